// Asks the calm question once more when it is due (consult/questions/again.py says so on the server, whose page it is): never
// right after what alerts, never without a line. Loaded where the bundle has `again`: `calm`: the questions that can be asked
// twice, `said`: what was answered before the bundle was made, `after`: how many others lie between.
import {change, givenHere, here, question} from "./mine.js";
import {at} from "./show.js";
import {hasAll} from "./steer.js";

// A question's one card, as given here or as the server had it.
function isOneCard(code) {
  const given = givenHere(code);
  const cards = given ? given.fields.filter(([name]) => name === "choice") : question(code)?.given ?? [];
  return cards.length === 1;
}

function isDue() {
  const {calm, said, after} = here.bundle.again;
  const all = [...new Set([...said, ...Object.keys(here.mine.given).filter(givenHere)])];
  const first = all.findIndex(code => calm.includes(code) && isOneCard(code));
  return first >= 0 && all.length - first > after && here.mine.again !== here.bundle.sitting;
}

// `code`: what was answered just now. Out: whether it is asked; else the child goes on as ever.
export async function askAgain(code) {
  if (!navigator.onLine || at.origin || here.mine.given[code]?.alerts || !isDue()) return false;
  if (!(await hasAll())) return false;
  const page = await fetch("/me/once-more", {redirect: "manual"}).catch(() => null);
  if (!page?.ok) return false; // the server counts otherwise: it is tried again later
  await change(mine => (mine.again = here.bundle.sitting));
  location.assign("/me/once-more");
  return true;
}
