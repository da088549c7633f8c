// What on a child's page can be chosen without touching it, in the order of the page.
export const SKIPPED = "textarea, input[type=file], input[type=text], .line, select"; // who types does so themselves
const THINGS = "main button, main a[href], main input, main summary, main audio, .top button, .top a[href]";
const NOT_THEIRS = "[data-scan-touch], [data-scan-bar] *"; // the helper's own

export function things() {
  return [...document.querySelectorAll(THINGS)].filter(isThing);
}

export function isThing(thing) {
  return thing.matches(THINGS) && !thing.matches(SKIPPED) && !thing.matches(NOT_THEIRS) && !thing.disabled && thing.type !== "hidden" && isSeen(thing);
}

const FOLDED = "[hidden], details:not([open]) > :not(summary)"; // what a closed "Who sees this?" holds has a box, but is not seen

// A card's input lies over the card and may have no looks of its own: the card counts.
export function isSeen(thing) {
  const box = shownAs(thing).getBoundingClientRect();
  return box.width > 1 && box.height > 1 && !thing.closest(FOLDED);
}

export const shownAs = thing => thing.closest("label") ?? thing;

export function nameOf(thing) {
  return (thing.getAttribute("aria-label") || shownAs(thing).innerText || "").trim().replace(/\s+/g, " ");
}

// As a tap would; a second time takes a card back, as with a box to tick, and stops a recording.
export function press(thing) {
  if (thing.matches("audio")) return thing.paused ? thing.play().catch(() => {}) : thing.pause();
  if (thing.type !== "radio" || !thing.checked) return thing.click();
  thing.checked = false;
  thing.dispatchEvent(new Event("input", {bubbles: true}));
}

// One by one; the ears of a fieldset come after its cards, as one row. Who is helped through the cards hears each as it comes.
export function oneByOne(all, isHelped) {
  const stops = [];
  let group = null;
  let ears = [];
  const endGroup = next => {
    if (ears.length) stops.push(ears);
    [group, ears] = [next, []];
  };
  for (const thing of all) {
    const own = thing.closest("fieldset");
    if (own !== group) endGroup(own);
    if (!thing.matches(".ear")) stops.push([thing]);
    else if (!isHelped) own ? ears.push(thing) : stops.push([thing]);
  }
  endGroup(null);
  return stops;
}

export const earOf = thing => shownAs(thing).closest(".heard-card, .heard-line, .held, .spot")?.querySelector(".ear:not([hidden])");

// Things that stand beside each other are one row, from above to below.
export function rowsOf(all) {
  const rows = [];
  let row = null;
  for (const thing of all) {
    const {top, bottom} = shownAs(thing).getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const isBeside = row && thing.closest("main, .top") === row.part && middle > row.top && middle < row.bottom;
    if (!isBeside) rows.push((row = {part: thing.closest("main, .top"), top, bottom, things: []}));
    row.things.push(thing);
  }
  return rows.map(({things}) => things);
}
