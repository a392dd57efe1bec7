// The only module that touches storage: the writes of this device, in IndexedDB, so that a reload loses none.
//
// A room is named by its owner and its own id, `7/one@halfhour`; nobody is shown the rows of another owner.

const NAME = "halfhour-room";
const STORE = "writes";
const PATIENCE = 4000; // milliseconds; some browsers never answer, and what is typed must still be sent
const LONG = 10_000; // milliseconds that a write may take on a slow disk
let opened = null;
let forgotten = ""; // the owner who signs out on this page

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("room", "room");
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opened = null; };
      asked.result.onclose = () => { opened = null; };
      clearTimeout(late);
      resolve(asked.result);
    };
    const late = setTimeout(() => { opened = null; reject(new Error("the storage does not answer")); }, PATIENCE);
    asked.onerror = asked.onblocked = () => { opened = null; reject(asked.error); };
  });
  return opened;
}

// A transaction waits for those before it, of other pages too, and one whose page went may never end: it is given up
// after a while, on a connection that is not used again, and whoever asked asks once more.
async function run(mode, work, durability = "relaxed") {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability });
    const late = setTimeout(() => {
      opened = null;
      reject(new Error("the storage does not answer"));
      transaction.abort();
      database.close();
    }, mode === "readonly" ? PATIENCE : LONG);
    const over = (then) => (event) => { clearTimeout(late); then(event); };
    transaction.onabort = transaction.onerror = over(() => reject(transaction.error));
    try {
      const result = work(transaction.objectStore(STORE));
      transaction.oncomplete = over(() => resolve(result?.result));
    } catch (problem) {
      transaction.abort(); // what was put before it goes as well
      reject(problem);
    }
  });
}

const ofOwner = (owner) => IDBKeyRange.bound(`${owner}/`, `${owner}/\uffff`);

// Every write kept for a room, in its order.
export async function read(room) {
  const kept = await run("readonly", (store) => store.index("room").getAll(room));
  return kept.sort((one, other) => one.place - other.place);
}

// Puts and removes at once: all of it or nothing. Written first, which the tab and the browser may not outlive, and then
// forced to the disk, however slow that is, which the battery may not outlive; only then is it done.
export async function change(room, { put, remove }) {
  if (forgotten && room.startsWith(`${forgotten}/`)) return;
  const written = run("readwrite", (store) => {
    for (const op of put) store.put({ ...op, room });
    for (const id of remove) store.delete(id);
  });
  const forced = run("readwrite", (store) => store.put({ id: "forced", room: "forced" }), "strict");
  await Promise.all([written, forced]);
}

// The writes of one owner, of any room, that no server has answered.
export async function unsent(owner) {
  const kept = await run("readonly", (store) => store.index("room").getAll(ofOwner(owner)));
  return kept.filter((op) => !op.heard);
}

// Everything of one owner goes, for who signs out, and nothing of theirs is kept on this page from now on: what was
// being sent meanwhile would else come back.
export function forget(owner) {
  forgotten = owner;
  return run("readwrite", (store) => {
    store.delete("forced");
    const asked = store.index("room").openKeyCursor(ofOwner(owner));
    asked.onsuccess = () => {
      if (!asked.result) return;
      store.delete(asked.result.primaryKey);
      asked.result.continue();
    };
  });
}

// A choice that holds on this device, such as whether it may vibrate.
export const choose = (owner, name, value) =>
  run("readwrite", (store) => store.put({ id: `${owner}/${name}`, room: `choices/${owner}`, value }));

export const chosen = (owner, name) =>
  run("readonly", (store) => store.get(`${owner}/${name}`)).then((row) => row?.value, () => undefined);
