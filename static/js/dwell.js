// Choosing by resting: a finger, or a pointer that eyes or head move, stays on a thing for a set time; a ring grows, and
// the thing is chosen. Moving off takes it back. Loaded only for a child who chooses so.
import {onPage} from "./child/page.js";
import {isThing, press, shownAs, SKIPPED} from "./scan/things.js";

const GRACE = 200; // ms that eyes may slip off
const RADIUS = [20, 64]; // of the ring, by how large the thing is
const STEPS = 8; // of the ring, where nothing is to move smoothly
const html = document.documentElement;
const needed = () => Number(html.dataset.dwell || 12) * 100; // may change from one page to the next
const bar = () => document.querySelector("[data-dwell-bar]");
const ring = document.body.appendChild(drawn("svg", {class: "dwell-ring", "aria-hidden": "true"}));
const circles = ["track", "inner", "grown"].map(name => ring.appendChild(drawn("circle", {class: name, pathLength: 1})));
const isCalm = () => html.dataset.calm !== undefined || matchMedia("(prefers-reduced-motion: reduce)").matches;
let on = sessionStorage.getItem("ring") !== "off";
let aimed = null; // the thing that is rested on
let since = 0;
let offSince = 0;
let spent = null; // was chosen, or lay under the pointer when the page came: moves off first
let isNew = true; // no pointer was seen on this page yet
let pointer = null;
let touched = ""; // how the last press began: "touch", "mouse", "pen"
let toggle = null;

function drawn(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// The thing under a point of the window.
function thingAt(x, y) {
  const over = document.elementFromPoint(x, y);
  const inside = over?.closest("button, a[href], summary, label, input, audio");
  const thing = inside?.matches("label") ? inside.querySelector("input") : inside;
  return thing && (isThing(thing) || bar()?.contains(thing)) ? thing : null;
}

function onPointer(event) {
  if (!on) return;
  pointer = event;
  const thing = thingAt(event.clientX, event.clientY);
  const isFinger = event.pointerType !== "mouse";
  if (event.type === "pointerdown" && isFinger) spent = null;
  else if (isNew) spent = thing;
  isNew = false;
  aim(thing);
}

function aim(thing) {
  if (thing !== spent) spent = null;
  if (thing === aimed) return void (offSince = 0);
  if (!thing) return void (offSince ||= performance.now());
  drop();
  if (thing === spent) return;
  aimed = thing;
  since = performance.now();
  shownAs(thing).classList.add("scanned");
  requestAnimationFrame(grow);
}

function place() {
  const box = shownAs(aimed).getBoundingClientRect();
  const radius = Math.min(RADIUS[1], Math.max(RADIUS[0], Math.min(box.width, box.height) * 0.42));
  for (const circle of circles) {
    circle.setAttribute("r", radius);
    circle.setAttribute("cx", (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2);
    circle.setAttribute("cy", (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2);
  }
}

function grow() {
  if (!aimed) return;
  const now = performance.now();
  place();
  if (!aimed.isConnected || (offSince && now - offSince > GRACE)) return drop();
  const done = Math.min(1, (now - since) / needed());
  circles[2].setAttribute("stroke-dasharray", `${isCalm() ? Math.floor(done * STEPS) / STEPS : done} 1`);
  ring.classList.add("on");
  if (done === 1) return choose();
  requestAnimationFrame(grow);
}

function drop() {
  if (aimed) shownAs(aimed).classList.remove("scanned");
  aimed = null;
  offSince = 0;
  ring.classList.remove("on");
}

function choose() {
  const thing = aimed;
  drop();
  spent = thing;
  if (!bar()?.contains(thing)) return press(thing);
  scrollBy({top: thing.dataset.dwellGo * innerHeight * 0.6, behavior: isCalm() ? "instant" : "smooth"});
  spent = null; // and again, as long as it is rested on
  aim(thing);
}

function lift(event) {
  if (event.pointerType === "mouse") return;
  drop();
  pointer = null;
}

// A finger that only taps chooses nothing, nor does the one that lifts after it chose; keys, a mouse, and taps at the top
// of the page and on what is typed into are as ever.
function onClick(event) {
  if (!on || !event.isTrusted || !event.detail) return;
  if (touched === "mouse") return void ((spent = aimed), drop());
  if (!event.target.closest("main") || event.target.closest(SKIPPED)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function turn() {
  on = !on;
  sessionStorage.setItem("ring", on ? "on" : "off");
  begin();
}

function begin() {
  drop();
  if (bar()) bar().hidden = !on;
  toggle.hidden = false;
  toggle.setAttribute("aria-pressed", on);
}

for (const kind of ["pointerdown", "pointermove"]) document.addEventListener(kind, onPointer, {passive: true});
for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, lift);
html.addEventListener("pointerleave", drop);
document.addEventListener("pointerdown", event => (touched = event.pointerType), true);
document.addEventListener("click", onClick, true);
document.addEventListener("contextmenu", event => on && touched === "touch" && event.target.closest("main") && event.preventDefault());
addEventListener("scroll", () => pointer && aimed && aim(thingAt(pointer.clientX, pointer.clientY)), {passive: true});
addEventListener("blur", drop);

// On each page the pointer first moves off what it happens to lie on.
onPage(() => {
  if (!html.dataset.dwell) return void ((on = false), drop());
  on = sessionStorage.getItem("ring") !== "off";
  toggle = document.querySelector("[data-scan-touch]");
  toggle.addEventListener("click", turn);
  begin();
  spent = pointer && thingAt(pointer.clientX, pointer.clientY);
  isNew = !pointer;
});
