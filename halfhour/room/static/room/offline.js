// On the page that stands for one that needs a network: the rooms that are on this device, and straight into the one
// whose half hour is near for who opened Halfhour from the home screen.

import { nearest, roomWords } from "./rooms.js";
import { answers } from "./outbox/send.js";
import { ask } from "./registered.js";

const AT_HOME = new Set(["/", "/room/"]);

async function show() {
  const rooms = await ask({ ask: "list" }).catch(() => []);
  const near = AT_HOME.has(location.pathname) && nearest(rooms, Date.now());
  if (near) { location.replace(near.path); return; }
  const list = document.querySelector("[data-rooms]");
  list.replaceChildren(...rooms.sort((one, other) => one.starts.localeCompare(other.starts)).map(item));
  document.querySelector("[data-none]").hidden = rooms.length > 0;
  document.querySelector("[data-some]").hidden = !rooms.length;
}

function item(room) {
  const row = document.createElement("li");
  const main = Object.assign(document.createElement("div"), { className: "main" });
  main.append(
    Object.assign(document.createElement("a"), { href: room.path, textContent: room.name }),
    Object.assign(document.createElement("p"), { className: "muted small", textContent: roomWords(room) }),
  );
  row.append(main);
  return row;
}

// Devices say that they are online when they are not yet, and a reload would cut off who is on the way to a room.
async function goOn() {
  if (await answers(location.href)) location.reload();
}

addEventListener("online", goOn);
show();
