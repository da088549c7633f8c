// An answer to a letter, sealed to the service and kept here until it has arrived.
import {filesOf} from "../offline/fields.js";
import {here} from "../offline/mine.js";
import {keep} from "../offline/outbox.js";

const ALONE = ["talk", "help"]; // these may be an alert with no word in them
const kindly = message => Object.assign(new Error(message), {isKind: true});

// Out: the first value of each field. Throws a kind sentence where nothing was said, or for what is no recording.
export async function keepReply(form, button, address) {
  const name = address.replace("/letter/", "").replace("/", "-");
  const fields = [...new FormData(form)].filter(([field, value]) => typeof value === "string" && !["csrf_token", "back"].includes(field));
  if (button?.name) fields.push([button.name, button.value]);
  const files = await sealedFiles(form, name);
  fields.push(...files.fields);
  const said = Object.fromEntries(fields.reverse());
  const hasOwn = Boolean(said.words?.trim() || files.fields.length);
  if (name === "not-right" && !said.line && !hasOwn) throw kindly(here.bundle.texts.which);
  const last = {isUnseen: hasOwn || ALONE.includes(name), isForManager: "not_iro" in said || ["not_iro", "about_iro"].includes(said.kind)};
  await keep("reply", name, fields.reverse(), mine => note(mine, name, said, last), {entries: files.entries});
  return said;
}

// What the pages that this phone puts in place say of it.
function note(mine, name, said, last) {
  mine.last = last;
  mine.said ??= {};
  if (name === "answer") mine.said[said.say === "thanks" ? "thanks" : "understands"] = said.say;
  else if (name === "not-right" || (name === "talk" && !last.isForManager)) mine.said[name.replace("-", "_")] = "";
}

async function sealedFiles(form, name) {
  const chosen = filesOf(form);
  if (!chosen.length) return {fields: [], entries: []};
  if (chosen.some(one => !/^(audio|video)\//.test(one.type))) throw kindly(here.bundle.texts.unreadable);
  return (await import("../offline/files.js")).prepare(name, chosen, 0);
}
