// A host's page beyond plain HTML: times on their own clock, the button that says what it confirms.
// Nothing is stored, nothing is sent but the forms. Without this file one chooses the clock by the list.

const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

// "Tuesday 29 September, 10:00 to 10:30", as the server says it.
function said(starts, ends, zone) {
  const part = (at, options) => Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options }).formatToParts(at).map((p) => [p.type, p.value]),
  );
  const day = part(starts, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const year = day.year === String(new Date().getFullYear()) ? "" : ` ${day.year}`;
  const clock = (at) => { const p = part(at, { hour: "2-digit", minute: "2-digit" }); return `${p.hour}:${p.minute}`; };
  return { day: `${day.weekday} ${day.day} ${day.month}${year}`, short: `${day.weekday} ${clock(starts)}`, from: clock(starts), to: clock(ends) };
}

function show(root, zone) {
  for (const time of root.querySelectorAll("time[data-ends]")) {
    const words = said(new Date(time.dateTime), new Date(time.dataset.ends), zone);
    time.textContent = `${words.day}, ${words.from} to ${words.to}`;
  }
}

customElements.define("their-zone", class extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    const zone = this.#known(select, here()) ? here() : this.dataset.zone;
    if (!select) { if (zone !== this.dataset.zone) show(this, zone); return; }
    this.querySelector("[data-show]").hidden = true;
    // A form that came back keeps the clock it was typed on.
    if (!document.querySelector(".choice [role=alert]")) select.value = zone;
    if (select.value !== this.dataset.zone) show(this, select.value);
    select.addEventListener("change", () => { show(this, select.value); label(this.closest("form")); });
  }

  #known(select, zone) {
    if (select) return [...select.options].some((option) => option.value === zone);
    try { return Boolean(Intl.DateTimeFormat("en", { timeZone: zone })); } catch { return false; }
  }
});

// The button says what it does: "Confirm Tuesday 10:00".
function label(form) {
  const button = form?.querySelector("[data-confirm]");
  if (!button) return;
  const chosen = form.querySelector("[name=time]:checked");
  const time = chosen?.closest("label").querySelector("time");
  const zone = form.querySelector("[name=time_zone]").value;
  if (time) button.textContent = `${button.dataset.confirm} ${said(new Date(time.dateTime), new Date(time.dataset.ends), zone).short}`;
  else button.textContent = chosen ? "Suggest this time" : button.dataset.confirm;
}
for (const form of document.querySelectorAll("form.choice")) {
  form.addEventListener("change", () => label(form));
  label(form);
}
