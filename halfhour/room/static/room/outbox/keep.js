// The only module that touches storage: writes that are not answered yet, in IndexedDB, so that a reload loses none.

const NAME = "halfhour-room";
const STORE = "writes";
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("room", "room");
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opened = null; };
      asked.result.onclose = () => { opened = null; };
      resolve(asked.result);
    };
    asked.onerror = asked.onblocked = () => { opened = null; reject(asked.error); };
  });
  return opened;
}

async function run(mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const result = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(result?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

// Every write kept for a room, in its order.
export async function read(room) {
  const kept = await run("readonly", (store) => store.index("room").getAll(room));
  return kept.sort((one, other) => one.place - other.place);
}

// Puts and removes at once: all of it or nothing.
export function change(room, { put, remove }) {
  return run("readwrite", (store) => {
    for (const op of put) store.put({ ...op, room });
    for (const id of remove) store.delete(id);
  });
}
