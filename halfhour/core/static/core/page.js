// What every page does beyond plain HTML. Each behaviour leaves the page whole when this file does not load.

// Sending a form twice is harmless (core/once.py); greying its button says that the first time was heard.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented) return;
  setTimeout(() => { button.disabled = true; }, 0);
  setTimeout(() => { button.disabled = false; }, 4000);
});

// "/" goes to the search field, as in the tools people know.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.metaKey || event.ctrlKey || event.altKey) return;
  const find = document.getElementById("find");
  if (find) { event.preventDefault(); find.focus(); }
});
