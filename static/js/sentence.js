// Fills the strip as cards are tapped, in the order in which they were tapped.
const form = document.getElementById("answer");
const strip = form.querySelector("[data-strip]");
const order = form.elements.choice_order;
const empty = strip.querySelector(".quiet")?.cloneNode(true);
let codes = order.value.split(" ").filter(Boolean);

form.querySelector("[data-see]").hidden = true;
form.addEventListener("change", event => {
  const {name, value, checked} = event.target;
  if (name === "choice") codes = [...codes.filter(one => one !== value), ...(checked ? [value] : [])];
  if (name === "choice" || name === "starter") show();
});
form.addEventListener("filled", fill);
fill();

// What was given on this phone before, in its order.
function fill() {
  const given = form.filled?.find(([name]) => name === "choice_order");
  if (given) codes = given[1].split(" ").filter(Boolean);
  show();
}

function show() {
  const chosen = [...form.querySelectorAll("[name=starter]:checked")];
  for (const code of codes) chosen.push(...form.querySelectorAll(`[name=choice][value="${CSS.escape(code)}"]:checked`));
  order.value = codes.join(" ");
  const pieces = chosen.map(input => {
    const piece = document.createElement("span");
    piece.className = "piece";
    for (const part of input.nextElementSibling.children) piece.append(part.cloneNode(true));
    return piece;
  });
  strip.replaceChildren(...(pieces.length || !empty ? pieces : [empty]));
}
