// Nothing readable stays: the database's readable part of this invitation, the key, what the pages held in memory, the
// history's state. Sealed pieces stay until the server says that it has them.
import {keys, letGo} from "./key.js";
import {here} from "./mine.js";
import {sweep} from "./store.js";

export async function wipe() {
  const own = await keys();
  here.bundle = here.mine = null;
  letGo();
  history.replaceState(null, "");
  for (const form of document.forms) form.reset();
  if (own) await sweep({name: own.name}).catch(() => {});
}
