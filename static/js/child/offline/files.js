// Drawings, recordings and photos made without a line. Loaded when there is one. In: the files of a form. Out: sealed
// pieces, each sent by itself, so that a poor line goes on where it stopped; and a copy to be seen or heard here.
import {make} from "../page.js";
import {fromBase64, keys, lock, toBase64, unlock} from "./key.js";
import {here} from "./mine.js";
import {proof} from "./outbox.js";
import {seal} from "./seal.js";
import {get} from "./store.js";

const PIECE = 128 * 1024; // as consult/attached/model.py has it
const MOST = 10 * 1024 * 1024;
const MOST_FILES = 3; // of one answer
const SIDE = 480; // of the copy of a picture
const MOST_HEARD = 1.5 * 1024 * 1024; // a longer recording cannot be heard here before it is sent

export class Refused extends Error {
  isKind = true; // its message is for the child
}

// For `keep`: {fields, entries, beside}. Throws Refused with a kind sentence.
export async function prepare(code, files, before) {
  const {name} = await keys();
  if (files.length + before > MOST_FILES) throw new Refused(here.bundle.texts.many);
  const found = {fields: [], entries: [], beside: []};
  for (const file of files) {
    if (file.size > MOST) throw new Refused(here.bundle.texts.large);
    const id = crypto.randomUUID();
    const copy = await copyOf(file);
    found.fields.push(["attached", id]);
    found.beside.push([`${name}/file-${id}`, await lock(copy, await keys())]);
    for (let number = 0; number * PIECE < file.size; number += 1) found.entries.push(await piece(code, name, file, id, number));
  }
  return found;
}

async function piece(code, name, file, attached, number) {
  const bytes = new Uint8Array(await file.slice(number * PIECE, (number + 1) * PIECE).arrayBuffer());
  const id = crypto.randomUUID();
  const about = {...proof(code), id, kind: "file", fields: [], file: attached, size: file.size, number};
  return {name, id, of: "", sealed: new Blob([await seal(here.bundle.point, about, bytes)])};
}

async function copyOf(file) {
  if (!file.type.startsWith("image/")) return {type: file.type, heard: file.size <= MOST_HEARD ? base64(await file.arrayBuffer()) : ""};
  const whole = await createImageBitmap(file, {imageOrientation: "from-image"}).catch(() => {
    throw new Refused(here.bundle.texts.unreadable);
  });
  const scale = Math.min(1, SIDE / Math.max(whole.width, whole.height));
  const canvas = Object.assign(document.createElement("canvas"), {width: whole.width * scale, height: whole.height * scale});
  canvas.getContext("2d").drawImage(whole, 0, 0, canvas.width, canvas.height);
  return {seen: canvas.toDataURL("image/jpeg", 0.7)};
}

// In parts: as many arguments as a recording has bytes are too many.
function base64(buffer) {
  const parts = [];
  for (let at = 0; at < buffer.byteLength; at += 30_000) parts.push(toBase64(buffer.slice(at, at + 30_000)));
  return parts.join("");
}

// The names among a form's fields that this phone made itself, and the server's page does not have.
const ownNames = (fields, place) =>
  fields.filter(([name, value]) => name === "attached" && !place.querySelector(`[name=attached][value="${value}"]`)).map(([, value]) => value);

// On the page of the question: each can be seen or heard, and taken away by unticking it.
export async function showKept(form, fields) {
  for (const id of ownNames(fields, form).reverse()) {
    const box = make("div", "kept-file");
    const label = box.appendChild(make("label", "choice"));
    const tick = Object.assign(document.createElement("input"), {type: "checkbox", name: "attached", value: id, checked: true});
    label.append(tick, Object.assign(document.createElement("span"), {textContent: here.bundle.texts.mine}));
    form.querySelector("[data-make]").before(box);
    box.prepend(await shown(id, form.elements.question.value));
  }
}

// In the list of what was said.
export async function listKept(list, fields, code) {
  for (const [name, id] of fields) if (name === "attached") list.appendChild(make("li", "")).append(await shown(id, code));
}

async function shown(id, code) {
  const called = here.bundle.questions.find(one => one.code === code).file;
  const own = await keys();
  const kept = await get(`${own.name}/file-${id}`);
  const copy = kept ? await unlock(kept, own).catch(() => ({})) : {};
  if (copy.seen) return Object.assign(document.createElement("img"), {className: "given", src: copy.seen, alt: called});
  if (copy.heard) {
    const src = URL.createObjectURL(new Blob([fromBase64(copy.heard)], {type: copy.type}));
    return Object.assign(document.createElement("audio"), {src, controls: true, ariaLabel: called});
  }
  return Object.assign(document.createElement("span"), {textContent: called});
}
