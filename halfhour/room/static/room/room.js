// The room: a custom element around the server's form. Every key goes to the outbox; the clock runs; buttons answer
// at once, whether or not there is a network. What a write looks like on the page stands in shown.js, so that a page
// opened again shows what was done before it.

import { Asks } from "./asks.js";
import { keepAwake } from "./awake.js";
import { isClosing } from "./clock.js";
import { Dial } from "./dial.js";
import { showState } from "./line.js";
import * as keep from "./outbox/keep.js";
import { Outbox } from "./outbox/outbox.js";
import { send } from "./outbox/send.js";
import { newUid } from "./outbox/uid.js";
import { press } from "./pressed.js";
import { Quiet } from "./quiet.js";
import { ask, register } from "./registered.js";
import * as rows from "./rows.js";
import { show } from "./shown.js";
import { swipes } from "./swipe.js";

const TICK = 250;
const PATIENCE = 3000; // milliseconds that leaving waits for what is still on its way
const CALM = 4000; // milliseconds after the page came, when a newer copy of it may be saved

class Room extends HTMLElement {
  async connectedCallback() {
    const { owner, room, operations, now } = this.dataset;
    this.dial = new Dial(this);
    this.asks = new Asks(this);
    this.quiet = new Quiet(this);
    this.outbox = new Outbox({ room: `${owner}/${room}`, to: operations, since: now, keep, send: (ops) => send(operations, ops) });
    this.outbox.addEventListener("state", () => showState(this));
    this.outbox.addEventListener("settled", (event) => this.#settled(event.detail));
    this.outbox.addEventListener("late", () => this.#showAgain());
    await this.outbox.load();
    this.#bringBack();
    this.#listen();
    if (this.dataset.mode !== "mail") this.#run();
    this.dataset.ready = "";
    performance.mark("room-ready");
    this.#stay();
  }

  disconnectedCallback() { clearInterval(this.ticking); }

  say(words) { this.querySelector("[data-say]").textContent = words; }

  #run() {
    this.dial.draw();
    this.dial.watch();
    this.ticking = setInterval(() => this.dial.draw(), TICK);
    keepAwake(this);
    swipes(this, { left: () => this.next(), right: () => this.asks.back() });
    this.addEventListener("phase", ({ detail }) => { if (detail === "last") this.#turn(); });
  }

  #listen() {
    this.addEventListener("input", (event) => this.#typed(event.target));
    this.addEventListener("submit", (event) => { event.preventDefault(); press(this, event.submitter); });
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("toggle", (event) => this.#opened(event.target), true);
    addEventListener("beforeunload", (event) => { if (!this.outbox.isSafe) event.preventDefault(); });
    addEventListener("pagehide", () => { if (this.outbox.pending) this.outbox.flush(); });
    addEventListener("online", () => this.outbox.flush());
    document.addEventListener("visibilitychange", () => { if (this.outbox.pending) this.outbox.flush(); });
  }

  // The room of a page that came from the network is saved as it is now, and the browser asked to keep it.
  #stay() {
    if ("ahead" in this.dataset) return;
    setTimeout(async () => {
      navigator.storage?.persist?.().catch(() => false);
      const { owner } = this.dataset;
      if (await register()) ask({ ask: "save", owner, room: location.pathname }).catch(() => null);
    }, CALM);
  }

  // A write, and how it looks. Its moment is this device's: the server knows by how much its clock is off.
  do(values, options) {
    const op = this.write(values, options);
    show(this, op);
    return op;
  }

  write(values, options) {
    const op = { id: newUid(), at: new Date().toISOString(), ...values };
    this.outbox.add(op, options);
    return op;
  }

  // What an earlier page did and this one cannot know, and what was typed before this script came.
  #bringBack() {
    const early = this.asks.everywhere.filter((one) => this.asks.field(one).value !== this.asks.field(one).defaultValue);
    const typed = early.map((one) => [one, this.asks.field(one).value]);
    this.#showAgain();
    for (const [one, text] of typed) {
      const field = this.asks.field(one);
      if (field.value !== text) field.value = `${field.value}\n${text}`;
      this.write(this.asks.noteOf(one), { soon: true });
    }
    this.asks.countTwo();
    this.showNext();
    const turn = this.asks.next(isClosing(this.dial.phase));
    if (turn && this.asks.current?.dataset.state !== "open") turn.open = true;
  }

  #showAgain() {
    for (const op of this.outbox.toShow) show(this, op);
  }

  #typed(field) {
    const one = field.closest("details[data-note]");
    if (one && field === this.asks.field(one)) this.write(this.asks.noteOf(one), { soon: true });
    if (field.name === "end-ended") field.dataset.touched = "";
  }

  #key(event) {
    if (event.key === "Escape") this.quiet.leave();
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const row = event.target.closest("[data-adds]");
    if (row) rows.add(this, row);
  }

  #clicked(event) {
    const there = event.target.closest("[data-goto]");
    if (there) { event.preventDefault(); this.goTo(there.dataset.goto); }
    const leave = event.target.closest("a:not([data-goto]):not([href^='#']):not([target])");
    if (leave && this.outbox.pending) { event.preventDefault(); this.#leave(leave.href); }
    if (event.target.closest("a[data-next]")) { event.preventDefault(); this.goTo("end"); }
  }

  goTo(id) {
    const part = this.querySelector(`#${id}`);
    part.open = true;
    part.scrollIntoView({ block: "center" });
    part.querySelector("input:not([type=hidden])").focus({ preventScroll: true });
  }

  async #leave(address) {
    await Promise.race([this.outbox.flush(), new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
    location.assign(address);
  }

  // On to the next question; the one that was open has been asked.
  next() {
    const current = this.asks.current ?? this.asks.next(isClosing(this.dial.phase));
    if (current?.dataset.state === "open") this.do({ kind: "planned_state", uid: current.dataset.planned, state: "asked" });
    const following = this.asks.next(isClosing(this.dial.phase));
    if (following) this.asks.open(following);
    else this.goTo("end");
  }

  showNext() {
    const button = this.querySelector("button[data-next]");
    if (button) button.textContent = this.asks.next(false) ? "Next question" : "To the end";
  }

  // The last minutes belong to the closing questions; who is typing is not torn away from what they write.
  #turn() {
    const closer = this.asks.next(true);
    if (closer && document.activeElement?.tagName !== "TEXTAREA" && !this.quiet.on) this.asks.open(closer);
  }

  // What was opened is shown whole, above the dock.
  #opened(part) {
    if (!part.open || !part.classList.contains("more")) return;
    if (part.id === "end") this.dial.proposeEnd();
    part.scrollIntoView({ block: "nearest" });
  }

  #settled({ settled, now, version }) {
    this.dial.set(now);
    if (version && version !== this.dataset.version) this.querySelector("[data-newer]").hidden = false;
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
