// What a tap does in a letter that is on this phone. Pages are put in place here, with a line or without. An answer is sealed
// and kept first, then sent; where it arrives at once the server's own page says so, else the phone's.
import {onPage} from "../page.js";
import {change, here} from "../offline/mine.js";
import {deliver} from "../offline/outbox.js";
import {at, canShow, show} from "../offline/show.js";
import {cannot, hasAll} from "../offline/steer.js";
import {stop} from "../offline/stop.js";
import {fill} from "./fill.js";
import {choose} from "./looks.js";
import {check, told} from "./open.js";
import {keepReply} from "./reply.js";

const THANKS = "/letter/thanks";
const QUESTION = /^\/letter\/question\/\d+$/;
let isBusy = false; // a second tap on the same button says nothing new

document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  if (!link || !here.bundle?.letter || link.origin !== location.origin || event.metaKey || event.ctrlKey) return;
  const asked = new URLSearchParams(link.search);
  // A file, the sheet read another way, the page about me: what the phone does not have.
  const isServers = link.hasAttribute("download") || asked.has("level") || !canShow(link.pathname);
  if (isServers ? navigator.onLine : !link.pathname.startsWith("/letter")) return;
  event.preventDefault();
  at.page = Number(asked.get("page"));
  if (at.address.startsWith("/letter") && at.address !== "/letter/iro") at.from = at.address;
  if (isServers) show("/me/signal", {push: false});
  else if (link.pathname === THANKS) arrived(THANKS);
  else show(link.pathname).then(check);
});

document.addEventListener("submit", event => {
  const {target: form, submitter: button} = event;
  const address = new URL(button?.getAttribute("formaction") || form.action, location).pathname;
  if (!here.bundle?.letter || event.defaultPrevented) return;
  const act = ACTS[address] ?? (QUESTION.test(address) && answer);
  if (!act) return;
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  act(form, button, address)
    .catch(error => cannot(error, form, button))
    .finally(() => (isBusy = false));
});

const ACTS = {
  "/letter/looks": (form, button) => choose(button),
  "/letter/finish": stop,
  "/letter/unheard": told,
  "/letter/answer": answer,
  "/letter/not-right": answer,
  "/letter/talk": answer,
  "/letter/help": answer,
  "/letter/picture-not-right": answer,
};

async function answer(form, button, address) {
  const said = await keepReply(form, button, address);
  if (QUESTION.test(address)) {
    await show(`${address}/says`, {push: false});
    at.back = address; // the phone has this page alone
  } else if (address === "/letter/picture-not-right") await show(`${address}/thanks`);
  else if (["yes", "some"].includes(said.say) && canShow("/letter/question/1")) await show("/letter/question/1");
  else await arrived(address === "/letter/help" ? `/help?back=${encodeURIComponent(at.back || "/letter")}#asked` : THANKS);
  deliver();
}

// The server's own page where it has everything; else the phone says where things are.
async function arrived(address) {
  if (await hasAll()) return location.assign(address);
  await show(THANKS);
}

onPage(() => here.bundle?.letter && Number(document.documentElement.dataset.page) > 1 && fill());
