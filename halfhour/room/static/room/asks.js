// The questions on the page: what is typed under them, their state, their order.

import { nextUp } from "./plan.js";

const WORDS = { asked: "Asked: ", skipped: "Skipped: ", open: "" };

export class Asks {
  constructor(root) {
    this.root = root;
    this.list = root.querySelector("[data-asks]");
  }

  get all() { return [...this.list.querySelectorAll("details.ask")]; }
  of(planned) { return this.all.find((ask) => ask.dataset.planned === planned); }
  ofNote(uid) { return this.root.querySelector(`details[data-note="${CSS.escape(uid)}"]`); }
  get current() { return this.all.find((ask) => ask.open); }

  // The write of what stands under a question now.
  noteOf(ask) {
    const { note, planned, revision } = ask.dataset;
    return { kind: "note", uid: note, question: planned || null, text: this.field(ask).value, revision: Number(revision) };
  }

  field(ask) { return ask.querySelector("textarea"); }

  // A note was answered: it has a new revision, or stands beside another text that was there first.
  settled(op, answer) {
    const ask = this.ofNote(op.uid);
    if (!ask || !answer.ok) return;
    ask.dataset.note = answer.uid;
    ask.dataset.revision = answer.revision;
    if (answer.beside?.text) this.#showBeside(ask, answer);
  }

  #showBeside(ask, answer) {
    const figure = document.createElement("figure");
    const caption = Object.assign(document.createElement("figcaption"), { className: "label", textContent: answer.said });
    const quote = Object.assign(document.createElement("p"), { className: "quote", textContent: answer.beside.text });
    figure.append(caption, quote);
    ask.querySelector("[data-beside]").append(figure);
  }

  mark(ask, state) {
    ask.dataset.state = state;
    ask.querySelector("[data-was]").textContent = WORDS[state];
  }

  next(closing) {
    const steps = this.all.map(({ dataset }) => ({ id: dataset.planned, state: dataset.state, closer: "closer" in dataset }));
    return this.of(nextUp(steps, closing));
  }

  open(ask) {
    ask.open = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    ask.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    ask.querySelector("summary").focus({ preventScroll: true });
  }

  // Moves a question one place; answers its new position, or -1 where it cannot go further.
  move(ask, by) {
    const position = this.all.indexOf(ask) + by;
    if (position < 0 || position >= this.all.length) return -1;
    if (by < 0) this.all[position].before(ask);
    else this.all[position].after(ask);
    return position;
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
      const label = button.getAttribute("aria-label");
      if (label) button.setAttribute("aria-label", label + text);
    }
    this.root.querySelector("[data-no-plan]")?.remove();
    const closer = this.all.find((other) => "closer" in other.dataset);
    if (closer) closer.before(made);
    else this.list.append(made);
    return ask;
  }
}
