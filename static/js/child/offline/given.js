// "Give my sentence": the sentence alone, as the strip showed it, until the child goes on. Loaded behind the first question.
import {make} from "../page.js";
import {here} from "./mine.js";
import {at, show} from "./show.js";

// `form`: of its question; `following`: where it leads on to.
export async function handOver(form, following) {
  await here.comes?.(); // what waited for the line may bring other pages
  const page = here.bundle.pages["/me/given"];
  const {main} = page;
  const {back} = at;
  const made = document.createElement("template");
  made.innerHTML = main;
  made.content.querySelector("[data-strip]").append(...[...form.querySelectorAll(".piece")].map(one => one.cloneNode(true)));
  const words = form.elements.words.value.trim();
  if (words) made.content.querySelector(".handing").append(Object.assign(make("blockquote", ""), {dir: "auto", textContent: words}));
  made.content.querySelector("[data-on]").setAttribute("href", following);
  page.main = made.innerHTML;
  await show("/me/given", {push: false});
  Object.assign(page, {main});
  at.back = back; // help leads back to the question
}
