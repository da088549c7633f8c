// What a tap does on the pages beside the questions and at their end: my way, topics, the rest, a picture that is not right,
// what is put off, Send. Loaded behind the first question.
import {ask} from "./ask.js";
import {applyLooks} from "./looks.js";
import {change, here, question} from "./mine.js";
import {deliver, keep} from "./outbox.js";
import {at, canShow, show} from "./show.js";
import {go, hasAll, pass} from "./steer.js";
import {addressOf, asked, begun, codeOf, next, rest, toDoLater} from "./way.js";
import {wipe} from "./wipe.js";
import {setWorn} from "./worn.js";

const ACTS = {"/me/way": setLooks, "/me/looks": setWorn, "/me/topics": pick, "/me/rest": goOn, "/me/picture-not-right": report, "/me/picture-not-right/thanks": sayWhy, "/me/later": doLater, "/me/send": send, "/me/ask": ask};
const STAYS = ["/help", "/help/card", "/me/waits", "/me/bye", "/me/signal"];
let reported = null; // what was said of a picture here last; why may follow
const cannot = message => {
  throw Object.assign(new Error(message), {isKind: true});
};

export const act = (address, form, how, button) => ACTS[address](form, how, button);

async function setLooks(form, how) {
  await applyLooks(form);
  deliver();
  if (how === "looks") return show("/me/looks");
  const back = at.back || "/me/look";
  history.replaceState(null, "", back);
  await show(back, {push: false});
}

async function pick(form, how) {
  const ticked = [...form.querySelectorAll("[name=topic]:checked")].map(one => one.value);
  if (how === "way") {
    await change(mine => (mine.topics = ticked.length ? ticked : mine.topics));
    return go("/me/way");
  }
  if (how !== "all" && !ticked.length) cannot(here.bundle.texts.none);
  const topics = how === "all" ? [] : ticked;
  await keep("topics", "", topics.map(one => ["topic", one]), mine => Object.assign(mine, {topics, goesOn: false}));
  await show(begun());
  deliver();
}

async function goOn(form, how) {
  if (how !== "on") return go(how === "pick" ? "/me/topics" : "/me/look");
  await keep("topics", "", [["go", "on"]], mine => (mine.goesOn = true));
  const following = rest();
  await (canShow(following) ? show(following) : go(following));
  deliver();
}

// With a line the server's own page takes it, and asks why.
async function report(form, picture, button) {
  if (await hasAll()) return pass(form, button);
  reported = [["picture", picture], ["page", form.elements.back.value]];
  const isOwn = form.dataset.photos.split(" ").includes(picture); // a photo of theirs: their IRO is told, not why
  await keep("not_right", "", reported);
  await show("/me/picture-not-right/thanks", {push: false});
  if (isOwn) document.querySelector("form[data-why]").hidden = true;
}

async function sayWhy(form, why, button) {
  if (!("why" in form.dataset)) return pass(form, button); // the server's own page
  await keep("not_right", "", [...reported, ["why", why]]);
  await show(at.back || "/me/look");
  deliver();
}

// Is someone next to you?
export async function beAlone(code, how) {
  if (how !== "later") {
    await change(mine => (mine.alone = "now"));
    return show(addressOf(code), {push: false});
  }
  const run = sensitiveRun(code);
  await keep("later", "", run.map(one => ["codes", one]), mine => mine.later.push(...run));
  deliver();
  const following = next(run.at(-1));
  return codeOf(following) ? show(following) : go(following);
}

// The sensitive questions that follow each other from this one on.
function sensitiveRun(code) {
  const codes = asked();
  const run = codes.slice(codes.indexOf(code));
  const stop = run.findIndex(one => !question(one).alone);
  return stop < 0 ? run : run.slice(0, stop);
}

async function doLater(form, how) {
  if (how !== "now") return go("/me/look");
  await change(mine => (mine.alone = "now"));
  return show(addressOf(toDoLater()[0]));
}

// Send: by the server's own page where it has everything; else Send waits here too, behind the answers. What people at the
// meeting will see was looked at before.
async function send(form, how, button) {
  if (await hasAll()) return pass(form, button);
  const isSeen = form.elements.seen || !(await (await import("./sheet.js")).isAnythingShared());
  if (!isSeen) return show("/me/sheet");
  try {
    await keep("send");
  } catch (error) {
    if (!navigator.onLine) throw error;
    // No room: the server is asked itself, and never before it has what was said.
    if (await hasAll()) return pass(form, button);
    cannot(here.bundle.texts.first);
  }
  here.sent = true;
  await show("/me/waits", {push: false});
  deliver();
  await wipeButTexts();
}

// The page that is there goes on saying where things are, Help goes on helping; neither names anybody's answers.
export async function wipeButTexts() {
  const {texts, lang, dir, frame, sound, letter, pages: all} = here.bundle;
  const {told, isHidden} = here.mine ?? {};
  here.left = {told, isHidden}; // before the wipe: what arrives meanwhile is noted
  await wipe();
  const pages = Object.fromEntries((letter ? [] : STAYS).map(one => [one, all[one]]));
  here.bundle = {texts, lang, dir, frame, sound, pages, questions: []};
  document.documentElement.dataset.wiped = "";
}
