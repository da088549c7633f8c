// What a tap does once the phone can go on by itself. What is given is kept here first, shown at once, and delivered
// behind. Pages that need the server are asked for when all that waits is there; else the phone's own page stands in.
import {keepHalfGivenWith, untouch} from "../half.js";
import {fieldsOf, hasFiles} from "./fields.js";
import {heldHere} from "./key.js";
import {change, here} from "./mine.js";
import {countAll, countWaiting, deliver, keep} from "./outbox.js";
import {at, canShow, isOwn, show} from "./show.js";
import {addressOf, alerts, codeOf, end, next, previous, rest, sensitiveRun, toDoLater} from "./way.js";
import {wipe} from "./wipe.js";

const ANSWERS = ["next", "dont_know", "rather_not"];
const PATIENCE = 2500; // milliseconds that a page of the server's is waited for
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
  act().catch(() => pass(form, event.submitter));
});

document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (!link || !here.bundle || link.origin !== location.origin || event.metaKey || event.ctrlKey) return;
  const address = link.pathname;
  if (!codeOf(address) && !canShow(address) && navigator.onLine) return;
  if (!address.startsWith("/me/") && !address.startsWith("/help")) return;
  event.preventDefault();
  at.origin = link.search.includes("from=look") ? "/me/look" : "";
  if (codeOf(address) && canShow(address) && isOwn(address)) show(address);
  else go(address + link.search);
});

addEventListener("popstate", () => here.bundle && (canShow(location.pathname) ? show(location.pathname, {push: false}) : location.reload()));
keepHalfGivenWith((form, data) => here.bundle && (keepHalf(form, data.get("go")), true));

function pass(form, button) {
  passes = true;
  form.requestSubmit(button ?? undefined);
}

// A page that only the server has, once it has all that waits; else the phone's own.
export async function go(address) {
  const path = address.split("?")[0];
  if (navigator.onLine && (await deliver(PATIENCE)) && !(await countWaiting())) return location.assign(address);
  if (!(await show(path))) await show("/me/signal", {push: false});
}

function answerActs(form, go, button) {
  const code = form.elements.question?.value;
  if (!canShow(addressOf(code))) return null;
  if (hasFiles(form)) return navigator.onLine ? null : () => show("/me/signal", {push: false});
  if (ANSWERS.includes(go)) return () => give(form, code, go);
  if (go === "back") return () => stepBack(form, code);
  return () => elsewhere(form, code, go, button);
}

async function give(form, code, how) {
  const fields = fieldsOf(form, how);
  const alerting = alerts(code, fields);
  const key = await keep("form", code, fields);
  await change(mine => {
    delete mine.half[code];
    mine.given[code] = {fields, tab: heldHere().tab, alerts: alerting, at: key};
    mine.told = alerting ? "phone" : "";
  });
  const following = at.origin || (here.mine.later.includes(code) ? end() : next(code));
  at.origin = "";
  if (canShow(following) && (codeOf(following) || following === "/me/later") && isOwn(following)) await show(following);
  else await go(following);
  deliver();
}

async function keepHalf(form, how) {
  const code = form.elements.question?.value;
  const fields = fieldsOf(form, how);
  await change(mine => (mine.half[code] = fields));
  await keep("form", code, fields);
  deliver();
}

async function stepBack(form, code) {
  const fields = fieldsOf(form, "back");
  await change(mine => (mine.half[code] = fields));
  await keep("form", code, fields);
  deliver();
  const before = at.origin || previous(code);
  at.origin = "";
  if (canShow(before) && codeOf(before)) return show(before);
  return go(before);
}

// Help, stop, my way and whatever else a button leads to.
async function elsewhere(form, code, how, button) {
  const fields = fieldsOf(form, how);
  const alerting = ["help", "stop"].includes(how) && alerts(code, fields);
  const key = await keep("form", code, fields);
  await change(mine => {
    mine.half[code] = fields;
    if (alerting) Object.assign(mine, {told: "phone", given: {...mine.given, [code]: {fields, tab: heldHere().tab, alerts: true, at: key}}});
  });
  if (navigator.onLine && (await deliver(PATIENCE)) && !(await countWaiting())) return pass(form, button);
  const own = {help: "/help", stop: "/me/stop"}[how];
  await show(own ?? "/me/signal", {push: Boolean(own)});
}

function formActs(form, address, how, button) {
  if (address === "/me/send") return () => send(form, button);
  if (address === "/me/stop") return () => stop(form, button);
  if (address === "/me/later" && toDoLater().length) return () => doLater(how);
  if (address === "/me/rest" && !navigator.onLine) return () => goOn(how);
  if (address === "/help") return () => call(form, how, button);
  const alone = /^(\/me\/q\/[^/]+)\/alone$/.exec(address)?.[1] ?? (form.dataset.alone !== undefined && at.address);
  if (alone && codeOf(alone)) return () => beAlone(codeOf(alone), how);
  return null;
}

async function beAlone(code, how) {
  if (how !== "later") {
    await change(mine => (mine.alone = "now"));
    return show(addressOf(code), {push: false});
  }
  const run = sensitiveRun(code);
  await keep("later", "", run.map(one => ["codes", one]));
  await change(mine => mine.later.push(...run));
  deliver();
  const following = next(run.at(-1));
  return codeOf(following) ? show(following) : go(following);
}

async function doLater(how) {
  if (how !== "now") return go("/me/look");
  await change(mine => (mine.alone = "now"));
  return show(addressOf(toDoLater()[0]));
}

async function goOn(how) {
  if (how !== "on") return go(how === "pick" ? "/me/topics" : "/me/look");
  await change(mine => (mine.goesOn = true));
  const following = rest();
  return codeOf(following) ? show(following) : go(following);
}

async function call(form, kind, button) {
  if (navigator.onLine && (await deliver(PATIENCE))) return pass(form, button);
  await keep("call", "", [["kind", kind], ["words", form.elements.words?.value ?? ""]]);
  await change(mine => (mine.told = "phone"));
  await show("/me/called", {push: false});
}

// Send: by the server's own page where it has everything; else Send waits here too, behind the answers.
async function send(form, button) {
  if (navigator.onLine && (await deliver(PATIENCE)) && !(await countWaiting())) return pass(form, button);
  await keep("send");
  here.sent = true;
  await show("/me/waits", {push: false});
  deliver();
  await wipeButTexts();
}

async function stop(form, button) {
  if (navigator.onLine && (await deliver(PATIENCE)) && !(await countWaiting())) {
    await wipe();
    await holdBack(form);
    return pass(form, button);
  }
  await show("/me/bye", {push: false});
  history.replaceState(null, "", "/goodbye");
  await wipeButTexts();
}

// The page that is there goes on saying where things are; it names nobody's answers.
async function wipeButTexts() {
  const {texts, lang} = here.bundle;
  await wipe();
  here.bundle = {texts, lang, pages: {}, questions: []};
  document.documentElement.dataset.wiped = "";
}

// Tells the server whether something sealed waits here, which its "forget everything" would take.
export async function holdBack(form) {
  if (!(await countAll())) return;
  const held = document.createElement("input");
  Object.assign(held, {type: "hidden", name: "held", value: "1"});
  form.append(held);
}
