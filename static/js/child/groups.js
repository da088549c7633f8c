// More cards: the next group in place; every card is in the form already. Loaded where cards stand in groups.
import {onPage} from "./page.js";

onPage(() => {
  for (const more of document.querySelectorAll("[data-more]")) shows(more);
});

function shows(more) {
  more.addEventListener("click", event => {
    const groups = [...more.closest("[data-groups]").querySelectorAll("[data-group]")];
    const next = (groups.findIndex(one => !one.hidden) + 1) % groups.length;
    if ("bare" in groups[next].dataset) return; // the server brings its pictures
    event.preventDefault();
    groups.forEach((one, at) => (one.hidden = at !== next));
    const number = more.querySelector(".unseen bdi"); // "1 of 3" counts on
    if (number) number.textContent = next + 1;
    groups[next].querySelector("input").focus();
    document.dispatchEvent(new CustomEvent("remade", {detail: "anew"})); // a ring goes to them
  });
}
