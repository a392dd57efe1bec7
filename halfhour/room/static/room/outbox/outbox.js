// Brings writes to the server: kept first, sent in order, repeated until they are answered. What keeps, sends and
// waits is handed in, so that the same loop runs in a test.

import { add, batch, daysWaiting, discard, keepDone, markSent, newerThan, pause, pendingText, refused, settle, waiting, wire } from "./ops.js";
import { status } from "./status.js";

const SOON = 600; // milliseconds: typing is on the server within a second
const HELD = 3000; // milliseconds that sending waits for a storage that does not answer
const AGAIN = 1000; // milliseconds after which a storage that refused is asked again

export class Outbox extends EventTarget {
  #queue = [];
  #done = [];
  #stored = new Map();
  #changed = false;
  #mirroring = null;
  #running = null;
  #timer = null;
  #tries = 0;
  #failed = "";
  #kept = true;
  #full = false;
  #retrying = false;

  // `to` is where the writes of the room go, kept with them so that any page can send them; `since` is the server's
  // moment of the page, before which everything answered stands on it.
  constructor({ room, to = "", since = "", keep, send, later = (...of) => setTimeout(...of), never = (timer) => clearTimeout(timer) }) {
    super();
    Object.assign(this, { room, to, since, keep, send, later, never });
  }

  get status() {
    return status({
      waiting: this.pending, refused: this.refused.length, failed: this.#failed, kept: this.#kept, full: this.#full,
      stored: this.isSafe, days: daysWaiting(this.#queue, Date.now()),
    });
  }

  // What this device did that the page cannot show by itself, in its order.
  get toShow() { return [...this.#done, ...this.#queue]; }
  get isSignedOut() { return this.#failed === "signed-out" && this.pending > 0; }
  // Whether the page can go without losing anything.
  get isSafe() { return this.#kept && this.#queue.every((op) => this.#stored.get(op.id) === op); }
  get pending() { return waiting(this.#queue).length; }
  get refused() { return refused(this.#queue); }
  pendingText(uid) { return pendingText(this.#queue, uid); }

  // What an earlier page of this room left behind; sent as soon as possible. Comes before the first `add`.
  async load() {
    try {
      this.#take(await this.keep.read(this.room));
    } catch {
      this.#kept = false;
      this.later(() => this.load().then(() => this.dispatchEvent(new Event("late"))), AGAIN);
    }
    this.#tell();
    if (this.pending) this.flush();
  }

  // What was kept comes before what this page wrote while the storage did not answer. A server may have all of it: a
  // page that went had perhaps no time to note that it sent.
  #take(kept) {
    this.#stored = new Map(kept.map((op) => [op.id, op]));
    this.#done = newerThan(kept.filter((op) => op.heard), this.since);
    const unheard = kept.filter((op) => !op.heard);
    const before = markSent(unheard, unheard);
    const most = Math.max(0, ...before.map((op) => op.place));
    this.#queue = [...before, ...this.#queue.map((op) => ({ ...op, place: op.place + most }))];
    if (this.#queue.length > before.length) this.#mirror();
  }

  add(op, { soon = false } = {}) {
    this.#queue = add(this.#queue, op);
    this.#mirror();
    this.#tell();
    if (this.#timer === null) this.#again(soon ? SOON : 0);
  }

  discard(id) {
    this.#queue = discard(this.#queue, id);
    this.#mirror();
    this.#tell();
  }

  // Sends all there is by now; resolves to whether everything is answered.
  async flush() {
    this.never(this.#timer);
    this.#timer = null;
    await this.#running;
    await (this.#running ??= this.#run().finally(() => { this.#running = null; }));
    return this.pending === 0;
  }

  // What is typed meanwhile waits for its own turn, so that a fast server is not asked at every key.
  async #run() {
    const last = this.#queue.at(-1)?.place;
    const due = () => batch(this.#queue.filter((op) => op.place <= last));
    for (let ops = due(); ops.length; ops = due()) {
      this.#queue = markSent(this.#queue, ops);
      await this.#stores();
      try {
        this.#settle(await this.send(ops.map(wire)));
      } catch (problem) {
        this.#failed = problem.why ?? "failing";
        this.#tries += 1;
        if (this.#timer === null) this.#again(pause(this.#tries) * 1000);
        break;
      }
    }
    this.#tell();
  }

  // That they go out is on the device before they do, unless the storage is held: what is typed must still be sent.
  #stores() {
    let timer = null;
    const late = new Promise((resolve) => { timer = this.later(resolve, HELD); });
    return Promise.race([this.#mirror(), late]).finally(() => this.never(timer));
  }

  #settle(said) {
    this.#failed = "";
    this.#tries = 0;
    const { queue, settled } = settle(this.#queue, said.answers);
    if (!settled.length) throw new Error("answered nothing of what was asked");
    this.#queue = queue;
    this.#done = keepDone(this.#done, settled, said.now);
    this.#mirror();
    this.dispatchEvent(new CustomEvent("settled", { detail: { settled, now: said.now, version: said.version } }));
  }

  // Makes storage hold what the queue holds. Keys come faster than disks: what changes meanwhile goes in the next round.
  #mirror() {
    this.#changed = true;
    this.#mirroring ??= this.#store();
    return this.#mirroring;
  }

  async #store() {
    await null; // so that #mirroring is set before it is taken back below
    while (this.#changed) {
      this.#changed = false;
      const all = [...this.#done, ...this.#queue];
      const wanted = new Map(all.map((op) => [op.id, op]));
      const put = all.filter((op) => this.#stored.get(op.id) !== op).map((op) => ({ ...op, to: this.to }));
      const remove = [...this.#stored.keys()].filter((id) => !wanted.has(id));
      try {
        if (put.length || remove.length) await this.keep.change(this.room, { put, remove });
        this.#stored = wanted;
        this.#kept = true;
      } catch (problem) {
        this.#kept = false;
        this.#full = problem?.name === "QuotaExceededError";
        this.#keepTrying();
      }
    }
    this.#mirroring = null;
    this.#tell();
  }

  #keepTrying() {
    if (this.#retrying) return;
    this.#retrying = true;
    this.later(() => { this.#retrying = false; this.#mirror(); }, AGAIN);
  }

  #again(milliseconds) {
    this.#timer = this.later(() => { this.#timer = null; this.flush(); }, milliseconds);
  }

  #tell() {
    this.dispatchEvent(new Event("state"));
  }
}
