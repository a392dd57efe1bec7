// A question of the plan was put elsewhere: the server keeps its place. Without this file the arrows beside each question do
// the same, one place at a time. The list is imported, so that nothing is put down before this listens.

import "../core/order.js";

document.addEventListener("put", ({ target: item, detail: { place } }) => {
  if (window.htmx) {
    window.htmx.ajax("POST", item.dataset.move, { source: item, target: "#plan", swap: "outerHTML", values: { position: place } });
    return;
  }
  const form = item.querySelector(".moves");
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "position", value: place }));
  form.submit();
});
