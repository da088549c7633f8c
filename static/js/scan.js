// Switch scanning: a ring goes from one thing of the page to the next, in the order of the page, and a switch
// chooses. Loaded only for a child who uses it. Nothing is ever answered by waiting.
//   one      the ring moves by itself; Space, Enter or a tap anywhere chooses
//   two      Space goes on, Enter chooses; taps are taps
//   partner  a helper shows each thing, and presses "yes" when the child says yes
import {onPage} from "./child/page.js";

const SKIPPED = "textarea, input[type=file], input[type=text], select";
const THINGS = "main button, main a[href], main input, main summary, .top button, .top a[href]";
const ROUNDS = 3; // then the ring rests until the switch is pressed
const SETTLE = 500; // ms in which a press that began on the page before counts for nothing
const here = document.documentElement.dataset;
const way = here.scan;
const pace = Number(here.pace || 3) * 1000;
let began = 0;
let at = null;
let rounds = 0;
let timer = 0;

const bar = document.querySelector("[data-scan-bar]");
const said = document.querySelector("[data-scan-said]");

function things() {
  return [...document.querySelectorAll(THINGS)].filter(thing =>
    !thing.matches(SKIPPED) && !thing.disabled && thing.type !== "hidden" && !bar?.contains(thing) && thing !== toggle && isSeen(thing));
}

// A card's input lies over the card and may have no looks of its own: the card counts.
function isSeen(thing) {
  const box = shownAs(thing).getBoundingClientRect();
  return box.width > 1 && box.height > 1 && !thing.closest("[hidden]");
}

function shownAs(thing) {
  return thing.closest("label") ?? thing;
}

function nameOf(thing) {
  return (thing.getAttribute("aria-label") || shownAs(thing).innerText || "").trim().replace(/\s+/g, " ");
}

function show(thing) {
  document.querySelector(".scanned")?.classList.remove("scanned");
  at = thing;
  if (!thing) return;
  shownAs(thing).classList.add("scanned");
  thing.focus({preventScroll: true});
  shownAs(thing).scrollIntoView({block: "center", behavior: "instant"});
  if (said) said.textContent = nameOf(thing);
  if (way === "partner") speak(nameOf(thing));
}

// It begins with the first thing of the page itself; what stands above it comes last.
function goOn() {
  const all = things();
  const next = at ? all.indexOf(at) + 1 : Math.max(0, all.findIndex(one => one.closest("main")));
  if (next >= all.length) rounds += 1;
  show(all[next % all.length]);
}

function choose() {
  const thing = at;
  if (!thing?.isConnected) return goOn();
  if (thing.type === "radio" && thing.checked) {
    thing.checked = false;
    thing.dispatchEvent(new Event("input", {bubbles: true}));
  } else {
    thing.click();
  }
  const next = afterBoard(thing);
  if (next) show(next);
}

// On the board of cards and places: after a card its first place, after a place the next card.
function afterBoard(thing) {
  const board = thing.closest(".board");
  if (!board) return null;
  const isPlace = thing.matches(".spot > .tile");
  return board.querySelector(isPlace ? ".tray .tile" : ".spot > .tile");
}

function run() {
  clearInterval(timer);
  if (way === "one") timer = setInterval(() => (rounds < ROUNDS ? goOn() : rest()), pace);
}

function rest() {
  clearInterval(timer);
  timer = 0;
  show(null);
}

function press() {
  if (performance.now() - began < SETTLE) return;
  const rests = way === "one" && !timer;
  rounds = 0;
  if (rests || !at) goOn();
  else choose();
  run();
}

// Who types or taps at the top of the page (leave now, my way) does so themselves: a helper can always leave.
function isOwn(event) {
  return event.target.closest?.(`${SKIPPED}, .top, [data-scan-bar]`);
}

function onKey(event) {
  if (!on || event.target.matches?.(SKIPPED) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== " " && event.key !== "Enter") return;
  event.preventDefault();
  event.stopPropagation();
  if (event.type !== "keydown" || event.repeat) return;
  if (way === "two" && event.key === " ") goOn();
  else press();
}

let ours = false; // this click was made by choosing, not by a finger
function onTap(event) {
  if (!on || ours || isOwn(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === "click") pressed();
}

function pressed() {
  ours = true;
  press();
  ours = false;
}

// Only a voice that is in this device, and only for a helper who goes through the cards.
function speak(text) {
  if (here.sound === "off" || !globalThis.speechSynthesis) return;
  const lang = document.documentElement.lang;
  const voice = speechSynthesis.getVoices().find(one => one.localService && one.lang.split(/[-_]/)[0] === lang);
  if (!voice) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.speak(words);
}

// The ring can be taken off for this tab, by whoever helps; the button stands where taps are always taps.
let toggle = null;
let on = sessionStorage.getItem("ring") !== "off";
function turn() {
  on = !on;
  sessionStorage.setItem("ring", on ? "on" : "off");
  begin();
}

function begin() {
  if (bar) bar.hidden = !on;
  if (toggle) {
    toggle.hidden = false;
    toggle.setAttribute("aria-pressed", on);
  }
  if (!on) return rest();
  goOn();
  run();
}

document.addEventListener("keydown", onKey, true);
document.addEventListener("keyup", onKey, true);
if (way === "one") for (const kind of ["pointerdown", "click"]) document.addEventListener(kind, onTap, true);
bar?.addEventListener("click", event => {
  const button = event.target.closest("[data-scan-do]");
  if (button) button.dataset.scanDo === "next" ? goOn() : press();
});

// Where other cards came in place of some ("anew"), it begins again; else only where it stood on what is gone.
document.addEventListener("remade", ({detail}) => {
  if (!on || !at || (isSeen(at) && !detail)) return;
  at = null;
  goOn();
});

// Each page begins with its own first thing, also one that the phone itself puts in place.
onPage(() => {
  toggle = document.querySelector("[data-scan-touch]");
  toggle?.addEventListener("click", turn);
  at = null;
  rounds = 0;
  began = performance.now();
  begin();
});
