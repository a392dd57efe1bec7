// What each button of the room does. Its value is a verb and what it is about: `asked:…`, `cue:Leans in`.

import { lastTime } from "./clock.js";
import { newUid } from "./outbox/uid.js";
import * as rows from "./rows.js";

export function press(room, button) {
  const [verb, ...rest] = (button?.value ?? "").split(":");
  const what = rest.join(":");
  const row = button?.closest("[data-adds]");
  if (row) return rows.add(room, row);
  const choice = button?.closest("figure[data-uid]");
  if (choice) return room.asks.choose(room, choice, verb);
  return DOING[verb]?.(room, what, button);
}

const state = (verb) => (room, uid) => room.do({ kind: "planned_state", uid, state: verb });
const move = (by) => (room, uid) => {
  const position = room.asks.placeOf(uid) + by;
  if (position < 0 || position >= room.asks.all.length) return room.say(by < 0 ? "It is the first already." : "It is the last already.");
  const held = document.activeElement;
  room.do({ kind: "planned_move", uid, position });
  held?.focus();
  return room.say(`Moved to place ${position + 1}.`);
};
const noticed = (kind) => (room, text) => {
  room.do({ kind, uid: newUid(), text, revision: 0 });
  room.say(`Noted: ${text}.`);
};

const DOING = {
  asked: state("asked"), skipped: state("skipped"), open: state("open"), up: move(-1), down: move(1),
  next: (room) => room.next(),
  cue: noticed("cue"), sight: noticed("observation"),
  back: (room, _, button) => {
    const { uid, revision, kind } = button.closest("li").dataset;
    room.do({ kind, uid, text: "", revision: Number(revision) });
    room.say("Taken back.");
  },
  start: (room) => {
    room.do({ kind: "start" });
    if (room.dataset.mode === "mail") room.outbox.flush().then(() => location.reload());
  },
  run_over: (room) => room.do({ kind: "run_over" }),
  well: (room, answer) => {
    room.do({ kind: "well", well: answer === "yes" });
    const { resume, current } = room.asks;
    if (answer === "no" && resume && resume === current) room.next();
  },
  quiet: (room) => room.quiet.enter(),
  two: (room) => room.asks.open(room.asks.firstTwo),
  loud: (room) => room.quiet.leave(),
  end,
};

async function end(room) {
  const field = room.querySelector("[name=end-ended]");
  if (!field.value) { field.focus(); return; }
  const ended = lastTime(field.value, room.dial.now, room.dial.zone) - room.dial.ahead; // as this device's clock had it
  room.do({ kind: "end", ended_at: new Date(ended).toISOString() });
  if (!(await room.outbox.flush())) room.say("The end is noted. It goes to the server as soon as there is a way.");
}
