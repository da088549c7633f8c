// What this phone holds of one child: the bundle of pages, and what was given here. Both readable with the tab's key
// alone. In: the server's bundle. Out: `here.bundle`, `here.mine`, and `change` to change what was given.
import {heldHere, isOver, keys, lock, unlock} from "./key.js";
import {get, listKeys, putAll, waiting} from "./store.js";

// `given`: code -> {fields, tab, alerts, at: its piece}; `half`: code -> {fields, tab, at}; `seen`: code -> the newest revision
// known here. `count` and `seen` only ever grow: they say which answer is the newest.
const NOTHING = {given: {}, half: {}, seen: {}, count: 0, later: [], alone: ""};
export const here = {bundle: null, mine: null};

export async function load() {
  const own = await keys();
  if (!own) return false;
  [here.bundle, here.mine] = await Promise.all([kept("/bundle"), kept("/mine")]);
  here.mine ??= structuredClone(NOTHING);
  dress();
  return Boolean(here.bundle);
}

// What the phone keeps under this name now, whichever tab kept it; null where there is none to be read.
async function kept(name) {
  const own = await keys();
  const found = await get(own.name + name);
  return found ? unlock(found, own).catch(() => null) : null;
}

// How many things were kept on this phone: tabs may each have a key of their own, and count together.
export async function countKept() {
  const names = (await listKeys().catch(() => [])).filter(one => one.endsWith("/mine"));
  const all = await Promise.all(names.map(get)).catch(() => []);
  return Math.max(here.mine?.count ?? 0, ...all.map(one => one?.count ?? 0));
}

// The pieces that wait: what they tell, the server's pages do not show yet.
export const waitingIds = async () => new Set((await waiting()).map(([, {id}]) => id));

// The stylesheets of the bundle's pages, once: a page put in place brings none.
function dress() {
  for (const href of here.bundle?.sheets ?? []) {
    if (document.querySelector(`link[href="${href}"]`)) continue;
    document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href}));
  }
}

export const fetchBundle = async address => hold(await fetchFresh(address));

export async function fetchFresh(address = "/me/bundle") {
  const asked = fetch(address, {headers: {Accept: "application/json"}, redirect: "error"});
  const [answer, {withPictures}] = await Promise.all([asked, import("./own_pictures.js")]);
  if (!answer.ok) throw new Error("no bundle");
  const bundle = await answer.json();
  if ((heldHere()?.sitting ?? bundle.sitting) !== bundle.sitting) throw new Error("of another sitting");
  for (const one of [bundle, ...(bundle.others ?? [])]) await withPictures(one);
  return drawn(bundle);
}

// Each picture comes once; the pages name theirs.
export function drawn(bundle, pictures = bundle.pictures) {
  for (const page of Object.values(bundle.pages)) page.main = page.main.replace(/<!--#(\w+)-->/g, (_, name) => pictures[name]);
  return bundle;
}

// A fresh bundle, kept with what it tells of `mine`, or neither. What was given in another sitting stays in the outbox alone: it is behind the child's pictures.
export async function hold(bundle) {
  const own = await keys();
  here.bundle = bundle;
  dress();
  await change(async mine => {
    const waits = await waitingIds();
    const {sitting} = bundle;
    if (mine.sitting !== sitting) Object.assign(mine, {sitting, alone: "", topics: null, goesOn: null});
    for (const {code, seen, handed} of bundle.questions) {
      // Newer than what was given here, or half given: the page of the bundle shows it.
      const isNewer = seen > (mine.seen[code] ?? 0);
      if (isNewer && !waits.has(mine.given[code]?.at)) delete mine.given[code];
      if ((isNewer || handed) && !waits.has(mine.half[code]?.at)) delete mine.half[code];
      mine.seen[code] = Math.max(mine.seen[code] ?? 0, seen);
    }
  }, [[own.name + "/bundle", await lock(bundle, own)]]);
}

// Two tabs of one child change it one after the other. `act(mine, also)`: what it pushes into `also` comes to wait in the
// outbox by the same transaction, so that either all of it is on the disk or nothing. `beside`: more to be read here.
export async function change(act, beside = []) {
  const own = await keys();
  const alone = navigator.locks ? work => navigator.locks.request("heard-mine", work) : work => work();
  await alone(async () => {
    const mine = (await kept("/mine")) ?? here.mine ?? structuredClone(NOTHING);
    mine.count = Math.max(mine.count, await countKept());
    const also = [];
    await act(mine, also);
    const readable = [[own.name + "/mine", {...(await lock(mine, own)), count: mine.count}], ...beside];
    await putAll(isOver() ? [] : readable, also); // another child's link has taken away what could be read
    here.mine = mine;
  });
}

export const question = code => here.bundle?.questions.find(one => one.code === code);

// What was given here, as this tab may show it: not what another tab gave before the phone was picked up again.
const ofThisTab = one => (one && one.tab === heldHere()?.tab ? one : null);
export const givenHere = code => ofThisTab(here.mine?.given[code]);
export const halfHere = code => ofThisTab(here.mine?.half[code])?.fields;
