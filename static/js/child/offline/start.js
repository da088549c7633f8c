// Begins: takes the key from the link's page, gets the bundle behind the first question, and stands in for the server
// on the neutral page that the service worker gives when there is no line (`data-shell`).
import {heldHere, holdFor, holdLink, keys} from "./key.js";
import {fetchBundle, givenHere, halfHere, here, load, waitingIds} from "./mine.js";
import {countWaiting, deliver} from "./outbox.js";
import {fillAll, fillCounts, show} from "./show.js";
import {go} from "./steer.js";
import {sweep} from "./store.js";
import {resumed} from "./way.js";
import {endWipes, wipe} from "./wipe.js";

const SCOPES = ["/i/", "/me/", "/help", "/times-tables", "/l/", "/letter"]; // a child's pages; never the desk
const LINK = /^\/i\/([^/]+)$/;
const LETTER = /^\/l(etter)?(\/|$)/;
const TELLS = /^\/me\/(look|mine|sheet)$/; // what was said so far stands there
const root = document.documentElement;

export async function start() {
  if (!window.indexedDB || !window.crypto?.subtle || !crypto.randomUUID) return;
  const secret = LINK.exec(location.pathname)?.[1];
  if (secret) await holdLink(decodeURIComponent(secret));
  // Storage that fails must not keep a page from saying what it can.
  await endWipes().then(sweep).catch(() => {});
  const {sitting} = document.body.dataset;
  if (sitting) holdFor(sitting);
  const isShell = root.dataset.shell !== undefined;
  if (!isShell) work();
  if (LETTER.test(location.pathname) || heldHere()?.of) return (await import("../letter/start.js")).start(isShell);
  if (isShell) return standIn(Boolean(secret));
  if (secret) return begin();
  if (document.querySelector("[data-sent]")) return sent();
  const late = TELLS.test(location.pathname) && (await countWaiting());
  deliver();
  const stamp = document.querySelector("[data-stamp]")?.dataset.stamp;
  if (stamp) return question(stamp);
  // This page of the server's lacks what was still on its way: the same one again once that is there, else the phone's own.
  if ((await load()) && late) await go(location.pathname);
}

// The link's own page, with a line: everything that waits goes first; another child's readable part goes.
async function begin() {
  const own = await keys();
  document.querySelector("main form")?.addEventListener("submit", () => sweep({spare: own.name}));
  await deliver();
}

async function question(stamp) {
  await load();
  const before = here.bundle;
  if (before?.stamp !== stamp) {
    here.bundle = null; // until then the server draws the pages
    await fetchBundle().catch(() => (here.bundle = null));
  }
  if (!here.bundle) return;
  const code = document.querySelector("#answer input[name=question]")?.value;
  const given = givenHere(code);
  const fields = halfHere(code) ?? ((await waitingIds()).has(given?.at) && given.fields);
  if (fields) fillAll(document.getElementById("answer"), fields);
  const behind = import("./behind.js");
  navigator.storage?.persist?.();
  await deliver();
  await (await behind).fetchOthers(before);
}

async function sent() {
  await load();
  const texts = here.bundle?.texts;
  await wipe();
  here.sent = true;
  if (texts) here.bundle = {texts, pages: {}, questions: []};
  await deliver();
}

// Without a line. `fromLink`: the link was opened again; what was given before stays hidden (another tab's).
async function standIn(fromLink) {
  const known = heldHere() && (await load().catch(() => false));
  deliver();
  if (!known) return tell();
  import("./behind.js").catch(() => {});
  if (fromLink || !(await show(location.pathname, {push: false}))) {
    history.replaceState(null, "", "/me/look");
    await show(resumed());
  }
  if (fromLink) history.replaceState(null, "", location.pathname);
}

// The neutral page asks for the link, in the language of this browser if it has it, the others a tap away; and says what waits.
export async function tell() {
  const all = [...document.querySelectorAll("[data-says]")];
  const wanted = navigator.languages.map(one => one.split("-")[0]);
  const best = all.find(one => one.lang === wanted.find(code => all.some(said => said.lang === code)));
  for (const one of document.querySelectorAll("[data-letter]")) one.hidden = !LETTER.test(location.pathname);
  if (best) for (const one of all) one.open = one === best;
  await fillCounts();
}

async function work() {
  if (!navigator.serviceWorker) return;
  for (const scope of SCOPES) await navigator.serviceWorker.register("/sw.js", {scope}).catch(() => {});
}
