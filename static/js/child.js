// Makes a child's page better, never needed: every page works without it. Loaded after the page, as a module,
// it takes up whatever was chosen before it came.
const form = document.getElementById("answer");
let touched = false;

// Leave now: the page goes from the screen and from the history at once, and the session ends behind it.
document.addEventListener("click", event => {
  const leave = event.target.closest("[data-leave]");
  if (!leave) return;
  event.preventDefault();
  touched = false;
  const action = leave.getAttribute("formaction") || leave.form.action;
  const data = new FormData(leave.form);
  if (data.get("file")?.size > 50_000) data.delete("file"); // a request that outlives its page may not be large
  fetch(action, {method: "POST", body: data, keepalive: true, redirect: "manual"}).catch(() => {});
  document.body.hidden = true;
  location.replace(leave.dataset.leave);
});

// A page kept by the browser for Back is asked for again: it may belong to a session that has ended.
addEventListener("pageshow", event => event.persisted && location.reload());

// Something else: opens the box for own words in place.
for (const button of document.querySelectorAll("[data-opens]")) {
  const more = document.getElementById(button.dataset.opens);
  if (more) button.setAttribute("aria-expanded", !more.hidden);
  button.addEventListener("click", event => {
    event.preventDefault();
    if (more) {
      more.hidden = false;
      button.setAttribute("aria-expanded", true);
    }
    document.getElementById("words").focus();
  });
}

// More cards: the next group in place; every card is in the form already.
for (const more of document.querySelectorAll("[data-more]")) {
  more.addEventListener("click", event => {
    event.preventDefault();
    const groups = [...form.querySelectorAll("[data-group]")];
    const next = (groups.findIndex(one => !one.hidden) + 1) % groups.length;
    groups.forEach((one, at) => (one.hidden = at !== next));
    groups[next].querySelector("input").focus();
  });
}

// A second tap on a chosen card takes it back, as a checkbox does.
let held = null;
document.addEventListener("pointerdown", event => {
  const radio = event.target.closest(".card")?.querySelector("input[type=radio]");
  held = form?.contains(radio) && radio.checked ? radio : null;
});
document.addEventListener("click", event => {
  if (held && event.target === held) {
    held.checked = false;
    held = null;
    touched = true;
  }
});

// What is half given is kept now and then, and when the page goes out of sight: another app, a dark screen.
if (form) {
  // Very fast answers are told to the IRO as such, and nothing finer than that.
  form.addEventListener("submit", () => form.elements.pace && (form.elements.pace.value = performance.now() < 2000 ? "quick" : ""));
  form.addEventListener("input", () => (touched = true));
  form.addEventListener("submit", () => (touched = false));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  setInterval(keep, 20_000);
}

function keep() {
  if (!touched) return;
  const data = new FormData(form);
  data.set("go", "keep");
  if (navigator.sendBeacon(form.action, data)) touched = false;
}

// Put each card where it belongs: tap a card, tap a place. The radios stay beneath and are what is sent.
for (const places of document.querySelectorAll("[data-board]")) makeBoard(places);

function makeBoard(places) {
  const rows = [...places.querySelectorAll("fieldset")];
  const said = places.parentElement.querySelector("[data-said]");
  const board = make("div", places.classList.contains("two-places") ? "board two-places" : "board");
  const tray = board.appendChild(make("div", "tray"));
  const spots = board.appendChild(make("div", "spots"));
  const cards = rows.map(row => {
    const card = tile(row.querySelector("legend"));
    const slot = tray.appendChild(make("div", "slot"));
    slot.append(card);
    card.onclick = () => pick(entry);
    const entry = {card, slot, radios: [...row.querySelectorAll(".three input")], name: card.textContent.trim()};
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
    (index < 0 ? entry.slot : columns[index].put).append(entry.card);
    touched = true;
  }
  const where = entry => entry.radios.findIndex(radio => radio.checked);

  for (const entry of cards) if (where(entry) >= 0) columns[where(entry)].put.append(entry.card);
  pick(cards.find(one => where(one) < 0) ?? null);
  places.before(board);
  places.hidden = true;
}

function tile(source) {
  const button = make("button", "tile");
  button.type = "button";
  for (const part of source.children) button.append(part.cloneNode(true));
  return button;
}

function make(tag, name) {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}
