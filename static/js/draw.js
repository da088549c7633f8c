// A small paper to draw on: colours, undo, a new paper. After each stroke the drawing stands in the file field.
import {offer, takeBack, waitFor, form as there} from "./files.js"; // loaded anew with each page

const form = there;
const made = form.querySelector("[data-make]");
const canvas = made.querySelector("canvas");
const pen = canvas.getContext("2d");
const strokes = [];
const papers = []; // that were put away for a new one
const STEP = 20; // of the pen by a key
const MOVES = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
const spot = [canvas.width / 2, canvas.height / 2]; // where the pen is that is moved by keys
let colour = "#1d1d1f";
let stroke = null;
let newest = 0;

made.hidden = false;
redraw();

canvas.addEventListener("pointerdown", event => {
  if (!event.isPrimary) return;
  canvas.setPointerCapture(event.pointerId);
  stroke = {colour, points: [place(event)]};
  strokes.push(stroke);
  redraw();
});
canvas.addEventListener("pointermove", event => {
  if (!stroke || !event.isPrimary) return;
  for (const one of event.getCoalescedEvents?.() ?? [event]) stroke.points.push(place(one));
  redraw();
});
for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => stroke && ((stroke = null), keep()));

made.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.colour) choose(button);
  else if ("clear" in button.dataset) strokes.length && papers.push(strokes.splice(0));
  else strokes.length ? strokes.pop() : strokes.push(...(papers.pop() ?? []));
  if (button.dataset.colour) return;
  redraw();
  keep();
});

// By keyboard: arrows move the pen; the space bar puts it down, and lifts it.
canvas.addEventListener("keydown", event => {
  const move = MOVES[event.key];
  if (!move && event.key !== " ") return;
  event.preventDefault();
  if (move) spot.forEach((one, at) => (spot[at] = Math.max(0, Math.min([canvas.width, canvas.height][at], one + move[at] * STEP))));
  else if (stroke) stroke = null;
  else strokes.push((stroke = {colour, points: []}));
  stroke?.points.push([...spot]);
  redraw();
  keep();
  showPen();
});
canvas.addEventListener("focus", () => canvas.matches(":focus-visible") && showPen());
canvas.addEventListener("blur", () => {
  stroke = null;
  redraw();
});

// On the paper that is looked at, not on the one that is kept.
function showPen() {
  pen.lineWidth = 4;
  for (const [colour, wide] of [["#fff", 17], [stroke ? stroke.colour : "#1d1d1f", 13]]) {
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.arc(...spot, wide, 0, 7);
    pen.stroke();
  }
}

function choose(button) {
  colour = button.dataset.colour;
  for (const one of made.querySelectorAll(".swatch")) one.setAttribute("aria-pressed", one === button);
}

function place(event) {
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
}

function redraw() {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.lineWidth = 10;
  pen.lineCap = pen.lineJoin = "round";
  for (const {colour, points} of strokes) {
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.moveTo(...points[0]);
    for (const point of points) pen.lineTo(...point);
    pen.stroke();
  }
}

function keep() {
  const mine = (newest += 1);
  if (!strokes.length) return takeBack();
  const making = new Promise(done => canvas.toBlob(done, "image/png"));
  waitFor(making.then(blob => mine === newest && form === there && offer(blob, "drawing.png")));
}
