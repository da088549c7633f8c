// Offers phrases under the field of the review record in which someone types. Without it the button "Choose a
// phrase" opens the same list as a page. Nothing is put in that was not pressed.
const form = document.getElementById("record");
const PAUSE = 350; // milliseconds after the last key
const FIELDS = /^(going_well|worries|personal_line|my_view|next_steps-\d+-(what|why|better)|last_time-\d+-(what|why|now)|topics-\d+-(going_well|worries))$/;
let waiting = 0;
let box = null;

const token = () => form.querySelector('input[name="csrf_token"]').value;

async function ask(fields) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(form.dataset.phrases, {
    method: "POST",
    headers: { "X-CSRFToken": token() },
    body,
    redirect: "error",
  }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

// The row of the field in which the caret stands: one sentence a line.
function row(field) {
  const at = field.selectionStart ?? field.value.length;
  const start = field.value.lastIndexOf("\n", at - 1) + 1;
  const end = field.value.indexOf("\n", at);
  return [start, end < 0 ? field.value.length : end];
}

function close() {
  box?.remove();
  box = null;
}

function put(field, text) {
  const [start, end] = field.tagName === "TEXTAREA" ? row(field) : [0, field.value.length];
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  clearTimeout(waiting);
  close();
  field.focus();
}

function labelled(blank, number) {
  const label = document.createElement("label");
  label.textContent = blank.mark;
  const input = document.createElement("input");
  input.name = blank.mark;
  input.maxLength = 60;
  input.autocomplete = "off";
  if (blank.choices.length) {
    const list = document.createElement("datalist");
    list.id = `phrase-choices-${number}`;
    for (const choice of blank.choices) list.append(new Option(choice));
    input.setAttribute("list", list.id);
    label.append(list);
  }
  label.append(input);
  return label;
}

function fill(field, phrase) {
  const part = document.createElement("div");
  part.className = "phrases-fill";
  part.append(...phrase.blanks.map(labelled));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Put it in";
  const done = async () => {
    const given = Object.fromEntries([...part.querySelectorAll("input")].map((one) => [one.name, one.value]));
    const made = await ask({ ...given, key: phrase.key });
    if (made?.text) put(field, made.text);
    else part.querySelector(`[name="${made?.empty?.[0] ?? ""}"]`)?.focus();
  };
  button.onclick = done;
  part.onkeydown = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    done();
  };
  part.append(button);
  const words = document.createElement("p");
  words.textContent = phrase.text.replaceAll("{", "[").replaceAll("}", "]");
  box.replaceChildren(words, part);
  part.querySelector("input").focus();
}

function show(field, phrases) {
  close();
  if (!phrases.length) return;
  box = document.createElement("div");
  box.className = "phrases-offered no-print";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Phrases that fit");
  for (const phrase of phrases) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "second";
    button.textContent = phrase.text.replaceAll("{", "[").replaceAll("}", "]");
    button.onclick = () => (phrase.blanks.length ? fill(field, phrase) : pick(field, phrase));
    box.append(button);
  }
  box.onkeydown = (event) => {
    if (event.key === "Escape") {
      close();
      field.focus();
    }
  };
  field.after(box);
}

async function pick(field, phrase) {
  const made = await ask({ key: phrase.key });
  if (made?.text) put(field, made.text);
}

form?.addEventListener("input", (event) => {
  const field = event.target;
  if (!FIELDS.test(field.name || "")) return;
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const [start, end] = row(field);
    const found = await ask({ text: field.value.slice(start, end) });
    if (found && document.activeElement === field) show(field, found.phrases);
  }, PAUSE);
});

form?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
