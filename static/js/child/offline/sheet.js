// What people at the meeting will see, as far as it was said on this phone: shown before Send, loaded when it is needed.
import {make} from "../page.js";
import {described} from "./described.js";
import {givenHere, here, question} from "./mine.js";
import {asked} from "./way.js";

const seesOf = code => givenHere(code)?.fields.find(([name]) => name === "sees")?.[1];
const isShared = code => seesOf(code) === "meeting" && !givenHere(code).alerts && !here.bundle.by_hand && Boolean(question(code));

const sections = address => {
  const page = document.createElement("template");
  page.innerHTML = here.bundle.pages[address].main;
  return [...page.content.querySelectorAll(".looked section[data-code]")];
};

// Whether anything is for the meeting: what the server's sheet had, but for what was changed here, and what is new.
export function isAnythingShared() {
  return Object.keys(here.mine.given).some(isShared) || sections("/me/sheet").some(({dataset: {code}}) => !seesOf(code));
}

// What is asked now, then what was asked before: the server has each answer, so nothing that was said is dropped here.
export const asksOrHas = before => [...new Set([...asked(), ...before.keys(), ...Object.keys(here.mine.given)])];

// The question itself, for an answer that the server's page does not have yet.
export function headingOf(code) {
  const page = document.createElement("template");
  page.innerHTML = here.bundle.pages[`/me/q/${code}`].main;
  const heading = document.createElement("h2");
  heading.append(...page.content.querySelector("h1").childNodes);
  return heading;
}

export async function fillPage() {
  const list = document.querySelector(".looked");
  const before = new Map([...list.querySelectorAll("section")].map(one => [one.dataset.code, one]));
  const headings = new Map(sections("/me/look").map(one => [one.dataset.code, one.querySelector("h2")]));
  list.replaceChildren();
  for (const code of asksOrHas(before)) {
    if (isShared(code)) list.append(await section(code, headings.get(code) ?? headingOf(code)));
    else if (before.has(code) && !seesOf(code)) list.append(before.get(code));
  }
  document.dispatchEvent(new Event("remade"));
}

// Own words, as they are shown; only the device's own voice can read them.
export function quoted(words) {
  const quote = Object.assign(document.createElement("blockquote"), {dir: "auto", textContent: words});
  quote.dataset.say = "";
  return quote;
}

async function section(code, heading) {
  const {fields} = givenHere(code);
  const {items, words, hasFiles} = described(here.bundle.pages[`/me/q/${code}`].main, fields);
  const made = document.createElement("section");
  const box = made.appendChild(make("div", ""));
  const list = make("ul", "said");
  list.append(...items);
  if (hasFiles) await (await import("./files.js")).listKept(list, fields, code);
  box.append(heading, list);
  if (words) box.append(quoted(words));
  made.append(Object.assign(make("a", "button"), {href: `/me/q/${code}?from=look`, textContent: here.bundle.texts.edit}));
  return made;
}
