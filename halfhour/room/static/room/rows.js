// The small forms in the room (a name, an opening, a promise, a question, an observation), and the lists they fill.

const dayWords = (day) =>
  new Date(`${day}T12:00`).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short" });

// The values of a row by their names, and the field that must not be blank but is.
export function read(row) {
  const kind = row.dataset.adds;
  const values = {};
  for (const field of row.querySelectorAll("input, select")) {
    if (field.type === "radio" && !field.checked) continue;
    const name = field.name.slice(kind.length + 1);
    values[name] = field.type === "number" ? Number(field.value) : field.value.trim() || null;
  }
  const missing = ["name", "text"].find((name) => name in values && !values[name]);
  return { kind, values: omitBlank(values), missing: missing && row.querySelector(`[name="${kind}-${missing}"]`) };
}

const omitBlank = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

export function clear(row) {
  for (const field of row.querySelectorAll("input, select")) {
    if (field.type === "radio") field.checked = field.defaultChecked;
    else if (field.tagName === "SELECT") field.selectedIndex = 0;
    else field.value = field.defaultValue;
  }
  for (const error of row.querySelectorAll(".error")) error.remove();
}

// The row in words, as the list shows it.
export function words(row, { kind, values }) {
  if (kind === "name") return [values.name, values.organization_name].filter(Boolean).join(", ");
  const chosen = row.querySelector("select")?.selectedOptions[0].text ?? row.querySelector("label:has(:checked)")?.textContent;
  const day = values.opens_on ? `, from ${dayWords(values.opens_on)}` : values.due_on ? `, by ${dayWords(values.due_on)}` : "";
  return `${chosen.trim()}: ${values.text}${day}`;
}

export function show(root, kind, text) {
  const item = root.querySelector("template[data-new=row]").content.cloneNode(true);
  item.querySelector("[data-text]").textContent = text;
  const list = root.querySelector(`[data-list=${kind}]`);
  list.append(item);
  list.closest("details").querySelector("[data-count]").textContent = list.children.length;
}

// A cue or an observation, with its minute, and the button that takes it back.
export function showSeen(root, uid, text, minute) {
  const made = root.querySelector("template[data-new=noticed]").content.cloneNode(true);
  const item = made.querySelector("li");
  item.dataset.uid = uid;
  item.dataset.revision = "0";
  item.querySelector("[data-text]").textContent = text;
  item.querySelector("[data-minute]").textContent = minute === null ? "" : `, minute ${minute}`;
  const button = item.querySelector("button");
  button.value = `back:${uid}`;
  button.setAttribute("aria-label", `Take back: ${text}`);
  root.querySelector("[data-seen]").append(made);
}
