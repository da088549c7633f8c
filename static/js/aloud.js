// Records a letter in the page, sentence by sentence, or in a row with one press a sentence. What was recorded is made
// into plain WAV here, so that the server can put it into one file with the others. Without this script: a file each.
import {canRecord, closeMicrophone, openMicrophone, recordFrom} from "./microphone.js";

const form = document.getElementById("aloud");
const now = form.querySelector(".aloud-now");
const part = name => form.querySelector(`[data-${name}]`);
const items = [...document.querySelectorAll("#sentences > li")];
const most = Number(form.dataset.most); // seconds
const RATE = 22050;
let at = items.findIndex(one => one.dataset.said === form.elements.said.value);
let going = null; // what is being recorded now
let stream = null; // open from one sentence of a row to the next
let inRow = false;
let sending = Promise.resolve();

if (canRecord && window.OfflineAudioContext) {
  part("recorder").hidden = false;
  part("start").onclick = () => begin(false);
  part("row").onclick = () => begin(true);
  part("stop").onclick = () => going.stop();
  part("on").onclick = () => going.stop();
  part("end").onclick = () => { inRow = false; going.stop(); };
  form.addEventListener("submit", keepOne);
  form.elements.sound.addEventListener("change", chosen);
  part("skip")?.addEventListener("click", leaveOut);
}

function tell(words) {
  part("told").textContent = words;
}

async function begin(row) {
  try {
    stream ??= await openMicrophone();
  } catch {
    tell("The microphone could not be used. Allow it in the browser, or choose a file.");
    return;
  }
  inRow = row;
  take = null;
  record();
}

let take = null; // what was recorded of the sentence that is shown, not kept yet

async function record() {
  const item = items[at];
  going = recordFrom(stream, { most, tell: seconds => (part("time").textContent = `${seconds} seconds`) });
  show(true);
  tell(inRow ? "Read this sentence, then press. The next one comes." : "Read, then press Stop.");
  const { blob, isFull } = await going.made;
  going = null;
  stopped(blob, item, isFull);
}

function stopped(blob, item, isFull) {
  if (inRow && at + 1 < items.length) {
    line(at + 1);
    record();
    send(blob, item);
    return;
  }
  const last = part("on").hidden === false;
  inRow = false;
  show(false);
  letGo();
  if (last) {
    send(blob, item);
    return;
  }
  take = blob;
  part("heard").src = URL.createObjectURL(blob);
  part("heard").hidden = false;
  part("start").textContent = "Record it again";
  tell(`${isFull ? `It stopped by itself: ${most} seconds are the most. ` : ""}Listen to it. If it is not right, record it again. Then keep it.`);
}

function letGo() {
  closeMicrophone(stream);
  stream = null;
}

function show(records) {
  now.toggleAttribute("data-records", records);
  for (const [name, hidden] of [["start", records], ["row", records], ["stop", !records || inRow], ["on", !records || !inRow], ["end", !records || !inRow]]) part(name).hidden = hidden;
  part("keep").hidden = part("heard").hidden = records;
  if (part("skip")) part("skip").hidden = records || at + 1 >= items.length;
  if (!records) part("heard").hidden = true;
  (records ? part(inRow ? "on" : "stop") : part("start")).focus({ preventScroll: true });
  now.scrollIntoView({ block: "start" }); // the sentence stays in sight
}

function chosen() {
  take = form.elements.sound.files[0] ?? null;
}

async function keepOne(event) {
  if (!take) return; // nothing recorded here: the form goes as it is, and the server says what is missing
  event.preventDefault();
  const item = items[at];
  if (await send(take, item)) next();
}

// The sentence after the one that is shown now, which need not be the one that the page opened with.
function leaveOut(event) {
  event.preventDefault();
  forget();
  line(at + 1);
}

function forget() {
  take = null;
  form.elements.sound.value = "";
  part("heard").hidden = true;
  part("start").textContent = "Record";
}

function next() {
  forget();
  const open = items.findIndex((one, place) => place > at && !("read" in one.dataset));
  if (open >= 0) line(open);
  part("start").focus();
}

// The sentence at this place is shown big from now on.
function line(place) {
  at = place;
  const item = items[at];
  const text = item.querySelector("[data-text]");
  const big = part("sentence");
  [big.textContent, big.lang, big.dir] = [text.textContent, text.lang, text.dir];
  part("meant").textContent = item.dataset.meant;
  part("meant").hidden = !item.dataset.meant;
  part("count").textContent = `Sentence ${at + 1} of ${items.length}`;
  form.elements.said.value = item.dataset.said;
  form.elements.at.value = at;
  if (part("skip")) part("skip").hidden = at + 1 >= items.length;
  document.querySelector("#sentences [aria-current]")?.removeAttribute("aria-current");
  text.setAttribute("aria-current", "true");
}

// One after another, so that a slow line keeps their order. Out: whether it is kept.
function send(blob, item) {
  const mine = sending.then(() => sent(blob, item));
  sending = mine;
  return mine;
}

async function sent(blob, item) {
  const fields = new FormData(form);
  fields.delete("sound");
  fields.set("said", item.dataset.said);
  fields.set("by", "script");
  fields.set("recorded", await asWav(blob), "recorded.wav");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.refused);
  } catch (error) {
    tell(error.message || "It could not be sent. Please try again.");
    stopRow();
    return false;
  }
  item.dataset.read = "";
  document.querySelector("[data-count-read]").textContent = items.filter(one => "read" in one.dataset).length;
  item.querySelector("[data-by]").textContent = `Read by ${form.elements.speaker.value}`;
  item.querySelector("audio, form")?.remove();
  if (!going) tell("Kept.");
  return true;
}

function stopRow() {
  inRow = false;
  going?.stop();
}

// What the browser recorded or a file, as WAV of one channel; what cannot be decoded goes as it is.
async function asWav(blob) {
  try {
    const context = new OfflineAudioContext(1, 1, RATE);
    const whole = await context.decodeAudioData(await blob.arrayBuffer());
    return new Blob([wavHeader(whole.length), samples(whole)], { type: "audio/wav" });
  } catch {
    return blob;
  }
}

function samples(whole) {
  const channels = [...Array(whole.numberOfChannels).keys()].map(one => whole.getChannelData(one));
  return Int16Array.from({ length: whole.length }, (_, place) => {
    const sum = channels.reduce((all, one) => all + one[place], 0) / channels.length;
    return Math.max(-1, Math.min(1, sum)) * 32767;
  });
}

function wavHeader(count) {
  const view = new DataView(new ArrayBuffer(44));
  const text = (place, letters) => [...letters].forEach((one, index) => view.setUint8(place + index, one.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, 36 + count * 2, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, count * 2, true);
  return view.buffer;
}
