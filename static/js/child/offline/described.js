// What was said, as a page of the phone's own shows it. Loaded behind the first question, with the pages that need it.
import {make} from "../page.js";
import {goOf, INSTEAD} from "./fields.js";

// What was said, as list items made of the question's own cards: the page of a question, from the bundle, and fields.
// Drawings, recordings and photos are no cards.
export function described(html, fields) {
  const page = document.createElement("div");
  page.innerHTML = html;
  const items = [];
  const of = wanted => fields.find(([name]) => name === wanted)?.[1] ?? "";
  const card = (name, value) => [...page.querySelectorAll("#answer input")].find(one => one.name === name && one.value === value);
  const [added, picked] = [of("new_name").trim().replace(/\s+/g, " "), of("new_card")];
  for (const [name, value] of fields) {
    if (!value || ["words", "go", "attached", "sees", "how"].includes(name)) continue;
    if (name === "person" && added && value === `person-alone ${added}`) continue; // the same person, drawn below
    if (name === "also") {
      const [code] = value.split(" ", 1);
      items.push(person(value.slice(code.length + 1), card("new_card", code)));
      continue;
    }
    if (name === "new_name") {
      if (added) items.push(person(added, card("new_card", picked)));
      continue;
    }
    if (name === "new_card" && (added || fields.some(one => one[0] === "choice" && one[1] === value))) continue;
    const input = card(name, value);
    if (!input || input.type === "hidden") continue;
    items.push(item(input.closest("fieldset.place")?.querySelector("legend"), input.closest("label")));
  }
  const go = goOf(fields);
  const row = INSTEAD.includes(go) && page.querySelector(`.mini[value="${go}"]`);
  if (row) items.splice(0, items.length, item(null, row));
  return {items, words: row ? "" : of("words"), hasFiles: !row && fields.some(([name]) => name === "attached")};
}

// Someone who was added by name: the picture of the card that says who they are to the child, if one was picked.
function person(name, input) {
  const made = make("li", "");
  const picture = input?.closest("label").querySelector(".pic");
  if (picture) made.append(picture.cloneNode(true));
  const called = Object.assign(document.createElement("bdi"), {dir: "auto", textContent: name});
  made.appendChild(document.createElement("span")).append(called);
  return made;
}

function item(before, source) {
  const made = document.createElement("li");
  const face = source.querySelector(".face") ?? source;
  if (!before) {
    made.append(...[...face.children].map(part => part.cloneNode(true)));
    return made;
  }
  // A card with its place reads as on the server's page: its picture, then "card: place" in one.
  const words = document.createElement("span");
  for (const part of before.children) (part.tagName === "SPAN" ? words : made).append(part.cloneNode(true));
  for (const part of face.children) if (part.tagName === "SPAN") words.append(": ", part.cloneNode(true));
  made.append(words);
  return made;
}
