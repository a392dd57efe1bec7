// Saves a form while one types, one request after the other; its submit waits for the one that is on its way, so that
// a form is never taken for an older one of itself.

const PAUSE = 900;

class Draft extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.addEventListener("input", (event) => this.#typed(event.target));
    this.addEventListener("submit", (event) => this.#submitted(event));
    addEventListener("beforeunload", (event) => { if (this.timer && !this.leaving) event.preventDefault(); });
  }

  #typed(field) {
    if (field.name === "pick") this.#take(field);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#save(), PAUSE);
  }

  // A phrase that was picked goes into the field, where it can still be changed.
  #take(field) {
    this.form.elements.phrase.value = field.value;
    field.checked = false;
  }

  #save() {
    this.timer = null;
    this.saving = (this.saving ?? Promise.resolve()).then(() => this.#send());
  }

  async #send() {
    const body = new FormData(this.form);
    body.append("autosave", "1");
    this.#say("Saving");
    try {
      const response = await fetch(this.form.action, { method: "POST", body, redirect: "manual" });
      const { said, seen } = await response.json();
      if (seen) this.form.elements.seen.value = seen;
      this.#say(said);
    } catch {
      this.#say("Not saved yet: press Save when you have a network again.");
    }
  }

  async #submitted(event) {
    if (!this.saving || this.leaving) { this.leaving = true; clearTimeout(this.timer); return; }
    event.preventDefault();
    const button = event.submitter;
    clearTimeout(this.timer);
    await this.saving;
    await new Promise((resolve) => { setTimeout(resolve); }); // a form cannot be sent from within its own submit event
    this.leaving = true;
    button.disabled = false;
    this.form.requestSubmit(button);
  }

  #say(words) { this.querySelector("[data-saved]").textContent = words; }
}

customElements.define("half-draft", Draft);
