// A letter on this phone. Once it has been opened with the two pictures and its first page has come, all of it is asked for
// once and locked with a key that only this tab has: it is not made from the link, because the link alone opens no letter.
// Loaded by offline/start.js on the pages of a letter, and wherever this tab holds a letter's key.
import {heldHere, hold, holdAnything, keys} from "../offline/key.js";
import {fetchBundle, here, load} from "../offline/mine.js";
import {deliver} from "../offline/outbox.js";
import {at, show} from "../offline/show.js";
import {tell} from "../offline/start.js";
import {sweep} from "../offline/store.js";
import {wipe} from "../offline/wipe.js";
import {ask} from "./open.js";
import {tellLooks} from "./looks.js";
import "./steer.js";

const OF = "letter";
const OPENED = /^\/letter(?!\/key)/;
const BESIDE = /^\/(letter\/key|me\/)/;

export function start(isShell) {
  const path = location.pathname;
  if (isShell) return standIn(path);
  if (path.startsWith("/l/")) return begin();
  if (OPENED.test(path)) return read();
  return beside(path);
}

// The link's own page: once its button is pressed, whatever was readable here of anyone goes.
function begin() {
  document.querySelector("main form")?.addEventListener("submit", async () => {
    hold(undefined, OF);
    await sweep({spare: (await keys()).name});
  });
  return deliver();
}

// A page of the letter that came from the server.
async function read() {
  holdAnything(OF);
  await load();
  if (here.mine?.looks && here.bundle) {
    await show(location.pathname, {push: false});
    await tellLooks();
  }
  const now = await ask();
  if (now && here.bundle && now.sitting !== here.bundle.sitting) {
    await wipe(); // of a letter that was open in this tab before
    holdAnything(OF);
    await load();
  }
  // What was open here before goes, also where the link's page was gone before it had taken it away.
  if (!here.bundle) await sweep({spare: (await keys()).name}).catch(() => {});
  if (now && here.bundle?.stamp !== now.stamp) await fetchBundle("/letter/bundle").catch(() => {});
  await deliver();
}

// Help, and pages that are no part of the letter; everywhere else it is not open any more.
async function beside(path) {
  if (path.startsWith("/help")) await load();
  else if (!BESIDE.test(path)) await wipe();
  await deliver();
}

// Without a line. The link again leads to the two pictures, which are the server's to judge.
async function standIn(path) {
  const known = heldHere()?.of && !path.startsWith("/l/") && (await load().catch(() => false));
  deliver();
  if (!known) return tell();
  if (await show(path, {push: false})) return;
  history.replaceState(null, "", at.back = "/letter");
  await show(path.startsWith("/letter") ? "/letter" : "/me/signal", {push: false}); // never another page without a word
}
