// The bundle in the other ways of asking and in a second language, so that both can change without a line. All of them are
// packed together and locked: `name/others` says which there are ({kin, names}), `name/packed` holds them.
import {keys, lock, unlock} from "./key.js";
import {here, load, withPictures} from "./mine.js";
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
  if (isKin) return keepAll(here.bundle, [before, ...(await unpacked())]);
  if (!(await hasRoom())) return;
  const answer = await fetch("/me/bundle/others", {headers: {Accept: "application/json"}, redirect: "error"});
  if (!answer.ok) return;
  const all = await answer.json();
  for (const one of all) await withPictures(one);
  if (all[0]?.kin === here.bundle?.kin) await keepAll(here.bundle, all);
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
  return (await unpacked()).find(one => isSame(one, {lang, way})) ?? null;
}

// From now on this one is shown; the one shown before joins the others.
export async function change(bundle) {
  const all = isSame(bundle, here.bundle) ? null : [here.bundle, ...(await unpacked())];
  await keepAll(bundle, all);
  await load();
}

// All or nothing: which is shown, and which are beside it. `all` null: those do not change.
async function keepAll(bundle, all) {
  const own = await keys();
  const values = [[own.name + "/bundle", await lock(bundle, own)]];
  if (all) {
    const others = all.filter((one, at) => !isSame(one, bundle) && all.findIndex(other => isSame(one, other)) === at);
    const about = {kin: bundle.kin, names: others.map(({lang, way}) => [lang, way])};
    values.push([own.name + "/others", await lock(about, own)], [own.name + "/packed", await pack(others, own)]);
  }
  if (here.bundle) await putAll(values, []); // else it was wiped meanwhile
}

async function pack(others, {aes}) {
  const isPacked = "CompressionStream" in window;
  const whole = new Blob([JSON.stringify(others)]);
  const content = await bytesOf(isPacked ? whole.stream().pipeThrough(new CompressionStream("gzip")) : whole.stream());
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, isPacked, content: await crypto.subtle.encrypt({name: "AES-GCM", iv}, aes, content)};
}

async function unpacked() {
  const own = await keys();
  const kept = await get(own.name + "/packed");
  if (!kept) return [];
  const content = new Blob([await crypto.subtle.decrypt({name: "AES-GCM", iv: kept.iv}, own.aes, kept.content)]);
  if (!kept.isPacked) return JSON.parse(await content.text());
  return JSON.parse(new TextDecoder().decode(await bytesOf(content.stream().pipeThrough(new DecompressionStream("gzip")))));
}

const bytesOf = stream => new Response(stream).arrayBuffer();
