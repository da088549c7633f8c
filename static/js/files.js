// What was made on the page goes into the form's own file field, so that the plain form always has it. Where the phone
// keeps answers itself it is sealed with the answer (child/offline/files.js). Else a large file is sent ahead in pieces,
// which a poor line can go on with; once it has arrived, the form names it.
import {onPage} from "./child/page.js";
import {here} from "./child/offline/mine.js";

const AHEAD = 150_000; // bytes: less than this goes quickly enough with the form
const TRIES = 6;
const LONGEST = 10_000; // milliseconds that a form waits for what is being made; then it goes with what is there
let newest = 0;
let state = null;
let underWay = null; // what is being made for the field: {work, hurry}
let pressed = null;

// Of the page that is there: each that the phone puts in place has its own.
export let form = null;
export let input = null;

onPage(() => {
  form = document.getElementById("answer");
  input = form?.querySelector("input[type=file]");
  state = form?.querySelector("[data-sending]");
  newest += 1;
  underWay?.hurry(); // a recording of a page that is gone
  underWay = null;
  input?.addEventListener("change", ready);
});

// `work`: a promise that ends once what is being made stands in the field. A form that is sent before waits for it, so
// that whoever presses Next at once after a stroke loses none; `hurry` is called then.
export function waitFor(work, hurry = () => {}) {
  const mine = (underWay = {hurry});
  mine.work = work.catch(() => {}).finally(() => underWay === mine && (underWay = null));
}

document.addEventListener("submit", event => event.target === form && underWay && hold(event), {capture: true});

async function hold(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const mine = (pressed = event);
  const waited = underWay;
  waited.hurry();
  await Promise.race([waited.work, new Promise(late => setTimeout(late, LONGEST))]);
  if (underWay === waited) underWay = null;
  if (pressed === mine && event.target === form) form.requestSubmit(event.submitter);
}

export function offer(blob, name) {
  const holder = new DataTransfer();
  holder.items.add(new File([blob], name, {type: blob.type}));
  input.files = holder.files;
  ready();
}

export function takeBack() {
  newest += 1;
  input.value = "";
  state.textContent = "";
  form.querySelector("[data-ahead]")?.remove();
}

// Called when the field holds a file, whoever put it there.
export function ready() {
  const mine = (newest += 1);
  form.querySelector("[data-ahead]")?.remove();
  state.textContent = "";
  const file = input.files[0];
  if (file?.size > AHEAD && input.dataset.post && crypto.randomUUID && !here.bundle) sendAhead(file, mine);
}

async function sendAhead(file, mine) {
  const id = crypto.randomUUID();
  state.textContent = state.dataset.sending;
  for (let attempt = 0; attempt < TRIES && mine === newest; attempt += 1) {
    try {
      await sendPieces(file, id, mine);
      if (mine === newest) arrived(id);
      return;
    } catch (problem) {
      if (problem.text) return (state.textContent = problem.text);
      if (mine === newest) state.textContent = state.dataset.later;
      await new Promise(go => setTimeout(go, 2000 * 2 ** attempt));
    }
  }
}

async function sendPieces(file, id, mine) {
  const begun = new URLSearchParams({id, size: file.size, bound: form.elements.bound.value, csrf_token: token()});
  let told = await ask(input.dataset.post, begun);
  for (const number of told.missing) {
    if (mine !== newest) return;
    told = await ask(`/me/files/${id}/${number}`, file.slice(number * told.piece, (number + 1) * told.piece));
  }
  await ask(`/me/files/${id}/finish`, new URLSearchParams({csrf_token: token()}));
}

async function ask(address, body) {
  const answer = await fetch(address, {method: "POST", body, headers: {"X-CSRFToken": token()}, redirect: "error"});
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw answer.status < 500 ? told : new Error("later");
  return told;
}

const token = () => form.elements.csrf_token.value;

function arrived(id) {
  const name = Object.assign(document.createElement("input"), {type: "hidden", name: "attached", value: id});
  name.dataset.ahead = "";
  form.append(name);
  input.value = "";
  state.textContent = state.dataset.kept;
}
