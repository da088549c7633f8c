// "Ask for something" without a line: kept here, and the page says so. Loaded behind the first question.
import {here} from "./mine.js";
import {deliver, keep} from "./outbox.js";
import {show} from "./show.js";
import {hasAll, pass} from "./steer.js";

export async function ask(form, kind, button) {
  if (await hasAll()) return pass(form, button);
  const fields = [["kind", kind], ...(form.elements.not_iro.checked ? [["not_iro", "1"]] : [])];
  await keep("ask", "", fields, mine => (mine.asks = [...(mine.asks ?? []), kind]));
  await show("/me/ask", {push: false});
  deliver();
}

export function fillPage() {
  for (const one of document.querySelectorAll("main [data-asked]")) one.hidden = !here.mine.asks?.includes(one.closest("button").value);
}
