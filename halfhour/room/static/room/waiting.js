// On the pages after the room: sends what this device still holds of the conversation, and says so.

import * as keep from "./outbox/keep.js";
import { Outbox } from "./outbox/outbox.js";
import { send } from "./outbox/send.js";

class Waiting extends HTMLElement {
  async connectedCallback() {
    const { owner, room, operations } = this.dataset;
    this.outbox = new Outbox({ room: `${owner}/${room}`, to: operations, keep, send: (ops) => send(operations, ops) });
    this.outbox.addEventListener("state", () => this.#show());
    await this.outbox.load();
    if (this.outbox.pending) this.held = true;
    addEventListener("online", () => this.outbox.flush());
    this.#show();
  }

  #show() {
    if (!this.held) return;
    const { how, words } = this.outbox.status;
    this.hidden = false;
    this.querySelector("[data-said]").textContent =
      how === "saved" ? "What this device still held of the conversation is saved now. Reload the page to see it."
        : `This device still holds something of the conversation. ${words}.`;
  }
}

customElements.define("half-waiting", Waiting);
