// What the pages of a letter say of what was done on this phone, after it has put one in place.
import {make} from "../page.js";
import {here} from "../offline/mine.js";
import {onState} from "../offline/outbox.js";
import {at} from "../offline/show.js";
import {markChosen} from "./looks.js";

let now = "phone";

onState(state => {
  now = state;
  if (!here.bundle?.letter) return;
  where();
  for (const one of document.querySelectorAll("main [data-note]")) one.textContent = whereIt();
});

export function fill() {
  markChosen();
  where();
  sounds();
  const {address} = at;
  if (address === "/letter/answer") said();
  if (address === "/letter/iro") document.querySelector(".onward a.next").href = at.from ?? "/letter";
  if (address === "/letter/not-right" && at.page) ofPage(at.page);
  if (address === "/help" && !document.querySelector("main a.next")) back();
}

// After an answer: it waits, nobody has seen it, or it has arrived.
function where() {
  const {last} = here.mine ?? {};
  const which = now === "kept" ? "kept" : last?.isUnseen ? "unseen" : "waits";
  const whom = last?.isForManager ? "manager" : last?.isUnseen ? "unseen" : "iro";
  for (const one of document.querySelectorAll("main [data-when]")) one.hidden = one.dataset.when !== which;
  for (const one of document.querySelectorAll("main [data-for]")) one.hidden = one.dataset.for !== whom;
}

// What was said is not said to have arrived before it has.
const whereIt = () => here.bundle.texts[now === "kept" ? "said" : now];

function said() {
  const places = {not_right: "a[href='/letter/not-right'] > span", talk: "a[href='/letter/talk'] > span", thanks: "[value=thanks] > span"};
  for (const [what, value] of Object.entries(here.mine.said ?? {})) {
    const place = document.querySelector(`main ${places[what] ?? ".three"}`);
    const note = Object.assign(make(what === "understands" ? "p" : "span", "quiet"), {textContent: whereIt()});
    note.dataset.note = "";
    if (what === "understands") {
      for (const one of place.children) one.setAttribute("aria-pressed", one.value === value);
      if (!place.nextElementSibling?.matches(".quiet")) place.after(note);
    } else if (!place.querySelector(".quiet")) place.append(" ", note);
  }
}

// Who reads it aloud needs a line, and so does a language for which this phone has no voice: it says so.
function sounds() {
  const [bar, told, reader] = [".hear", "[data-no-sound]", ".read-by"].map(one => document.querySelector(one));
  if (!bar || !told) return;
  const tell = () => {
    const isAway = !navigator.onLine;
    if (reader) reader.hidden = isAway;
    told.hidden = !isAway || !(bar.hidden || reader);
  };
  tell();
  new MutationObserver(tell).observe(bar, {attributeFilter: ["hidden"]});
}

// Of the page where "not right" was tapped; the others one tap further.
function ofPage(number) {
  const page = document.createElement("template");
  page.innerHTML = here.bundle.pages[`/letter/page/${number}`]?.main ?? "";
  const ids = new Set([...page.content.querySelectorAll("[data-line]")].map(one => one.dataset.line));
  const boxes = [...document.querySelectorAll("[name=line]")];
  const own = boxes.filter(one => ids.has(one.value));
  if (!own.length) return;
  for (const one of boxes) if (!ids.has(one.value)) (one.closest(".heard-line") ?? one.closest("label")).remove();
  const told = own.filter(one => !one.closest(".of-heading"));
  if (told.length === 1) told[0].checked = true;
  const others = make("p", "middle");
  others.append(link("button", "/letter/not-right", here.bundle.texts.other));
  document.querySelector("#answer fieldset").after(others);
}

function back() {
  const line = document.createElement("p");
  line.append(link("next", at.back || "/letter", here.bundle.texts.back));
  document.querySelector("main").append(line);
}

const link = (look, href, textContent) => Object.assign(make("a", look), {href, textContent});
