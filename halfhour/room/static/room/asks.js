// The questions on the page: what is typed under them, their state, their order, and the texts kept beside.

import { nextUp } from "./plan.js";

const WORDS = { asked: "Asked: ", skipped: "Skipped: ", open: "" };

export class Asks {
  constructor(root) {
    this.root = root;
    this.list = root.querySelector("[data-asks]");
  }

  get all() { return [...this.list.querySelectorAll("details.ask")]; }
  get everywhere() { return [...this.root.querySelectorAll("details[data-note]")]; }
  get current() { return this.all.find((ask) => ask.open); }
  get resume() { return this.all.find((ask) => "resume" in ask.dataset); }
  of(planned) { return this.all.find((ask) => ask.dataset.planned === planned); }
  ofNote(uid) { return this.everywhere.find((ask) => ask.dataset.note === uid); }
  placeOf(planned) { return this.all.findIndex((ask) => ask.dataset.planned === planned); }
  field(ask) { return ask.querySelector("textarea"); }

  // The write of what stands under a question now.
  noteOf(ask, text = this.field(ask).value) {
    const { note, planned, revision } = ask.dataset;
    return { kind: "note", uid: note, question: planned || null, text, revision: Number(revision) };
  }

  // A text that this device wrote and the page does not have: it comes back under its question.
  bringBack(op) {
    const ask = this.ofNote(op.uid) ?? (op.question ? this.of(op.question) : this.root.querySelector("#free"));
    if (!ask) return;
    const { note, revision } = ask.dataset;
    const figure = ask.querySelector(`figure[data-uid="${op.uid}"]`);
    if (note === op.uid && op.heard && op.revision <= Number(revision)) return;
    if (note === op.uid || op.text) this.#take(ask, op);
    figure?.remove();
    const first = op.beside ?? (note !== op.uid && op.text && { uid: note, revision, text: this.#had });
    if (first?.text) this.#showBeside(ask, first);
  }

  #had = "";

  #take(ask, op) {
    const field = this.field(ask);
    this.#had = field.value;
    field.value = op.text;
    ask.dataset.note = op.uid;
    if (Number.isInteger(op.revision)) ask.dataset.revision = op.revision;
  }

  // A note was answered: it has a new revision, or stands beside another text that was there first.
  settled(op, answer) {
    const ask = this.ofNote(op.uid);
    if (!ask || !answer.ok) return;
    ask.dataset.note = answer.uid;
    ask.dataset.revision = answer.revision;
    if (answer.beside?.text) this.#showBeside(ask, answer.beside);
  }

  #showBeside(ask, { uid, revision, text }) {
    const place = ask.querySelector("[data-beside]");
    const figure = place.querySelector(`figure[data-uid="${uid}"]`)
      ?? place.appendChild(this.root.querySelector("template[data-new=beside]").content.cloneNode(true).firstElementChild);
    Object.assign(figure.dataset, { uid, revision, first: "" });
    figure.querySelector("[data-text]").textContent = text;
    this.countTwo();
  }

  get firstTwo() { return this.everywhere.find((ask) => ask.querySelector("[data-beside] figure")); }

  // However far away the note is, that two texts wait for a choice is said at the top.
  countTwo() { this.root.querySelector("[data-two]").hidden = !this.firstTwo; }

  // Of two texts, `mine` is the one in the field, `other` the one beside it. The one chosen ends in the first note of
  // the question, where every device looks; the other is blanked.
  choose(room, figure, which) {
    const ask = figure.closest("details");
    const other = figure.querySelector("[data-text]").textContent;
    const mine = this.field(ask).value;
    const text = { mine, other, both: `${mine}\n\n${other}` }[which];
    const aside = "first" in figure.dataset ? { ...ask.dataset } : { note: figure.dataset.uid, revision: figure.dataset.revision };
    if ("first" in figure.dataset) Object.assign(ask.dataset, { note: figure.dataset.uid, revision: figure.dataset.revision });
    this.field(ask).value = text;
    room.write(this.noteOf(ask, text));
    room.write({ ...this.noteOf(ask, ""), uid: aside.note, revision: Number(aside.revision) });
    figure.remove();
    this.countTwo();
    this.field(ask).focus();
    room.say("Chosen.");
  }

  mark(ask, state) {
    ask.dataset.state = state;
    ask.querySelector("[data-was]").textContent = WORDS[state];
  }

  next(closing) {
    const steps = this.all.map(({ dataset }) => ({ id: dataset.planned, state: dataset.state, closer: "closer" in dataset }));
    return this.of(nextUp(steps, closing));
  }

  back() {
    const before = this.all[this.all.indexOf(this.current) - 1];
    if (before) this.open(before);
  }

  open(ask) {
    ask.open = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    ask.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    ask.querySelector("summary").focus({ preventScroll: true });
  }

  // Puts a question at `position`, 0 being the first.
  place(planned, position) {
    const ask = this.of(planned);
    const others = this.all.filter((other) => other !== ask);
    if (!ask || this.placeOf(planned) === position) return;
    if (position >= others.length) this.list.append(ask);
    else others[position].before(ask);
  }

  add(planned, note, text, minutes) {
    const made = this.root.querySelector("template[data-new=ask]").content.cloneNode(true);
    const ask = made.querySelector("details");
    const field = this.field(ask);
    Object.assign(ask.dataset, { planned, note });
    ask.id = `ask-${planned}`;
    field.id = `note-${planned}`;
    field.name = `text.${planned}`;
    const label = ask.querySelector("label");
    label.htmlFor = field.id;
    label.textContent = `Notes: ${text}`;
    ask.querySelector("[data-text]").textContent = text;
    ask.querySelector("[data-minutes]").textContent = minutes;
    for (const hidden of ask.querySelectorAll("input[type=hidden]")) hidden.remove();
    for (const button of ask.querySelectorAll("button")) {
      button.value = button.value.replace(/:.*/, `:${planned}`);
      const called = button.getAttribute("aria-label");
      if (called) button.setAttribute("aria-label", called + text);
    }
    this.root.querySelector("[data-no-plan]")?.remove();
    const closer = this.all.find((other) => "closer" in other.dataset);
    if (closer) closer.before(made);
    else this.list.append(made);
    return ask;
  }
}
