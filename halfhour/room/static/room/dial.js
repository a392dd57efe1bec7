// Draws the clock: the face, the words under it, the stroke of the dial, the phase of the room.

import { arc, face, reading, said, wallTime, words } from "./clock.js";

const SVG = "http://www.w3.org/2000/svg";
const moment = (text) => (text ? Date.parse(text) : null);

export class Dial {
  // The device's clock may be wrong: the server's, as the page brought it, says how much.
  constructor(room) {
    const { dataset } = room;
    this.room = room;
    this.ahead = Date.parse(dataset.now) - Date.now();
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
  get minute() { return this.started === null ? null : Math.max(0, Math.floor((this.now - this.started) / 60_000)); }
  wallNow() { return wallTime(this.now, this.zone); }
  set(serverNow) { if (serverNow) this.ahead = Date.parse(serverNow) - Date.now(); }

  draw() {
    const { now, starts, started, minutes, allowed, last } = this;
    const read = reading({ now, starts, started, minutes, allowed, last });
    const endsAt = wallTime(read.ends, this.zone);
    this.#put("[data-face]", face(read.left));
    this.#put("[data-under]", words({ phase: read.phase, minutes, endsAt, allowed }));
    this.#stroke(read.share);
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
  }
}
