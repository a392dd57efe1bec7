// The small forms in the room (a name, an opening, a promise, a question, an observation), and the lists they fill.

import { newUid } from "./outbox/uid.js";
import { split } from "./named.js";

const dayWords = (day) =>
  new Date(`${day}T12:00`).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short" });

// Keeps what stands in a row, shows it, and empties the row.
export function add(room, row) {
  const { kind, values, missing } = read(row);
  if (missing) { missing.focus(); return room.say("Write it first."); }
  const based = kind === "planned_add" ? {} : { revision: 0 };
  room.do({ kind, uid: newUid(), ...(kind === "name" ? split(values) : values), ...based });
  clear(row);
  return room.say("Kept.");
}

// The values of a row by their names, and the field that must not be blank but is.
function read(row) {
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

function clear(row) {
  for (const field of row.querySelectorAll("input, select")) {
    if (field.type === "radio") field.checked = field.defaultChecked;
    else if (field.tagName === "SELECT") field.selectedIndex = 0;
    else field.value = field.defaultValue;
  }
  for (const error of row.querySelectorAll(".error")) error.remove();
}

// A row in words, as its list shows it; what was chosen is called as the form calls it.
function words(root, op) {
  if (op.kind === "name") return [op.name, op.organization_name].filter(Boolean).join(", ");
  const row = root.querySelector(`[data-adds=${op.kind}]`);
  const chosen = row.querySelector(`option[value="${op.opening}"]`)?.text ?? row.querySelector(`label:has([value="${op.by}"])`)?.textContent;
  const day = op.opens_on ? `, from ${dayWords(op.opens_on)}` : op.due_on ? `, by ${dayWords(op.due_on)}` : "";
  return `${chosen?.trim() ?? ""}: ${op.text}${day}`;
}

export function show(root, op) {
  const item = root.querySelector("template[data-new=row]").content.cloneNode(true);
  item.querySelector("li").dataset.uid = op.uid;
  item.querySelector("[data-text]").textContent = words(root, op);
  const list = root.querySelector(`[data-list=${op.kind}]`);
  list.append(item);
  list.closest("details").querySelector("[data-count]").textContent = list.children.length;
}

// A cue or an observation, with its minute, and the button that takes it back.
export function showSeen(root, { uid, kind, text, revision }, minute) {
  const made = root.querySelector("template[data-new=noticed]").content.cloneNode(true);
  const item = made.querySelector("li");
  Object.assign(item.dataset, { uid, kind, revision });
  item.querySelector("[data-text]").textContent = text;
  item.querySelector("[data-minute]").textContent = minute === null ? "" : `, minute ${minute}`;
  const button = item.querySelector("button");
  button.value = `back:${uid}`;
  button.setAttribute("aria-label", `Take back: ${text}`);
  root.querySelector("[data-seen]")?.append(made);
}
