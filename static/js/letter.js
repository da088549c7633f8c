/* The letter's editor: saves a moment after a change and puts the new preview in place of the old one.
   Without it the button "Save and look" does the same. What is being typed is never touched. */
const form = document.getElementById("letter-form");
const saved = document.getElementById("saved");
const PAUSE = 600; // milliseconds after the last key
let waiting = 0;
let busy = false;
let again = false;

function swap(page) {
  for (const id of ["preview", "approve", "to-look"]) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old) {
      const place = old.scrollTop;
      const ticked = old.querySelector("#looked")?.checked;
      old.replaceWith(fresh);
      fresh.scrollTop = place;
      if (ticked && fresh.querySelector("#looked")) fresh.querySelector("#looked").checked = true;
    }
  }
  document.getElementById("revision").value = page.getElementById("revision").value;
  saved.textContent = page.getElementById("saved").textContent;
  for (const fresh of page.querySelectorAll(".edit-line")) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    old.className = fresh.className;
    // A picture typed by its title is now the chosen one.
    const other = old.querySelector(".another");
    if (other?.value && other !== document.activeElement) other.value = "";
    for (const part of [".findings", ".edit-shown", "[data-part=keep]", "[data-part=offers] .edit-summary", "[data-part=over] .edit-summary"]) exchange(old, fresh, part);
    // What is being chosen from stays as it is until the choosing is over.
    for (const part of ["[data-part=offers]", "[data-part=over]"]) {
      const here = old.querySelector(part);
      if (here && !here.contains(document.activeElement)) exchange(old, fresh, part);
    }
  }
}

function exchange(old, fresh, part) {
  const here = old.querySelector(part);
  const there = fresh.querySelector(part);
  if (!here || !there || here.innerHTML === there.innerHTML) return;
  const open = here.querySelector("details")?.open;
  here.replaceWith(there);
  if (open) there.querySelector("details").open = true;
}

function hasEmptied() {
  return [...form.querySelectorAll(".edit-line")].some((line) =>
    [...line.querySelectorAll("textarea")].every((box) => box.value.trim() === ""),
  );
}

function typed() {
  const fields = new FormData(form);
  for (const name of [...fields.keys()]) if (name.startsWith("new-")) fields.delete(name); // added by the button
  return fields;
}

async function save() {
  if (busy) {
    again = true;
    return;
  }
  if (hasEmptied()) return; // an emptied sentence is perhaps being written anew: only the button takes it out
  busy = true;
  saved.textContent = "Saving…";
  try {
    const answer = await fetch(form.action, { method: "POST", body: typed(), redirect: "follow" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok && page.getElementById("letter-form")) swap(page);
    else if (answer.status === 409) document.getElementById("main").replaceWith(page.getElementById("main"));
    else saved.textContent = "Not saved. Please use the button.";
  } catch {
    saved.textContent = "Not saved: no connection. What you typed is still here.";
  }
  busy = false;
  if (again) {
    again = false;
    save();
  }
}

if (form) {
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.target.name === "symbols") {
      form.requestSubmit(); // every line looks different now
      return;
    }
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("focusin", (event) => {
    const line = event.target.closest?.(".edit-line")?.id.replace(/^line-/, "");
    const shown = line && document.querySelector(`#preview [data-line="${CSS.escape(line)}"]`);
    const preview = document.getElementById("preview");
    if (shown && preview.scrollHeight > preview.clientHeight) {
      preview.scrollTop += shown.getBoundingClientRect().top - preview.getBoundingClientRect().top - 120;
    }
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
