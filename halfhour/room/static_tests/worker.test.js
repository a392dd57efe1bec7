// The service worker, run as it is in a place with its own caches, network and clock.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../static/room/worker.js", import.meta.url), "utf8");
const HOME = "https://halfhour.example";
const path = (asked) => new URL(typeof asked === "string" ? asked : asked.url, HOME).pathname;

class FakeCache {
  constructor(network) { this.network = network; this.kept = new Map(); this.full = false; }
  async match(asked) { return this.kept.get(path(asked))?.clone(); }
  async put(asked, came) {
    if (this.full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    assert.ok(typeof asked === "string" || asked.method === "GET");
    this.kept.set(path(asked), came);
  }
  async add(asked) { const came = await this.network(asked); if (!came.ok) throw new TypeError(path(asked)); await this.put(asked, came); }
  async addAll(all) { for (const asked of all) await this.add(asked); }
  async keys() { return [...this.kept.keys()].map((one) => ({ url: HOME + one })); }
  async delete(asked) { return this.kept.delete(path(asked)); }
}

class FakeRequest {
  constructor(url, options = {}) { Object.assign(this, { url: new URL(url, HOME).href, method: "GET", mode: "cors", ...options }); }
}

const LABEL = (ends = "2026-09-24T21:50:00Z") =>
  encodeURIComponent(JSON.stringify({ name: "María Chen", starts: "2026-09-24T21:20:00Z", ends, zone: "UTC", now: "2026-09-24T21:00:00Z", with: ["/interviews/1/brief/", "/resumes/1/file/"] }));
class Then extends Date { static now() { return Date.parse("2026-09-24T21:00:10Z"); } }
const html = (text, headers) => new Response(text, { headers: { "Content-Type": "text/html", ...headers } });
const ROOM = '<link href="/static/room.js"><half-room class="x" data-now="2026-09-24T21:00:00Z">';

// One device: its disk outlives the worker; `device.start()` is the worker started again by the browser.
function device() {
  const disk = new Map(); const asked = [];
  const site = { who: "7", online: true, pages: new Map() };
  const network = async (request) => {
    asked.push(path(request));
    if (!site.online) throw new TypeError("no network");
    const made = site.pages.get(path(request));
    return made ? made(site.who) : html("nothing", { "Halfhour-For": site.who });
  };
  const caches = {
    open: async (name) => disk.get(name) ?? disk.set(name, new FakeCache(network)).get(name),
    keys: async () => [...disk.keys()],
    delete: async (name) => disk.delete(name),
    match: async (request, { cacheName } = {}) => {
      for (const [name, cache] of disk) if (!cacheName || cacheName === name) { const found = await cache.match(request); if (found) return found; }
      return undefined;
    },
  };
  for (const file of ["/static/room.js", "/static/offline.js"]) site.pages.set(file, () => new Response("file"));
  site.pages.set("/offline/", () => html("offline"));
  site.pages.set("/interviews/1/room/", (who) => html(ROOM, { "Halfhour-For": who, "Halfhour-Room": LABEL() }));
  site.pages.set("/interviews/1/brief/", (who) => html('<link href="/static/room.js">brief', { "Halfhour-For": who }));
  site.pages.set("/resumes/1/file/", (who) => new Response("%PDF", { headers: { "Content-Type": "application/pdf", "Halfhour-For": who } }));

  const start = (version = "v1") => {
    const heard = {};
    const place = {
      caches, fetch: network, Request: FakeRequest, Response, URL, Date: Then, Promise, JSON, Object, Number, Set, Error, decodeURIComponent,
      setTimeout: (work) => { if (site.fast) setTimeout(work, 1); }, location: { origin: HOME },
      addEventListener: (name, work) => { heard[name] = work; },
    };
    place.self = Object.assign(place, {
      HALFHOUR: { version, files: ["/static/offline.js"], offline: "/offline/", statics: "/static/", signsOut: ["/sign-out/"] },
      skipWaiting: async () => {}, clients: { claim: async () => {} },
    });
    vm.runInContext(SOURCE, vm.createContext(place));
    const fire = async (name, event = {}) => {
      const waits = []; let response;
      heard[name]({ waitUntil: (promise) => waits.push(promise), respondWith: (promise) => { response = promise; }, ...event });
      await Promise.all(waits);
      return response && (await response);
    };
    return {
      fire,
      go: (where, options) => fire("fetch", { request: new FakeRequest(where, { mode: "navigate", ...options }) }),
      ask: (data) => new Promise((resolve, reject) => { fire("message", { data, ports: [{ postMessage: resolve }] }).catch(reject); }),
    };
  };
  return { start, disk, site, asked };
}

async function ready() {
  const one = device(); const worker = one.start();
  await worker.fire("install"); await worker.fire("activate");
  return { ...one, worker };
}

const SAVE = { ask: "save", owner: "7", room: "/interviews/1/room/" };
const text = async (response) => (await response).text();

test("a saved room opens without a network, with its brief, its resume and its files", async () => {
  const { worker, site, start } = await ready();
  assert.deepEqual({ ...(await worker.ask(SAVE)) }, { saved: true, missing: 0 });
  site.online = false;
  const again = start();
  const page = await text(again.go("/interviews/1/room/"));
  assert.match(page, /^<link href="\/static\/room.js"><half-room data-ahead="-10000" class="x"/);
  assert.match(await text(again.go("/interviews/1/brief/")), /brief/);
  assert.equal(await text(again.go("/resumes/1/file/")), "%PDF");
  assert.equal(await text(again.fire("fetch", { request: new FakeRequest("/static/room.js") })), "file");
  assert.deepEqual([...(await again.ask({ ask: "list" }))].map(({ path: at, name }) => [at, name]), [["/interviews/1/room/", "María Chen"]]);
});

test("with a network the network's page is shown, also where one is saved", async () => {
  const { worker, site } = await ready();
  await worker.ask(SAVE);
  site.pages.set("/interviews/1/room/", (who) => html("newer", { "Halfhour-For": who }));
  assert.equal(await text(worker.go("/interviews/1/room/")), "newer");
});

test("a network that does not answer is not waited for long where a page is saved", async () => {
  const { worker, site } = await ready();
  await worker.ask(SAVE);
  site.fast = true;
  site.pages.set("/interviews/1/room/", () => new Promise(() => {}));
  assert.match(await text(worker.go("/interviews/1/room/")), /half-room/);
});

test("a server that is down behind its proxy does not hide the saved room, any other answer is shown as it is", async () => {
  const { worker, site } = await ready();
  await worker.ask(SAVE);
  const answering = (status) => site.pages.set("/interviews/1/room/", () => new Response(String(status), { status }));
  answering(502);
  assert.match(await text(worker.go("/interviews/1/room/")), /half-room/);
  for (const status of [404, 409, 500]) { answering(status); assert.equal(await text(worker.go("/interviews/1/room/")), String(status)); }
});

test("what is not saved is told so without a network", async () => {
  const { worker, site } = await ready();
  site.online = false;
  assert.equal(await text(worker.go("/people/")), "offline");
});

test("another person's page ends what was kept for the one before, at once and for good", async () => {
  const { worker, site, disk, start } = await ready();
  await worker.ask(SAVE);
  site.who = "8";
  await worker.go("/");
  assert.deepEqual([...disk.keys()].filter((name) => name.startsWith("rooms:")), []);
  site.online = false;
  for (const one of [worker, start()]) {
    assert.equal(await text(one.go("/interviews/1/room/")), "offline");
    assert.equal((await one.ask({ ask: "list" })).length, 0);
  }
});

test("signing out ends it too, by the form itself, also where no page asked the worker", async () => {
  const { worker, site } = await ready();
  await worker.ask(SAVE);
  await worker.go("/sign-out/", { method: "POST" });
  site.online = false;
  assert.equal(await text(worker.go("/interviews/1/room/")), "offline");
});

test("a page of another person that comes while a room is being saved is not kept, nor what was saved by then", async () => {
  const { worker, site, disk } = await ready();
  site.pages.set("/interviews/1/brief/", () => { site.who = "8"; return worker.go("/").then(() => html("theirs", { "Halfhour-For": "8" })); });
  assert.equal((await worker.ask(SAVE)).saved, false);
  assert.deepEqual([...disk.keys()].filter((name) => name.startsWith("rooms:")), []);
});

test("a session that ended, or a room of somebody else, is not saved and said", async () => {
  const { worker, site } = await ready();
  site.who = "8";
  assert.equal((await worker.ask(SAVE)).problem, "SignedOut");
  site.pages.set("/interviews/1/room/", () => new Response("", { status: 404 }));
  assert.equal((await worker.ask(SAVE)).problem, "NotThere");
});

test("a phone that is full says so, and what was saved before stays whole", async () => {
  const { worker, site, disk } = await ready();
  await worker.ask(SAVE);
  disk.get("rooms:7").full = true;
  assert.equal((await worker.ask(SAVE)).problem, "QuotaExceededError");
  site.online = false;
  assert.match(await text(worker.go("/interviews/1/room/")), /half-room/);
});

test("a new version takes the old shell away and leaves saved rooms with the files they were saved with", async () => {
  const { worker, site, disk, start } = await ready();
  await worker.ask(SAVE);
  site.pages.set("/static/room.js", () => new Response("gone", { status: 404 }));
  const next = start("v2");
  await next.fire("install"); await next.fire("activate");
  assert.deepEqual([...disk.keys()].sort(), ["rooms:7", "shell:v2"]);
  site.online = false;
  assert.match(await text(next.go("/interviews/1/room/")), /half-room/);
  assert.equal(await text(next.fire("fetch", { request: new FakeRequest("/static/room.js") })), "file");
});

test("a room that is over is dropped, and long after its end all that belonged to it", async () => {
  const { worker, site, disk } = await ready();
  await worker.ask(SAVE);
  site.pages.set("/interviews/2/room/", (who) => html("<half-room>", { "Halfhour-For": who, "Halfhour-Room": LABEL("2001-01-01T00:00:00Z") }));
  await worker.ask({ ...SAVE, room: "/interviews/2/room/" });
  assert.deepEqual([...disk.get("rooms:7").kept.keys()].sort(), ["/interviews/1/room/", "/static/room.js"]);
  site.pages.set("/interviews/1/room/", (who) => html("over", { "Halfhour-For": who }));
  assert.equal((await worker.ask(SAVE)).over, true);
  assert.equal((await worker.ask({ ask: "list" })).length, 0);
});

test("nothing but pages and files is touched: no POST, no fetch of a script, nothing of another site", async () => {
  const { worker } = await ready();
  assert.equal(await worker.go("/interviews/1/room/", { method: "POST" }), undefined);
  assert.equal(await worker.fire("fetch", { request: new FakeRequest("/interviews/1/room/operations/", { method: "POST" }) }), undefined);
  assert.equal(await worker.fire("fetch", { request: new FakeRequest("/outreach/check/") }), undefined);
  assert.equal(await worker.fire("fetch", { request: { url: "https://elsewhere.example/static/x.js", method: "GET", mode: "cors" } }), undefined);
});
