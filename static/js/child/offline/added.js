// People added by name without a line: "Add them" makes a card of who was typed, so that another can be added. In: what the form
// was filled with. Out: a card each, which the server takes with its name. Loaded behind the first question.
import {answerForm, make, onPage} from "../page.js";
import {goOf} from "./fields.js";

onPage(() => {
  const form = answerForm();
  form?.addEventListener("filled", () => fill(form));
  if (form?.filled) fill(form);
});

function fill(form) {
  const typed = form.elements.new_name;
  if (!typed) return;
  for (const [name, value] of form.filled) if (name === "also") add(form, value);
  const name = typed.value.trim().replace(/\s+/g, " ");
  if (goOf(form.filled) !== "see" || !name) return;
  const picked = form.querySelector("[name=new_card]:checked");
  add(form, `${picked?.value ?? ""} ${name}`);
  typed.value = "";
  if (picked) picked.checked = false;
}

// `added`: the code of the card that says who they are to the child, if one was picked, and their name after a space.
function add(form, added) {
  const [code] = added.split(" ", 1);
  const name = added.slice(code.length + 1);
  const theirs = [...form.querySelectorAll("[name=person], [name=also]")].find(({value}) => value.slice(value.indexOf(" ") + 1) === name);
  if (theirs) return void (theirs.checked = true);
  const card = make("label", "card");
  card.append(Object.assign(document.createElement("input"), {type: "checkbox", name: "also", value: added, checked: true}));
  const face = card.appendChild(make("span", "face"));
  const picture = code && form.querySelector(`[name=new_card][value="${code}"] + .face .pic`);
  if (picture) face.append(picture.cloneNode(true));
  face.appendChild(document.createElement("span")).append(Object.assign(document.createElement("bdi"), {dir: "auto", textContent: name}));
  form.querySelector("[data-group]:not([hidden])").append(card);
  document.dispatchEvent(new Event("remade"));
}
