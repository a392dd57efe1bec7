// Copying and printing a letter. Both buttons are hidden until this runs; without it one selects and prints by hand.

const field = () => document.querySelector("#letter-form [name=body]");

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that are not served over HTTPS have no clipboard: the old way still works there.
    field().select();
    if (!document.execCommand("copy")) return false;
  }
  return true;
}

customElements.define("copy-letter", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    const button = this.querySelector("button");
    const label = button.querySelector("span");
    const before = label.textContent;
    label.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      label.textContent = (await copy(field().value)) ? button.dataset.copied : "Select it and copy";
      setTimeout(() => { label.textContent = before; }, 3000);
    });
  }
});

customElements.define("print-letter", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => window.print());
  }
});

// What is on the screen is what is printed, saved or not.
window.addEventListener("beforeprint", () => {
  const sheet = document.querySelector(".sheet .text");
  if (sheet && field()) sheet.textContent = field().value;
});
