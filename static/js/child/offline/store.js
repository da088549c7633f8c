// The database on this phone. `readable`: what its tab's key can read, {at, iv, content} by "name/what". `outbox`: sealed
// pieces that nobody here can read, {name, sealed}, in the order they were made. Opened again where the phone shut it.
const DAY = 24 * 60 * 60 * 1000;
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
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

// One transaction: `act(store)` gives the request whose result is wanted. Resolves when it is on the disk.
export async function run(name, mode, act, again = true) {
  try {
    const db = await open();
    return await new Promise((resolve, reject) => {
      const all = db.transaction(name, mode, {durability: "strict"});
      const asked = act(all.objectStore(name));
      all.oncomplete = () => resolve(asked?.result);
      all.onabort = all.onerror = () => reject(all.error);
    });
  } catch (error) {
    opened = null;
    if (!again || error?.name === "QuotaExceededError") throw error;
    return run(name, mode, act, false);
  }
}

export const get = key => run("readable", "readonly", store => store.get(key));
export const put = (key, value) => run("readable", "readwrite", store => store.put({at: Date.now(), ...value}, key));
export const add = entry => run("outbox", "readwrite", store => store.add(entry));
export const drop = keys => run("outbox", "readwrite", store => keys.forEach(key => store.delete(key)) ?? null);

// [key, entry] of all that waits, of every invitation: whoever opens a page here delivers it.
export async function waiting() {
  const found = [];
  await run("outbox", "readonly", store => {
    store.openCursor().onsuccess = ({target: {result: at}}) => {
      if (!at) return;
      found.push([at.key, at.value]);
      at.continue();
    };
  });
  return found;
}

// Take away what is readable: of one invitation (`name`), of all but one (`spare`), and of any that is a day old. A
// clock that was put right by a year makes it older, never newer.
export function sweep({name = null, spare = null} = {}) {
  return run("readable", "readwrite", store => {
    store.openCursor().onsuccess = ({target: {result: at}}) => {
      if (!at) return;
      const whose = at.key.split("/")[0];
      const old = Math.abs(Date.now() - at.value.at) > DAY;
      if (old || whose === name || (spare && whose !== spare)) at.delete();
      at.continue();
    };
  });
}
