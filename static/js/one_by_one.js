// The cards of a board, one after the other: "Next" and "Back" of the page go to the next card and the one before it,
// until there is none. "I don't know" is about the card that is there. All cards are in the form.
const form = document.getElementById("answer");
const cards = [...form.querySelectorAll(".places > fieldset")];
const steps = [...document.querySelectorAll("[data-step]")]; // also the first button of the page, which Enter presses
const said = form.querySelector("[data-said]");
const isPlaced = card => Boolean(card.querySelector("input:checked:not([value=''])"));
let at = cards.findIndex(card => !card.hidden);

for (const name of ["one", "step"]) form.elements[name]?.remove(); // for where no script runs
for (const button of steps) {
  button.addEventListener("click", event => {
    const to = at + Number(button.dataset.step);
    if (!cards[to]) return;
    event.preventDefault();
    show(to);
  });
}
for (const go of ["dont_know", "rather_not"]) {
  form.querySelector(`.row [value=${go}]`).addEventListener("click", event => {
    const others = cards.some((card, place) => place !== at && isPlaced(card));
    const isLast = at === cards.length - 1;
    if (!others && (isLast || go === "rather_not")) return;
    event.preventDefault();
    takeBack(cards[at]);
    if (isLast) form.querySelector(".onward .next").click();
    else show(at + 1);
  });
}
form.addEventListener("filled", begin);
begin();

// What was given on this phone may be more than the page knew.
function begin() {
  if (form.filled) at = Math.max(0, cards.findIndex(card => !isPlaced(card)));
  place();
}

function show(to) {
  at = to;
  place();
  scrollTo(0, 0);
  said.textContent = cards[at].querySelector("legend").textContent.trim();
  document.dispatchEvent(new CustomEvent("remade", {detail: "anew"})); // a ring begins again
}

function place() {
  cards.forEach((card, place) => (card.hidden = place !== at));
  for (const button of steps) {
    const to = at + Number(button.dataset.step);
    button.value = cards[to] ? `part:${to}` : to < 0 ? "back" : "next";
  }
}

function takeBack(card) {
  for (const input of card.querySelectorAll("input")) input.checked = false;
  form.dispatchEvent(new Event("input", {bubbles: true}));
}
