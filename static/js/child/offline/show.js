// Puts a page of the bundle in place of the one that is there, filled with what was given here.
import {make, pageIsThere} from "../page.js";
import {described, fill} from "./fields.js";
import {change, givenHere, here} from "./mine.js";
import {countWaiting, onState} from "./outbox.js";
import {asksAlone, asked, codeOf, partOf} from "./way.js";

// A page whose script needs a page of its own (drawing, recording, a photo) comes from the server where it can.
export const isOwn = address => !here.bundle.pages[address]?.main.includes('type="file"');
export const canShow = address => Boolean(here.bundle?.pages[address]);

// `back`: the page that help and stop lead back to.
export const at = {address: location.pathname, back: ""};

export async function show(address, {push = true} = {}) {
  const code = codeOf(address);
  const alone = code && asksAlone(code);
  const page = here.bundle.pages[alone ? "alone" : address];
  if (!page) return false;
  if (!["/help", "/help/card", "/me/stop"].includes(address)) at.back = address;
  at.address = address;
  if (push && location.pathname !== address && address.startsWith("/")) history.pushState(null, "", address);
  place(page);
  if (code) fillProgress(code);
  if (alone) document.querySelector("form[action$='/alone']").setAttribute("action", `${address}/alone`);
  if (code && !alone) fillQuestion(code);
  if (address === "/me/look") fillLook();
  await fillCounts();
  return true;
}

function place(page) {
  const root = document.documentElement;
  Object.assign(root, {lang: here.bundle.lang, dir: here.bundle.dir});
  for (const [name, value] of Object.entries(here.bundle.looks)) root.dataset[name] = value;
  document.title = page.title;
  document.querySelector("header.top").innerHTML = page.top;
  const main = document.querySelector("main");
  main.className = page.look;
  main.innerHTML = page.main;
  for (const link of main.querySelectorAll("[data-back]")) link.href = at.back || "/me/look";
  delete root.dataset.shell;
  scrollTo(0, 0);
  pageIsThere();
  // Each time anew: it looks for its form when it is loaded.
  if (page.script) import(`${page.script}?page=${root.dataset.page}`).catch(() => {});
  const heading = main.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
}

// The stones, how many are done, and the title: as far as the child is now, not as far as when the page was made.
function fillProgress(code) {
  const {texts} = here.bundle;
  const codes = partOf(code);
  const at = codes.indexOf(code);
  const stones = document.querySelector("main .stones");
  stones?.replaceChildren(...codes.map((_, place) => make("i", place < at ? "done" : place > at ? "ahead" : "here")));
  document.title = texts.step.replace("\u2068#1\u2069", at + 1).replace("\u2068#2\u2069", codes.length);
  const count = here.bundle.questions.filter(one => one.told || givenHere(one.code)).length;
  const form = document.getElementById("answer");
  if (!stones || !form || !count) return;
  const line = document.querySelector(".done-so-far") ?? make("p", "quiet done-so-far");
  line.textContent = texts.done.replace("\u2068#\u2069", count);
  stones.after(line);
}

function fillQuestion(code) {
  const form = document.getElementById("answer");
  const fields = here.mine.half[code] ?? givenHere(code)?.fields;
  const given = here.mine.given[code];
  if (fields && !(given?.alerts && !here.mine.half[code])) fill(form, fields);
  const state = document.querySelector("main p.state");
  if (state && given && !fields) state.textContent = here.bundle.texts.hidden;
  if (state && here.mine.told) tellAlert(state);
}

// Of an answer that alerts: nobody has seen it yet, or it has been passed on.
function tellAlert(state) {
  const unseen = here.mine.told === "phone";
  state.dataset.told = here.mine.told;
  state.textContent = unseen ? here.bundle.texts.unseen : here.bundle.texts.told;
  if (unseen) state.append(" ", cardLink());
}

// Nothing waits here any more: what alerts has reached the server, and the page that is there says so.
onState(async kind => {
  if (kind !== "kept" || here.mine?.told !== "phone") return;
  await change(mine => (mine.told = "server"));
  const state = document.querySelector("main p.state[data-told]");
  if (state) tellAlert(state);
});

// A card in English to show any adult: it needs no line.
function cardLink() {
  const link = document.createElement("a");
  link.className = "button";
  link.href = "/help/card";
  link.textContent = here.bundle.texts.card;
  return link;
}

function fillLook() {
  const sections = document.querySelectorAll(".looked section[data-code]");
  const codes = asked();
  for (const section of sections) {
    const code = section.dataset.code;
    const given = here.mine.given[code];
    section.hidden = !codes.includes(code);
    if (given) fillSaid(section, code, given);
  }
}

function fillSaid(section, code, given) {
  const box = section.querySelector("div");
  for (const old of box.querySelectorAll(".said, blockquote, p")) old.remove();
  const quiet = text => Object.assign(box.appendChild(document.createElement("p")), {className: "quiet", textContent: text});
  if (!givenHere(code)) return quiet(here.bundle.texts.hidden);
  if (given.alerts) return quiet(here.bundle.texts.only);
  const {items, words} = described(here.bundle.pages[`/me/q/${code}`].main, given.fields);
  if (!items.length && !words) return quiet(here.bundle.texts.nothing);
  if (items.length) {
    const list = box.appendChild(document.createElement("ul"));
    list.className = "said";
    list.append(...items);
  }
  if (words) Object.assign(box.appendChild(document.createElement("blockquote")), {dir: "auto", textContent: words});
}

// "3 answers have not reached ... yet": as many as wait.
async function fillCounts() {
  const places = document.querySelectorAll("[data-waiting]");
  if (!places.length) return;
  const count = await countWaiting();
  for (const one of places) {
    one.hidden = !count;
    const words = count === 1 ? one.dataset.one : one.dataset.more;
    one.textContent = words.replace("\u2068#\u2069", count);
  }
}
