// Nothing readable stays: the database's readable part of this invitation, the key, what the pages held in memory, the
// history's state. Sealed pieces stay until the server says that it has them. A wipe that did not come to its end, because
// the page was gone first, is noted without the key and ended by the next page (`endWipes`).
import {keys, letGo} from "./key.js";
import {here} from "./mine.js";
import {sweep} from "./store.js";

const UNDONE = "heard-undone"; // in localStorage: names of invitations, which say nothing

// From the moment on that a wipe is wanted.
export async function noteWipe() {
  const own = await keys();
  if (own) note([...undone(), own.name]);
}

export async function wipe() {
  await noteWipe();
  here.bundle = here.mine = null;
  letGo();
  history.replaceState(null, "");
  for (const form of document.forms) form.reset();
  await endWipes().catch(() => {});
}

// The session here could not be ended for want of a line: the service worker ends it (`address`) before it gives any page.
export async function leaveLater(address) {
  await (await caches.open("heard-left")).put(address, new Response());
}

export async function endWipes() {
  for (const name of undone()) await sweep({name});
  note([]);
}

function undone() {
  try {
    return JSON.parse(localStorage.getItem(UNDONE)) ?? [];
  } catch {
    return [];
  }
}

function note(names) {
  try {
    if (names.length) localStorage.setItem(UNDONE, JSON.stringify([...new Set(names)]));
    else localStorage.removeItem(UNDONE);
  } catch {}
}
