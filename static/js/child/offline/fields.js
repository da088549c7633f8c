// A question's form and its fields, [name, value] as a post would send them; whatever kind of answer it is.
const NOT_SAID = new Set(["csrf_token", "bound", "question", "row", "file_id", "of"]);
const INSTEAD = ["dont_know", "rather_not"];

export function fieldsOf(form, go) {
  const said = [...new FormData(form)].filter(([name, value]) => !NOT_SAID.has(name) && name !== "go" && typeof value === "string");
  const row = form.querySelector("input[name=row]");
  return [...said, ...(row ? [["row", row.value]] : []), ["go", go]];
}

export const filesOf = form => [...form.querySelectorAll("input[type=file]")].flatMap(one => [...one.files]);

export const goOf = fields => fields.find(([name]) => name === "go")?.[1];

// Put fields into the form that stands on the page. Scripts of its kind are told, or find them there when they come later.
export function fill(form, fields) {
  const said = new Set(fields.map(([name, value]) => `${name}=${value}`));
  for (const one of form.elements) {
    if (one.type === "radio" || one.type === "checkbox") one.checked = said.has(`${one.name}=${one.value}`);
    else if (one.tagName === "TEXTAREA" || one.tagName === "SELECT" || ["text", "number", "date"].includes(one.type)) {
      one.value = fields.find(([name]) => name === one.name)?.[1] ?? "";
    }
  }
  const more = form.querySelector("#more");
  if (more && form.querySelector("#words")?.value) more.hidden = false;
  markRow(form, fields);
  form.filled = fields;
  form.dispatchEvent(new Event("filled"));
}

function markRow(form, fields) {
  form.querySelector("input[name=row]")?.remove();
  const go = goOf(fields);
  const row = INSTEAD.includes(go) ? go : fields.find(([name]) => name === "row")?.[1];
  for (const button of form.querySelectorAll(".row .mini")) button.classList.toggle("on", button.value === row);
  if (!row) return;
  const shown = document.createElement("input");
  Object.assign(shown, {type: "hidden", name: "row", value: row});
  form.prepend(shown);
}

// What was said, as list items made of the question's own cards: the page of a question, from the bundle, and fields.
// Drawings, recordings and photos are no cards.
export function described(html, fields) {
  const page = document.createElement("div");
  page.innerHTML = html;
  const items = [];
  for (const [name, value] of fields) {
    if (!value || ["words", "go", "attached", "sees", "how"].includes(name)) continue;
    const input = [...page.querySelectorAll("#answer input")].find(one => one.name === name && one.value === value);
    if (!input || input.type === "hidden") continue;
    items.push(item(input.closest("fieldset.place")?.querySelector("legend"), input.closest("label")));
  }
  const go = goOf(fields);
  const row = INSTEAD.includes(go) && page.querySelector(`.mini[value="${go}"]`);
  if (row) items.splice(0, items.length, item(null, row));
  const words = fields.find(([name]) => name === "words")?.[1];
  return {items, words: row ? "" : words, hasFiles: !row && fields.some(([name]) => name === "attached")};
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
