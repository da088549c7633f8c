// Bigger, colours, language: at once, with a line or without; the server hears of it when it can. What it was not told yet
// stands in `mine.looks`.
import {lock, keys} from "../offline/key.js";
import {change, here} from "../offline/mine.js";
import {at, canShow, show} from "../offline/show.js";
import {put} from "../offline/store.js";

const SIZE = /\btext-\d\b/;
const root = document.documentElement;

export async function choose({name, value}) {
  if (name === "lang") speak(value);
  else {
    for (const one of [here.bundle, ...here.bundle.others]) dress(one, name, value);
    const main = document.querySelector("main");
    if (name === "size") main.className = main.className.replace(SIZE, `text-${value}`);
    else root.dataset.theme = value;
    markChosen();
  }
  await change(mine => (mine.looks = {...mine.looks, [name]: value}));
  await keepBundle().catch(() => {}); // it is in memory in any case
  if (name === "lang") await show(canShow(at.address) ? at.address : "/letter", {push: false});
  await tellLooks();
}

function dress(bundle, name, value) {
  if (name === "theme") bundle.frame.looks.theme = value;
  else for (const page of Object.values(bundle.pages)) page.look = page.look.replace(SIZE, `text-${value}`);
}

// The letter in another of its languages comes to the front.
function speak(lang) {
  const {others, ...now} = here.bundle;
  const wanted = others.find(one => one.lang === lang);
  if (wanted) here.bundle = {...wanted, others: [now, ...others.filter(one => one !== wanted)]};
}

async function keepBundle() {
  const own = await keys();
  await put(own.name + "/bundle", await lock(here.bundle, own));
}

// Which size is pressed, on a page that was drawn before it was chosen.
export function markChosen() {
  const size = SIZE.exec(document.querySelector("main").className)?.[0].slice(-1);
  for (const one of document.querySelectorAll(".letter-looks [name=size]")) {
    one.classList.toggle("on", one.value === size);
    if (one.value === size) one.setAttribute("aria-pressed", true);
    else one.removeAttribute("aria-pressed");
  }
}

export async function tellLooks() {
  const {looks} = here.mine;
  const token = document.querySelector("[name=csrf_token]")?.value;
  if (!looks || !token) return;
  const body = new URLSearchParams({...looks, csrf_token: token});
  const answer = await fetch("/letter/looks", {method: "POST", body, redirect: "manual"}).catch(() => null);
  if (answer?.type === "opaqueredirect") await change(mine => delete mine.looks);
}
