/* A title or heading that was emptied and left has its words again, and says why: each part of a letter needs
   one to be found by. The server does the same where this script does not run. */
import { changed, later } from "./save.js";

export function holdHeadings(form) {
  form.addEventListener("focusout", (event) => {
    const heading = event.target.closest?.(".edit-heading");
    if (heading && !heading.contains(event.relatedTarget)) putBack(heading);
  });
  form.addEventListener("input", (event) => event.target.closest(".edit-heading")?.querySelector("[data-kept]")?.remove());
}

function putBack(heading) {
  const boxes = [...heading.querySelectorAll("textarea")];
  if (boxes.some((box) => box.value.trim())) return;
  const kept = heading.querySelector("legend h2");
  const box = boxes.find((one) => one.lang === kept.lang) ?? boxes[0];
  box.value = kept.textContent;
  const note = Object.assign(document.createElement("p"), { className: "note small", textContent: "This cannot be empty, so it has its words again." });
  note.setAttribute("role", "status");
  note.dataset.kept = "";
  box.after(note);
  changed(box);
  later();
}
