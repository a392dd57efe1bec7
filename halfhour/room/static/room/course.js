// The half hour takes its course: it begins, it may run over, it ends.

import { lastTime } from "./clock.js";

export function start(room) {
  room.write({ kind: "start" });
  room.dial.started = room.dial.now;
  if (room.dataset.mode === "mail") room.outbox.flush().then(() => location.reload());
  else room.dial.draw();
}

export function runOver(room) {
  room.write({ kind: "run_over" });
  room.dial.allowed = true;
  room.querySelector("[data-run-over]").hidden = true;
  room.querySelector("[data-allowed-chip]").hidden = false;
  room.dial.draw();
}

// The end is proposed as now, until somebody says another time.
export function proposeEnd(room) {
  const field = room.querySelector("[name=end-ended]");
  if (!("touched" in field.dataset)) field.value = room.dial.wallNow();
}

export async function end(room) {
  const field = room.querySelector("[name=end-ended]");
  if (!field.value) { field.focus(); return; }
  const ended = lastTime(field.value, room.dial.now, room.dial.zone);
  room.write({ kind: "end", ended_at: new Date(ended).toISOString() });
  if (!(await room.outbox.flush())) room.say("The end is noted. It goes to the server as soon as there is a way.");
}
