// The order of a list, by dragging an item's grip, or with the keyboard on it: Space lifts and puts down, arrows move,
// Escape puts back. What an order is for is its page's: it hears `put`, at the item, once an item stands elsewhere.

const EDGE = 70; // pixels from the edge of the window at which a drag begins to scroll

class InOrder extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol");
    for (const grip of this.querySelectorAll(".grip")) grip.hidden = false;
    this.addEventListener("pointerdown", (event) => this.#grab(event));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", (event) => { if (this.lifted && event.target === this.lifted.grip) this.#put(); });
  }

  #grab(event) {
    const grip = event.target.closest(".grip");
    if (!grip || event.button || this.lifted) return;
    event.preventDefault();
    this.#lift(grip);
    grip.setPointerCapture(event.pointerId);
    const follow = (moved) => this.#follow(moved.clientY);
    grip.addEventListener("pointermove", follow);
    const end = (ended) => {
      grip.removeEventListener("pointermove", follow);
      if (ended.type === "pointerup") this.#put(); else this.#back();
    };
    for (const name of ["pointerup", "pointercancel"]) grip.addEventListener(name, end, { once: true });
  }

  // Only the neighbours are moved in the list: an element taken out of it would lose the pointer it follows.
  #follow(y) {
    if (!this.lifted) return;
    const { item } = this.lifted;
    const [before, after] = [item.previousElementSibling, item.nextElementSibling];
    if (before && y < middle(before)) item.after(before);
    else if (after && y > middle(after)) item.before(after);
    if (y < EDGE) scrollBy(0, -12);
    if (y > innerHeight - EDGE) scrollBy(0, 12);
  }

  #key(event) {
    const grip = event.target.closest(".grip");
    if (!grip) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === " " || event.key === "Enter") this.lifted ? this.#put() : this.#lift(grip);
    else if (event.key === "Escape" && this.lifted) this.#back();
    else if (step && this.lifted) this.#step(step);
    else return;
    event.preventDefault();
  }

  #step(step) {
    const { item, grip } = this.lifted;
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    step < 0 ? item.after(other) : item.before(other);
    grip.scrollIntoView({ block: "nearest" });
    this.#say(`Place ${place(item) + 1} of ${this.list.children.length}.`);
  }

  #lift(grip) {
    const item = grip.closest("li");
    this.lifted = { item, grip, from: place(item), order: [...this.list.children] };
    item.classList.add("lifted");
    grip.setAttribute("aria-pressed", "true");
    this.#say(`Lifted, place ${place(item) + 1} of ${this.list.children.length}.`);
  }

  #put() {
    const { item, from } = this.#down();
    if (place(item) === from) { this.#say("Left where it was."); return; }
    this.#say(`Put at place ${place(item) + 1}.`);
    item.dispatchEvent(new CustomEvent("put", { bubbles: true, detail: { place: place(item) } }));
  }

  #back() {
    const { order } = this.#down();
    this.list.append(...order.filter((one) => one.isConnected));
    this.#say("Put back.");
  }

  #down() {
    const lifted = this.lifted;
    this.lifted = null;
    lifted.item.classList.remove("lifted");
    lifted.grip.setAttribute("aria-pressed", "false");
    return lifted;
  }

  #say(words) { document.getElementById(this.dataset.said).textContent = words; }
}

function place(item) { return [...item.parentElement.children].indexOf(item); }

function middle(item) {
  const box = item.getBoundingClientRect();
  return box.top + box.height / 2;
}

customElements.define("in-order", InOrder);
