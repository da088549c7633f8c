// What was wished for without a line and is not on this phone: a further language, hair in the pictures. It was sealed for the
// server like all that is chosen; once that has it, the pages come anew, and the next one that is shown is of them.
import {hear} from "./looks.js";
import {change, fetchFresh, here, hold} from "./mine.js";
import {fetchOthers} from "./others.js";
import {onState} from "./outbox.js";

let isGoing = false;

onState(async state => {
  if (state !== "kept" || isGoing || here.comes || !here.mine?.wish) return;
  isGoing = true;
  const fresh = await fetchFresh().catch(() => null);
  isGoing = false;
  if (fresh) here.comes = () => come(fresh);
});

async function come(fresh) {
  here.comes = null;
  if (!here.bundle?.sitting || !here.mine.wish) return; // wiped, or chosen otherwise meanwhile
  const before = here.bundle;
  for (const name of Object.keys(before.frame.looks)) document.documentElement.removeAttribute(`data-${name}`);
  await hold(fresh);
  await change(mine => (mine.wish = null));
  hear();
  fetchOthers(before).catch(() => {});
}
