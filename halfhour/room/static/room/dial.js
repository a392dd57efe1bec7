// Draws the clock: the face, the words under it, the stroke of the dial, the phase of the room.

import { arc, clockWords, face, reading, said, wallTime, words } from "./clock.js";

const SVG = "http://www.w3.org/2000/svg";
const moment = (text) => (text ? Date.parse(text) : null);

export class Dial {
  // The device's clock may be wrong: the server's, as the page brought it, says how much. A page kept on the device
  // carries what it was then.
  constructor(room) {
    const { dataset } = room;
    this.room = room;
    this.ahead = "ahead" in dataset ? Number(dataset.ahead) : Date.parse(dataset.now) - Date.now();
    this.isSure = !("ahead" in dataset);
    this.zone = Number(dataset.zone);
    this.starts = moment(dataset.starts);
    this.started = moment(dataset.started);
    this.minutes = Number(dataset.minutes);
    this.allowed = Boolean(dataset.allowed);
    this.last = Number(dataset.last);
  }

  // While the large clock is out of sight, a small one stands in the bar.
  watch() {
    const large = this.room.querySelector(".face");
    const seen = ([{ isIntersecting }]) => this.room.toggleAttribute("data-scrolled", !isIntersecting);
    new IntersectionObserver(seen, { rootMargin: "-72px 0px 0px" }).observe(large);
  }

  get now() { return Date.now() + this.ahead; }
  get phase() { return this.room.dataset.phase; }
  wallNow() { return wallTime(this.now, this.zone); }

  // The minute of the talk at a moment of this device's clock; null before it began.
  minuteOf(at) {
    return this.started === null ? null : Math.max(0, Math.floor((Date.parse(at) + this.ahead - this.started) / 60_000));
  }

  // The server said what time it is.
  set(serverNow) {
    if (!serverNow) return;
    const before = this.ahead;
    this.ahead = Date.parse(serverNow) - Date.now();
    if (this.#begunHere && !this.isSure) this.started += this.ahead - before; // it began by the clock that was wrong
    this.isSure = true;
    this.#sayWrong();
  }

  #begunHere = false;

  start(at) {
    if (this.started !== null) return;
    this.#begunHere = true;
    this.started = Date.parse(at) + this.ahead;
    if (this.room.dataset.mode !== "mail") this.draw();
  }

  end(at) {
    this.ended = Date.parse(at) + this.ahead;
    if (this.room.dataset.mode === "mail") return;
    this.room.querySelector("[data-ended]").textContent = `It ended at ${wallTime(this.ended, this.zone)}.`;
    this.draw();
  }

  // The end is proposed as now, until somebody says another time.
  proposeEnd() {
    const field = this.room.querySelector("[name=end-ended]");
    if (!("touched" in field.dataset)) field.value = this.wallNow();
  }

  #sayWrong() {
    const line = this.room.querySelector("[data-clock-wrong]");
    const words = clockWords({ ahead: this.ahead, now: this.now, starts: this.starts, started: this.started, isSure: this.isSure });
    if (line.textContent !== words) line.textContent = words;
    line.hidden = !words;
  }

  draw() {
    const { now, starts, started, minutes, allowed, last, ended = null } = this;
    const read = reading({ now, starts, started, minutes, allowed, last, ended });
    const endsAt = wallTime(read.ends, this.zone);
    this.#put("[data-face]", face(read.left));
    this.#put("[data-under]", words({ phase: read.phase, minutes, endsAt, allowed }));
    this.#stroke(read.share);
    this.#sayWrong();
    if (read.phase !== this.phase) this.#turn(read.phase);
  }

  #put(where, text) {
    for (const element of this.room.querySelectorAll(where)) {
      if (element.textContent !== text) element.textContent = text;
    }
  }

  #stroke(share) {
    const svg = this.room.querySelector(".clock .dial");
    if (!svg) return;
    const path = svg.querySelector(".left") ?? svg.appendChild(document.createElementNS(SVG, "path"));
    path.setAttribute("class", "left");
    path.setAttribute("d", arc(share));
  }

  #turn(phase) {
    this.room.dataset.phase = phase;
    if (said[phase]) this.room.say(said[phase]);
    this.room.dispatchEvent(new CustomEvent("phase", { detail: phase }));
  }
}
