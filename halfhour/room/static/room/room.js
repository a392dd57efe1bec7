// The room: a custom element around the server's form. Every key goes to the outbox; the clock runs; buttons answer
// at once, whether or not there is a network.

import { Asks } from "./asks.js";
import { isClosing } from "./clock.js";
import * as course from "./course.js";
import { Dial } from "./dial.js";
import { showState } from "./line.js";
import * as keep from "./outbox/keep.js";
import { Outbox } from "./outbox/outbox.js";
import { send } from "./outbox/send.js";
import { newUid } from "./outbox/uid.js";
import * as rows from "./rows.js";

const TICK = 250;
const PATIENCE = 3000; // milliseconds that leaving waits for what is still on its way

class Room extends HTMLElement {
  async connectedCallback() {
    const { owner, room, operations } = this.dataset;
    this.dial = new Dial(this);
    this.asks = new Asks(this);
    this.outbox = new Outbox({ room: `${owner}/${room}`, keep, send: (ops) => send(operations, ops) });
    this.outbox.addEventListener("state", () => showState(this));
    this.outbox.addEventListener("settled", (event) => this.#settled(event.detail));
    await this.outbox.load();
    this.#bringBack();
    this.#listen();
    if (this.dataset.mode !== "mail") {
      this.dial.draw();
      this.dial.watch();
      this.ticking = setInterval(() => this.dial.draw(), TICK);
    }
    this.dataset.ready = "";
  }

  disconnectedCallback() { clearInterval(this.ticking); }

  say(words) { this.querySelector("[data-say]").textContent = words; }

  #listen() {
    this.addEventListener("input", (event) => this.#typed(event.target));
    this.addEventListener("submit", (event) => { event.preventDefault(); this.#pressed(event.submitter); });
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("toggle", (event) => this.#opened(event.target), true);
    addEventListener("beforeunload", (event) => { if (this.outbox.pending) event.preventDefault(); });
    addEventListener("pagehide", () => { if (this.outbox.pending) this.outbox.flush(); });
    addEventListener("online", () => this.outbox.flush());
    document.addEventListener("visibilitychange", () => { if (this.outbox.pending) this.outbox.flush(); });
  }

  write(values, options) {
    const op = { id: newUid(), at: new Date(this.dial.now).toISOString(), ...values };
    this.outbox.add(op, options);
  }

  // Texts that an earlier page could not send, and what was typed before this script came.
  #bringBack() {
    for (const ask of this.querySelectorAll("details[data-note]")) {
      const field = this.asks.field(ask);
      const kept = this.outbox.pendingText(ask.dataset.note);
      const typed = field.value !== field.defaultValue;
      if (kept !== undefined) field.value = typed ? `${kept}\n${field.value}` : kept;
      if (typed) this.write(this.asks.noteOf(ask), { soon: true });
    }
  }

  #typed(field) {
    const ask = field.closest("details[data-note]");
    if (ask && field === this.asks.field(ask)) this.write(this.asks.noteOf(ask), { soon: true });
    if (field.name === "end-ended") field.dataset.touched = "";
  }

  #pressed(button) {
    const [verb, ...rest] = (button?.value ?? "").split(":");
    const what = rest.join(":");
    const row = button?.closest("[data-adds]");
    if (row) return this.#add(row);
    const doing = {
      asked: () => this.#mark(what, verb), skipped: () => this.#mark(what, verb), open: () => this.#mark(what, verb),
      up: () => this.#move(what, -1), down: () => this.#move(what, 1), next: () => this.#next(),
      cue: () => this.#cue(what), back: () => this.#takeBack(button.closest("li")),
      start: () => course.start(this), run_over: () => course.runOver(this), end: () => course.end(this),
    };
    return doing[verb]?.();
  }

  #key(event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const row = event.target.closest("[data-adds]");
    if (row) this.#add(row);
  }

  #clicked(event) {
    const there = event.target.closest("[data-goto]");
    if (there) { event.preventDefault(); this.#goTo(there.dataset.goto); }
    const leave = event.target.closest("a:not([data-goto]):not([href^='#'])");
    if (leave && this.outbox.pending) { event.preventDefault(); this.#leave(leave.href); }
    if (event.target.closest("a[data-next]")) { event.preventDefault(); this.#goTo("end"); }
  }

  #goTo(id) {
    const part = this.querySelector(`#${id}`);
    part.open = true;
    part.scrollIntoView({ block: "center" });
    part.querySelector("input:not([type=hidden])").focus({ preventScroll: true });
  }

  async #leave(address) {
    await Promise.race([this.outbox.flush(), new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
    location.assign(address);
  }

  #mark(planned, state) {
    this.asks.mark(this.asks.of(planned), state);
    this.write({ kind: "planned_state", uid: planned, state });
    this.#showNext();
  }

  #next() {
    const turn = this.asks.next(isClosing(this.dial.phase));
    const current = this.asks.current ?? turn;
    if (current?.dataset.state === "open") this.#mark(current.dataset.planned, "asked");
    const following = this.asks.next(isClosing(this.dial.phase));
    if (following) this.asks.open(following);
    else this.#goTo("end");
  }

  #showNext() {
    const button = this.querySelector("button[data-next]");
    if (button) button.textContent = this.asks.next(false) ? "Next question" : "To the end";
  }

  #move(planned, by) {
    const ask = this.asks.of(planned);
    const held = document.activeElement;
    const position = this.asks.move(ask, by);
    held?.focus();
    if (position < 0) return this.say(by < 0 ? "It is the first already." : "It is the last already.");
    this.write({ kind: "planned_move", uid: planned, position });
    return this.say(`Moved to place ${position + 1}.`);
  }

  #cue(text) {
    const uid = newUid();
    this.write({ kind: "cue", uid, text, revision: 0 });
    rows.showSeen(this, uid, text, this.dial.minute);
    this.say(`Noted: ${text}.`);
  }

  #takeBack(item) {
    this.write({ kind: "cue", uid: item.dataset.uid, text: "", revision: Number(item.dataset.revision) });
    item.remove();
    this.say("Taken back.");
  }

  #add(row) {
    const read = rows.read(row);
    if (read.missing) { read.missing.focus(); return this.say("Write it first."); }
    const uid = newUid();
    const { kind, values } = read;
    if (kind === "planned_add") {
      this.write({ kind, uid, ...values });
      this.asks.add(uid, newUid(), values.text, values.minutes);
      this.#showNext();
    } else {
      this.write({ kind, uid, ...values, revision: 0 });
      if (kind === "observation") rows.showSeen(this, uid, values.text, this.dial.minute);
      else rows.show(this, kind, rows.words(row, read));
    }
    rows.clear(row);
    return this.say("Kept.");
  }

  // What was opened is shown whole, above the dock.
  #opened(part) {
    if (!part.open || !part.classList.contains("more")) return;
    if (part.id === "end") course.proposeEnd(this);
    part.scrollIntoView({ block: "nearest" });
  }

  #settled({ settled, now }) {
    this.dial.set(now);
    for (const { op, answer } of settled) {
      if (op.kind === "note") this.asks.settled(op, answer);
      const seen = this.querySelector(`[data-seen] [data-uid="${op.uid}"]`);
      if (seen && answer.ok) seen.dataset.revision = answer.revision;
      if (answer.said) this.say(answer.said);
      if (op.kind === "start" && answer.reload) this.outbox.flush().then(() => location.reload());
      if (op.kind === "end" && answer.ok) this.outbox.flush().then(() => location.assign(this.dataset.debrief));
    }
  }
}

customElements.define("half-room", Room);
