// Loaded behind the first question: whatever is needed later is on the phone from then on, and nothing of it waits for the
// line.
import "./added.js";
import "./again.js";
import "./ask.js";
import "./asides.js";
import "./files.js";
import "./given.js";
import "./keep.js";
import "./looks.js";
import "./not_right.js";
import "./reach.js";
import "./said.js";
import "./sees.js";
import "./stop.js";
import "./topics.js";
import "./wish.js";
import "./worn.js";

export {fetchOthers} from "./others.js";
