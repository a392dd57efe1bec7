// The plan gone through one question at a time, against the clock, aloud where the browser has a voice. Without this
// file all questions stand there, and a watch does the rest.

const voice = window.speechSynthesis;

class Rehearsal extends HTMLElement {
  connectedCallback() {
    this.at = 0;
    this.ran = 0; // milliseconds that the clock ran before it was last stopped
    this.since = null;
    this.on = new Map(); // milliseconds per question, by the id of its row
    for (const part of this.querySelectorAll(".clock, .turning")) part.hidden = false;
    if (voice) this.querySelector("[data-aloud]").hidden = false;
    else this.querySelector("[data-aloud]").closest("label").hidden = true;
    this.addEventListener("click", (event) => this.#pressed(event.target.closest("button")));
    this.addEventListener("keydown", (event) => this.#key(event));
    // Before it is painted, so that an answer with all questions does not show them all for a moment.
    this.watch = new MutationObserver(() => this.#show(false));
    this.watch.observe(this, { childList: true });
    this.timer = setInterval(() => this.#tick(), 500);
    this.#show(false);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.watch.disconnect();
    voice?.cancel();
  }

  get rows() { return [...this.querySelectorAll("#spoken > li")]; }

  #pressed(button) {
    if (!button) return;
    if (button.dataset.by) this.#turn(Number(button.dataset.by));
    if ("run" in button.dataset) this.#run();
    if ("hear" in button.dataset) this.#say(button.closest("li"));
  }

  #key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && !event.target.closest("textarea, input")) this.#turn(step);
  }

  #turn(step) {
    const last = this.rows.length - 1;
    if (this.at === last && step > 0) { this.#finish(); return; }
    this.#count();
    this.at = Math.min(last, Math.max(0, this.at + step));
    this.#show(true);
  }

  #finish() {
    this.#count();
    if (this.since !== null) this.#run();
    document.getElementById("rehearsed").scrollIntoView({ block: "center" });
    document.querySelector("#rehearsed input:not([type=hidden])").focus();
  }

  #show(turned) {
    const { rows } = this;
    if (!rows.length) { location.reload(); return; }
    this.at = Math.min(this.at, rows.length - 1);
    rows.forEach((row, place) => { row.hidden = place !== this.at; });
    const row = rows[this.at];
    for (const hear of row.querySelectorAll("[data-hear]")) hear.hidden = !voice;
    this.querySelector("[data-by='-1']").disabled = this.at === 0;
    this.querySelector("[data-by='1']").firstChild.data = this.at === rows.length - 1 ? "That was all" : "Next question";
    this.querySelector("[data-place]").textContent = `${this.at + 1} of ${rows.length}`;
    this.querySelector("[data-of]").textContent = `of ${row.dataset.minutes} min for this one`;
    this.warned = false;
    this.#tick();
    if (!turned) return;
    row.querySelector("[data-question]").tabIndex = -1;
    row.querySelector("[data-question]").focus();
    if (this.querySelector("[data-aloud]").checked) this.#say(row);
    else voice?.cancel();
  }

  #run() {
    this.#count();
    this.since = this.since === null ? performance.now() : null;
    this.querySelector("[data-run]").textContent = this.since === null ? "Go on" : "Stop the clock";
    if (this.since !== null && this.querySelector("[data-aloud]").checked) this.#say(this.rows[this.at]);
  }

  // What ran since the last look goes to the whole and to the question that is shown.
  #count() {
    if (this.since === null) return;
    const now = performance.now();
    const row = this.rows[this.at];
    this.on.set(row.id, (this.on.get(row.id) ?? 0) + now - this.since);
    this.ran += now - this.since;
    this.since = now;
  }

  #tick() {
    this.#count();
    const row = this.rows[this.at];
    const here = this.on.get(row.id) ?? 0;
    this.querySelector("[role=timer]").textContent = face(this.ran);
    this.querySelector("[data-this]").textContent = face(here);
    this.querySelector(".clock").classList.toggle("over", this.ran > this.dataset.minutes * 60_000);
    const late = here > row.dataset.minutes * 60_000;
    this.querySelector(".this").classList.toggle("over", late);
    if (late && !this.warned) this.querySelector("[data-said]").textContent = "The time for this question is over.";
    this.warned = late;
    document.querySelector("#rehearsed [name=seconds]").value = this.ran ? Math.round(this.ran / 1000) : "";
  }

  #say(row) {
    voice.cancel();
    const said = new SpeechSynthesisUtterance(row.querySelector("[data-question]").textContent);
    said.lang = document.documentElement.lang;
    voice.speak(said);
  }
}

function face(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

customElements.define("half-rehearsal", Rehearsal);
