// Which question comes next, from the bundle and from what was given here: what consult/questions/path.py says on the
// server. In: `here`. Out: codes and addresses.
import {givenHere, here, question} from "./mine.js";

export const addressOf = code => `/me/q/${code}`;
export const codeOf = address => /^\/me\/q\/([a-z0-9_.-]+)$/.exec(address)?.[1];

// The codes that a form's fields say, as a condition or an alert can name them: an option, or "card:place".
function saidBy(fields) {
  return new Set(fields.flatMap(([name, value]) => [value, `${name.replace(/^place-/, "")}:${value}`]));
}

export function alerts(code, fields) {
  const said = saidBy(fields.filter(([name]) => name !== "words" && name !== "go"));
  return Boolean(question(code)?.alerts.some(one => said.has(one)));
}

// Not for the IRO, or about them.
export const isHidden = fields => fields.some(one => one.includes("not_iro") || one.includes("about_iro"));

// Whether anything was said: more than what stands on every form.
export const holds = fields => fields.some(([name, value]) => value && value !== "next" && !["sees", "pace", "shown", "how"].includes(name));

function saidTo(code) {
  const given = givenHere(code);
  return given ? saidBy(given.fields) : new Set(question(code)?.given ?? []);
}

// What is asked now: the topics chosen first, then the others, each in the questionnaire's order.
export function asked() {
  const codes = new Set();
  for (const one of here.bundle.questions) {
    if (one.when.every(([code, any]) => codes.has(code) && any.some(said => saidTo(code).has(said)))) codes.add(one.code);
  }
  first = new Set();
  for (const code of codes) {
    const {topic, when} = question(code);
    if (topics().includes(topic) && when.every(([one]) => first.has(one))) first.add(code);
  }
  if (!first.size) first = codes;
  return [...first, ...[...codes].filter(code => !first.has(code))];
}

let first = null; // those of the topics chosen first; all, where none were
const topics = () => here.mine.topics ?? here.bundle.topics;

export const isAnswered = code => Boolean(here.mine.given[code] || question(code)?.answered);

export function next(code) {
  const codes = asked();
  if (!codes.includes(code)) return end(); // asked no more
  const following = codes[codes.indexOf(code) + 1];
  // After the last question of the topics chosen first, whether to go on is asked.
  if (following && first.has(code) && !first.has(following) && !(here.mine.goesOn ?? here.bundle.goes_on)) return "/me/rest";
  return following ? addressOf(following) : end();
}

// The first question of the rest that was not answered yet, else the end.
export function rest() {
  const open = asked().find(code => !first.has(code) && !isAnswered(code));
  return open ? addressOf(open) : end();
}

// The first open question of the topics just chosen.
export function begun() {
  const codes = asked().filter(code => first.has(code));
  return addressOf(codes.find(code => !isAnswered(code) && !here.mine.later.includes(code)) ?? codes[0]);
}

// The questions among which this one stands: those chosen first, or all; what the stones show.
export function partOf(code) {
  const codes = asked();
  if (!codes.includes(code)) return [code];
  return first.has(code) ? codes.filter(one => first.has(one)) : codes;
}

export function previous(code) {
  const codes = asked();
  const before = codes[codes.indexOf(code) - 1];
  return before ? addressOf(before) : "/me/hello";
}

export const toDoLater = () => asked().filter(code => here.mine.later.includes(code) && !isAnswered(code));
export const end = () => (toDoLater().length ? "/me/later" : "/me/look");

// Where to go on after the phone was picked up again.
export function resumed() {
  const codes = asked();
  const last = codes.findLastIndex?.(code => isAnswered(code) || here.mine.later.includes(code)) ?? -1;
  return codes[last + 1] ? addressOf(codes[last + 1]) : "/me/look";
}

// Whether the page that asks "is someone next to you?" comes first.
export const asksAlone = code => question(code)?.alone && !here.bundle.alone && !here.mine.alone && !givenHere(code);
