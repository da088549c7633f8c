// Switch scanning: a ring goes from one thing of the page to the next, in the order of the page, and a switch
// chooses. Loaded only for a child who uses it. Nothing is ever answered by waiting.
//   one      the ring moves by itself; Space, Enter or a tap anywhere chooses
//   two      Space goes on, Enter chooses; taps are taps
//   partner  a helper shows each thing, and presses "yes" when the child says yes
// By rows: the ring goes from row to row; the row that is chosen is gone through twice, then left again.
import {onPage} from "./child/page.js";
import {earOf, isSeen, nameOf, oneByOne, press, rowsOf, shownAs, SKIPPED, things} from "./scan/things.js";

const ROUNDS = 3; // then the ring rests until the switch is pressed
const LAPS = 2; // through one row, until it is left again
const SETTLE = 500; // ms in which a press that began on the page before counts for nothing
const here = document.documentElement.dataset; // may change from one page to the next
const way = () => here.scan;
const byRows = () => here.rows === "yes";
const pace = () => Number(here.pace || 3) * 1000;
let began = 0;
let at = null; // the things in the ring: one, or those of a row
let row = null; // the row that was chosen
let laps = 0;
let rounds = 0;
let timer = 0;

const bar = () => document.querySelector("[data-scan-bar]");
const said = () => document.querySelector("[data-scan-said]");

function stops() {
  if (row) return row.filter(isSeen).map(thing => [thing]);
  return byRows() ? rowsOf(things()) : oneByOne(things(), way() === "partner");
}

const holding = (all, thing) => all.findIndex(stop => stop.includes(thing));

function show(stop) {
  for (const old of document.querySelectorAll(".scanned")) old.classList.remove("scanned", "in-row");
  at = stop;
  if (!stop) return;
  for (const thing of stop) shownAs(thing).classList.add("scanned");
  if (stop.length > 1) for (const thing of stop) shownAs(thing).classList.add("in-row");
  else stop[0].focus({preventScroll: true});
  shownAs(stop[0]).scrollIntoView({block: "center", behavior: "instant"});
  const name = stop.map(nameOf).join(", ");
  if (said()) said().textContent = name;
  if (way() === "partner") say(stop, name);
}

// It begins with the first thing of the page itself; what stands above it comes last.
function goOn() {
  const all = stops();
  if (!all.length && row) return leaveRow();
  const next = at ? holding(all, at[0]) + 1 : Math.max(0, row ? 0 : all.findIndex(([one]) => one.closest("main")));
  if (next >= all.length && row && (laps += 1) >= LAPS) return leaveRow();
  if (next >= all.length && !row) rounds += 1;
  show(all[next % all.length]);
}

function leaveRow() {
  at = row;
  row = null;
  goOn();
}

function choose() {
  const [thing, ...others] = at;
  if (!thing.isConnected) return goOn();
  if (others.length) {
    row = at;
    laps = 0;
    at = null;
    return goOn();
  }
  press(thing);
  if (!thing.isConnected) return;
  thing.focus({preventScroll: true}); // a box for words that it opened would take the switches for letters
  row = null;
  const next = afterBoard(thing);
  if (next || byRows()) showWith(next ?? thing);
}

// The ring around a thing, or around its whole row.
function showWith(thing) {
  const all = stops();
  show(all[holding(all, thing)] ?? null);
}

// On the board of cards and places: after a card its first place, after a place the next card.
function afterBoard(thing) {
  const board = thing.closest(".board");
  if (!board || thing.matches(".ear")) return null;
  const isPlace = thing.matches(".spot > .tile");
  return board.querySelector(isPlace ? ".tray .slot:not([hidden]) .tile" : ".spot > .tile");
}

function run() {
  clearInterval(timer);
  if (way() === "one") timer = setInterval(() => (rounds < ROUNDS ? goOn() : rest()), pace());
}

function rest() {
  clearInterval(timer);
  timer = 0;
  row = null;
  show(null);
}

function pressSwitch() {
  if (performance.now() - began < SETTLE) return;
  const rests = way() === "one" && !timer;
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
  if (!on || !way() || event.target.matches?.(SKIPPED) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== " " && event.key !== "Enter") return;
  event.preventDefault();
  event.stopPropagation();
  if (event.type !== "keydown" || event.repeat) return;
  if (way() === "two" && event.key === " ") goOn();
  else pressSwitch();
}

let ours = false; // this click was made by choosing, not by a finger
function onTap(event) {
  if (!on || way() !== "one" || ours || isOwn(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type !== "click") return;
  ours = true;
  pressSwitch();
  ours = false;
}

// As its ear says it: a person's recording, the device, or a clip. What has no ear, by the device alone.
function say(stop, name) {
  const ear = here.sound !== "off" && stop.length === 1 && earOf(stop[0]);
  ear ? ear.click() : speak(name);
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
  if (bar()) bar().hidden = !on;
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
for (const kind of ["pointerdown", "click"]) document.addEventListener(kind, onTap, true);
document.addEventListener("click", event => {
  const button = event.target.closest("[data-scan-do]");
  if (button) button.dataset.scanDo === "next" ? goOn() : pressSwitch();
});

// Where other cards came in place of some ("anew"), it begins again; else only where it stood on what is gone.
document.addEventListener("remade", ({detail}) => {
  if (!on || !at || (at.every(isSeen) && !detail)) return;
  at = row = null;
  goOn();
});

// Each page begins with its own first thing, also one that the phone itself puts in place.
onPage(() => {
  at = row = null;
  if (!way()) return rest();
  on = sessionStorage.getItem("ring") !== "off";
  toggle = document.querySelector("[data-scan-touch]");
  toggle?.addEventListener("click", turn);
  rounds = 0;
  began = performance.now();
  begin();
});
