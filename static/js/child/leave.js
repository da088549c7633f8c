// Leave now: the page goes from the screen and from the history at once, and the session ends behind it. What is half
// given is sealed and kept, all that waits is sent if it can be, and nothing readable stays.
import {answerForm} from "./page.js";
import {untouch} from "./half.js";
import {fieldsOf, filesOf} from "./offline/fields.js";
import {here} from "./offline/mine.js";
import {countAll, deliver} from "./offline/outbox.js";
import {keepForm} from "./offline/steer.js";
import {noteWipe, wipe} from "./offline/wipe.js";

const LONGEST = 900; // milliseconds until the next page is asked for, however slow the line is
const NOT_GIVEN = ["go", "sees", "pace", "shown"]; // fields that say nothing by themselves
const PLAIN = "/times-tables";
const late = () => new Promise(done => setTimeout(done, LONGEST));

document.addEventListener("click", event => {
  const leave = event.target.closest("[data-leave]");
  if (!leave) return;
  event.preventDefault();
  untouch();
  noteWipe();
  const body = new FormData(leave.form);
  if (body.get("file")?.size > 50_000) body.delete("file"); // a request that outlives its page may not be large
  const action = leave.getAttribute("formaction") || leave.form.action;
  document.body.hidden = true;
  document.title = "…";
  Promise.race([goAway(action, body).catch(() => {}), late()])
    .then(() => Promise.race([wipe(), late()]))
    .finally(() => location.replace(navigator.onLine ? leave.dataset.leave : PLAIN));
});

async function goAway(action, body) {
  const form = answerForm();
  if (here.bundle?.pages[location.pathname] && form) {
    const isGiven = filesOf(form).length || fieldsOf(form, "keep").some(([name, value]) => value && !NOT_GIVEN.includes(name));
    if (isGiven) await keepForm(form, "keep", () => {}).catch(() => {});
  }
  if (await countAll().catch(() => 0)) body.set("held", "1");
  const told = fetch(action, {method: "POST", body, keepalive: true, redirect: "manual"});
  await Promise.all([told, deliver(LONGEST)]);
}

// A page kept by the browser for Back is asked for again: it may belong to a session that has ended.
addEventListener("pageshow", event => event.persisted && location.reload());
