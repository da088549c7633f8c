// A question's form and its fields, [name, value] as a post would send them; whatever kind of answer it is.
const NOT_SAID = new Set(["csrf_token", "bound", "question", "row", "file_id", "of"]);
export const INSTEAD = ["dont_know", "rather_not"];

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
