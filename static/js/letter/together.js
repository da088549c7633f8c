/* Two people at one letter: says every 15 seconds that it is open here, hears who else is there, and takes over
   what they changed while nothing is typed here. */
import { busyLines, swap, tell } from "./save.js";

const EVERY = 15000;

export function meet(form) {
  const token = form.querySelector("[name=csrf_token]").value;
  const ask = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(form.dataset.here, { method: "POST", headers: { "X-CSRFToken": token } });
      if (!answer.ok) return;
      const { revision, others } = await answer.json();
      if (Number(document.getElementById("revision").value) < revision && !busyLines().size) await takeOver(form);
      else tell(others.join(" "));
    } catch {
      // No line just now: saving says so.
    }
  };
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
}

async function takeOver(form) {
  const answer = await fetch(form.action);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.ok && page.getElementById("letter-form") && !busyLines().size) swap(page);
}
