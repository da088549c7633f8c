// Puts cards in order in place: tap one to take it as the next, move it up or down, take it back.
const form = document.getElementById("answer");
const ordered = form.querySelector("[data-order]");
const left = form.querySelector(".left-cards");
const said = form.querySelector("[data-said]");
const places = [...ordered.children, ...left.children].map(card => card.dataset.code);

form.addEventListener("click", event => {
  const button = event.target.closest(".ranked button");
  if (!button) return;
  event.preventDefault();
  const card = button.closest("li");
  move(card, button.value.split(":")[0]);
  card.querySelector("input").disabled = card.parentElement === left;
  const place = [...ordered.children].indexOf(card) + 1;
  said.textContent = `${card.querySelector(".take").textContent.trim()}: ${place || "✕"}`;
  (button.offsetParent ? button : card.querySelector(".take")).focus();
  form.dispatchEvent(new Event("input", {bubbles: true}));
});

function move(card, what) {
  const taken = card.parentElement === ordered;
  if (what === "take" && !taken) ordered.append(card);
  else if (what === "up") card.previousElementSibling?.before(card);
  else if (what === "down") card.nextElementSibling?.after(card);
  else if (what === "back") {
    const code = card.dataset.code;
    const after = [...left.children].find(one => places.indexOf(one.dataset.code) > places.indexOf(code));
    left.insertBefore(card, after ?? null);
  }
}
