// What waits to be delivered: sealed pieces of every invitation on this phone. Nothing here needs a key or a session.
// In: `keep` seals and keeps one. Out: `deliver` sends all; a piece goes when the server says what became of it.
import {heldHere, keys} from "./key.js";
import {change, here} from "./mine.js";
import {seal} from "./seal.js";
import {add, drop, waiting} from "./store.js";

const DONE = new Set(["kept", "late", "sent", "refused", "over"]);
const AT_ONCE = 15; // pieces in one request
const PAUSES = [2, 5, 15, 30]; // seconds between tries
const LONGEST = 20_000;
let going = null;
let tries = 0;
let timer = 0;
const listeners = [];

export const onState = listener => listeners.push(listener);

export async function keep(kind, code = "", fields = []) {
  const {bundle} = here;
  let piece;
  await change(mine => {
    mine.count += 1;
    piece = {
      id: crypto.randomUUID(), sitting: bundle.sitting, token: bundle.token, kind, question: code, fields,
      seen: mine.seen[code] ?? 0, count: mine.count, lang: bundle.lang, way: bundle.way,
    };
  });
  const at = await add({name: (await keys()).name, sealed: await seal(bundle.point, piece)});
  tell();
  return at;
}

// How many pieces of this tab's child wait; without a key, of all.
export async function countWaiting() {
  const own = await keys();
  return (await waiting()).filter(([, entry]) => !own || entry.name === own.name).length;
}

export const countAll = async () => (await waiting()).length;

// Send all that waits. True where nothing is left. One at a time; `longest`: how long the caller waits for it.
export function deliver(longest = LONGEST) {
  going ??= deliverAll().finally(() => {
    going = null;
    tell();
  });
  tell();
  return Promise.race([going, new Promise(done => setTimeout(done, longest, false))]);
}

async function deliverAll() {
  clearTimeout(timer);
  try {
    const refused = new Set();
    for (;;) {
      const next = (await waiting()).filter(([key]) => !refused.has(key)).slice(0, AT_ONCE);
      if (!next.length) return !refused.size;
      const arrivals = await post(next.map(([, entry]) => entry.sealed));
      const done = next.map(([key], at) => [key, arrivals[at]]).filter(([, one]) => DONE.has(one?.state));
      next.forEach(([key]) => done.some(([one]) => one === key) || refused.add(key));
      await drop(done.map(([key]) => key));
      tries = 0;
      if (heldHere()) await note(done);
    }
  } catch {
    timer = setTimeout(deliver, PAUSES[Math.min(tries++, PAUSES.length - 1)] * 1000);
    return false;
  }
}

async function post(pieces) {
  const answer = await fetch("/deliver", {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify({pieces}),
    credentials: "omit",
    signal: AbortSignal.timeout?.(LONGEST),
  });
  if (!answer.ok) throw new Error("not taken");
  return answer.json();
}

// Which revision this phone knows of now, for those pieces whose question this tab can still tell.
async function note(done) {
  if (!here.bundle) return;
  await change(mine => {
    for (const [key, {revision}] of done) {
      const code = Object.keys(mine.given).find(one => mine.given[one].at === key);
      if (!code) continue;
      mine.given[code].at = null;
      mine.seen[code] = Math.max(mine.seen[code] ?? 0, revision);
    }
  });
}

// "phone", "sending" or "kept", to whoever listens.
async function tell() {
  const count = await countWaiting().catch(() => 0);
  const state = !count ? "kept" : going && navigator.onLine ? "sending" : "phone";
  for (const listener of listeners) listener(state, count);
}

addEventListener("online", () => deliver());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && deliver());
