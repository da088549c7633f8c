// The line that says where what was given is: on this phone, sending, kept safe; after Send, with the IRO.
import {here} from "./mine.js";
import {onState} from "./outbox.js";
import {onPage} from "../page.js";

const ICONS = {phone: "○", sending: "↑", kept: "✓", sent: "✓"};
let line = null;
let now = null;

onState(state => {
  now = state;
  draw();
});
onPage(draw);

function draw() {
  const texts = here.bundle?.texts;
  if (!texts || !now || (here.bundle.letter && !here.mine.count) || document.documentElement.dataset.shell) return;
  if (!line) {
    line = document.createElement("p");
    line.className = "where";
    line.setAttribute("role", "status");
  }
  const top = document.querySelector("header.top");
  if (line.previousElementSibling !== top) top.after(line);
  const state = now === "kept" && here.sent ? "sent" : now;
  if (line.dataset.state === state && line.lastChild?.textContent === texts[state]) return;
  line.dataset.state = state;
  const icon = Object.assign(document.createElement("span"), {textContent: ICONS[state] + " "});
  icon.ariaHidden = "true";
  line.replaceChildren(icon, texts[state]);
}
