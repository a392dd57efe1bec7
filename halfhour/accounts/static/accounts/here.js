// The browser knows its zone better than the server guesses it; the field stays changeable.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const select = document.querySelector("select[name=time_zone]");
if (zone && select && !document.querySelector(".error, .notice.alert")) {
  const known = [...select.options].some((option) => option.value === zone);
  if (known) {
    select.value = zone;
    document.querySelector("[data-here]").textContent = zone.replaceAll("_", " ");
  }
}
