// Put each card where it belongs: tap a card, tap a place. The radios stay beneath and are what is sent.
import {make, onPage} from "./page.js";
import {touch} from "./half.js";

onPage(() => {
  for (const places of document.querySelectorAll("[data-board]:not([hidden])")) makeBoard(places);
});

function makeBoard(places) {
  const rows = [...places.querySelectorAll("fieldset")];
  const said = places.parentElement.querySelector("[data-said]");
  const board = make("div", places.classList.contains("two-places") ? "board two-places" : "board");
  const tray = board.appendChild(make("div", "tray"));
  const spots = board.appendChild(make("div", "spots"));
  const cards = rows.map(row => {
    const card = tile(row.querySelector("legend"));
    const slot = tray.appendChild(make("div", "slot"));
    const held = slot.appendChild(make("div", "held"));
    held.append(card);
    card.onclick = () => pick(entry);
    const entry = {card, held, slot, radios: [...row.querySelectorAll(".three input")], name: card.textContent.trim()};
    return entry;
  });
  const columns = cards[0].radios.map((radio, index) => {
    const column = spots.appendChild(make("div", radio.closest(".pile") ? "spot pile" : "spot"));
    const button = column.appendChild(tile(radio.nextElementSibling));
    button.onclick = () => put(index);
    return {button, put: column.appendChild(make("div", "put")), name: button.textContent.trim()};
  });
  let picked = null;

  function pick(entry, focus) {
    if (entry && entry === picked && where(entry) >= 0) move(entry, -1);
    picked = entry;
    for (const {card} of cards) card.setAttribute("aria-pressed", card === entry?.card);
    for (const {button} of columns) button.disabled = !entry;
    if (focus) (entry?.card ?? columns[0].button).focus();
  }
  function put(index) {
    const entry = picked;
    move(entry, index);
    said.textContent = `${entry.name}: ${columns[index].name}`;
    pick(cards.find(one => where(one) < 0) ?? null);
  }
  function move(entry, index) {
    entry.radios.forEach((radio, at) => (radio.checked = at === index));
    (index < 0 ? entry.slot : columns[index].put).append(entry.held);
    touch();
  }
  const where = entry => entry.radios.findIndex(radio => radio.checked);

  for (const entry of cards) if (where(entry) >= 0) columns[where(entry)].put.append(entry.held);
  pick(cards.find(one => where(one) < 0) ?? null);
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
