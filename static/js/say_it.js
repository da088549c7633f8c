// Records up to 3 minutes, plays it back, does it again. The recording stands in the file field.
import {offer, takeBack, waitFor, form as there} from "./files.js"; // loaded anew with each page

const MOST = 180; // seconds
const form = there;
const made = form.querySelector("[data-make]");
const part = name => made.querySelector(`[data-${name}]`);
const player = made.querySelector("audio");
let recorder = null;
let clock = 0;

if (window.MediaRecorder && navigator.mediaDevices?.getUserMedia) made.hidden = false;

part("start").onclick = start;
part("stop").onclick = stop;
part("again").onclick = () => {
  player.pause();
  takeBack();
  show("start");
  part("start").focus();
};

async function start() {
  part("no").hidden = true;
  try {
    const stream = await navigator.mediaDevices.getUserMedia({audio: true});
    record(stream);
  } catch {
    part("no").hidden = false;
  }
}

function record(stream) {
  const heard = [];
  recorder = new MediaRecorder(stream, {audioBitsPerSecond: 32_000});
  recorder.ondataavailable = event => event.data.size && heard.push(event.data);
  const stopped = new Promise(done => (recorder.onstop = done));
  waitFor(stopped.then(() => {
    for (const track of stream.getTracks()) track.stop();
    clearInterval(clock);
    finish(new Blob(heard, {type: recorder.mimeType.split(";")[0]}));
  }), stop);
  recorder.start(1000);
  let seconds = 0;
  tell(0);
  clock = setInterval(() => {
    tell((seconds += 1));
    if (seconds >= MOST) stop();
  }, 1000);
  show("stop");
  part("stop").focus();
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
}

function finish(blob) {
  if (form !== there) return; // the page is gone: it was not given
  URL.revokeObjectURL(player.src);
  player.src = URL.createObjectURL(blob);
  offer(blob, "said");
  show("heard");
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
