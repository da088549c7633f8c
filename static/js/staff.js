// The desk's idle warning: says before the sign-in runs out, and keeps what was typed on the page.
// Without it everything still works: the sign-in page then carries typed words on.

const minutes = Number(document.body.dataset.idleMinutes || 30);
const warnSeconds = Math.min(5, minutes / 2) * 60;
const pingEvery = 5 * 60 * 1000;
let lastPing = Date.now();
let dialog;
let watched;

const token = () => document.querySelector('input[name="csrf_token"]')?.value || "";

async function stay() {
  lastPing = Date.now();
  const answer = await fetch("/desk/stay", {
    method: "POST",
    headers: { "X-CSRFToken": token() },
    redirect: "error",
  }).catch(() => null);
  if (answer?.ok) {
    dialog?.close();
    plan((await answer.json()).seconds);
  }
}

// Another tab may have kept the sign-in alive, so the server is asked before anyone is warned.
async function look() {
  const answer = await fetch("/desk/time-left").catch(() => null);
  const seconds = answer?.ok ? (await answer.json()).seconds : warnSeconds;
  if (seconds > warnSeconds + 5) plan(seconds);
  else warn(seconds);
}

function plan(seconds) {
  clearTimeout(watched);
  if (dialog?.open) dialog.close();
  watched = setTimeout(look, Math.max(1, seconds - warnSeconds) * 1000);
}

function text(seconds) {
  const left = Math.max(1, Math.round(seconds / 60));
  return `You will be signed out in ${left} ${left === 1 ? "minute" : "minutes"}. What you typed stays on this page.`;
}

function build() {
  const box = document.createElement("dialog");
  box.setAttribute("aria-labelledby", "idle-title");
  const title = document.createElement("h2");
  title.id = "idle-title";
  title.textContent = "Are you still there?";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Stay signed in";
  button.onclick = stay;
  box.append(title, words, button);
  document.body.append(box);
  return box;
}

function warn(seconds) {
  dialog ??= build();
  const words = dialog.querySelector("p");
  const button = dialog.querySelector("button");
  if (seconds <= 0) {
    words.textContent = "You were signed out. What you typed is still on this page: send it, sign in, and it comes back.";
    button.textContent = "Close";
    button.onclick = () => dialog.close();
  } else {
    words.textContent = text(seconds);
    button.textContent = "Stay signed in";
    button.onclick = stay;
  }
  if (!dialog.open) dialog.showModal();
  if (seconds > 0) watched = setTimeout(look, Math.min(60, seconds) * 1000 + 500);
}

// What can only be copied is taken whole by a tap.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("input[readonly]")) target.select();
});
// Someone who writes is not idle.
document.addEventListener("input", () => {
  if (Date.now() - lastPing > pingEvery) stay();
});
// A laptop that slept does not count time; look again when it wakes.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) look();
});

plan(minutes * 60);
