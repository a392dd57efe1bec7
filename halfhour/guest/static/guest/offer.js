// Copying the link to a host's page. The button is hidden until this runs; without it one selects and copies by hand.

customElements.define("copy-link", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    const button = this.querySelector("button");
    const label = button.querySelector("span");
    const before = label.textContent;
    label.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const link = document.getElementById("host-link");
      link.select();
      let copied = true;
      try {
        await navigator.clipboard.writeText(link.value);
      } catch {
        copied = document.execCommand("copy");
      }
      label.textContent = copied ? button.dataset.copied : "Select it and copy";
      setTimeout(() => { label.textContent = before; }, 3000);
    });
  }
});
