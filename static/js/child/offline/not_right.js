// "A picture is not right" without a line: the pictures of the page that was there before, each once, to be tapped. Loaded
// behind the first question.
import {make} from "../page.js";
import {at} from "./show.js";

const HOLDERS = ".card, .choice, .tile, .mini, .held, button, a, li, legend"; // what says the words of a picture

export function fillPage(before) {
  const cards = document.querySelector("[data-pictures]");
  const seen = new Set();
  for (const picture of before.querySelectorAll(".pic[data-of]")) {
    const {of} = picture.dataset;
    if (seen.has(of) || picture.closest(".sees, .became")) continue;
    seen.add(of);
    cards.append(card(of, picture, picture.closest(HOLDERS) ?? before.querySelector("h1")));
  }
  cards.append(Object.assign(document.createElement("input"), {type: "hidden", name: "back", value: at.back}));
  document.querySelector("[data-none]").hidden = Boolean(seen.size);
  document.dispatchEvent(new Event("remade"));
}

function card(of, picture, holder) {
  const button = Object.assign(make("button", "card plain"), {name: "picture", value: of});
  const face = button.appendChild(make("span", "face"));
  const said = holder.querySelector("[data-say]:not(.unseen)")?.cloneNode(true);
  const words = said ?? Object.assign(document.createElement("span"), {textContent: holder.textContent.trim()});
  face.append(picture.cloneNode(true), words);
  return button;
}
