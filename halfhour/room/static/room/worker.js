// Halfhour without a network: the service worker. Pages come from the network first. Only rooms that were saved are
// kept, with all they need, in one cache named by their owner; whoever else signs in, or signs out, ends that cache.
// The line before this one is written by the server: version, files, offline, statics, signsOut.

const { version, files, offline, statics, signsOut } = self.HALFHOUR;
const [SHELL, ROOMS] = [`shell:${version}`, "rooms:"];
const PATIENCE = 2500; // milliseconds that a saved page waits for the network to bring a newer one
const KEPT = 14 * 86_400_000; // milliseconds after its end that a room stays
const [LABEL, WHOSE] = ["Halfhour-Room", "Halfhour-For"];
const anyway = { ignoreVary: true };
let owner; // whose page came last, as far as this worker remembers

for (const [name, work] of Object.entries({ install, activate, message })) addEventListener(name, (event) => event.waitUntil(work(event)));
addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== location.origin) return;
  if (event.request.method === "POST" && signsOut.includes(pathname)) event.waitUntil(only(null));
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith(statics)) event.respondWith(file(event.request));
});

// The offline page is nobody's: it is asked for without a session. Where the browser can, files need no worker at all.
async function install(event) {
  event.addRoutes?.({ condition: { urlPattern: `${statics}*` }, source: "cache" });
  const cache = await caches.open(SHELL);
  await cache.add(new Request(offline, { credentials: "omit", cache: "reload" }));
  await cache.addAll(files);
  await self.skipWaiting();
}

// Saved rooms have files of their own, of the version they were saved with, so that the old shell can go at once.
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("shell:") && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration?.navigationPreload?.enable(); // the network is asked while the worker still starts
  await self.clients.claim();
}

async function page({ request, preloadResponse }) {
  const cacheName = await roomsName();
  const saved = cacheName && (await caches.match(request, { cacheName, ...anyway }));
  try {
    const late = new Promise((_, reject) => { if (saved) setTimeout(reject, PATIENCE); });
    const came = await Promise.race([Promise.resolve(preloadResponse).then((ahead) => ahead ?? fetch(request)), late]);
    if (came.headers.get(WHOSE)) await only(came.headers.get(WHOSE));
    return saved && came.status >= 502 ? saved : came;
  } catch {
    return saved ?? (await caches.match(offline, { cacheName: SHELL, ...anyway })) ?? Response.error();
  }
}

const file = async (request) => (await caches.match(request, anyway)) ?? fetch(request);
const pathOf = ({ url }) => new URL(url).pathname;
const roomsName = async () => (owner ? ROOMS + owner : (await caches.keys()).find((name) => name.startsWith(ROOMS)));

// Somebody's page came: what was kept for anybody else goes. Nobody's (null): everything goes.
async function only(who) {
  if (who === owner) return;
  owner = who;
  const others = (await caches.keys()).filter((name) => name.startsWith(ROOMS) && name !== ROOMS + who);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function message({ data, ports: [port] }) {
  const doing = { save: () => save(data.owner, data.room), list, forget: () => only(null) };
  port.postMessage(await doing[data.ask]().catch((problem) => ({ problem: problem.name, said: problem.message })));
}

// Saves a room and what belongs to it; answers how many of those pages could not be saved.
async function save(who, room) {
  await only(who);
  const cache = await caches.open(ROOMS + who);
  const came = await bring(who, room);
  const label = came.headers.get(LABEL);
  if (!label) return { over: await cache.delete(room) };
  await put(cache, room, came);
  const beside = read(label).with.map(async (path) => put(cache, path, await bring(who, path)));
  const missing = (await Promise.allSettled(beside)).filter(({ status }) => status === "rejected").length;
  await prune(cache, Date.parse(read(label).now));
  if (owner !== who) await caches.delete(ROOMS + who); // somebody else came meanwhile
  return { saved: owner === who, missing };
}

async function bring(who, path) {
  const came = await fetch(path, { redirect: "manual", cache: "no-store" });
  if (came.ok && came.headers.get(WHOSE) === who) return came;
  throw Object.assign(new Error(path), { name: came.ok || came.type === "opaqueredirect" ? "SignedOut" : "NotThere" });
}

// A page is put after its files, so that one that is there is whole; it carries by how much this device's clock is off.
async function put(cache, path, came) {
  if (!(came.headers.get("Content-Type") ?? "").startsWith("text/html")) return cache.put(path, came);
  const text = await came.text();
  for (const needed of filesOf(text)) if (!(await cache.match(needed, anyway))) await cache.add(needed);
  const now = Date.parse(/<half-room [^>]*data-now="([^"]+)"/.exec(text)?.[1]);
  const whole = text.replace("<half-room ", `<half-room data-ahead="${now - Date.now()}" `);
  return cache.put(path, new Response(whole, { headers: came.headers }));
}

const read = (label) => JSON.parse(decodeURIComponent(label));
const filesOf = (text) => [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path).filter((path) => path.startsWith(statics));

const list = async () => labelled(await caches.open((await roomsName()) ?? SHELL));

async function labelled(cache) {
  const all = (await cache.keys()).map(async (key) => ({ path: pathOf(key), label: (await cache.match(key, anyway)).headers.get(LABEL) }));
  return (await Promise.all(all)).filter(({ label }) => label).map(({ path, label }) => ({ path, ...read(label) }));
}

// Rooms that are long over at `now`, the server's, go with their pages, and then every file that no page names any more.
async function prune(cache, now) {
  const over = (await labelled(cache)).filter(({ ends }) => Date.parse(ends) < now - KEPT);
  await Promise.all(over.flatMap((room) => [room.path, ...room.with]).map((path) => cache.delete(path, anyway)));
  const kept = (await cache.keys()).map(pathOf);
  const texts = kept.filter((path) => !path.startsWith(statics)).map(async (path) => (await cache.match(path, anyway)).text());
  const named = (await Promise.all(texts)).flatMap(filesOf);
  await Promise.all(kept.filter((path) => path.startsWith(statics) && !named.includes(path)).map((path) => cache.delete(path, anyway)));
}
