// Cards and the bottom row: "something else" opens the box for own words in place, a second tap takes a card back. The
// board, and cards in groups, are loaded where there are some.
import {answerForm, onPage} from "./page.js";
import {touch} from "./half.js";

onPage(() => {
  for (const button of document.querySelectorAll("[data-opens]")) opens(button);
  if (document.querySelector("[data-more]")) import("./groups.js").catch(() => {});
  if (document.querySelector("[data-board]")) import("./board.js").catch(() => {});
});

function opens(button) {
  const more = document.getElementById(button.dataset.opens);
  if (more) button.setAttribute("aria-expanded", !more.hidden);
  button.addEventListener("click", event => {
    event.preventDefault();
    if (more) {
      more.hidden = false;
      button.setAttribute("aria-expanded", true);
    }
    document.getElementById("words").focus();
  });
}

// A second tap on a chosen card takes it back, as a checkbox does.
let held = null;
document.addEventListener("pointerdown", event => {
  const radio = event.target.closest(".card")?.querySelector("input[type=radio]");
  held = answerForm()?.contains(radio) && radio.checked ? radio : null;
});
document.addEventListener("click", event => {
  if (held && event.target === held) {
    held.checked = false;
    held = null;
    touch();
  }
});
