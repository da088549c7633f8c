// What this phone holds of one child: the bundle of pages, and what was given here. Both readable with the tab's key
// alone. In: the server's bundle. Out: `here.bundle`, `here.mine`, and `change` to change what was given.
import {heldHere, keys, lock, unlock} from "./key.js";
import {get, put} from "./store.js";

// `given`: code -> {fields, tab, alerts, at: key in the outbox}; `seen`: code -> the newest revision known here.
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

// A fresh bundle. What was given in another sitting stays in the outbox alone: it is behind the child's pictures.
export async function fetchBundle() {
  const answer = await fetch("/me/bundle", {headers: {Accept: "application/json"}, redirect: "error"});
  if (!answer.ok) throw new Error("no bundle");
  const bundle = await answer.json();
  await withPictures(bundle);
  const own = await keys();
  if (here.bundle?.sitting !== bundle.sitting) await change(mine => Object.assign(mine, structuredClone(NOTHING)));
  here.bundle = bundle;
  dress();
  await put(own.name + "/bundle", await lock(bundle, own));
  await change(mine => bundle.questions.forEach(one => (mine.seen[one.code] = Math.max(mine.seen[one.code] ?? 0, one.seen))));
}

// Pictures that others made come as files: they go into the pages, so that nothing is asked for later.
async function withPictures(bundle) {
  const pages = Object.values(bundle.pages);
  const addresses = new Set(pages.flatMap(page => [...page.main.matchAll(/<img class="pic" src="(\/[^"]+)"/g)].map(one => one[1])));
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

// Two tabs of one child change it one after the other.
export async function change(act) {
  const own = await keys();
  const alone = navigator.locks ? work => navigator.locks.request("heard-mine", work) : work => work();
  await alone(async () => {
    const kept = await get(own.name + "/mine");
    const mine = (kept && (await unlock(kept, own).catch(() => null))) ?? here.mine ?? structuredClone(NOTHING);
    act(mine);
    here.mine = mine;
    await put(own.name + "/mine", await lock(mine, own));
  });
}

export const question = code => here.bundle?.questions.find(one => one.code === code);

// What was given here, as this tab may show it: not what another tab gave before the phone was picked up again.
export function givenHere(code) {
  const given = here.mine?.given[code];
  return given && given.tab === heldHere()?.tab ? given : null;
}
