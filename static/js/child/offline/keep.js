// "What I said", mine to keep, without a line and until Send: cards alone, to be printed. Whether own words may stand on a paper
// that others find, only the server can tell. Loaded behind the first question.
import {make} from "../page.js";
import {described} from "./described.js";
import {givenHere, here, question} from "./mine.js";
import {asked} from "./way.js";

const APART = ["kept", "not_iro"];

// As consult/routes/mine.py `may_keep`.
function mayKeep(code) {
  const given = givenHere(code);
  return given && !given.alerts && !question(code).alone && !given.fields.some(([name, value]) => (["words", "new_name"].includes(name) && value.trim()) || (name === "sees" && APART.includes(value)));
}

export function fillPage() {
  const list = document.querySelector("[data-mine]");
  const codes = asked();
  const before = new Map([...list.children].map(one => [one.dataset.code, one]));
  const made = codes.map(code => (here.mine.given[code] ? mayKeep(code) && section(code) : before.get(code)));
  const askedBefore = [...before.keys()].filter(code => !codes.includes(code) && !here.mine.given[code]);
  list.replaceChildren(...made.filter(Boolean), ...askedBefore.map(code => before.get(code)));
  document.querySelector("[data-nothing]").hidden = Boolean(list.children.length);
  document.querySelector("[data-print]").addEventListener("click", () => print());
}

function section(code) {
  const {main} = here.bundle.pages[`/me/q/${code}`];
  const {items} = described(main, givenHere(code).fields);
  if (!items.length) return null;
  const page = document.createElement("template");
  page.innerHTML = main;
  const heading = document.createElement("h2");
  heading.append(...page.content.querySelector("h1").childNodes);
  const one = make("section", "mine");
  one.append(heading, make("ul", "said"));
  one.lastChild.append(...items);
  return one;
}
