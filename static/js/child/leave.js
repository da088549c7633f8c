// Leave now: the page goes from the screen and from the history at once, and the session ends behind it. What is half
// given is sealed and kept, all that waits is sent if it can be, and nothing readable stays. The same where a page was
// left open too long.
import {answerForm} from "./page.js";
import {untouch} from "./half.js";
import {fieldsOf, filesOf} from "./offline/fields.js";
import {isOver, letGo} from "./offline/key.js";
import {here} from "./offline/mine.js";
import {countAll, deliver} from "./offline/outbox.js";
import {keepForm} from "./offline/steer.js";
import {leaveLater, noteWipe, wipe} from "./offline/wipe.js";

const LONGEST = 900; // milliseconds until the next page is asked for, however slow the line is
const NOT_GIVEN = ["go", "sees", "pace", "shown"]; // fields that say nothing by themselves
const PLAIN = "/times-tables";
const OVER = "/ended";
const NEUTRAL = "/me/look"; // without a line the page that asks for the link stands there
const AGAIN = 30_000; // milliseconds between looks at the clock
const late = () => new Promise(done => setTimeout(done, LONGEST));
const clocks = () => ({steady: performance.now(), wall: Date.now()});
let touched = clocks();
let isGoing = false;

document.addEventListener("click", event => {
  const leave = event.target.closest("[data-leave]");
  if (!leave) return;
  event.preventDefault();
  const body = new FormData(leave.form);
  if (body.get("file")?.size > 50_000) body.delete("file"); // a request that outlives its page may not be large
  leaveFor(leave.dataset.leave, PLAIN, leave.getAttribute("formaction") || leave.form.action, body);
});

function leaveFor(address, offline, action, body) {
  if (isGoing) return;
  isGoing = true;
  untouch();
  noteWipe();
  document.body.hidden = true;
  document.title = "…";
  Promise.race([goAway(action, body).catch(() => {}), late()])
    .then(() => Promise.race([wipe(), late()]))
    .finally(() => location.replace(navigator.onLine ? address : offline));
}

// Another link was begun on this phone: this page is over. What could be read was taken away by that; a card opened twice
// has one key in both tabs, and the newer one needs what it reads.
async function endIfOver() {
  if (isGoing || !isOver()) return;
  isGoing = true;
  untouch();
  document.body.hidden = true;
  await Promise.race([keepHalfGiven().catch(() => {}), late()]);
  here.bundle = here.mine = null;
  letGo();
  location.replace(navigator.onLine ? `${OVER}?lang=${document.documentElement.lang}` : NEUTRAL);
}

async function keepHalfGiven() {
  const form = answerForm();
  if (!here.bundle?.pages[location.pathname] || !form) return;
  const isGiven = filesOf(form).length || fieldsOf(form, "keep").some(([name, value]) => value && !NOT_GIVEN.includes(name));
  if (isGiven) await keepForm(form, "keep", () => {});
}

async function goAway(action, body) {
  await keepHalfGiven().catch(() => {});
  if (await countAll().catch(() => 0)) body.set("held", "1");
  const told = fetch(action, {method: "POST", body, keepalive: true, redirect: "manual"}).catch(() => leaveLater(action));
  await Promise.all([told, deliver(LONGEST)]);
}

// Nobody touched the page for as long as a session lasts. The phone's clock may be put right while the page is in sight:
// then only the steady one counts. In a deep sleep that one stands still: whoever wakes the phone is judged by both.
function look(woke) {
  const most = (here.bundle?.idle ?? 0) * 60_000;
  const away = Math.max(performance.now() - touched.steady, woke ? Math.abs(Date.now() - touched.wall) : 0);
  const token = document.querySelector("[name=csrf_token]");
  if (!most || away < most) return;
  const body = new FormData();
  if (token) body.set("csrf_token", token.value);
  leaveFor(`${OVER}?lang=${here.bundle.lang}`, NEUTRAL, here.bundle.leave ?? "/leave", body);
}

for (const kind of ["pointerdown", "keydown", "input"]) addEventListener(kind, () => (touched = clocks()), {capture: true, passive: true});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") endIfOver().then(() => look(true));
  else touched.wall = Date.now() - (performance.now() - touched.steady);
});
setInterval(look, AGAIN);
addEventListener("storage", endIfOver);

// A page kept by the browser for Back is asked for again: it may belong to a session that has ended.
addEventListener("pageshow", event => event.persisted && location.reload());
