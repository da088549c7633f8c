// What this phone holds of one child: the bundle of pages, and what was given here. Both readable with the tab's key
// alone. In: the server's bundle. Out: `here.bundle`, `here.mine`, and `change` to change what was given.
import {heldHere, keys, lock, unlock} from "./key.js";
import {get, putAll} from "./store.js";

// `given`: code -> {fields, tab, alerts, at: its piece while that waits}; `half`: code -> {fields, tab}; `seen`: code -> the
// newest revision known here. `count` and `seen` only ever grow: they say which answer is the newest.
const NOTHING = {given: {}, half: {}, seen: {}, count: 0, later: [], alone: ""};
export const here = {bundle: null, mine: null};

export async function load() {
  const own = await keys();
  if (!own) return false;
  const [bundle, mine] = await Promise.all([get(own.name + "/bundle"), get(own.name + "/mine")]);
  here.bundle = bundle ? await unlock(bundle, own).catch(() => null) : null;
  here.mine = mine ? await unlock(mine, own).catch(() => null) : null;
  here.mine ??= structuredClone(NOTHING);
  dress();
  return Boolean(here.bundle);
}

// The stylesheets of the bundle's pages, once: a page put in place brings none.
function dress() {
  for (const href of here.bundle?.sheets ?? []) {
    if (document.querySelector(`link[href="${href}"]`)) continue;
    document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href}));
  }
}

export const fetchBundle = async address => hold(await fetchFresh(address));

export async function fetchFresh(address = "/me/bundle") {
  const answer = await fetch(address, {headers: {Accept: "application/json"}, redirect: "error"});
  if (!answer.ok) throw new Error("no bundle");
  const bundle = await answer.json();
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
  await change(mine => {
    const {sitting} = bundle;
    if (mine.sitting !== sitting) Object.assign(mine, {sitting, alone: "", topics: null, goesOn: null});
    for (const {code, seen} of bundle.questions) {
      // Newer than what was given here: the page of the bundle shows it.
      if (seen > (mine.seen[code] ?? 0) && !mine.given[code]?.at) delete mine.given[code];
      mine.seen[code] = Math.max(mine.seen[code] ?? 0, seen);
    }
  }, [[own.name + "/bundle", await lock(bundle, own)]]);
}

// Pictures that others made come as files: they go into the pages, so that nothing is asked for later.
export async function withPictures(bundle) {
  const pages = Object.values(bundle.pages);
  const addresses = new Set(pages.flatMap(page => [...page.main.matchAll(/<img class="(?:pic|photo)" src="(\/[^"]+)"/g)].map(one => one[1])));
  for (const address of addresses) {
    const data = await asData(address.replaceAll("&amp;", "&")).catch(() => null);
    if (data) for (const page of pages) page.main = page.main.replaceAll(`src="${address}"`, `src="${data}"`);
  }
}

async function asData(address) {
  const file = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}

// Two tabs of one child change it one after the other. `act(mine, also)`: what it pushes into `also` comes to wait in the
// outbox by the same transaction, so that either all of it is on the disk or nothing. `beside`: more to be read here.
export async function change(act, beside = []) {
  const own = await keys();
  const alone = navigator.locks ? work => navigator.locks.request("heard-mine", work) : work => work();
  await alone(async () => {
    const kept = await get(own.name + "/mine");
    const mine = (kept && (await unlock(kept, own).catch(() => null))) ?? here.mine ?? structuredClone(NOTHING);
    const also = [];
    await act(mine, also);
    await putAll([[own.name + "/mine", await lock(mine, own)], ...beside], also);
    here.mine = mine;
  });
}

export const question = code => here.bundle?.questions.find(one => one.code === code);

// What was given here, as this tab may show it: not what another tab gave before the phone was picked up again.
const ofThisTab = one => (one && one.tab === heldHere()?.tab ? one : null);
export const givenHere = code => ofThisTab(here.mine?.given[code]);
export const halfHere = code => ofThisTab(here.mine?.half[code])?.fields;
