// Brings writes to the server: kept first, sent in order, repeated until they are answered. What keeps, sends and
// waits is handed in, so that the same loop runs in a test.

import { add, batch, discard, markSent, pause, pendingText, refused, settle, waiting, wire } from "./ops.js";
import { status } from "./status.js";

const SOON = 600; // milliseconds: typing is on the server within a second

export class Outbox extends EventTarget {
  #queue = [];
  #stored = new Map();
  #changed = false;
  #mirroring = null;
  #running = null;
  #timer = null;
  #tries = 0;
  #failed = "";
  #kept = true;

  constructor({ room, keep, send, later = (...of) => setTimeout(...of), never = (timer) => clearTimeout(timer) }) {
    super();
    Object.assign(this, { room, keep, send, later, never });
  }

  get status() { return status({ waiting: this.pending, refused: this.refused.length, failed: this.#failed, kept: this.#kept }); }
  get isSignedOut() { return this.#failed === "signed-out" && this.pending > 0; }
  get pending() { return waiting(this.#queue).length; }
  get refused() { return refused(this.#queue); }
  pendingText(uid) { return pendingText(this.#queue, uid); }

  // What an earlier page of this room left behind; sent as soon as possible. Comes before the first `add`.
  async load() {
    try {
      const kept = await this.keep.read(this.room);
      this.#stored = new Map(kept.map((op) => [op.id, op]));
      this.#queue = kept;
    } catch {
      this.#kept = false;
    }
    this.#tell();
    if (this.pending) this.flush();
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
      await this.#mirror();
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

  #settle(said) {
    this.#failed = "";
    this.#tries = 0;
    const { queue, settled } = settle(this.#queue, said.answers);
    if (!settled.length) throw new Error("answered nothing of what was asked");
    this.#queue = queue;
    this.#mirror();
    this.dispatchEvent(new CustomEvent("settled", { detail: { settled, now: said.now } }));
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
      const wanted = new Map(this.#queue.map((op) => [op.id, op]));
      const put = this.#queue.filter((op) => this.#stored.get(op.id) !== op);
      const remove = [...this.#stored.keys()].filter((id) => !wanted.has(id));
      try {
        if (put.length || remove.length) await this.keep.change(this.room, { put, remove });
        this.#stored = wanted;
        this.#kept = true;
      } catch {
        this.#kept = false;
      }
    }
    this.#mirroring = null;
    this.#tell();
  }

  #again(milliseconds) {
    this.#timer = this.later(() => { this.#timer = null; this.flush(); }, milliseconds);
  }

  #tell() {
    this.dispatchEvent(new Event("state"));
  }
}
