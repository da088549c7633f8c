// Records in the browser, on the desk: what was recorded stands in a hidden file field of the form and is sent with it.
const box = document.querySelector("[data-recorder]");
const part = name => box.querySelector(`[data-${name}]`);
const most = Number(box?.dataset.most || 90); // seconds
let recorder = null;
let clock = 0;

if (box && window.MediaRecorder && navigator.mediaDevices?.getUserMedia) {
  box.hidden = false;
  part("start").onclick = start;
  part("stop").onclick = () => recorder.stop();
}

async function start() {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    part("told").textContent = "The microphone could not be used. Allow it in the browser, or choose a file.";
    return;
  }
  const heard = [];
  recorder = new MediaRecorder(stream, { audioBitsPerSecond: 48_000 });
  recorder.ondataavailable = (event) => event.data.size && heard.push(event.data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    clearInterval(clock);
    keep(new Blob(heard, { type: recorder.mimeType.split(";")[0] }));
  };
  recorder.start();
  show(true);
  let seconds = 0;
  clock = setInterval(() => {
    part("time").textContent = `${++seconds} seconds`;
    if (seconds >= most) recorder.stop();
  }, 1000);
}

function keep(blob) {
  const files = new DataTransfer();
  files.items.add(new File([blob], "recorded", { type: blob.type }));
  part("recorded").files = files.files;
  part("heard").src = URL.createObjectURL(blob);
  part("heard").hidden = false;
  part("told").textContent = "Listen to it. If it is not right, record it again.";
  part("start").textContent = "Record it again";
  show(false);
}

function show(isRecording) {
  part("start").hidden = isRecording;
  part("stop").hidden = !isRecording;
  (isRecording ? part("stop") : part("start")).focus();
}
