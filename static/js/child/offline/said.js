// What I said: each question with what was given here, as far as this tab may show it. Loaded behind the first question.
import {make} from "../page.js";
import {described} from "./described.js";
import {listKept} from "./files.js";
import {givenHere, here, question} from "./mine.js";
import {headingOf, isAnythingShared, quoted} from "./sheet.js";
import {addressOf, asked, isAnswered} from "./way.js";

export function fillPage() {
  const codes = asked();
  bringNew(codes);
  const sections = document.querySelectorAll(".looked section[data-code]");
  const onward = document.querySelector("main p > a.next");
  const sheet = document.querySelector("main [data-sheet]");
  if (sheet) sheet.hidden = !isAnythingShared();
  const interpreter = document.querySelector("main [data-interpreter]");
  if (interpreter && isForeign()) interpreter.hidden = false;
  const open = codes.find(code => !isAnswered(code));
  if (onward) onward.parentElement.hidden = !open;
  if (onward && open) onward.href = addressOf(open);
  for (const section of sections) {
    const code = section.dataset.code;
    const given = here.bundle.pages[addressOf(code)] && here.mine.given[code];
    // What holds an answer stays, also where it is asked no more: the IRO gets it.
    section.hidden = Boolean(question(code)) && !codes.includes(code) && !isAnswered(code);
    if (given) fillSaid(section, code, given);
    const edit = given && section.querySelector(":scope > a").firstChild;
    if (edit) edit.textContent = here.bundle.texts.edit;
  }
}

// What an answer given here has brought stands behind it, also where the server's page does not have it yet.
function bringNew(codes) {
  const list = document.querySelector(".looked");
  const of = code => list.querySelector(`:scope > section[data-code="${code}"]`);
  const {texts} = here.bundle;
  for (const [at, code] of codes.entries()) {
    if (of(code) || question(code).answered) continue; // what is only for the IRO stands apart
    const made = make("section", "");
    made.dataset.code = code;
    const nothing = Object.assign(make("p", "quiet"), {textContent: texts.nothing});
    made.appendChild(make("div", "")).append(headingOf(code), nothing);
    made.append(Object.assign(make("a", "button"), {href: `${addressOf(code)}?from=look`, textContent: texts.add}));
    const before = at && of(codes[at - 1]);
    before ? before.after(made) : list.prepend(made);
  }
}

// Whether own words given here have letters that English has not.
function isForeign() {
  const fields = Object.keys(here.mine.given).flatMap(code => givenHere(code)?.fields ?? []);
  return fields.some(([name, value]) => name === "words" && /\p{L}/u.test(value.replace(/\p{Script=Latin}/gu, "")));
}

function fillSaid(section, code, given) {
  const box = section.querySelector("div");
  for (const old of box.querySelectorAll(".said, blockquote, p")) old.remove();
  const quiet = text => Object.assign(box.appendChild(document.createElement("p")), {className: "quiet", textContent: text});
  if (!givenHere(code)) return quiet(here.bundle.texts.hidden);
  if (given.alerts) return quiet(here.bundle.texts.only);
  const {items, words, hasFiles} = described(here.bundle.pages[`/me/q/${code}`].main, given.fields);
  if (!items.length && !words && !hasFiles) return quiet(here.bundle.texts.nothing);
  if (items.length || hasFiles) {
    const list = box.appendChild(make("ul", "said"));
    list.append(...items);
    if (hasFiles) listKept(list, given.fields, code).catch(() => {});
  }
  if (words) box.append(quoted(words));
}
