// Puts cards in order in place: tap one to take it as the next, move it up or down, take it back.
import {dealer} from "./child/deal.js";

const form = document.getElementById("answer");
const ordered = form.querySelector("[data-order]");
const left = form.querySelector(".left-cards");
const said = form.querySelector("[data-said]");
const codes = form.elements.shown.value.split(" ");
const cards = codes.map(code => form.querySelector(`.ranked[data-code="${CSS.escape(code)}"]`));
const isLeft = card => card.parentElement === left;
const deal = dealer(cards, {
  most: Number(left.dataset.atOnce),
  isLeft,
  show: (card, isThere) => (card.hidden = isLeft(card) && !isThere),
  more: form.querySelector("[data-others]"),
});

form.addEventListener("click", event => {
  const button = event.target.closest(".ranked button");
  if (!button) return;
  event.preventDefault();
  const card = button.closest("li");
  move(card, button.value.split(":")[0]);
  const place = [...ordered.children].indexOf(card) + 1;
  said.textContent = `${card.querySelector(".take").textContent.trim()}: ${place || "✕"}`;
  (button.offsetParent ? button : card.querySelector(".take")).focus();
  form.dispatchEvent(new Event("input", {bubbles: true}));
});
form.addEventListener("filled", fill);
fill();

function move(card, what) {
  if (what === "take" && isLeft(card)) ordered.append(card);
  else if (what === "up") card.previousElementSibling?.before(card);
  else if (what === "down") card.nextElementSibling?.after(card);
  else if (what === "back") left.insertBefore(card, cards.slice(cards.indexOf(card)).find(one => one !== card && isLeft(one)) ?? null);
  card.querySelector("input").disabled = isLeft(card);
  deal(what === "back" ? card : undefined);
}

// What was given on this phone before.
function fill() {
  if (form.filled) for (const card of cards) if (!isLeft(card)) move(card, "back");
  for (const [name, value] of form.filled ?? []) if (name === "choice" && codes.includes(value)) move(cards[codes.indexOf(value)], "take");
  deal();
}
