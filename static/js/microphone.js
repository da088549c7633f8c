// The microphone of a page: opens it, records one thing at a time, counts its seconds and stops at the most. What people
// see and read of it is the page's own.
export const canRecord = Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);

// Out: what the microphone hears, until it is closed. Fails where there is none, or where its use was refused.
export const openMicrophone = () => navigator.mediaDevices.getUserMedia({audio: true});

export function closeMicrophone(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

// `most`: seconds; `bits` a second, where it matters; `tell`: called with the seconds, from 0 on. Out: `stop`, and
// `made`, a promise of {blob, isFull}: the recording, and whether it ended because its time was over.
export function recordFrom(stream, {most, bits, tell}) {
  const recorder = new MediaRecorder(stream, bits ? {audioBitsPerSecond: bits} : {});
  const heard = [];
  let [seconds, isFull] = [0, false];
  const stop = () => recorder.state === "recording" && recorder.stop();
  const clock = setInterval(() => {
    tell((seconds += 1));
    isFull = seconds >= most;
    if (isFull) stop();
  }, 1000);
  recorder.ondataavailable = event => event.data.size && heard.push(event.data);
  const made = new Promise(done => (recorder.onstop = done)).then(() => {
    clearInterval(clock);
    return {blob: new Blob(heard, {type: recorder.mimeType.split(";")[0]}), isFull};
  });
  recorder.start(1000);
  tell(0);
  return {stop, made};
}
