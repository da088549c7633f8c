// "My way" without a line: what the phone can do by itself, colours and how the page is set out. Loaded when it is used.
import {keys, lock} from "./key.js";
import {here} from "./mine.js";
import {keep} from "./outbox.js";
import {put} from "./store.js";

const root = document.documentElement;

// The rest of the page needs the server, and is not shown.
export function onlyOwn() {
  for (const part of document.querySelectorAll("[data-line]")) part.hidden = true;
  for (const note of document.querySelectorAll("[data-no-line]")) note.hidden = false;
  for (const [name, value] of chosen()) {
    for (const box of document.querySelectorAll(`main [name="${name}"]:not([type=hidden])`)) box.checked = box.value === value;
  }
}

// [field, value] as the page is set out now.
function chosen() {
  const {looks} = here.bundle.frame;
  const dress = document.querySelector("[name=dress]").value.split(" ").filter(name => name !== "hand");
  const isStart = looks.hand === "start";
  return [["theme", looks.theme], ["hand", isStart === (root.dir === "rtl") ? "right" : "left"], ...dress.map(name => [name, looks[name] ?? "usual"])];
}

export async function applyLooks(form) {
  const fields = [...new FormData(form)].filter(([name]) => !["csrf_token", "back", "go"].includes(name));
  const value = name => fields.find(([one]) => one === name)?.[1];
  const looks = {...here.bundle.frame.looks, theme: value("theme")};
  for (const name of value("dress").split(" ")) set(looks, name, value(name));
  set(looks, "hand", value("hand") === (root.dir === "rtl" ? "right" : "left") ? "start" : "");
  await keep("looks", "", fields);
  here.bundle.frame.looks = looks;
  const own = await keys();
  await put(own.name + "/bundle", await lock(here.bundle, own));
}

function set(looks, name, value) {
  delete looks[name];
  root.removeAttribute(`data-${name}`);
  if (value && value !== "usual") looks[name] = value;
}
