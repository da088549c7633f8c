// Reads a child's page aloud when they press Listen or an ear; never by itself. For each text: a recording by a person,
// else a voice that is in this device and of that very language, else a clip from our server. A voice that would send
// the text to a company is never used. Without this script the player inside Listen reads the whole page.
import {onPage} from "./child/page.js";

const READ = ".became [data-say], #agreed [data-say], #answer > fieldset [data-say], .wrong [data-say], .letter [data-say]";
const NOT_READ = ".unseen, .row, .onward, .not-right, .exits";
const ENDS = /[^.!?؟።]+[.!?؟።]*\s*/g; // one sentence at a time: Chrome cuts long ones
let bar = null; // of the page that is there; another may be put in place of it
let clips = "";
let slow = document.querySelector(".hear audio")?.getAttribute("src").includes("/slow/");
const player = document.querySelector("[data-player]");
const voices = () => globalThis.speechSynthesis?.getVoices() ?? [];
const sheet = globalThis.CSS?.highlights && new Highlight();
const sound = new Audio();
let turn = 0; // each press is a new turn; what belongs to an earlier one is over

function begin() {
  sheet && CSS.highlights.set("spoken", sheet);
  document.addEventListener("click", event => {
    if (event.target.closest("[data-leave]")) stop();
    if (!event.target.closest(".hear summary")) return;
    event.preventDefault();
    player.hidden ? read(wholePage()) : stop();
  }, true);
  player.querySelector("[data-stop]").addEventListener("click", stop);
  player.querySelector("[data-slow]").addEventListener("click", event => {
    slow = !slow;
    event.currentTarget.setAttribute("aria-pressed", slow);
    read(reading.slice(Math.max(0, reading.indexOf(now))));
  });
  player.querySelector("[data-slow]").setAttribute("aria-pressed", slow);
  player.querySelector("p").dataset.note = "line";
  document.addEventListener("pace", ({detail}) => (slow = detail)); // chosen without a line
  addEventListener("pagehide", stop);
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", offer);
  onPage(take);
}

function take() {
  stop();
  ears.clear();
  bar = document.querySelector(".hear");
  if (!bar) return;
  if (!document.querySelector("link[data-hear]")) style();
  clips = bar.dataset.clips;
  putEars();
  offer();
}

function style() {
  const link = Object.assign(document.createElement("link"), {rel: "stylesheet", href: bar.dataset.css});
  link.dataset.hear = "";
  document.head.append(link);
  const told = bar.querySelector("p").cloneNode(true);
  told.dataset.note = "computer";
  told.hidden = true;
  player.prepend(told);
}

// What is shown is what can be heard here and now.
function offer() {
  if (!bar) return;
  // First everything is looked at, then changed: by turns the page would be laid out anew for each ear.
  const found = [...ears].map(([ear, texts]) => [ear, !texts().some(canBeHeard)]);
  bar.hidden = !wholePage().some(canBeHeard);
  for (const [ear, isHidden] of found) ear.hidden = isHidden;
}

function wholePage() {
  const asked = textsIn(document.querySelector("main"), READ);
  return asked.length ? asked : textsIn(document.querySelector("main"), "[data-say]");
}

function textsIn(root, which = "[data-say]", not = NOT_READ) {
  return [...root.querySelectorAll(which)].filter(
    one => one.textContent.trim() && one.getClientRects().length && !one.querySelector("[data-say]") && !one.closest(not));
}

// An ear beside each card, choice, fact and help text; it stands after the thing itself and chooses nothing.
const ears = new Map();
function putEars() {
  for (const one of document.querySelectorAll("#why, .list > .choice, button.wide")) beside(one, "heard-line");
  for (const one of document.querySelectorAll("main section > h2")) beside(one, "heard-line", one.parentElement);
  onCards();
  for (const one of document.querySelectorAll(".exits")) one.append(ear(one.closest("form,.letter-foot"), ".row [data-say]", ".unseen"));
  for (const one of document.querySelectorAll("[data-strip]")) beside(one, "heard-line");
  for (const one of document.querySelectorAll(".sees > summary")) beside(one.parentElement, "heard-line", one);
}

// Also where the board came after the page, other cards in place of some, or what became of an alert.
function onCards() {
  const cards = [...document.querySelectorAll(".card:not(button), .cards > button")].filter(card => card.getClientRects().length && !card.closest(".heard-card"));
  const facts = [...document.querySelectorAll(".facts > li")].filter(one => !one.querySelector(".ear") && textsIn(one).length);
  for (const card of cards) beside(card, "heard-card");
  for (const one of facts) one.append(ear(one));
  for (const one of document.querySelectorAll(".looked section > div")) if (!one.nextElementSibling?.matches(".ear")) one.after(ear(one));
  for (const one of document.querySelectorAll(".board .held, .board .spot")) {
    if (one.querySelector(":scope > .ear")) continue;
    one.append(ear(one.firstElementChild));
  }
}

function remade() {
  if (!bar) return;
  onCards();
  offer();
}
document.addEventListener("remade", remade);
document.addEventListener("toggle", remade, true); // what was opened

function beside(thing, name, root = thing) {
  if (!thing.querySelector("[data-say]")) return;
  const place = document.createElement("div");
  place.className = name;
  place.append(ear(root));
  thing.before(place);
  place.prepend(thing);
}

function ear(root, which, not) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ear";
  button.append(bar.querySelector("svg").cloneNode(true));
  const texts = () => textsIn(root, which, not);
  button.addEventListener("click", () => read(texts()));
  ears.set(button, texts);
  button.setAttribute("aria-label", `${bar.querySelector("summary").textContent.trim()}: ${(which ? texts().map(one => one.textContent.trim()).join(", ") : root.textContent.trim()).slice(0, 60)}`);
  return button;
}

const langOf = element => element.closest("[lang]").lang;
const base = lang => lang.split(/[-_]/)[0].toLowerCase();

function ownVoice(lang) {
  const own = voices().filter(one => one.localService === true && base(one.lang) === base(lang));
  return own.find(one => one.default) && base(lang) !== "en" ? own.find(one => one.default) : own.find(one => /GB/.test(one.lang)) ?? own[0];
}

function canBeHeard(element) {
  return Boolean(ownVoice(langOf(element)) || (element.dataset.say && navigator.onLine));
}

let reading = [];
let now = null;

async function read(texts) {
  stop();
  const mine = ++turn;
  reading = texts.filter(canBeHeard);
  player.hidden = !reading.length;
  for (const text of reading) {
    now = text;
    follow(text);
    const told = await (hasPerson(text) ? fromServer(text, mine) : fromDevice(text, mine));
    if (mine !== turn) return;
    if (told === "no line") return note("line");
  }
  stop();
}

// In a letter the sentence that is read stands out and in sight.
function follow(text) {
  document.querySelector(".now")?.classList.remove("now");
  const line = text?.closest(".letter")  && (text.closest(".letter-line") ?? text);
  line?.classList.add("now");
  line?.scrollIntoView({block: "center"});
}

const hasPerson = text => text.dataset.say.startsWith("!") && navigator.onLine;

async function fromDevice(text, mine) {
  const voice = ownVoice(langOf(text));
  if (!voice) return fromServer(text, mine);
  note("computer");
  const whole = text.textContent;
  for (const found of whole.matchAll(ENDS)) {
    if (mine !== turn) return;
    await utter(voice, found[0], (start, length) => mine === turn && show(text, found.index + start, length));
  }
}

function utter(voice, sentence, shown) {
  return new Promise(done => {
    const words = new SpeechSynthesisUtterance(sentence);
    Object.assign(words, {voice, lang: voice.lang, rate: slow ? 0.65 : 0.9, onend: done, onerror: done});
    shown(0, sentence.length);
    words.onboundary = event => {
      if (event.name === "word") shown(event.charIndex, event.charLength || sentence.slice(event.charIndex).search(/\s|$/));
    };
    speechSynthesis.speak(words);
  });
}

async function fromServer(text, mine) {
  const person = text.dataset.say.startsWith("!");
  const said = encodeURIComponent(text.dataset.say.replace("!", ""));
  const speed = slow ? "slow" : "normal";
  try {
    const answer = await fetch(`${clips}${speed}/${langOf(text)}/${said}.mp3`);
    if (!answer.ok) return "nothing";
    const words = (answer.headers.get("Heard-Words") ?? "").split(",").filter(Boolean).map(one => one.split(" ").map(Number));
    const clip = await answer.blob();
    if (mine !== turn) return;
    note(person ? "" : "computer");
    await play(clip, person && slow ? 0.8 : 1, at => mine === turn && showAt(text, words, at));
  } catch {
    return "no line";
  }
}

function play(clip, rate, shown) {
  return new Promise(done => {
    URL.revokeObjectURL(sound.src);
    sound.src = URL.createObjectURL(clip);
    sound.playbackRate = rate;
    sound.onended = sound.onerror = sound.onpause = done;
    const look = () => {
      shown(sound.currentTime * 1000);
      if (!sound.paused) requestAnimationFrame(look);
    };
    sound.play().then(look, done);
  });
}

function showAt(text, words, at) {
  const word = words.findLast?.(one => one[2] <= at);
  word ? show(text, word[0], word[1]) : show(text, 0, text.textContent.length);
}

// The word that is being said, marked without touching the page; where that cannot be, the whole text.
function show(text, start, length) {
  if (!sheet) return mark(text);
  const range = document.createRange();
  let before = 0;
  let begun = false;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.data.length;
    if (!begun && start < before + size) begun = !range.setStart(node, Math.max(0, start - before));
    if (begun) range.setEnd(node, Math.min(size, Math.max(0, start + length - before)));
    if (start + length <= before + size) break;
    before += size;
  }
  sheet.clear();
  if (begun) sheet.add(range);
}

function mark(text) {
  document.querySelector(".spoken")?.classList.remove("spoken");
  text?.classList.add("spoken");
}

function note(which) {
  for (const one of player.querySelectorAll("[data-note]")) one.hidden = one.dataset.note !== which;
}

function stop() {
  turn += 1;
  globalThis.speechSynthesis?.cancel();
  sound.pause();
  sheet?.clear();
  mark(null);
  follow(null);
  player.hidden = true;
}

if (player) begin();
