// Put each card where it belongs: tap a card, tap a place. The radios stay beneath and are what is sent.
const TREMOR = 500; // milliseconds in which a second press is no answer about the card that came meanwhile
import {dealer} from "./deal.js";
import {make, onPage} from "./page.js";
import {touch} from "./half.js";

onPage(() => {
  for (const places of document.querySelectorAll("[data-board]:not([hidden])")) (places.dataset.board ? dealList : makeBoard)(places);
});

// In words there is no board: cards that have no place yet lie there a few at once, those with one behind them.
function dealList(places) {
  const rows = [...places.querySelectorAll("fieldset")];
  const isLeft = row => !row.querySelector("input:checked:not([value=''])");
  const settled = new Set();
  const more = places.parentElement.querySelector("[data-others]");
  const note = () => rows.forEach(row => settled[isLeft(row) ? "delete" : "add"](row));
  more?.addEventListener("click", note);
  const deal = dealer(rows, {
    most: Number(places.dataset.atOnce) || rows.length,
    isLeft: row => !settled.has(row),
    show: (row, isThere) => (row.hidden = !isThere && !settled.has(row)),
    more,
  });
  const begin = () => {
    note();
    deal();
  };
  places.closest("form").addEventListener("filled", begin);
  begin();
}

function makeBoard(places) {
  const rows = [...places.querySelectorAll("fieldset")].sort((one, other) => one.dataset.at - other.dataset.at);
  const said = places.parentElement.querySelector("[data-said]");
  const more = places.parentElement.querySelector("[data-others]");
  const most = Number(places.dataset.atOnce) || rows.length;
  const board = make("div", places.classList.contains("two-places") ? "board two-places" : "board");
  const tray = board.appendChild(make("div", "tray"));
  const spots = board.appendChild(make("div", "spots"));
  const cards = rows.map(row => {
    const card = tile(row.querySelector("legend"));
    const slot = tray.appendChild(make("div", "slot"));
    const held = slot.appendChild(make("div", "held"));
    held.append(card);
    card.onclick = () => {
      dealt = -TREMOR;
      pick(entry);
    };
    const entry = {card, held, slot, radios: [...row.querySelectorAll(".three input")], name: card.textContent.trim()};
    return entry;
  });
  const columns = cards[0].radios.map((radio, index) => {
    const column = spots.appendChild(make("div", radio.closest(".pile") ? "spot pile" : "spot"));
    const button = column.appendChild(tile(radio.nextElementSibling));
    button.onclick = () => put(index);
    return {button, put: column.appendChild(make("div", "put")), name: button.textContent.trim()};
  });
  // Where all have room, an empty slot keeps its place.
  const show = (entry, isThere) => (entry.slot.hidden = most < cards.length && !isThere);
  const deal = dealer(cards, {most, show, more, isLeft: entry => where(entry) < 0});
  let picked = null;
  let dealt = -TREMOR; // when the card in hand came by itself

  function pick(entry) {
    if (entry && entry === picked && where(entry) >= 0) move(entry, -1);
    picked = entry;
    for (const {card} of cards) card.setAttribute("aria-pressed", card === entry?.card);
    for (const {button} of columns) button.disabled = !entry;
  }
  function put(index) {
    if (performance.now() - dealt < TREMOR) return;
    const entry = picked;
    move(entry, index);
    const next = deal()[0] ?? null;
    said.textContent = `${entry.name}: ${columns[index].name}. ${next?.name ?? ""}`;
    dealt = performance.now();
    pick(next);
    if (!next) entry.card.focus({preventScroll: true}); // its place can be pressed no more
  }
  function move(entry, index) {
    entry.radios.forEach((radio, at) => (radio.checked = at === index));
    (index < 0 ? entry.slot : columns[index].put).append(entry.held);
    if (index < 0) deal(entry);
    touch();
  }
  const where = entry => entry.radios.findIndex(radio => radio.checked);

  function lay() {
    for (const entry of cards) (columns[where(entry)]?.put ?? entry.slot).append(entry.held);
    pick(deal()[0] ?? null);
  }
  lay();
  more?.addEventListener("dealt", event => pick(event.detail));
  places.closest("form").addEventListener("filled", lay); // what was given on this phone
  places.before(board);
  places.hidden = true;
  document.dispatchEvent(new Event("remade")); // a ring that stood on what is hidden now goes on
}

function tile(source) {
  const button = make("button", "tile");
  button.type = "button";
  for (const part of source.children) button.append(part.cloneNode(true));
  return button;
}
