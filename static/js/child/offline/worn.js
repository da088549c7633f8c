// How I look in the pictures, without a line: colours change at once; what else is chosen is a wish until there is a line,
// because each picture is drawn anew for it. Loaded behind the first question.
import {wear} from "./looks.js";
import {here} from "./mine.js";
import {change} from "./others.js";
import {deliver, keep} from "./outbox.js";
import {show} from "./show.js";

const DRAWN = ["style", "cover", "aids"]; // what is in the shapes, not in the colours
const isChosen = (worn, {name, value}) => [].concat(worn[name] ?? []).includes(value);

export function fillPage() {
  const main = document.querySelector("main");
  const {worn} = here.bundle;
  main.querySelector("form").dataset.own = "";
  for (const note of main.querySelectorAll("[data-no-line]")) note.hidden = false;
  for (const box of main.querySelectorAll("[type=radio], [type=checkbox]")) box.checked = isChosen(worn, box);
  // On this page each group has colours of its own.
  for (const one of [document.documentElement, ...main.querySelectorAll("[data-wears]")]) {
    for (const name of ["skin", "hair"]) {
      one.removeAttribute(`data-${name}`);
      if (worn[name] && one.dataset.wears?.includes(name)) one.dataset[name] = worn[name];
    }
  }
}

export async function setWorn(form, how) {
  const said = new FormData(form);
  const fields = [...said].filter(([name]) => !["csrf_token", "back", "go"].includes(name));
  const {bundle} = here;
  const worn = Object.fromEntries(["skin", "hair", "style", "cover"].map(name => [name, said.get(name) ?? ""]));
  worn.aids = said.getAll("aids");
  const isWish = DRAWN.some(name => String(worn[name]) !== String(bundle.worn[name]));
  await keep("looks", "", fields, mine => (mine.wish = isWish ? {...mine.wish, drawn: true} : mine.wish));
  wear(bundle, worn);
  await change(bundle);
  await show(how === "see" ? "/me/looks" : "/me/way", {push: how !== "see"});
  deliver();
}
