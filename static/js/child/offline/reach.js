// How a child chooses, and how many cards lie on a page, where it was changed without a line: sets a page of the bundle out
// as the server would have drawn it. In: `bundle.reach` (consult/routes/reach_kit.py). Loaded where it was changed.
import {here} from "./mine.js";
import {at} from "./show.js";
import {codeOf} from "./way.js";

const CORNERS = 4; // cards at once, where they are looked at or pointed to
const AT_ONCE = [2, 3, 4, 6, 9];
const BY_SIZE = {1: 3, 2: 6, 3: 9}; // cards side by side -> cards at once, where nobody said how many
const root = document.documentElement;

const scans = ({scan}) => scan !== "off" && scan !== "dwell";

// `said(name)`: the form of "my way". Notes it in the bundle, and what is to stand around each of its pages.
export function noteReach(bundle, said) {
  const {reach, frame, sound} = bundle;
  const now = Object.fromEntries(Object.keys(reach.now).map(name => [name, said(name) ?? ""]));
  Object.assign(reach, {now, isOurs: true});
  const isScanned = scans(now);
  const looks = {
    scan: isScanned && now.scan,
    pace: isScanned && now.pace,
    rows: isScanned && now.rows,
    sound: isScanned && sound,
    dwell: now.scan === "dwell" && now.dwell,
    layout: now.corners && "corners",
  };
  for (const [name, value] of Object.entries(looks)) {
    delete frame.looks[name];
    root.removeAttribute(`data-${name}`);
    if (value) frame.looks[name] = value;
  }
  const {scan, dwell} = reach.scripts;
  frame.scripts = frame.scripts.filter(one => one !== scan && one !== dwell);
  if (isScanned || looks.dwell) frame.scripts.push(isScanned ? scan : dwell);
  bundle.sheets = bundle.sheets.filter(one => one !== reach.sheet);
  if (isScanned || looks.dwell || looks.layout) bundle.sheets.push(reach.sheet);
  const bar = {partner: ".scan-bar:not(.rest-bar)", dwell: ".rest-bar"}[now.scan];
  frame.between = bar ? piece(reach, bar).outerHTML : "";
  if (isScanned || looks.dwell) leaveOut(bundle);
}

// Who has no hand on the page is not asked to draw, write or take a photo, nor offered the card that only leads there. The page that stands there stays.
function leaveOut(bundle) {
  for (const [code, menu, card] of bundle.reach.by_hand) {
    if (code === codeOf(at.back) || here.mine.given[code]) continue;
    bundle.questions = bundle.questions.filter(one => one.code !== code);
    const page = bundle.pages[`/me/q/${menu}`];
    if (page) page.main = withoutCard(page.main, card);
  }
}

function withoutCard(main, card) {
  const made = document.createElement("template");
  made.innerHTML = main;
  made.content.querySelector(`#answer input[value="${card}"]`)?.closest("label").remove();
  return made.innerHTML;
}

function piece({pieces}, name) {
  const made = document.createElement("template");
  made.innerHTML = pieces;
  return made.content.querySelector(name);
}

// The page in place of another: its top, its bar, its cards. Out: the address of the script that it needs, if it is another.
export function setOut(page) {
  const {reach, frame, size, texts} = here.bundle;
  const {now} = reach;
  const top = document.querySelector("header.top");
  const main = document.querySelector("main");
  top.querySelector("[data-scan-touch]")?.remove();
  if (now.scan !== "off") top.append(piece(reach, "[data-scan-touch]"));
  for (const bar of document.querySelectorAll(".scan-bar")) bar.remove();
  main.insertAdjacentHTML("beforebegin", frame.between);
  const count = now.corners ? Math.min(reach.cards || CORNERS, CORNERS) : AT_ONCE.includes(reach.cards) ? reach.cards : (BY_SIZE[size] ?? 6);
  const more = () => piece(reach, ".chips");
  for (const box of main.querySelectorAll("[data-groups]")) group(box, count, more, texts);
  const list = main.querySelector(".places, .left-cards");
  if (list?.matches(".places")) return asked(list, reach.board && !now.corners, count, more);
  if (list) lay(list, main.querySelectorAll(".ranked").length, count, more);
  return page.script;
}

// Cards in groups of at most so many, as consult/questions/shown_order.py makes them: one alone takes another along.
export function sizesOf(cards, count) {
  const sizes = Array.from({length: Math.ceil(cards / count)}, (_, at) => Math.min(count, cards - at * count));
  if (sizes.length < 2 || sizes.at(-1) > 1) return sizes;
  const both = count + 1;
  return [...sizes.slice(0, -2), ...(both >= 4 ? [both - 2, 2] : [both])];
}

function group(box, count, more, texts) {
  const old = [...box.querySelectorAll("[data-group]")];
  const cards = old.flatMap(one => [...one.children]);
  const made = sizesOf(cards.length, count).map((size, at) => {
    const one = old[0].cloneNode(false);
    one.append(...cards.splice(0, size));
    one.hidden = at > 0;
    return one;
  });
  box.querySelector(".chips")?.remove();
  old[0].before(...made);
  for (const one of old) one.remove();
  if (made.length < 2) return;
  const button = box.appendChild(more()).firstElementChild;
  const [before, after] = texts.part.replace("\u2068#2\u2069", made.length).split("\u2068#1\u2069");
  const part = Object.assign(document.createElement("span"), {className: "unseen"});
  part.append(` ${before}`, Object.assign(document.createElement("bdi"), {textContent: 1}), after);
  button.append(part);
}

// Cards that are to be put somewhere: how many lie there; the scripts of the page deal them.
function lay(list, cards, count, more) {
  list.dataset.atOnce = count;
  list.parentElement.querySelector("[data-others]")?.closest("p").remove();
  if (cards <= count) return;
  list.after(more());
  const button = list.nextElementSibling.firstElementChild;
  button.removeAttribute("data-more");
  button.dataset.others = "";
}

// On a board, or one card after the other. Out: the script of that.
function asked(places, isBoard, count, more) {
  const {way, reach} = here.bundle;
  const rows = [...places.children].sort((one, other) => one.dataset.at - other.dataset.at);
  places.append(...rows);
  places.classList.toggle("one", !isBoard);
  rows.forEach((row, at) => (row.hidden = !isBoard && at > 0));
  places.removeAttribute("data-board");
  lay(places, isBoard ? rows.length : 0, isBoard ? count : 0, more);
  if (isBoard) places.dataset.board = way === "words" ? "list" : "";
  for (const [name, step, go] of [[".onward .button", -1, "back"], [".onward .next", 1, "next"], [".top [hidden][name=go]", 1, "next"]]) {
    const button = document.querySelector(name);
    button.value = go;
    if (isBoard) button.removeAttribute("data-step");
    else button.dataset.step = step;
  }
  return isBoard ? "" : reach.scripts.one_by_one;
}
