// The numbers of a layout's parts follow where the parts stand, and a part goes where its number says. Without this file the
// numbers are typed, and the server sorts.

import "../core/order.js";

const list = document.querySelector(".parts");
const number = (item) => item.querySelector("input[name^='at.']");

function count() {
  [...list.children].forEach((item, at) => { number(item).value = at + 1; });
}

list.addEventListener("put", count);

list.addEventListener("change", ({ target }) => {
  const item = target.closest("li");
  if (target !== number(item) || !target.value) return;
  const others = [...list.children].filter((one) => one !== item);
  list.insertBefore(item, others[Math.max(0, target.value - 1)] ?? null);
  count();
  target.focus();
});
