// "My way" without a line: what the phone can do by itself: colours and how the page is set out, sound, how the child
// chooses, how many cards there are, and the ways and languages that are on it. Loaded behind the first question.
import {here} from "./mine.js";
import {change, find, known} from "./others.js";
import {keep} from "./outbox.js";
import {noteReach} from "./reach.js";

const root = document.documentElement;
const BESIDE = /(class="cards size-)\d/g; // how many cards stand next to each other
const SPEED = /\/(?:normal|slow)\/page/; // in the address of a page's sound

export async function fillPage() {
  const main = document.querySelector("main");
  main.querySelector("form").dataset.own = "";
  for (const [name, value] of chosen()) {
    for (const box of main.querySelectorAll(`[name="${name}"]:not([type=hidden])`)) box.checked = box.value === value;
  }
  const {kin, names} = (await known()) ?? {};
  const there = new Set([here.bundle.lang, here.bundle.way, ...(kin === here.bundle.kin ? names.flat() : [])]);
  for (const part of main.querySelectorAll("[data-kept]")) offer(part, there);
}

// What is not on this phone can be wished for, and says when it comes.
function offer(part, there) {
  for (const box of part.querySelectorAll("input")) {
    if (box.value === here.mine.wish?.[box.name]) box.checked = true;
    if (there.has(box.value)) continue;
    const note = Object.assign(document.createElement("small"), {textContent: here.bundle.texts.comes});
    box.closest(".card").querySelector(".face").append(note);
  }
}

// [field, value] as the page is set out now.
function chosen() {
  const {sound, size, frame, reach} = here.bundle;
  const dress = document.querySelector("[name=dress]").value.split(" ").filter(name => name !== "hand");
  const isStart = frame.looks.hand === "start";
  const hand = isStart === (root.dir === "rtl") ? "right" : "left";
  return [["theme", frame.looks.theme], ["sound", sound], ["size", String(size)], ["hand", hand], ...Object.entries(reach.now), ...dress.map(name => [name, frame.looks[name] ?? "usual"])];
}

// Sealed first, for the server; then shown. What is not on this phone is kept as a wish.
export async function applyLooks(form) {
  const fields = [...new FormData(form)].filter(([name]) => !["csrf_token", "back", "go"].includes(name));
  const said = name => fields.find(([one]) => one === name)?.[1];
  const {lang, way} = here.bundle;
  const isSame = said("lang") in {[lang]: 1, undefined: 1} && said("way") === way;
  const found = isSame ? here.bundle : await find(said("lang") ?? lang, said("way"));
  const bundle = found ?? (await find(lang, said("way"))) ?? here.bundle;
  await keep("looks", "", fields, mine => (mine.wish = wished(mine.wish, found ? {} : {lang: said("lang"), way: said("way")})));
  dress(bundle, said);
  await Promise.all(bundle.frame.scripts.map(script => import(script).catch(() => {})));
  await change(bundle);
  hear();
}

// `drawn`: the child in the pictures is to look otherwise (worn.js).
const wished = (before, more) => (before?.drawn || more.way ? {...more, drawn: before?.drawn} : null);

function dress(bundle, said) {
  const {looks} = bundle.frame;
  looks.theme = said("theme");
  wear(bundle, here.bundle.worn);
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

// In the colours of the child's own skin and hair.
export function wear(bundle, worn) {
  bundle.worn = worn;
  for (const name of ["skin", "hair"]) set(bundle.frame.looks, name, worn[name]);
}

function set(looks, name, value) {
  delete looks[name];
  root.removeAttribute(`data-${name}`);
  if (value && value !== "usual") looks[name] = value;
}

// The player stands outside of what changes from page to page: it comes where there was none, and says its words in the
// language of now.
export function hear() {
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
