/* The review record keeps itself as a draft, a moment after the last key. Without it the button "Keep as a draft" does
   the same. Nothing on the page is touched: what is being typed stays as it is. */
const form = document.getElementById("record");
const kept = document.getElementById("kept");
const PAUSE = 1500; // milliseconds after the last key
let waiting = 0;
let busy = false;
let again = false;

async function keep() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  again = false;
  const fields = new FormData(form);
  fields.set("go", "autosave");
  const answer = await fetch(location.pathname, { method: "POST", body: fields, redirect: "manual" }).catch(() => null);
  const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const failed = answer?.status === 409 ? await answer.text() : "Not kept yet. What you typed is still on this page: press “Keep as a draft”.";
  kept.textContent = answer?.status === 204 ? `Kept as a draft at ${time}.` : failed;
  busy = false;
  if (again) plan();
}

function plan() {
  clearTimeout(waiting);
  waiting = setTimeout(keep, PAUSE);
}

form?.addEventListener("input", plan);
// A page that is being left for good must not keep an older draft over what was just sent.
form?.addEventListener("submit", () => {
  clearTimeout(waiting);
  again = false;
});
