// The queue of writes that are not answered yet. Pure: every function answers a new queue.
//
// A write has `id`, `kind`, `uid`, its values, and `at`, the moment on this device's clock. `place` is its order;
// `sent` that a server may have it, so that it is repeated as it is and never changed; `said` that it was refused;
// `heard` the server's moment when it was answered. `revision` is the one its text was based on; null until the write
// before it is answered.

const LAST_ONE_COUNTS = new Set(["note", "planned_state", "well"]);
const DAY = 86_400_000;
const hasBase = (op) => "revision" in op;

// Adds a write; one that it makes pointless and that nobody has seen is replaced, under a new id.
export function add(queue, op) {
  const open = queue.filter((other) => other.uid === op.uid && !other.said);
  const replaced = LAST_ONE_COUNTS.has(op.kind) ? open.find((other) => other.kind === op.kind && !other.sent) : undefined;
  const before = open.find((other) => other !== replaced && hasBase(other));
  const made = { ...op, place: 1 + Math.max(0, ...queue.map((other) => other.place)) };
  if (replaced?.at) made.at = replaced.at;
  if (hasBase(op)) made.revision = replaced ? replaced.revision : before ? null : op.revision;
  return [...queue.filter((other) => other !== replaced), made];
}

// The writes to send now, in order. One that waits for its base also holds back all after it.
export function batch(queue, most = 20) {
  const ready = [];
  for (const op of queue) {
    if (op.said) continue;
    if (op.revision === null || ready.length === most) break;
    ready.push(op);
  }
  return ready;
}

export function markSent(queue, ops) {
  const ids = new Set(ops.map((op) => op.id));
  return queue.map((op) => (ids.has(op.id) ? { ...op, sent: true } : op));
}

// Takes what was answered out of the queue, and tells the writes behind it where their text is now.
export function settle(queue, answers) {
  const settled = [];
  let rest = queue;
  for (const answer of answers) {
    const op = rest.find((other) => other.id === answer.id);
    if (!op) continue;
    settled.push({ op, answer });
    const place = answer.ok ? { uid: answer.uid, revision: answer.revision } : { uid: op.uid, revision: op.revision };
    rest = rest
      .map((other) => (other.uid === op.uid && other.revision === null ? { ...other, ...place } : other))
      .map((other) => (other.id === op.id ? { ...other, said: answer.said } : other))
      .filter((other) => !(other.id === op.id && answer.ok));
  }
  return { queue: rest, settled };
}

// What was answered stays on the device, with where its text went, until a page comes that shows it already: a page
// opened without a network is older than that. Of texts and states only the last is needed.
export function keepDone(done, settled, now) {
  let kept = done;
  for (const { op, answer } of settled) {
    if (!answer.ok) continue;
    const { uid = op.uid, revision = op.revision } = answer;
    const last = { ...op, uid, revision, beside: answer.beside, heard: now };
    const isOlder = (other) => LAST_ONE_COUNTS.has(op.kind) && other.kind === op.kind && [op.uid, uid].includes(other.uid);
    kept = [...kept.filter((other) => !isOlder(other)), last];
  }
  return kept;
}

// The answered writes that a page made at `since` (the server's clock) cannot show yet.
export const newerThan = (done, since) => done.filter((op) => !(Date.parse(op.heard) < Date.parse(since)));

export const discard = (queue, id) => queue.filter((op) => op.id !== id);
export const waiting = (queue) => queue.filter((op) => !op.said);
export const refused = (queue) => queue.filter((op) => op.said);

// Whole days that the oldest write has waited, by this device's clock, which may have been put back meanwhile.
export function daysWaiting(queue, now) {
  const since = Math.min(now, ...waiting(queue).map((op) => Date.parse(op.at)).filter(Number.isFinite));
  return Math.floor((now - since) / DAY);
}

// The text that a note will have once all is sent; undefined when nothing waits for it.
export const pendingText = (queue, uid) => queue.findLast((op) => op.kind === "note" && op.uid === uid)?.text;

// What goes over the wire.
export function wire({ place, sent, said, room, to, heard, beside, ...op }) {
  return op;
}

// Seconds until the next try after `tries` failures in a row.
export const pause = (tries) => [1, 2, 4, 8, 15, 30][Math.min(tries, 6) - 1] ?? 1;
