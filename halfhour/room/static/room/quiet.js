// The quiet mode: the clock, and one large button that keeps a tally mark with its minute, to be written up later.

import { newUid } from "./outbox/uid.js";

export const MARK = "A moment to write up";

export class Quiet {
  constructor(room) {
    this.room = room;
    this.tally = room.querySelector("[data-tally]");
    this.tally?.addEventListener("click", () => this.#mark());
  }

  get on() { return "quiet" in this.room.dataset; }

  enter() {
    this.room.dataset.quiet = "";
    this.draw();
    this.tally.focus();
    scrollTo(0, 0);
  }

  leave() {
    if (!this.on) return;
    delete this.room.dataset.quiet;
    this.room.querySelector("[value=quiet]").focus();
  }

  #mark() {
    this.room.do({ kind: "cue", uid: newUid(), text: MARK, revision: 0 });
    this.room.say("Marked.");
  }

  // Strokes in fives, as on paper; the number is said in words.
  draw() {
    if (!this.tally) return;
    const marks = [...this.room.querySelectorAll("[data-seen] [data-text]")].filter(({ textContent }) => textContent === MARK).length;
    const place = this.tally.querySelector("[data-marks]");
    place.replaceChildren(...Array.from({ length: Math.ceil(marks / 5) }, (_, five) => this.#five(Math.min(5, marks - five * 5))));
    this.tally.querySelector("[data-marked]").textContent = marks ? `${marks} marked. Tap for another.` : "Tap when something is worth writing up.";
  }

  #five(strokes) {
    const group = Object.assign(document.createElement("span"), { className: "five" });
    group.append(...Array.from({ length: strokes }, () => document.createElement("i")));
    return group;
  }
}
