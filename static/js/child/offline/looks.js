// "My way" without a line: what the phone can do by itself: colours and how the page is set out, sound, how the child
// chooses, how many cards there are, and the ways and languages that are on it. Loaded behind the first question.
import {here} from "./mine.js";
import {change, find, known} from "./others.js";
import {keep} from "./outbox.js";
import {noteReach} from "./reach.js";

const root = document.documentElement;
const BESIDE = /(class="cards size-)\d/g; // how many cards stand next to each other
const SPEED = /\/(?:normal|slow)\/page/; // in the address of a page's sound

// The rest of the page needs the server, and is not shown.
export async function fillPage() {
  const main = document.querySelector("main");
  main.querySelector("form").dataset.own = "";
  for (const part of main.querySelectorAll("[data-line]")) part.hidden = true;
  for (const note of main.querySelectorAll("[data-no-line]")) note.hidden = false;
  for (const [name, value] of chosen()) {
    for (const box of main.querySelectorAll(`[name="${name}"]:not([type=hidden])`)) box.checked = box.value === value;
  }
  const {kin, names} = (await known()) ?? {};
  const there = new Set([here.bundle.lang, here.bundle.way, ...(kin === here.bundle.kin ? names.flat() : [])]);
  for (const part of main.querySelectorAll("[data-kept]")) offer(part, there);
}

// Only what is on this phone can be chosen.
function offer(part, there) {
  const boxes = [...part.querySelectorAll("input")];
  for (const box of boxes) box.closest(".card").hidden = !there.has(box.value);
  part.hidden = boxes.filter(box => there.has(box.value)).length < 2;
}

// [field, value] as the page is set out now.
function chosen() {
  const {sound, size, frame, reach} = here.bundle;
  const dress = document.querySelector("[name=dress]").value.split(" ").filter(name => name !== "hand");
  const isStart = frame.looks.hand === "start";
  const hand = isStart === (root.dir === "rtl") ? "right" : "left";
  return [["theme", frame.looks.theme], ["sound", sound], ["size", String(size)], ["hand", hand], ...Object.entries(reach.now), ...dress.map(name => [name, frame.looks[name] ?? "usual"])];
}

// Sealed first, for the server; then shown. Throws a kind sentence for what is not on this phone.
export async function applyLooks(form) {
  const fields = [...new FormData(form)].filter(([name]) => !["csrf_token", "back", "go"].includes(name));
  const said = name => fields.find(([one]) => one === name)?.[1];
  const {lang, way, texts} = here.bundle;
  const isSame = said("lang") in {[lang]: 1, undefined: 1} && said("way") === way;
  const bundle = isSame ? here.bundle : await find(said("lang") ?? lang, said("way"));
  if (!bundle) throw Object.assign(new Error(texts.later), {isKind: true});
  await keep("looks", "", fields);
  dress(bundle, said);
  await Promise.all(bundle.frame.scripts.map(script => import(script).catch(() => {})));
  await change(bundle);
  hear();
}

function dress(bundle, said) {
  const {looks} = bundle.frame;
  looks.theme = said("theme");
  const page = document.createElement("template");
  page.innerHTML = bundle.pages["/me/way"].main;
  for (const name of page.content.querySelector("[name=dress]").value.split(" ")) set(looks, name, said(name));
  set(looks, "hand", said("hand") === (bundle.dir === "rtl" ? "right" : "left") ? "start" : "");
  bundle.sound = said("sound");
  const speed = `/${bundle.sound === "slow" ? "slow" : "normal"}/page`;
  bundle.size = said("size") ?? bundle.size;
  noteReach(bundle, said);
  for (const one of Object.values(bundle.pages)) {
    one.top = one.top.replace(SPEED, speed);
    one.main = one.main.replace(BESIDE, `$1${bundle.size}`);
  }
}

function set(looks, name, value) {
  delete looks[name];
  root.removeAttribute(`data-${name}`);
  if (value && value !== "usual") looks[name] = value;
}

// The player stands outside of what changes from page to page: it comes where there was none, and says its words in the
// language of now.
function hear() {
  const {frame, sound} = here.bundle;
  const made = document.createElement("template");
  made.innerHTML = frame.behind + frame.between;
  const player = document.querySelector("[data-player]");
  for (const name of ["[data-player] > p:last-of-type", "[data-player] > button", ".scan-bar > button"]) {
    const wanted = [...made.content.querySelectorAll(name)];
    document.querySelectorAll(name).forEach((one, at) => wanted[at] && one.replaceChildren(...wanted[at].childNodes));
  }
  document.dispatchEvent(new CustomEvent("pace", {detail: sound === "slow"}));
  if (player || sound === "off") return;
  document.querySelector("main").insertAdjacentHTML("afterend", frame.behind);
  for (const script of frame.scripts) import(script).catch(() => {});
}
