// The loop over a server that loses requests and replies, and a device that dies at any moment.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../static/room/outbox/outbox.js";

// What survives the page.
class Disk {
  constructor() { this.rows = new Map(); this.full = false; }
  async read(room) { return [...this.rows.values()].filter((op) => op.room === room).sort((a, b) => a.place - b.place); }
  async change(room, { put, remove }) {
    await null;
    if (this.full) throw Object.assign(new Error(), { name: this.full });
    for (const op of put) this.rows.set(op.id, structuredClone({ ...op, room }));
    for (const id of remove) this.rows.delete(id);
  }
}

// The server as actions.apply behaves: each id once, the same answer ever after, both texts kept.
class Server {
  constructor() { this.notes = new Map(); this.answers = new Map(); this.lose = () => ""; this.applied = []; }
  send = async (operations) => {
    const lost = this.lose();
    await null;
    if (lost === "request") throw Object.assign(new Error(), { why: "failing" });
    const answers = operations.map((op) => this.apply(op));
    if (lost === "reply") throw Object.assign(new Error(), { why: "failing" });
    return { answers, now: "2026-09-24T21:30:00Z" };
  };
  apply(op) {
    if (!this.answers.has(op.id)) { this.applied.push(op.id); this.answers.set(op.id, this.write(op)); }
    return this.answers.get(op.id);
  }
  write({ id, uid, text, revision }) {
    const row = this.notes.get(uid);
    if (!row || row.revision === revision) {
      const now = (row?.revision ?? 0) + 1;
      this.notes.set(uid, { text, revision: now });
      return { id, ok: true, uid, revision: now };
    }
    if (row.text === text) return { id, ok: true, uid, revision: row.revision };
    const aside = `${uid}/${text}`;
    if (!this.notes.has(aside)) this.notes.set(aside, { text, revision: 1 });
    return { id, ok: true, uid: aside, revision: this.notes.get(aside).revision, beside: { uid, ...row } };
  }
  get texts() { return [...this.notes.values()].map((row) => row.text); }
}

let made = 0;
const timers = () => { const due = []; return { due, later: (work) => due.push(work), never: () => {} }; };
const page = (disk, server, clock = timers()) => {
  const outbox = new Outbox({ room: "1/x", keep: disk, send: server.send, later: clock.later, never: clock.never });
  return Object.assign(outbox, { clock });
};
const type = (outbox, text, { uid = "A", revision = 0 } = {}) => {
  made += 1;
  outbox.add({ id: `op${made}`, kind: "note", uid, text, revision, at: "now" }, { soon: true });
};

test("typing is kept at once and sent soon", async () => {
  const disk = new Disk(); const server = new Server(); const outbox = page(disk, server);
  await outbox.load();
  type(outbox, "M"); type(outbox, "Mo"); type(outbox, "Mornings");
  assert.equal(outbox.status.words, "Not saved yet");
  assert.equal(outbox.isSafe, false);
  await new Promise(setImmediate);
  assert.equal(outbox.status.words, "Saved on this phone");
  assert.equal(outbox.isSafe, true);
  assert.equal(outbox.clock.due.length, 1);
  assert.equal(await outbox.flush(), true);
  assert.deepEqual(server.texts, ["Mornings"]);
  assert.equal(outbox.status.words, "Saved on the server");
  await new Promise(setImmediate);
  assert.deepEqual([...disk.rows.values()].map((op) => [op.text, Boolean(op.heard)]), [["Mornings", true]]);
});

test("a lost reply is asked for again and applied once", async () => {
  const disk = new Disk(); const server = new Server(); const outbox = page(disk, server);
  await outbox.load();
  const losses = ["reply", "request", "reply"];
  server.lose = () => losses.shift() ?? "";
  type(outbox, "one");
  assert.equal(await outbox.flush(), false);
  assert.equal(outbox.status.words, "Saved on this phone, not on the server yet");
  type(outbox, "one two");
  while (!(await outbox.flush()));
  assert.deepEqual(server.texts, ["one two"]);
  assert.equal(new Set(server.applied).size, server.applied.length);
});

test("a page that dies leaves its writes to the next", async () => {
  const disk = new Disk(); const server = new Server(); const dying = page(disk, server);
  await dying.load();
  server.lose = () => "reply";
  type(dying, "first");
  await dying.flush();
  type(dying, "first, second");
  await new Promise(setImmediate);
  server.lose = () => "";
  const next = page(disk, server);
  await next.load();
  assert.equal(next.pendingText("A"), "first, second");
  assert.equal(await next.flush(), true);
  assert.deepEqual(server.texts, ["first, second"]);
});

test("another room's and another user's writes are not touched", async () => {
  const disk = new Disk(); const server = new Server();
  disk.rows.set("foreign", { id: "foreign", kind: "note", uid: "Z", text: "theirs", revision: 0, place: 1, room: "2/x" });
  const outbox = page(disk, server);
  await outbox.load();
  await outbox.flush();
  assert.deepEqual(server.texts, []);
  assert.ok(disk.rows.has("foreign"));
});

test("two devices: both texts stay, and typing goes on beside", async () => {
  const server = new Server(); const phone = page(new Disk(), server); const laptop = page(new Disk(), server);
  await phone.load(); await laptop.load();
  type(phone, "from the phone"); type(laptop, "from the laptop");
  await phone.flush();
  laptop.addEventListener("settled", () => type(laptop, "from the laptop, and on"), { once: true });
  server.lose = () => "";
  await laptop.flush();
  while (!(await laptop.flush()));
  assert.ok(server.texts.includes("from the phone"));
  assert.ok(server.texts.some((text) => text.startsWith("from the laptop, and on")));
});

test("a device that cannot keep anything says so and sends all the same", async () => {
  const disk = new Disk(); const server = new Server(); const outbox = page(disk, server);
  disk.full = "QuotaExceededError";
  await outbox.load();
  server.lose = () => "request";
  type(outbox, "held in memory only");
  await outbox.flush();
  assert.match(outbox.status.words, /^Not saved: this phone is full. Leave this page open$/);
  server.lose = () => "";
  await outbox.flush();
  assert.deepEqual(server.texts, ["held in memory only"]);
});

test("a storage that answers late brings back what it had, and nothing typed meanwhile is lost", async () => {
  const disk = new Disk(); const server = new Server(); const before = page(disk, server);
  server.lose = () => "request";
  await before.load();
  type(before, "from before");
  await before.flush(); await new Promise(setImmediate);
  const clock = timers(); const outbox = page(disk, server, clock);
  const read = disk.read.bind(disk); const change = disk.change.bind(disk);
  disk.read = disk.change = async () => { throw new Error("no answer"); };
  await outbox.load();
  type(outbox, "typed meanwhile");
  await new Promise(setImmediate);
  assert.match(outbox.status.words, /cannot store it now/);
  Object.assign(disk, { read, change });
  let late = 0;
  outbox.addEventListener("late", () => { late += 1; });
  for (const work of clock.due.splice(0)) { await work(); await new Promise(setImmediate); }
  assert.equal(late, 1);
  assert.deepEqual(outbox.toShow.map((op) => op.text), ["from before", "typed meanwhile"]);
  assert.equal(outbox.isSafe, true);
  server.lose = () => "";
  while (!(await outbox.flush()));
  assert.deepEqual(server.texts.sort(), ["from before", "typed meanwhile"]);
});

test("a page made before a write shows it again, a page made after has it", async () => {
  const disk = new Disk(); const server = new Server(); const outbox = page(disk, server);
  await outbox.load();
  type(outbox, "answered"); await outbox.flush(); type(outbox, "answered and more", { revision: 1 });
  await new Promise(setImmediate);
  const open = async (since) => { const next = page(disk, server); next.since = since; server.lose = () => "request"; await next.load(); return next.toShow.map((op) => op.text); };
  assert.deepEqual(await open("2026-09-24T21:00:00Z"), ["answered", "answered and more"]);
  assert.deepEqual(await open("2026-09-24T22:00:00Z"), ["answered and more"]);
});

test("a storm of refusals loses nothing and slows down", async () => {
  const server = new Server(); const outbox = page(new Disk(), server);
  await outbox.load();
  const honest = outbox.send; const waits = [];
  outbox.send = async () => { throw Object.assign(new Error(), { why: "failing" }); };
  outbox.later = (work, wait) => { waits.push(wait); return waits.length; };
  for (let n = 1; n <= 40; n += 1) { type(outbox, "x".repeat(n)); await outbox.flush(); }
  assert.equal(server.applied.length, 0);
  assert.equal(Math.max(...waits), 30_000);
  outbox.send = honest;
  while (!(await outbox.flush()));
  assert.deepEqual(server.texts, ["x".repeat(40)]);
});

test("a server that answers nonsense is tried again", async () => {
  const server = new Server(); const outbox = page(new Disk(), server);
  await outbox.load();
  const honest = server.send;
  outbox.send = async () => ({ answers: [] });
  type(outbox, "text");
  assert.equal(await outbox.flush(), false);
  outbox.send = honest;
  assert.equal(await outbox.flush(), true);
  assert.deepEqual(server.texts, ["text"]);
});

// 300 sessions, each with its own seed: keys, lost requests, lost replies, pages that die, in any order.
test("whatever is lost on the way, the last text typed is on the server and no write applied twice", async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    let state = seed;
    const random = () => { state = (state * 1103515245 + 12345) % 2 ** 31; return state / 2 ** 31; };
    const disk = new Disk(); const server = new Server();
    server.lose = () => (random() < 0.3 ? "request" : random() < 0.4 ? "reply" : "");
    let outbox = page(disk, server);
    await outbox.load();
    let text = ""; let known = { uid: "A", revision: 0 };
    const learn = (box) => box.addEventListener("settled", ({ detail }) => {
      for (const { op, answer } of detail.settled) if (op.uid === known.uid) known = { uid: answer.uid, revision: answer.revision };
    });
    learn(outbox);
    for (let step = 0; step < 12; step += 1) {
      const chance = random();
      if (chance < 0.6) { text += String.fromCharCode(97 + Math.floor(random() * 26)); type(outbox, text, known); }
      else if (chance < 0.85) await outbox.flush();
      else {
        await new Promise(setImmediate);
        outbox = page(disk, server);
        learn(outbox);
        await outbox.load();
      }
    }
    while (!(await outbox.flush()));
    if (text) assert.ok(server.texts.includes(text), `seed ${seed}: “${text}” is not in ${JSON.stringify(server.texts)}`);
    assert.equal(new Set(server.applied).size, server.applied.length);
  }
});
