// "What do you want to talk about?" without a line: what is ticked, and where something was said here. Loaded behind the
// first question.
import {givenHere, here} from "./mine.js";

export function fillPage() {
  const {questions, texts} = here.bundle;
  for (const box of document.querySelectorAll("[name=topic]")) {
    if (here.mine.topics) box.checked = here.mine.topics.includes(box.value);
    const isSaid = questions.some(({code, topic}) => topic === box.value && givenHere(code) && !givenHere(code).alerts);
    const name = box.closest(".card").querySelector(".face > span");
    if (!isSaid || name.querySelector("b")) continue;
    const told = Object.assign(document.createElement("span"), {className: "unseen", textContent: `. ${texts.said}`});
    const tick = Object.assign(document.createElement("b"), {ariaHidden: "true", textContent: "\u00a0✓"});
    name.append(told, tick);
  }
}
