// "Who sees this?" on a question: what is picked is explained where it is picked, with the people who are asked to come. What
// the child did not pick here adds nothing to the form. Loaded behind the first question.
import {answerForm, onPage} from "../page.js";
import {here, question} from "./mine.js";

addEventListener("change", ({target}) => target.name === "sees" && target.form === answerForm() && tell(target));
onPage(() => {
  const form = answerForm();
  form?.addEventListener("filled", () => fill(form));
  if (form?.filled) fill(form);
  else if (form?.querySelector("[name=sees]:checked:not([checked])")) tell(form.querySelector("[name=sees]:checked")); // before this was loaded
});

// Out: the part for what is picked, now in the form.
function tell(picked) {
  const fieldset = picked.closest("fieldset");
  fieldset.querySelector("[data-how]")?.remove();
  const summary = fieldset.closest("details").querySelector("summary");
  const face = picked.closest("label").querySelector(".face").cloneNode(true);
  summary.querySelector("b").replaceChildren(face.querySelector(":scope > span"));
  summary.querySelector(".pic")?.replaceWith(face.querySelector(".pic"));
  const parts = document.createElement("template");
  parts.innerHTML = here.bundle?.pages.sees?.main ?? "";
  const part = parts.content.querySelector(`[data-how="${picked.value}"]`);
  if (!part) return null;
  for (const one of part.querySelectorAll("[data-after]")) one.hidden = new Date().toISOString().slice(0, 10) <= one.dataset.after;
  const left = question(answerForm().elements.question.value)?.without ?? [];
  for (const one of part.querySelectorAll("[name=comes]")) if (left.includes(one.value)) one.checked = false;
  part.append(Object.assign(document.createElement("input"), {type: "hidden", name: "how", value: picked.value}));
  fieldset.append(part);
  document.dispatchEvent(new Event("remade"));
  return part;
}

// What was given here already stands there again.
function fill(form) {
  const how = form.filled.find(([name]) => name === "how")?.[1];
  const picked = how && form.querySelector(`[name=sees][value="${how}"]`);
  const comes = form.filled.filter(([name]) => name === "comes").map(([, value]) => value);
  for (const one of (picked && tell(picked))?.querySelectorAll("[name=comes]") ?? []) one.checked = comes.includes(one.value);
}
