// Records in the browser, on the desk: what was recorded stands in a hidden file field of the form and is sent with it.
import {canRecord, closeMicrophone, openMicrophone, recordFrom} from "./microphone.js";

const box = document.querySelector("[data-recorder]");
const part = name => box.querySelector(`[data-${name}]`);
const most = Number(box?.dataset.most || 90); // seconds
let going = null;

if (box && canRecord) {
  box.hidden = false;
  part("start").onclick = start;
  part("stop").onclick = () => going.stop();
}

async function start() {
  let stream;
  try {
    stream = await openMicrophone();
  } catch {
    part("told").textContent = "The microphone could not be used. Allow it in the browser, or choose a file.";
    return;
  }
  going = recordFrom(stream, { most, bits: 48_000, tell: seconds => (part("time").textContent = `${seconds} seconds`) });
  show(true);
  const { blob, isFull } = await going.made;
  closeMicrophone(stream);
  keep(blob, isFull);
}

function keep(blob, isFull) {
  const files = new DataTransfer();
  files.items.add(new File([blob], "recorded", { type: blob.type }));
  part("recorded").files = files.files;
  part("heard").src = URL.createObjectURL(blob);
  part("heard").hidden = false;
  const full = isFull ? `It stopped by itself: ${most} seconds are the most. ` : "";
  part("told").textContent = `${full}Listen to it. If it is not right, record it again.`;
  part("start").textContent = "Record it again";
  show(false);
}

function show(isRecording) {
  part("start").hidden = isRecording;
  part("stop").hidden = !isRecording;
  (isRecording ? part("stop") : part("start")).focus();
}
