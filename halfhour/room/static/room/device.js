// What every page of one's own does for the room: says what this device still holds of conversations, sends it, and
// asks before signing out with it.

import * as keep from "./outbox/keep.js";
import { Outbox } from "./outbox/outbox.js";
import { send } from "./outbox/send.js";
import { held, leaving } from "./holding.js";
import { ask, register } from "./registered.js";

const owner = document.body.dataset.owner;
const unsent = () => keep.unsent(owner).catch(() => []);
const SIGNS_OUT = /\/(sign-out|logout)\/$/;

if (matchMedia("(display-mode: standalone)").matches) register();
if (!document.querySelector("half-waiting, half-room")) sendAll();
document.addEventListener("submit", signOut, true);

// Every room with something unsent gets an outbox of its own, which goes on trying while the page is open.
async function sendAll() {
  const writes = await unsent();
  for (const [room, to] of new Map(writes.map((op) => [op.room, op.to]))) {
    const outbox = new Outbox({ room, to, keep, send: (ops) => send(to, ops) });
    outbox.addEventListener("state", () => say(outbox, to));
    if (to) outbox.load();
    addEventListener("online", () => outbox.flush());
  }
}

function say(outbox, to) {
  const words = held(outbox.pending, outbox.status.words);
  let line = document.querySelector(`[data-held="${CSS.escape(to)}"]`);
  if (!words) { line?.remove(); return; }
  if (!line) {
    line = document.createElement("div");
    line.className = "notice alert row between";
    line.dataset.held = to;
    line.setAttribute("role", "status");
    const link = Object.assign(document.createElement("a"), { className: "button", href: to.replace("operations/", ""), textContent: "Open the room" });
    line.append(document.createElement("span"), link);
    document.getElementById("content")?.prepend(line);
  }
  line.firstChild.textContent = words;
}

// The form goes on by itself once it was said what is lost, and nothing of this person is left on the device.
async function signOut(event) {
  const form = event.target;
  if (!SIGNS_OUT.test(new URL(form.action).pathname) || "asked" in form.dataset) return;
  event.preventDefault();
  event.stopPropagation();
  const button = event.submitter;
  const rooms = new Set((await unsent()).map((op) => op.room));
  if (!navigator.onLine) return void (await choose("Signing out needs a network. Nothing was changed.", ["Stay"]));
  if (rooms.size && (await choose(leaving(rooms.size), ["Stay signed in", "Sign out and lose them"])) !== 1) return;
  await Promise.allSettled([keep.forget(owner), ask({ ask: "forget" })]);
  form.dataset.asked = "";
  form.requestSubmit(button);
}

// A question with its answers as buttons; resolves to which was pressed, -1 for none.
function choose(words, answers) {
  const dialog = Object.assign(document.createElement("dialog"), { className: "card stack" });
  dialog.append(Object.assign(document.createElement("p"), { textContent: words }));
  const row = Object.assign(document.createElement("div"), { className: "row" });
  row.append(...answers.map((answer, which) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: which ? "button" : "button first", textContent: answer });
    button.addEventListener("click", () => dialog.close(String(which)));
    return button;
  }));
  dialog.append(row);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => { dialog.remove(); resolve(Number(dialog.returnValue || -1)); });
  });
}
