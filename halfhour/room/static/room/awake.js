// Keeps the screen on while the half hour runs, and lets the phone tremble once when the last minutes begin, where its
// owner wants that. The browser gives the screen back whenever the page is hidden, so it is asked again.

import * as keep from "./outbox/keep.js";

const VIBRATE = "vibrate";
const GENTLY = [60, 120, 60];
const RUNNING = new Set(["running", "last", "over", "allowed"]);

export function keepAwake(room) {
  let lock = null;
  const wanted = () => RUNNING.has(room.dial.phase) && document.visibilityState === "visible";
  const adjust = async () => {
    if (!wanted()) { lock?.release().catch(() => null); lock = null; return; }
    if (lock && !lock.released) return;
    lock = await navigator.wakeLock?.request("screen").catch(() => null) ?? null;
    room.toggleAttribute("data-awake", Boolean(lock));
  };
  adjust();
  document.addEventListener("visibilitychange", adjust);
  room.addEventListener("phase", adjust);
  tremble(room);
}

async function tremble(room) {
  const box = room.querySelector("[name=vibrate]");
  if (!box || !navigator.vibrate) { box?.closest("label").remove(); return; }
  const { owner } = room.dataset;
  box.checked = Boolean(await keep.chosen(owner, VIBRATE));
  box.addEventListener("change", () => keep.choose(owner, VIBRATE, box.checked).catch(() => null));
  room.addEventListener("phase", ({ detail }) => { if (detail === "last" && box.checked) navigator.vibrate(GENTLY); });
}
