// Records up to 3 minutes, plays it back, does it again. The recording stands in the file field.
import {offer, takeBack, waitFor, form as there} from "./files.js"; // loaded anew with each page
import {canRecord, closeMicrophone, openMicrophone, recordFrom} from "./microphone.js";

const MOST = 180; // seconds
const form = there;
const made = form.querySelector("[data-make]");
const part = name => made.querySelector(`[data-${name}]`);
const player = made.querySelector("audio");
let going = null;

if (canRecord) made.hidden = false;

part("start").onclick = start;
part("stop").onclick = stop;
part("again").onclick = () => {
  player.pause();
  takeBack();
  part("full").hidden = true;
  show("start");
  part("start").focus();
};

async function start() {
  part("no").hidden = part("full").hidden = true;
  try {
    record(await openMicrophone());
  } catch {
    part("no").hidden = false;
  }
}

function record(stream) {
  going = recordFrom(stream, {most: MOST, bits: 32_000, tell});
  const stood = going.made.then(({blob, isFull}) => {
    closeMicrophone(stream);
    finish(blob, isFull);
  });
  waitFor(stood, stop);
  show("stop");
  part("stop").focus();
}

function stop() {
  going?.stop();
}

function finish(blob, isFull) {
  if (form !== there) return; // the page is gone: it was not given
  URL.revokeObjectURL(player.src);
  player.src = URL.createObjectURL(blob);
  offer(blob, "said");
  show("heard");
  part("full").hidden = !isFull;
  part("again").focus();
}

function tell(seconds) {
  part("time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function show(what) {
  part("start").hidden = what !== "start";
  part("stop").hidden = what !== "stop";
  part("heard").hidden = what !== "heard";
  part("start").parentElement.hidden = what === "heard";
  part("time").classList.toggle("going", what === "stop");
}
