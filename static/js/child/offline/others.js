// The bundle in the other ways of asking and in further languages, so that both can change without a line. All of them are
// packed together and locked: `name/others` says which there are ({kin, names}), `name/packed` holds them and their pictures.
import {keys, lock, unlock} from "./key.js";
import {drawn, here, load} from "./mine.js";
import {withPictures} from "./own_pictures.js";
import {get, putAll} from "./store.js";

const ROOM = 12_000_000; // bytes that stay free for what the child says
const isSame = (one, other) => one.lang === other.lang && one.way === other.way;
let going = null;

// `before`: the bundle that was here until now. Where it differs in way and language alone, it joins the others.
export function fetchOthers(before) {
  going ??= fetchThem(before).finally(() => (going = null));
  return going;
}

async function fetchThem(before) {
  const isKin = (await known())?.kin === here.bundle.kin;
  if (isKin && (!before || before.kin !== here.bundle.kin || isSame(before, here.bundle))) return;
  if (isKin) return join(before, here.bundle);
  if (!here.bundle.pictures || !(await hasRoom())) return;
  const answer = await fetch("/me/bundle/others", {headers: {Accept: "application/json"}, redirect: "error"});
  if (!answer.ok) return;
  const {bundles, pictures} = await answer.json();
  for (const one of bundles) await withPictures(one);
  if (bundles[0]?.kin === here.bundle?.kin) await keepAll(here.bundle, {bundles, pictures: {...here.bundle.pictures, ...pictures}});
}

async function join(before, bundle) {
  const {bundles, pictures} = await unpacked();
  await keepAll(bundle, {bundles: [before, ...bundles], pictures});
}

async function hasRoom() {
  const {quota, usage} = (await navigator.storage?.estimate?.()) ?? {};
  return !(quota - usage < ROOM);
}

// {kin, names: [[lang, way]]} of those that are there.
export async function known() {
  const own = await keys();
  const kept = own && (await get(own.name + "/others"));
  return kept ? unlock(kept, own).catch(() => null) : null;
}

export async function find(lang, way) {
  if ((await known())?.kin !== here.bundle.kin) return null;
  const {bundles, pictures} = await unpacked();
  const found = bundles.find(one => isSame(one, {lang, way}));
  return found ? drawn(found, pictures) : null;
}

// From now on this one is shown; the one shown before joins the others.
export async function change(bundle) {
  await (isSame(bundle, here.bundle) ? keepAll(bundle) : join(here.bundle, bundle));
  await load();
}

// All or nothing: which is shown, and which are beside it. No `all`: those do not change.
async function keepAll(bundle, all) {
  const own = await keys();
  const values = [[own.name + "/bundle", await lock(bundle, own)]];
  if (all) {
    const {bundles, pictures} = all;
    const others = bundles.filter((one, at) => !isSame(one, bundle) && bundles.findIndex(other => isSame(one, other)) === at);
    const about = {kin: bundle.kin, names: others.map(({lang, way}) => [lang, way])};
    values.push([own.name + "/others", await lock(about, own)], [own.name + "/packed", await pack({bundles: others, pictures}, own)]);
  }
  if (here.bundle) await putAll(values, []); // else it was wiped meanwhile
}

async function pack(all, {aes}) {
  const isPacked = "CompressionStream" in window;
  const whole = new Blob([JSON.stringify(all)]);
  const content = await bytesOf(isPacked ? whole.stream().pipeThrough(new CompressionStream("gzip")) : whole.stream());
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, isPacked, content: await crypto.subtle.encrypt({name: "AES-GCM", iv}, aes, content)};
}

async function unpacked() {
  const own = await keys();
  const kept = await get(own.name + "/packed");
  if (!kept) return {bundles: [], pictures: {}};
  const content = new Blob([await crypto.subtle.decrypt({name: "AES-GCM", iv: kept.iv}, own.aes, kept.content)]);
  if (!kept.isPacked) return JSON.parse(await content.text());
  return JSON.parse(new TextDecoder().decode(await bytesOf(content.stream().pipeThrough(new DecompressionStream("gzip")))));
}

const bytesOf = stream => new Response(stream).arrayBuffer();
