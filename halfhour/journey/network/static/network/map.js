// Moving about on the map: dragging with a mouse, and arrow keys from box to box. Without it one scrolls and tabs.

const STEP = 6; // pixels a pointer may tremble before it drags

customElements.define("referral-map", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("pointerdown", (event) => this.#hold(event));
    this.addEventListener("keydown", (event) => this.#go(event));
  }

  #hold(event) {
    if (event.pointerType !== "mouse" || event.button !== 0) return; // fingers scroll by themselves
    const from = { x: event.clientX + this.scrollLeft, y: event.clientY + this.scrollTop };
    let moved = false;
    const move = (now) => {
      const left = from.x - now.clientX, top = from.y - now.clientY;
      if (!moved && Math.hypot(left - this.scrollLeft, top - this.scrollTop) < STEP) return;
      moved = true;
      this.classList.add("held");
      this.scrollTo(left, top);
    };
    const drop = () => {
      removeEventListener("pointermove", move);
      this.classList.remove("held");
      if (moved) this.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    };
    event.preventDefault(); // a link would be dragged instead
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop, { once: true });
  }

  #go(event) {
    const here = event.target.closest(".box");
    const next = here && this.#beside(here, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #beside(here, key) {
    const boxes = [...this.querySelectorAll(".box")];
    const same = boxes.filter((box) => box.dataset.by === here.dataset.by);
    const at = same.indexOf(here);
    switch (key) {
      case "ArrowLeft": return boxes.find((box) => box.id === here.dataset.by);
      case "ArrowRight": return boxes.find((box) => box.dataset.by === here.id);
      case "ArrowUp": return same[at - 1];
      case "ArrowDown": return same[at + 1];
      default: return null;
    }
  }
});
