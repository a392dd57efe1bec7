// The line in the bar that says whether everything is saved, and what a server would not take.

export function showState(room) {
  const { how, words } = room.outbox.status;
  const line = room.querySelector("[data-saved]");
  const wrong = how === "stopped" || words.endsWith("not on the server yet");
  if (wrong && line.dataset.how !== how) room.say(words);
  line.dataset.how = how;
  if (line.textContent !== words) line.textContent = words;
  room.querySelector("[data-sign-in]").hidden = !room.outbox.isSignedOut;
  showRefused(room);
}

function showRefused(room) {
  const place = room.querySelector("[data-refused]");
  const refused = room.outbox.refused;
  if (place.children.length === refused.length) return;
  place.replaceChildren(...refused.map((op) => notice(room, op)));
}

function notice(room, op) {
  const made = room.querySelector("template[data-new=refused]").content.cloneNode(true);
  made.querySelector("[data-said]").textContent = op.said;
  made.querySelector("[data-text]").textContent = op.text ?? op.name ?? "";
  made.querySelector("button").addEventListener("click", () => room.outbox.discard(op.id));
  return made;
}
