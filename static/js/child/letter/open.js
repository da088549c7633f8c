// Whether the letter is still open in this browser: it may have ended (left in another tab, taken back, corrected, the child
// has moved), or another child's letter may be open now. Then nothing of it stays here. Without a line it is as it was.
import {here} from "../offline/mine.js";
import {onState} from "../offline/outbox.js";
import {wipe} from "../offline/wipe.js";

// {sitting, stamp} as the server knows it; null without a line, {} where no letter is open.
export async function ask() {
  const answer = await fetch("/letter/here", {headers: {Accept: "application/json"}, redirect: "manual"}).catch(() => null);
  if (answer?.type === "opaqueredirect") return {};
  return answer?.ok ? answer.json() : null;
}

// Not while an answer is being written: that goes out whether the letter is open or not.
export async function check() {
  if (!here.bundle?.letter || !navigator.onLine || document.getElementById("answer")) return;
  const now = await ask();
  if (!now || !here.bundle) return;
  if (now.sitting === here.bundle.sitting) return tell(now.unheard);
  const {lang} = here.bundle;
  document.body.hidden = true;
  document.title = "…";
  await wipe();
  location.replace(`/ended?lang=${lang}`);
}

// What was said aloud and turned out to be no sound; the server's words, in the child's language.
function tell(html) {
  const main = document.querySelector("main");
  if (html && !main.querySelector("[data-unheard]")) main.insertAdjacentHTML("afterbegin", html);
}

export async function told(form) {
  await fetch(form.action, {method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual"});
  form.closest("[data-unheard]").remove();
}

let before = "";
onState(state => {
  const hasArrived = state === "kept" && before !== "kept" && here.bundle?.letter;
  if (hasArrived) ask().then(now => tell(now?.unheard));
  before = state;
});
addEventListener("online", check);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && check());
