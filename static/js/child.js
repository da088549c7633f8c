// Makes a child's page better, never needed: every page works without it. Loaded after the page, as a module,
// it takes up whatever was chosen before it came. A file in child/ for each thing; a new one is imported here and
// says with `onPage` what it does to each page, because the phone itself may put the next page in place of this one.
// All are named here, so that the browser asks for them at once and not one behind the other.
import {pageIsThere} from "./child/page.js";
import "./child/half.js";
import "./child/leave.js";
import "./child/cards.js";
import "./child/offline/key.js";
import "./child/offline/seal.js";
import "./child/offline/store.js";
import "./child/offline/mine.js";
import "./child/offline/outbox.js";
import "./child/offline/way.js";
import "./child/offline/fields.js";
import "./child/offline/show.js";
import "./child/offline/state.js";
import "./child/offline/wipe.js";
import "./child/offline/steer.js";
import {start} from "./child/offline/start.js";

pageIsThere();
start().catch(() => {});
