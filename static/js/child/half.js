// What is half given is kept now and then, and when the page goes out of sight: another app, a dark screen.
import {answerForm, onPage} from "./page.js";

const PAUSE = 20_000; // milliseconds
const QUICK = 2000; // less than this from the page to the answer
let touched = false;
let shownAt = 0;
let keepElsewhere = null; // what keeps it instead, once the phone keeps answers itself

onPage(() => {
  touched = false;
  shownAt = document.documentElement.dataset.page === "1" ? 0 : performance.now();
  answerForm()?.addEventListener("input", touch);
  answerForm()?.addEventListener("submit", untouch);
  answerForm()?.addEventListener("submit", notePace);
});
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
setInterval(keep, PAUSE);

// Very fast answers are told to the IRO as such, and nothing finer than that.
function notePace({target: {elements}}) {
  if (elements.pace) elements.pace.value = performance.now() - shownAt < QUICK ? "quick" : "";
}

export function touch() {
  touched = true;
}

export function untouch() {
  touched = false;
}

export function keepHalfGivenWith(keeper) {
  keepElsewhere = keeper;
}

function keep() {
  const form = answerForm();
  if (!touched || !form || "whole" in form.dataset) return; // whole: said by its button alone
  const data = new FormData(form);
  data.set("go", "keep");
  if (keepElsewhere ? keepElsewhere(form, data) : navigator.sendBeacon(form.action, data)) touched = false;
}
