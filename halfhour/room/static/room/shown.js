// How each kind of write looks on the page: at once when it is made, and again on a page opened later that was made
// before it. Showing one twice changes nothing.

import { newUid } from "./outbox/uid.js";
import * as rows from "./rows.js";

export function show(room, op) {
  SHOWN[op.kind]?.(room, op);
}

const isThere = (room, { uid }) => room.querySelector(`li[data-uid="${uid}"]`);

function noticed(room, op) {
  const there = isThere(room, op);
  if (!op.text) return there?.remove();
  if (!there) rows.showSeen(room, op, room.dial.minuteOf(op.at));
  return room.quiet.draw();
}

function heard(room, op) {
  if (!isThere(room, op)) rows.show(room, op);
}

const SHOWN = {
  note: (room, op) => room.asks.bringBack(op),
  planned_state: (room, { uid, state }) => {
    const one = room.asks.of(uid);
    if (one) room.asks.mark(one, state);
    room.showNext();
  },
  planned_move: (room, { uid, position }) => room.asks.place(uid, position),
  planned_add: (room, { uid, text, minutes }) => {
    if (!room.asks.of(uid)) room.asks.add(uid, newUid(), text, minutes);
    room.showNext();
  },
  cue: noticed, observation: noticed, name: heard, opening: heard, promise: heard,
  start: (room, { at }) => room.dial.start(at),
  run_over: (room) => {
    room.dial.allowed = true;
    const button = room.querySelector("[data-run-over]");
    if (!button) return;
    button.hidden = true;
    room.querySelector("[data-allowed-chip]").hidden = false;
    room.dial.draw();
  },
  well: (room, { well }) => {
    room.dataset.well = { true: "yes", false: "no" }[well] ?? "";
    for (const button of room.querySelectorAll("[value^='well:']")) button.setAttribute("aria-pressed", button.value === `well:${room.dataset.well}`);
    const resume = room.asks.resume;
    const turns = { yes: "skipped", no: "open" }[room.dataset.well];
    if (resume?.dataset.state === turns) room.asks.mark(resume, turns === "open" ? "skipped" : "open");
    room.showNext();
  },
  end: (room, { ended_at: ended }) => room.dial.end(ended),
};
