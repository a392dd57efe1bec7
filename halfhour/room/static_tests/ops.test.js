import assert from "node:assert/strict";
import { test } from "node:test";
import {
  add, batch, daysWaiting, discard, keepDone, markSent, newerThan, pause, pendingText, refused, settle, waiting, wire,
} from "../static/room/outbox/ops.js";
import { status } from "../static/room/outbox/status.js";
import { newUid } from "../static/room/outbox/uid.js";

const note = (id, text, revision = 0, uid = "A") => ({ id, kind: "note", uid, text, revision, at: `at-${id}` });
const queueOf = (...ops) => ops.reduce(add, []);

test("edits of one note that nobody has seen become one write, under a new id, from the first base and moment", () => {
  const queue = queueOf(note("1", "a", 3), note("2", "ab", 3), note("3", "x", 0, "B"));
  assert.deepEqual(queue.map((op) => [op.id, op.text, op.revision, op.at]), [["2", "ab", 3, "at-1"], ["3", "x", 0, "at-3"]]);
});

test("a write on its way is never changed; the next waits for its base and is not sent with it", () => {
  let queue = queueOf(note("1", "a"));
  queue = markSent(queue, batch(queue));
  queue = add(queue, note("2", "ab"));
  queue = add(queue, note("3", "abc"));
  assert.deepEqual(queue.map((op) => [op.id, op.text, op.revision]), [["1", "a", 0], ["3", "abc", null]]);
  assert.deepEqual(batch(queue).map((op) => op.id), ["1"]);
});

test("an answer gives the next write its base", () => {
  let queue = markSent(queueOf(note("1", "a")), [{ id: "1" }]);
  queue = add(queue, note("2", "ab"));
  const done = settle(queue, [{ id: "1", ok: true, uid: "A", revision: 1 }]);
  assert.deepEqual(done.queue.map((op) => [op.uid, op.revision]), [["A", 1]]);
  assert.equal(done.settled.length, 1);
  assert.deepEqual(batch(done.queue).map((op) => op.id), ["2"]);
});

test("a text that was kept beside another is written on where it stands now", () => {
  let queue = markSent(queueOf(note("1", "mine")), [{ id: "1" }]);
  queue = add(queue, note("2", "mine and more"));
  const { queue: rest } = settle(queue, [{ id: "1", ok: true, uid: "K", revision: 1, beside: { uid: "A", revision: 4 } }]);
  assert.deepEqual(rest.map((op) => [op.uid, op.revision, op.text]), [["K", 1, "mine and more"]]);
});

test("what is refused stays until it is discarded, is not sent again, and frees what waits behind it", () => {
  let queue = markSent(queueOf(note("1", "long", 2)), [{ id: "1" }]);
  queue = add(queue, note("2", "short", 2));
  ({ queue } = settle(queue, [{ id: "1", ok: false, said: "Too long." }]));
  assert.deepEqual(refused(queue).map((op) => [op.id, op.said]), [["1", "Too long."]]);
  assert.deepEqual(batch(queue).map((op) => [op.id, op.revision]), [["2", 2]]);
  assert.equal(waiting(queue).length, 1);
  assert.deepEqual(refused(discard(queue, "1")), []);
});

test("of states only the last counts; cues and moves all do", () => {
  const state = (id, value) => ({ id, kind: "planned_state", uid: "P", state: value });
  const move = (id, position) => ({ id, kind: "planned_move", uid: "P", position });
  const cue = (id, uid) => ({ id, kind: "cue", uid, text: "Leans in", revision: 0 });
  const queue = queueOf(state("1", "asked"), move("2", 1), cue("3", "C"), move("4", 2), state("5", "open"), cue("6", "D"));
  assert.deepEqual(queue.map((op) => op.id), ["2", "3", "4", "5", "6"]);
  assert.ok(queue.every((op, place) => place === 0 || op.place > queue[place - 1].place));
});

test("taking back a cue that is on its way waits for it", () => {
  let queue = queueOf({ id: "1", kind: "cue", uid: "C", text: "Leans in", revision: 0 });
  queue = add(queue, { id: "2", kind: "cue", uid: "C", text: "", revision: 0 });
  assert.deepEqual(queue.map((op) => [op.id, op.revision]), [["1", 0], ["2", null]]);
});

test("at most so many go at once, in order", () => {
  const queue = queueOf(...Array.from({ length: 30 }, (_, n) => note(String(n), "x", 0, `N${n}`)));
  assert.deepEqual(batch(queue, 20).map((op) => op.id), queue.slice(0, 20).map((op) => op.id));
});

test("only the write itself goes over the wire", () => {
  const op = { ...note("1", "a"), place: 4, sent: true, room: "1/x", said: undefined };
  assert.deepEqual(wire(op), note("1", "a"));
});

test("the text a note will have is the last one waiting", () => {
  let queue = markSent(queueOf(note("1", "a")), [{ id: "1" }]);
  queue = add(queue, note("2", "ab"));
  assert.equal(pendingText(queue, "A"), "ab");
  assert.equal(pendingText(queue, "B"), undefined);
});

test("tries are further and further apart, to half a minute", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 99].map(pause), [1, 2, 4, 8, 15, 30, 30, 30]);
});

const say = (given) => status({ waiting: 1, refused: 0, failed: "", kept: true, stored: true, days: 0, ...given }).words;

test("the line says the truth: not yet, on this phone, on the server", () => {
  assert.equal(say({ waiting: 0 }), "Saved on the server");
  assert.equal(say({ stored: false }), "Not saved yet");
  assert.equal(say({}), "Saved on this phone");
  assert.equal(status({ waiting: 1, refused: 0, failed: "failing", kept: true, stored: true, days: 0 }).how, "here");
  assert.equal(say({ failed: "failing" }), "Saved on this phone, not on the server yet");
  assert.equal(say({ failed: "signed-out" }), "Saved on this phone. Sign in to send it");
  assert.equal(say({ failed: "gone" }), "Saved on this phone. This room is not in the account signed in here");
  assert.match(say({ waiting: 0, refused: 1 }), /did not take all/);
});

test("a full phone is never said to have saved", () => {
  for (const failed of ["", "failing", "signed-out", "gone"]) {
    assert.match(say({ kept: false, full: true, failed }), /^Not saved: this phone is full/);
    assert.match(say({ kept: false, failed }), /^Not saved: this phone cannot store it now/);
  }
});

test("after three days on this phone alone it says so, whatever the reason", () => {
  for (const failed of ["", "failing", "signed-out", "gone"]) {
    assert.doesNotMatch(say({ failed, days: 2 }), /days/);
    assert.match(say({ failed, days: 3 }), /^For 3 days saved on this phone only/);
  }
});

test("days are counted from the oldest write that waits, and a clock put back counts none", () => {
  const day = 86_400_000;
  const at = (days) => new Date(days * day).toISOString();
  const queue = [{ id: "1", at: at(10) }, { id: "2", at: at(12) }, { id: "3", at: at(1), said: "refused" }];
  assert.equal(daysWaiting(queue, 13.5 * day), 3);
  assert.equal(daysWaiting(queue, 9 * day), 0);
  assert.equal(daysWaiting([{ id: "1" }], 9 * day), 0);
});

test("what was answered is kept until a page knows it: of a text the last, of cues all", () => {
  const answer = (id, more) => ({ id, ok: true, uid: "A", ...more });
  let done = keepDone([], [{ op: note("1", "a"), answer: answer("1", { revision: 1 }) }], "2026-09-24T21:30:00Z");
  done = keepDone(done, [{ op: note("2", "ab", 1), answer: answer("2", { revision: 2 }) }], "2026-09-24T21:31:00Z");
  done = keepDone(done, [{ op: { id: "3", kind: "cue", uid: "C", text: "Leans in" }, answer: { id: "3", ok: true, uid: "C", revision: 1 } }], "2026-09-24T21:32:00Z");
  done = keepDone(done, [{ op: note("4", "x"), answer: { id: "4", ok: false, said: "Too long." } }], "2026-09-24T21:33:00Z");
  assert.deepEqual(done.map((op) => [op.id, op.uid, op.revision]), [["2", "A", 2], ["3", "C", 1]]);
  assert.deepEqual(newerThan(done, "2026-09-24T21:31:30Z").map((op) => op.id), ["3"]);
  assert.equal(newerThan(done, "").length, 2);
});

test("a text kept beside another is kept under its own id, with what it stands beside", () => {
  const beside = { uid: "A", revision: 4, text: "theirs" };
  const [kept] = keepDone([], [{ op: note("1", "mine"), answer: { id: "1", ok: true, uid: "K", revision: 1, beside } }], "2026-09-24T21:30:00Z");
  assert.deepEqual([kept.uid, kept.revision, kept.beside, kept.text], ["K", 1, beside, "mine"]);
  assert.deepEqual(wire({ ...kept, to: "/x/" }), note("1", "mine", 1, "K"));
});

test("ids are random UUIDs", () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(newUid(), form);
  assert.notEqual(newUid(), newUid());
});
