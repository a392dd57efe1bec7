// The photo of a page, made larger and smaller within its frame, and pulled about in it. Without this file the frame
// shows the whole page, and the picture opens alone.

const SIZES = [1, 1.5, 2, 3];

class PaperView extends HTMLElement {
  connectedCallback() {
    this.size = 0;
    this.frame = this.querySelector(".frame");
    for (const button of this.querySelectorAll("[data-by]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.#by(Number(button.dataset.by)));
    }
    this.frame.addEventListener("pointerdown", (event) => this.#pull(event));
  }

  // What stands in the middle stays there.
  #by(step) {
    const before = SIZES[this.size];
    this.size = Math.min(SIZES.length - 1, Math.max(0, this.size + step));
    const grown = SIZES[this.size] / before;
    const { scrollLeft: x, scrollTop: y, clientWidth: width, clientHeight: height } = this.frame;
    this.frame.querySelector("img").style.width = `${SIZES[this.size] * 100}%`;
    this.frame.scrollTo((x + width / 2) * grown - width / 2, (y + height / 2) * grown - height / 2);
  }

  // A finger scrolls by itself; a mouse takes hold of the page.
  #pull(event) {
    if (event.pointerType !== "mouse" || event.button) return;
    event.preventDefault();
    this.frame.setPointerCapture(event.pointerId);
    const move = (moved) => this.frame.scrollBy(-moved.movementX, -moved.movementY);
    this.frame.addEventListener("pointermove", move);
    const end = () => this.frame.removeEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) this.frame.addEventListener(name, end, { once: true });
  }
}

customElements.define("paper-view", PaperView);
