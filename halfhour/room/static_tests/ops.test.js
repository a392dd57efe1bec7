import assert from "node:assert/strict";
import { test } from "node:test";
import { add, batch, discard, markSent, pause, pendingText, refused, settle, waiting, wire } from "../static/room/outbox/ops.js";
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

test("the line says the truth", () => {
  const say = (given) => status({ waiting: 1, refused: 0, failed: "", kept: true, ...given }).words;
  assert.equal(say({ waiting: 0 }), "Saved");
  assert.equal(say({}), "Saving");
  assert.equal(say({ failed: "failing" }), "Not saved yet: trying again");
  assert.equal(say({ failed: "signed-out" }), "Not saved yet: sign in again");
  assert.match(say({ failed: "gone" }), /^Not saved/);
  assert.match(say({ kept: false }), /cannot keep it/);
  assert.equal(say({ waiting: 0, refused: 1 }), "Not all of it saved");
});

test("ids are random UUIDs", () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(newUid(), form);
  assert.notEqual(newUid(), newUid());
});
