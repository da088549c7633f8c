// Puts a page of the bundle in place of the one that is there, filled with what was given here.
import {make, pageIsThere} from "../page.js";
import {fill} from "./fields.js";
import {change, givenHere, halfHere, here} from "./mine.js";
import {countAnswers, onState} from "./outbox.js";
import {asksAlone, codeOf, partOf} from "./way.js";

export const canShow = address => Boolean(here.bundle?.pages[address]);

const NOT_RIGHT = "/me/picture-not-right";
const ASIDE = ["/help", "/help/card", "/me/stop", "/me/way", "/me/looks", "/me/sheet", "/me/signal", "/me/called", "/me/ask", "/me/hello", NOT_RIGHT, NOT_RIGHT + "/thanks"];
// Pages that a script of their own fills, loaded behind the first question.
const FILLED = {"/me/look": "said", "/me/mine": "keep", "/me/sheet": "sheet", "/me/way": "looks", "/me/looks": "worn", "/me/topics": "topics", "/me/ask": "ask", "/me/stop": "stop", [NOT_RIGHT]: "not_right"};

// `back`: the page that help, stop and the others beside a question lead back to.
export const at = {address: location.pathname, back: codeOf(location.pathname) ? location.pathname : ""};

export async function show(address, {push = true} = {}) {
  await here.comes?.(); // what waited for the line
  const code = codeOf(address);
  const alone = code && asksAlone(code);
  const page = here.bundle.pages[alone ? "alone" : address];
  if (!page) return false;
  if (!ASIDE.includes(address)) at.back = address;
  at.address = address;
  if (push && location.pathname !== address && address.startsWith("/")) history.pushState(null, "", address);
  const before = FILLED[address] && document.querySelector("main").cloneNode(true);
  const setOut = here.bundle.reach?.isOurs && (await import("./reach.js")).setOut;
  place(page, setOut);
  if (code) fillProgress(code);
  if (alone) document.querySelector("form[action$='/alone']").setAttribute("action", `${address}/alone`);
  if (code && !alone) fillQuestion(code);
  standAtTop();
  if (before) await (await import(`./${FILLED[address]}.js`)).fillPage(before);
  await fillCounts();
  return true;
}

function place(page, setOut) {
  const root = document.documentElement;
  Object.assign(root, {lang: here.bundle.lang, dir: here.bundle.dir});
  for (const [name, value] of Object.entries(here.bundle.frame.looks)) root.setAttribute(`data-${name}`, value);
  document.title = page.title;
  document.querySelector("header.top").innerHTML = page.top;
  if (here.bundle.sound === "off") document.querySelector(".hear")?.remove();
  const main = document.querySelector("main");
  main.className = page.look;
  main.innerHTML = page.main;
  for (const link of main.querySelectorAll("[data-back]")) link.href = at.back || "/me/look";
  if (root.dataset.shell !== undefined) surround(main);
  tellAlert();
  const script = setOut ? setOut(page) : page.script;
  pageIsThere();
  // Each time anew: it looks for its form when it is loaded.
  if (script) import(`${script}?page=${root.dataset.page}`).catch(() => {});
}

// At last, because the page is laid out for it.
function standAtTop() {
  const heading = document.querySelector("main h1");
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
  scrollTo(0, 0);
}

// Where this is the neutral page: what else stands on a child's page, and reads it aloud or goes over it.
function surround(main) {
  const {between, behind, scripts} = here.bundle.frame;
  delete document.documentElement.dataset.shell;
  main.insertAdjacentHTML("beforebegin", between);
  main.insertAdjacentHTML("afterend", behind);
  for (const script of scripts) import(script).catch(() => {});
}

// The stones, how many are done, and the title: as far as the child is now, not as far as when the page was made.
function fillProgress(code) {
  const {texts} = here.bundle;
  const codes = partOf(code);
  const at = codes.indexOf(code);
  const stones = document.querySelector("main .stones");
  stones?.replaceChildren(...codes.map((_, place) => make("i", place < at ? "done" : place > at ? "ahead" : "here")));
  document.title = texts.step.replace("#", at + 1);
  const count = here.bundle.questions.filter(one => one.told || givenHere(one.code)).length;
  const form = document.getElementById("answer");
  if (!stones || !form || !count) return;
  const line = document.querySelector(".done-so-far") ?? make("p", "quiet done-so-far");
  line.textContent = texts.done.replace("\u2068#\u2069", count);
  stones.after(line);
}

function fillQuestion(code) {
  const form = document.getElementById("answer");
  const fields = halfHere(code) ?? givenHere(code)?.fields;
  const given = here.mine.given[code];
  if (fields && !(given?.alerts && !halfHere(code))) fillAll(form, fields);
  const state = document.querySelector("main p.state");
  if (state && given && !fields) state.textContent = here.bundle.texts.hidden;
}

// With the files that this phone made itself, whose script is loaded when there are any.
export function fillAll(form, fields) {
  if (fields.some(([name]) => name === "attached")) import("./files.js").then(({showKept}) => showKept(form, fields)).catch(() => {});
  fill(form, fields);
}

// Of what alerts, above the question: nobody has seen it yet, or it has been passed on, to the IRO or past them.
function tellAlert() {
  const {told, isHidden, about} = here.mine ?? here.left ?? {};
  if (!told || !here.bundle) return;
  document.querySelector(".became")?.remove();
  if (told === "none") return;
  document.querySelector("[data-stamp] > fieldset")?.insertAdjacentHTML("beforebegin", here.bundle.pages.became.main);
  const now = told === "phone" ? "unseen" : isHidden ? "manager" : "told";
  for (const one of document.querySelectorAll("[data-told]")) one.hidden = one.dataset.told !== now;
  for (const one of document.querySelectorAll("[data-about]")) one.hidden = now !== "told" || !about;
}

// Nothing waits here any more: what alerts has reached the server, and the page that is there says so.
onState(async kind => {
  if (kind !== "kept") return;
  fillCounts();
  if ((here.mine ?? here.left)?.told !== "phone") return;
  if (here.left) here.left.told = "server";
  else await change(mine => (mine.told = "server"));
  tellAlert();
  document.dispatchEvent(new Event("remade"));
});

// "3 answers have not reached ... yet": as many as wait.
export async function fillCounts() {
  const places = document.querySelectorAll("[data-waiting]");
  if (!places.length) return;
  const count = await countAnswers();
  for (const one of places) {
    one.hidden = !count;
    const words = count === 1 ? one.dataset.one : one.dataset.more;
    one.textContent = words.replace("\u2068#\u2069", count);
  }
}
