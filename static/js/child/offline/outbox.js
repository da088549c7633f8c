// What waits to be delivered: sealed pieces of every invitation on this phone. Nothing here needs a key or a session.
// In: `keep` seals and keeps one. Out: `deliver` sends all; a piece goes when the server says what became of it.
import {answerForm} from "../page.js";
import {blind, heldHere, keys, toBase64} from "./key.js";
import {change, here} from "./mine.js";
import {seal} from "./seal.js";
import {drop, putAll, waiting as onDisk} from "./store.js";
import {isHidden} from "./way.js";

const DONE = new Set(["kept", "late", "sent", "refused", "over"]);
const AT_ONCE = 15; // pieces in one request
const LONGEST = 200_000; // letters of one request, sealed: consult/routes/too_much.py takes no more than 256 KB
const MOST = 20_000; // letters of one field
const PAUSES = [2, 5, 15, 30]; // seconds between tries
const PATIENCE = 20_000;
let going = null;
let tries = 0;
let timer = 0;
const listeners = [];
const made = new Map(); // id -> entry: what this page made and nobody has confirmed; the phone may throw away its storage

export const onState = listener => listeners.push(listener);

// Keeps one thing that was done here, and what that changes of `mine` (`alter(mine, id)`), both or neither. `files`: what
// offline/files.js made of them, {entries, beside}; they go first. Throws where the phone has no room.
export async function keep(kind, code = "", fields = [], alter = () => {}, files = {}) {
  const {bundle} = here;
  if (fields.some(([, value]) => value.length > MOST)) throw Object.assign(new Error(bundle.texts.long), {isKind: true});
  const id = crypto.randomUUID();
  const [{name}, of] = await Promise.all([keys(), kind === "form" ? blind(code) : ["reply", "stop"].includes(kind) ? id : ""]);
  let entries = [];
  await change(async (mine, also) => {
    mine.count += 1;
    alter(mine, id);
    const piece = {...proof(code), id, kind, fields, seen: Math.max(mine.seen[code] ?? 0, answerForm()?.dataset.seen ?? 0), count: mine.count, at: Date.now()};
    entries = [...(files.entries ?? []), {name, id, of, sealed: toBase64(await seal(bundle.point, piece))}];
    also.push(...entries);
  }, files.beside);
  for (const entry of entries) made.set(entry.id, entry);
  say(navigator.onLine ? "sending" : "phone", made.size);
  return id;
}

// What every piece says of itself.
export function proof(question) {
  const {sitting, token, lang, way, letter} = here.bundle;
  return {sitting, token, lang, way, letter, question};
}

// [key, entry] of all that waits. Where the phone has thrown away its storage, what this page made is kept again, also if
// something new was kept since. What another tab has delivered meanwhile goes once more, which changes nothing.
async function waiting() {
  const own = [...made.values()];
  const found = await onDisk();
  const there = new Set(found.map(([, entry]) => entry.id));
  const lost = own.filter(({id}) => made.has(id) && !there.has(id));
  if (!lost.length || !here.mine) return found;
  await putAll([], lost);
  await change(() => {});
  return onDisk();
}

async function ofThisTab() {
  const own = await keys();
  return (await waiting()).map(([, entry]) => entry).filter(entry => !own || entry.name === own.name);
}

// How many pieces of this tab's child wait; without a key, of all.
export const countWaiting = async () => (await ofThisTab()).length;
export const countAll = async () => (await waiting()).length;

// How many answers: one changed twice is one, and a file is part of its answer.
export async function countAnswers() {
  const all = await ofThisTab();
  return new Set(all.filter(entry => entry.of).map(entry => entry.name + entry.of)).size;
}

// Send all that waits. True where nothing is left. One at a time, over all tabs; `longest`: how long the caller waits.
export function deliver(longest = PATIENCE) {
  const alone = work => (navigator.locks ? navigator.locks.request("heard-deliver", work) : work());
  going ??= alone(deliverAll).finally(() => {
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
      const next = together((await waiting()).filter(([key]) => !refused.has(key)));
      if (!next.length) return !refused.size;
      const arrivals = await post(next.map(([, entry]) => entry.sealed));
      const done = next.map(([key, {id}], at) => [key, id, arrivals[at]]).filter(([, , one]) => DONE.has(one?.state));
      next.forEach(([key]) => done.some(([one]) => one === key) || refused.add(key));
      for (const [, id] of done) made.delete(id);
      await drop(done.map(([key]) => key));
      tries = 0;
      if (heldHere()) await note(done);
      if (arrivals.some(one => one?.lost || one?.state === "late")) import("./lost.js").then(({tell}) => tell());
    }
  } catch {
    timer = setTimeout(deliver, PAUSES[Math.min(tries++, PAUSES.length - 1)] * 1000);
    return false;
  }
}

// The first of them, as many as go in one request: a piece of a file goes alone.
function together(all) {
  let room = LONGEST;
  const next = all.slice(0, AT_ONCE);
  const end = next.findIndex(([, {sealed}]) => typeof sealed !== "string" || (room -= sealed.length) < 0);
  return end < 0 ? next : next.slice(0, end || 1);
}

async function post(sealed) {
  const isFile = typeof sealed[0] !== "string";
  const answer = await fetch("/deliver", {
    method: "POST",
    headers: {"Content-Type": isFile ? "application/octet-stream" : "application/json"},
    body: isFile ? sealed[0] : JSON.stringify({pieces: sealed, now: Date.now()}),
    credentials: "omit",
    signal: AbortSignal.timeout?.(PATIENCE * (isFile ? 6 : 1)),
  });
  if (!answer.ok) throw new Error("not taken");
  return answer.json();
}

// Which revision this phone knows of now, for those pieces whose question it can still tell, whichever tab made them.
async function note(done) {
  if (!here.bundle) return;
  await change(mine => {
    for (const [, id, {revision, alerts, about}] of done) {
      const code = Object.keys(mine.given).find(one => mine.given[one].at === id);
      if (!code) continue;
      mine.seen[code] = Math.max(mine.seen[code] ?? 0, revision);
      const given = mine.given[code];
      // Found in the words, which only the server looks through: shown no more, and said once all has arrived.
      if (alerts && !given.alerts) Object.assign(mine, {told: "phone", isHidden: isHidden(given.fields)});
      given.alerts ||= alerts;
      if (alerts) mine.about = about; // its words name the IRO
    }
  });
}

// "phone", "sending" or "kept", to whoever listens.
async function tell() {
  const count = await countWaiting().catch(() => made.size);
  say(!count ? "kept" : going && navigator.onLine ? "sending" : "phone", count);
}

function say(state, count) {
  for (const listener of listeners) listener(state, count);
}

addEventListener("online", () => deliver());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && deliver());
