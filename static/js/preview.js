// A child's page in a preview on the desk: it works as for a child, and keeps nothing on this device.
import {pageIsThere} from "./child/page.js";
import "./child/half.js";
import "./child/cards.js";
import "./child/board.js";

pageIsThere();
