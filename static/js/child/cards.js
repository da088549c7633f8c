// Cards and the bottom row: "something else" opens the box for own words in place, a second tap takes a card back. The
// board is loaded where there is one.
import {answerForm, onPage} from "./page.js";
import {touch} from "./half.js";

onPage(() => {
  for (const button of document.querySelectorAll("[data-opens]")) opens(button);
  for (const more of document.querySelectorAll("[data-more]")) shows(more);
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

// More cards: the next group in place; every card is in the form already.
function shows(more) {
  more.addEventListener("click", event => {
    event.preventDefault();
    const groups = [...answerForm().querySelectorAll("[data-group]")];
    const next = (groups.findIndex(one => !one.hidden) + 1) % groups.length;
    groups.forEach((one, at) => (one.hidden = at !== next));
    groups[next].querySelector("input").focus();
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
