/* The letter's editor. While someone types, the pages are drawn anew; a moment after, what was typed is kept.
   Without this script the button "Save and look" does both. What is being typed is never touched. */
import { draw, pointAt } from "./letter/pages.js";
import { holdHeadings } from "./letter/headings.js";
import { meet } from "./letter/together.js";
import { look } from "./letter/search.js";
import { busyLines, changed, save, later, stop } from "./letter/save.js";

const form = document.getElementById("letter-form");

if (form) {
  form.addEventListener("input", (event) => {
    if (event.target.classList.contains("another")) {
      look(event.target);
      return;
    }
    if (event.target.name === "symbols") {
      form.requestSubmit(); // every line looks different now
      return;
    }
    if (event.target.closest(".edit-written")) return; // taken up by its button
    if (/^(new|why)-|^looked$/.test(event.target.name ?? "")) return; // added by the button
    changed(event.target);
    draw(form, busyLines());
    later();
  });
  form.addEventListener("change", (event) => {
    // A picture named by its title, or one that was found.
    if (!event.target.classList.contains("another") || !event.target.value) return;
    changed(event.target);
    save();
  });
  form.addEventListener("focusin", (event) => {
    const line = event.target.closest?.(".edit-line")?.id.replace(/^line-/, "");
    if (line) pointAt(line);
  });
  form.addEventListener("submit", stop);
  form.addEventListener("toggle", (event) => putIn(event.target), true);
  holdHeadings(form);
  meet(form);
  document.getElementById("preview").addEventListener("click", (event) => {
    const spot = event.target.closest("[data-spot]")?.dataset.spot;
    const box = spot && document.getElementById(`line-${spot}`)?.querySelector("textarea:last-of-type");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.closest(".edit-line").scrollIntoView({ block: "center" });
  });
}

/* What a closed list holds waits as text (or, in a page that came later, as elements) until it is opened. */
function putIn(list) {
  const held = list.querySelector(":scope > noscript");
  if (!held) return;
  if (held.childElementCount) held.replaceWith(...held.childNodes);
  else {
    held.insertAdjacentHTML("afterend", held.textContent);
    held.remove();
  }
}
