// A drawing, recording or photo made without a line that did not come through: the server's words, in the child's language,
// at the head of each page until the child has read them. So it is told, too, that another device has pressed Send. Loaded when there is
// something to tell.
import {onPage} from "../page.js";
import {change, here} from "./mine.js";

let told = "";

export async function tell() {
  const answer = await fetch("/me/lost", {headers: {Accept: "application/json"}, redirect: "manual"}).catch(() => null);
  if (!answer?.ok) return;
  const {html, names} = await answer.json();
  told = html;
  if (here.bundle) await forget(names);
  for (const name of names) document.querySelector(`.kept-file:has([name=attached][value="${name}"])`)?.remove();
  put();
}

// The copy here would look as if it had been kept.
async function forget(names) {
  const isThere = ([name, value]) => name !== "attached" || !names.includes(value);
  await change(mine => {
    for (const one of [...Object.values(mine.given), ...Object.values(mine.half)]) one.fields = one.fields.filter(isThere);
  });
}

function put() {
  const main = document.querySelector("main");
  if (told && !main.querySelector("[data-lost]")) main.insertAdjacentHTML("afterbegin", told);
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.closest("[data-lost]")) return;
  event.preventDefault();
  told = "";
  form.closest("[data-lost]").remove();
  fetch(form.action, {method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", keepalive: true}).catch(() => {});
});

onPage(put);
