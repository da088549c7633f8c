/* Keeps what was typed a moment after the last key, and puts in place what the server says of it: findings,
   pictures, the list before approval. Only sentences that were changed are sent. */
import { draw } from "./pages.js";
import { fieldsOf } from "./fields.js";

const PAUSE = 700; // milliseconds after the last key
const form = document.getElementById("letter-form");
const saved = document.getElementById("saved");
let waiting = 0;
let busy = false;
let again = false;
let lines = new Set();
let sending = new Set();

export const busyLines = () => new Set([...lines, ...sending]);

export function changed(field) {
  const line = field.closest(".edit-line")?.id.replace(/^line-/, "");
  if (line) lines.add(line);
}

export function later() {
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE);
}

export const stop = () => clearTimeout(waiting);

// An emptied sentence is perhaps being written anew: only the button takes it out.
function isEmptied(id) {
  const boxes = [...(document.getElementById(`line-${id}`)?.querySelectorAll("textarea") ?? [])];
  return boxes.every((box) => box.value.trim() === "");
}

export async function save() {
  stop();
  if (busy) {
    again = true;
    return;
  }
  sending = new Set([...lines].filter((id) => !isEmptied(id)));
  if (!sending.size) return;
  lines = new Set([...lines].filter((id) => !sending.has(id)));
  busy = true;
  saved.textContent = "Saving…";
  let kept = false;
  try {
    const answer = await fetch(form.action, { method: "POST", body: fieldsOf(form, sending), redirect: "follow" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    kept = answer.ok && Boolean(page.getElementById("letter-form"));
    if (kept) swap(page);
    else if (answer.status === 409) document.getElementById("main").replaceWith(page.getElementById("main"));
    else saved.textContent = "Not saved. Please use the button.";
  } catch {
    saved.textContent = "Not saved: no connection. What you typed is still here.";
  }
  if (!kept) lines = busyLines();
  sending = new Set();
  busy = false;
  if (again) {
    again = false;
    save();
  }
}

/* The page as the server has it now, also with what someone else changed. What is being typed stays. */
export function swap(page) {
  const told = page.querySelector("#main > .note[role=status]")?.textContent || page.getElementById("here-too").textContent;
  tell(told);
  for (const id of ["approve", "to-look", "steps", "whole", "story"]) {
    const old = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (!old || !fresh || old.innerHTML === fresh.innerHTML) continue;
    const ticked = old.querySelector("#looked")?.checked;
    old.replaceWith(fresh);
    if (ticked && fresh.querySelector("#looked")) fresh.querySelector("#looked").checked = true;
  }
  reads(page);
  document.getElementById("revision").value = page.getElementById("revision").value;
  saved.textContent = page.getElementById("saved").textContent;
  const ids = (root) => [...root.querySelectorAll(".edit-line")].map((one) => one.id).join(" ");
  if (ids(document) !== ids(page)) whole(page);
  for (const fresh of page.querySelectorAll(".edit-line")) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    if (lines.has(fresh.id.replace(/^line-/, ""))) offers(old, fresh);
    else line(old, fresh);
  }
  draw(form, lines);
}

/* Where it is hard to read: the picture, and the colours over the pages. */
function reads(page) {
  const old = document.getElementById("reads");
  const fresh = page.getElementById("reads");
  if (old.innerHTML === fresh.innerHTML) return;
  fresh.open = old.open;
  old.replaceWith(fresh);
  for (const spot of document.querySelectorAll("[data-spot]")) {
    const there = page.querySelector(`[data-spot="${CSS.escape(spot.dataset.spot)}"]`);
    if (there) spot.setAttribute("class", there.getAttribute("class") ?? "");
  }
}

export function tell(words) {
  const note = document.getElementById("here-too");
  note.textContent = words;
  note.hidden = !words;
}

/* Sentences came, went or moved: all are put in anew, and what is typed but not kept yet is typed again. */
function whole(page) {
  const active = document.activeElement;
  const typed = [...document.querySelectorAll("#lines textarea")].filter((box) => box === active || lines.has(box.closest(".edit-line")?.id.replace(/^line-/, "")));
  const fresh = page.getElementById("lines").cloneNode(true);
  document.getElementById("lines").replaceWith(fresh);
  for (const box of typed) {
    const there = document.getElementById(box.id);
    if (!there) continue;
    there.value = box.value;
    if (box === active) {
      there.focus({ preventScroll: true });
      there.setSelectionRange(box.selectionStart, box.selectionEnd);
    }
  }
}

function line(old, fresh) {
  old.className = fresh.className;
  for (const box of old.querySelectorAll("textarea")) {
    const there = fresh.querySelector(`#${CSS.escape(box.id)}`);
    if (there && box !== document.activeElement && box.value !== there.value) box.value = there.value;
  }
  // A picture typed by its title is now the chosen one.
  const other = old.querySelector(".another");
  if (other?.value && other !== document.activeElement) other.value = "";
  for (const part of ["legend", ".does", ".findings", "[data-part=keep]", "[data-part=offers] summary", "[data-part=over] summary"]) exchange(old, fresh, part);
  offers(old, fresh);
}

/* What is being chosen from stays as it is until the choosing is over. The picture follows the words also while they are typed. */
function offers(old, fresh) {
  for (const part of ["[data-part=offers]", "[data-part=over]"]) {
    const here = old.querySelector(part);
    if (here && !here.contains(document.activeElement)) exchange(old, fresh, part);
  }
}

/* Pictures to choose from are not put in before they are looked at, so what stands there tells nothing. */
function same(here, there) {
  return here.dataset.now === undefined ? here.innerHTML === there.innerHTML : here.dataset.now === there.dataset.now;
}

function exchange(old, fresh, part) {
  const here = old.querySelector(part);
  const there = fresh.querySelector(part);
  if (!here || !there || same(here, there) || here.contains(document.activeElement)) return;
  const open = here.querySelector("details")?.open;
  const copy = there.cloneNode(true);
  here.replaceWith(copy);
  if (open && copy.querySelector("details")) copy.querySelector("details").open = true;
}
