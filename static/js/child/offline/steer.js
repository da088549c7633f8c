// What a tap does once the phone can go on by itself. What is given is kept here first, shown at once, and delivered
// behind. Pages that need the server are asked for when all that waits is there; else the phone's own page stands in.
import {keepHalfGivenWith, untouch} from "../half.js";
import {fieldsOf, filesOf} from "./fields.js";
import {heldHere} from "./key.js";
import {change, countKept, here} from "./mine.js";
import {countWaiting, deliver, keep} from "./outbox.js";
import {at, canShow, show} from "./show.js";
import {addressOf, alerts, codeOf, end, holds, isHidden, next, previous, toDoLater} from "./way.js";

const ANSWERS = ["next", "dont_know", "rather_not"];
const MINE = ["/me/way", "/me/looks"];
const BESIDE = ["/me/ask", "/me/topics", "/me/rest", "/me/picture-not-right", "/me/picture-not-right/thanks"];
const PATIENCE = 2500; // milliseconds that a page of the server's is waited for
const PAINTED = 60; // milliseconds after which the next page has been drawn, and what waits may go
let passes = false; // the next submit is the browser's own

document.addEventListener("submit", event => {
  const form = event.target;
  const go = event.submitter?.value || "next";
  const address = new URL(event.submitter?.getAttribute("formaction") || form.action, location).pathname;
  if (passes || !here.bundle || event.defaultPrevented) return void (passes = false);
  const act = form.id === "answer" ? answerActs(form, go, event.submitter) : formActs(form, address, go, event.submitter);
  if (!act) return;
  event.preventDefault();
  untouch();
  act().catch(error => cannot(error, form, event.submitter));
});

// What the phone cannot keep goes to the server at once, behind what waits, where there is a line. Where there is none, the page stays as it
// is and says so: nothing on it is lost.
export async function cannot(error, form, button) {
  if (navigator.onLine && !error.isKind) {
    bring(form, "count", (await countKept()) + 1); // where it stands among what is kept here
    await deliver(PATIENCE);
    return pass(form, button);
  }
  const said = form.querySelector("[data-full]") ?? Object.assign(document.createElement("p"), {className: "wrong", tabIndex: -1});
  said.dataset.full = "";
  said.setAttribute("role", "alert");
  said.textContent = error.isKind ? error.message : here.bundle.texts[error.name === "QuotaExceededError" ? "full" : "unkept"];
  form.prepend(said);
  said.focus();
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (!link || !here.bundle || link.origin !== location.origin || event.metaKey || event.ctrlKey) return;
  const address = link.pathname;
  if (!codeOf(address) && !canShow(address) && navigator.onLine) return;
  if (!address.startsWith("/me/") && !address.startsWith("/help")) return;
  event.preventDefault();
  at.origin = link.search.includes("from=look") ? "/me/look" : "";
  if ((codeOf(address) || (here.left && !(address === "/help" && navigator.onLine))) && canShow(address)) show(address);
  else go(address + link.search);
});

const isOurs = address => canShow(address) && (![...MINE, "/me/sheet"].includes(address) || !navigator.onLine);
addEventListener("popstate", () => here.bundle && (isOurs(location.pathname) ? show(location.pathname, {push: false}) : location.reload()));
keepHalfGivenWith((form, data) => here.bundle && (keepHalf(form, data.get("go")), true));

// Whether the server has all that was said here, so that its own page may follow.
export const hasAll = async () => navigator.onLine && (await deliver(PATIENCE)) && !(await countWaiting());

export function pass(form, button) {
  passes = true;
  form.requestSubmit(button ?? undefined);
}

// A page that only the server has, once it has all that waits; else the phone's own.
export async function go(address) {
  const path = address.split("?")[0];
  if (await hasAll()) return location.assign(address);
  if (!(await show(path))) await show("/me/signal", {push: false});
}

function answerActs(form, go, button) {
  const code = form.elements.question?.value;
  if (!canShow(addressOf(code))) return null;
  if (ANSWERS.includes(go)) return () => give(form, code, go);
  if (go === "back") return () => stepBack(form, code);
  return () => elsewhere(form, code, go, button);
}

// A form's fields and files are kept, with what `alter(mine, fields, id)` changes here. Out: the fields.
export async function keepForm(form, how, alter) {
  const code = form.elements.question.value;
  const fields = fieldsOf(form, how);
  const chosen = filesOf(form);
  const files = chosen.length ? await (await import("./files.js")).prepare(code, chosen, fields.filter(([name]) => name === "attached").length) : {fields: []};
  fields.push(...files.fields);
  await keep("form", code, fields, (mine, id) => alter(mine, fields, id), files);
  return fields;
}

const half = (mine, code, fields, at) => (mine.half[code] = {fields, tab: heldHere().tab, at});

async function give(form, code, how) {
  await keepForm(form, how, (mine, fields, id) => {
    delete mine.half[code];
    const alerting = alerts(code, fields);
    mine.given[code] = {fields, tab: heldHere().tab, alerts: alerting, at: id};
    tell(mine, fields, alerting || (isHidden(fields) && holds(fields)));
  });
  const gives = how === "next" && form.querySelector(".piece") && !here.mine.given[code].alerts;
  if (!gives && here.bundle.again && (await import("./again.js").then(({askAgain}) => askAgain(code)).catch(() => {}))) return;
  const following = at.origin || (here.mine.later.includes(code) ? end() : next(code));
  at.origin = "";
  if (gives) await (await import("./given.js")).handOver(form, following);
  else if (canShow(following) && (codeOf(following) || following === "/me/later")) await show(following);
  else await go(following);
  setTimeout(deliver, PAINTED);
}

// Whom what alerts is for, and that nobody has seen it yet: that stands until it was delivered, whatever is said next.
function tell(mine, fields, alerting) {
  if (!alerting && mine.told === "phone") return;
  mine.told = alerting ? "phone" : "none";
  mine.isHidden = isHidden(fields);
}

async function keepHalf(form, how) {
  const code = form.elements.question?.value;
  const fields = fieldsOf(form, how);
  await keep("form", code, fields, (mine, id) => half(mine, code, fields, id));
  deliver();
}

async function stepBack(form, code) {
  await keepForm(form, "back", (mine, fields, id) => half(mine, code, fields, id));
  deliver();
  const before = at.origin || previous(code);
  at.origin = "";
  if (canShow(before) && codeOf(before)) return show(before);
  return go(before);
}

// Help, stop, my way and whatever else a button leads to. What was sealed needs no post: the page is asked for.
async function elsewhere(form, code, how, button) {
  await keepForm(form, how, (mine, fields, id) => {
    half(mine, code, fields, id);
    if (!["help", "stop"].includes(how) || !alerts(code, fields)) return;
    tell(mine, fields, true);
    mine.given[code] = {fields, tab: heldHere().tab, alerts: true, at: id};
  });
  const own = {help: "/help", stop: "/me/stop", way: "/me/way", topics: "/me/topics", not_right: "/me/picture-not-right"}[how];
  if (await hasAll()) return own ? location.assign(`${own}?back=${encodeURIComponent(addressOf(code) + (at.origin ? "?from=look" : ""))}`) : pass(form, button);
  await show(own ?? (how === "see" || how.startsWith("part:") ? at.address : "/me/signal"), {push: Boolean(own)});
}

function formActs(form, address, how, button) {
  if (address === "/me/stop") return async () => (await import("./stop.js")).stop(form, button);
  if (isBeside(form, address)) return async () => (await import("./asides.js")).act(address, form, how, button);
  if (address === "/help") return () => call(form, how);
  const alone = /^(\/me\/q\/[^/]+)\/alone$/.exec(address)?.[1] ?? (form.dataset.alone !== undefined && at.address);
  if (alone && codeOf(alone)) return async () => (await import("./asides.js")).beAlone(codeOf(alone), how);
  return null;
}

function isBeside(form, address) {
  if (MINE.includes(address)) return !navigator.onLine || "own" in form.dataset;
  if (address === "/me/later") return toDoLater().length;
  return address === "/me/send" || (BESIDE.includes(address) && canShow(address));
}

// Sealed with a line too: it says whose it is, whatever was opened in another tab.
async function call(form, kind) {
  const fields = [["kind", kind], ...fieldsOf(form, kind)];
  await keep("call", "", fields, mine => tell(mine, fields, true));
  await show((await deliver(PATIENCE)) ? "/help" : "/me/called", {push: false});
}

export function bring(form, name, value) {
  form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
}
