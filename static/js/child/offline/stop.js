// Stop for now. Without a line what is said there is sealed as a piece of its own, and nothing readable stays. Loaded behind the
// first question.
import {here} from "./mine.js";
import {countAll, keep} from "./outbox.js";
import {show} from "./show.js";
import {bring, hasAll, pass} from "./steer.js";
import {holds} from "./way.js";
import {leaveLater, wipe} from "./wipe.js";

// May the IRO see what was said so far? Asked once anything was: here, or before.
export function fillPage() {
  const asks = document.querySelector("fieldset[data-asks]");
  const {given, half} = here.mine;
  const isBegun = code => holds((half[code]?.fields ?? []).filter(([name]) => name !== "go"));
  const isSaid = ({code, answered}) => (given[code] ? holds(given[code].fields) : answered) || isBegun(code);
  if (asks) asks.hidden = asks.disabled = !here.bundle.questions.some(isSaid);
  document.dispatchEvent(new Event("remade")); // its cards have ears
}

export async function stop(form, button) {
  const said = new FormData(form).get("may_see");
  if (await hasAll()) {
    await wipe();
    if (said) form.elements.may_see.value = said; // a wipe empties every form
    if (await countAll()) bring(form, "held", "1"); // else the server's "forget everything" would take what is sealed
    return pass(form, button);
  }
  // A phone without room loses a no only where nothing else was said before; never a yes, nor a no that ends one.
  const matters = said === "yes" || form.querySelector("[name=may_see][value=yes]")?.defaultChecked;
  if (said) await keep("stop", "", [["may_see", said]]).catch(error => matters && Promise.reject(error));
  await leaveLater(here.bundle.leave ?? "/leave").catch(() => {});
  await show("/me/bye", {push: false});
  history.replaceState(null, "", "/goodbye");
  await import("./asides.js").then(({wipeButTexts}) => wipeButTexts(), wipe);
}
