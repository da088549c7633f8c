// The database on this phone. `readable`: what its tab's key can read, {at, iv, content} by "name/what", and of "name/mine"
// how many things were kept, for other tabs too ({count}). `outbox`: sealed
// pieces that nobody here can read, {name, id, of, sealed}, in the order they were made. Opened again where the phone
// shut it, as some do with pages that were out of sight.
const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 5000; // milliseconds until a database that does not open counts as one that cannot be had
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    setTimeout(reject, LONGEST, new Error("not opened"));
    const asked = indexedDB.open("heard", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("readable");
      asked.result.createObjectStore("outbox", {autoIncrement: true});
    };
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      db.onclose = () => (opened = null);
      db.onversionchange = () => {
        db.close();
        opened = null;
      };
      resolve(db);
    };
  }).catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}

// One transaction over these stores: `act(store, ...)` gives the request whose result is wanted. Resolves when it is on
// the disk; where it fails, nothing of it is.
export async function run(names, mode, act, again = true) {
  try {
    const db = await open();
    return await new Promise((resolve, reject) => {
      const all = db.transaction(names, mode, {durability: "strict"});
      const asked = act(...[names].flat().map(name => all.objectStore(name)));
      all.oncomplete = () => resolve(asked?.result);
      all.onabort = all.onerror = () => reject(all.error ?? new Error("undone"));
    });
  } catch (error) {
    opened = null;
    if (!again || error?.name === "QuotaExceededError") throw error;
    return run(names, mode, act, false);
  }
}

export const get = key => run("readable", "readonly", store => store.get(key));
export const listKeys = () => run("readable", "readonly", store => store.getAllKeys());
export const put = (key, value) => run("readable", "readwrite", store => store.put({at: Date.now(), ...value}, key));
export const drop = keys => run("outbox", "readwrite", store => keys.forEach(key => store.delete(key)) ?? null);

// Several at once: [key, value] to be read here, and what is to wait.
export function putAll(values, entries) {
  return run(["readable", "outbox"], "readwrite", (readable, outbox) => {
    for (const [key, value] of values) readable.put({at: Date.now(), ...value}, key);
    for (const entry of entries) outbox.add(entry);
  });
}

// [key, value] of all in a store.
async function all(name) {
  const found = [];
  await run(name, "readonly", store => {
    store.openCursor().onsuccess = ({target: {result: at}}) => {
      if (!at) return;
      found.push([at.key, at.value]);
      at.continue();
    };
  });
  return found;
}

// [key, entry] of all that waits, of every invitation: whoever opens a page here delivers it.
export const waiting = () => all("outbox");

// Take away what is readable: of one invitation (`name`), of all but one (`spare`), and of any that was not touched for a
// day. A clock that was put right by a year makes it older, never newer.
export async function sweep({name = null, spare = null} = {}) {
  const kept = await all("readable");
  const whose = key => key.split("/")[0];
  const touched = new Map();
  for (const [key, {at}] of kept) touched.set(whose(key), Math.max(at, touched.get(whose(key)) ?? at));
  const isGone = one => one === name || (spare && one !== spare) || Math.abs(Date.now() - touched.get(one)) > DAY;
  const gone = kept.map(([key]) => key).filter(key => isGone(whose(key)));
  if (gone.length) await run("readable", "readwrite", store => gone.forEach(key => store.delete(key)) ?? null);
}
