// On the pages of a preparation: saves its room on this device, and says whether it is there.

import { savedWords } from "./holding.js";
import { ask, register } from "./registered.js";

class Saved extends HTMLElement {
  async connectedCallback() {
    const { room } = this.dataset;
    addEventListener("beforeinstallprompt", (event) => this.#offer(event));
    const able = await register();
    if (!able) return this.#say({ able });
    this.#say({ able });
    const answer = await ask({ ask: "save", owner: document.body.dataset.owner, room }).catch(({ name }) => ({ problem: name }));
    const persisted = await navigator.storage?.persist?.().catch(() => false);
    return this.#say({ able, ...answer, persisted, online: navigator.onLine });
  }

  #say(state) {
    const words = savedWords(state);
    this.hidden = !words;
    this.querySelector("[data-words]").textContent = words;
    this.toggleAttribute("data-done", Boolean(state.saved));
  }

  // The browser says by itself when it can be put on the home screen; elsewhere it is in the browser's own menu.
  #offer(event) {
    event.preventDefault();
    const button = this.querySelector("[data-install]");
    button.hidden = false;
    button.addEventListener("click", () => { button.hidden = true; event.prompt(); }, { once: true });
  }
}

customElements.define("half-saved", Saved);
