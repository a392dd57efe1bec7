// Pins on the pages of a resume: one tap says where, or the arrow keys; the comment and its place are sent together.
// Without this file the picture itself is the button that sends the comment, and a list names the place.

const STEP = 0.02; // of the page, for one press of an arrow key
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const between = (n) => Math.min(1, Math.max(0, n));

function where(x, y) {
  const high = y < 1 / 3 ? "top" : y < 2 / 3 ? "middle" : "foot";
  const side = x < 1 / 3 ? "left" : x < 2 / 3 ? "centre" : "right";
  return `${high}, ${side}`;
}

customElements.define("pin-board", class extends HTMLElement {
  connectedCallback() {
    this.classList.add("live");
    this.addEventListener("click", (event) => {
      const picture = event.target.closest("input[type=image]");
      if (!picture) return;
      event.preventDefault();
      const box = picture.getBoundingClientRect();
      const tapped = event.clientX || event.clientY;
      const there = this.#there(picture);
      const x = tapped ? (event.clientX - box.left) / box.width : there?.x ?? 0.5;
      const y = tapped ? (event.clientY - box.top) / box.height : there?.y ?? 0.5;
      this.#place(picture.closest(".pinned"), x, y);
      this.#field("text").focus({ preventScroll: true });
    });
    this.addEventListener("keydown", (event) => {
      const picture = event.target.closest("input[type=image]");
      const way = picture && ARROWS[event.key];
      if (!way) return;
      event.preventDefault();
      const from = this.#there(picture) ?? { x: 0.5, y: 0.5 };
      this.#place(picture.closest(".pinned"), from.x + way[0] * STEP, from.y + way[1] * STEP);
    });
    this.addEventListener("change", (event) => {
      if (event.target.name === "spot" && event.target.value !== "here") this.#lift();
    });
  }

  #field(name) { return this.querySelector(`[name=${name}]`); }

  #there(picture) {
    if (this.#field("page").value !== picture.closest(".pinned").dataset.page) return null;
    return { x: Number(this.#field("x").value), y: Number(this.#field("y").value) };
  }

  #lift() {
    for (const name of ["page", "x", "y"]) this.#field(name).value = "";
    this.querySelector(".pins .new")?.remove();
    this.querySelector("[data-where]").textContent = "";
  }

  #place(pinned, atX, atY) {
    const x = between(atX), y = between(atY);
    this.#field("page").value = pinned.dataset.page;
    this.#field("x").value = x.toFixed(4);
    this.#field("y").value = y.toFixed(4);
    this.querySelector(".pins .new")?.remove();
    const svg = pinned.querySelector(".pins");
    const { width, height } = svg.viewBox.baseVal;
    const pin = document.createElementNS("http://www.w3.org/2000/svg", "g");
    pin.setAttribute("class", "new");
    pin.setAttribute("transform", `translate(${Math.round(x * width)} ${Math.round(y * height)})`);
    pin.append(document.createElementNS("http://www.w3.org/2000/svg", "circle"));
    pin.firstChild.setAttribute("r", "22");
    svg.append(pin);
    this.#here();
    this.querySelector("[data-where]").textContent = `Pinned to page ${pinned.dataset.page}, ${where(x, y)}.`;
  }

  // The list of places says that the page was pointed at.
  #here() {
    const list = this.#field("spot");
    if (!list) return;
    list.querySelector("[value=here]") ?? list.append(new Option("Where you pointed", "here"));
    list.value = "here";
  }
});
