// "What I said", mine to keep, without a line and until Send: cards alone, to be printed. Whether own words may stand on a paper
// that others find, only the server can tell. Loaded behind the first question.
import {make} from "../page.js";
import {described} from "./described.js";
import {givenHere, here, question} from "./mine.js";
import {asksOrHas, headingOf} from "./sheet.js";

const APART = ["kept", "not_iro"];

// As consult/routes/mine.py `may_keep`.
function mayKeep(code) {
  const given = givenHere(code);
  return given && question(code) && !given.alerts && !question(code).alone && !given.fields.some(([name, value]) => (["words", "new_name", "also"].includes(name) && value.trim()) || (name === "sees" && APART.includes(value)));
}

export function fillPage() {
  const list = document.querySelector("[data-mine]");
  const before = new Map([...list.children].map(one => [one.dataset.code, one]));
  const made = asksOrHas(before).map(code => (here.mine.given[code] ? mayKeep(code) && section(code) : before.get(code)));
  list.replaceChildren(...made.filter(Boolean));
  document.querySelector("[data-nothing]").hidden = Boolean(list.children.length);
  document.querySelector("[data-print]").addEventListener("click", () => print());
}

function section(code) {
  const {main} = here.bundle.pages[`/me/q/${code}`];
  const {items} = described(main, givenHere(code).fields);
  if (!items.length) return null;
  const one = make("section", "mine");
  one.append(headingOf(code), make("ul", "said"));
  one.lastChild.append(...items);
  return one;
}
