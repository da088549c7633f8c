/* The pages that will print, drawn by the server from what stands on the form just now. One drawing is asked
   for at a time; what was typed meanwhile is in the next. */
import { fieldsOf } from "./fields.js";

let drawing = false;
let next = null;
let here = "";

const holder = () => document.getElementById("sheets");

export async function draw(form, lines) {
  if (drawing) {
    next = () => draw(form, lines);
    return;
  }
  drawing = true;
  try {
    const fields = fieldsOf(form, lines);
    fields.set("there", [...holder().children].map((sheet) => sheet.dataset.name).join(" "));
    const answer = await fetch(form.dataset.pages, { method: "POST", body: fields });
    const drawn = answer.status === 200 || answer.status === 422 ? await answer.json() : {};
    document.getElementById("not-drawn").hidden = answer.status !== 422;
    if (drawn.pages) show(drawn.pages);
  } catch {
    // No line just now: saving says so.
  }
  drawing = false;
  const waiting = next;
  next = null;
  if (waiting) waiting();
}

/* Pages that did not change stay; the others get their new picture when it is ready, so nothing flickers. */
function show(pages) {
  const sheets = holder();
  while (sheets.children.length > pages.length) sheets.lastElementChild.remove();
  pages.forEach((page, at) => {
    const sheet = sheets.children[at] ?? sheets.appendChild(blank());
    if (sheet.dataset.name !== page.name) picture(sheet, page, at, pages.length, sheets);
    spots(sheet, page);
  });
  mark();
}

function blank() {
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  const over = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  over.setAttribute("class", "spots");
  over.setAttribute("aria-hidden", "true");
  sheet.append(document.createElement("img"), over);
  return sheet;
}

function picture(sheet, page, at, of, sheets) {
  const known = [...sheets.children].find((other) => other.dataset.name === page.name);
  const source = page.svg
    ? URL.createObjectURL(new Blob([page.svg], { type: "image/svg+xml" }))
    : known?.querySelector("img").src;
  if (!source) return;
  const old = sheet.querySelector("img");
  const fresh = new Image(page.width, page.height);
  fresh.alt = `Page ${at + 1} of ${of} as it will print`;
  fresh.src = source;
  sheet.dataset.name = page.name;
  fresh.decode().catch(() => {}).then(() => {
    if (sheet.dataset.name !== page.name) return; // a newer one is on its way
    old.replaceWith(fresh);
    if (old.src.startsWith("blob:") && ![...document.images].some((one) => one.src === old.src)) URL.revokeObjectURL(old.src);
    sheet.dispatchEvent(new CustomEvent("shown", { bubbles: true }));
  });
}

function spots(sheet, page) {
  const over = sheet.querySelector(".spots");
  over.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  const classes = new Map([...document.querySelectorAll("[data-spot]")].map((a) => [a.dataset.spot, a.getAttribute("class")]));
  over.replaceChildren(
    ...page.spots.map(([line, x, y, width, height]) => {
      const link = document.createElementNS(over.namespaceURI, "a");
      link.setAttribute("href", `#line-${line}`);
      link.setAttribute("tabindex", "-1");
      link.dataset.spot = line;
      if (classes.get(line)) link.setAttribute("class", classes.get(line));
      const box = document.createElementNS(over.namespaceURI, "rect");
      const place = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 4 };
      for (const [name, value] of Object.entries(place)) box.setAttribute(name, value);
      link.append(box);
      return link;
    }),
  );
}

function mark() {
  for (const spot of document.querySelectorAll("[data-spot]")) spot.classList.toggle("here", spot.dataset.spot === here);
}

/* The sentence that is being written is marked on its page, and the page is brought into view. */
export function pointAt(line) {
  here = line;
  mark();
  const preview = document.getElementById("preview");
  const spot = document.querySelector(`[data-spot="${CSS.escape(line)}"]`);
  if (!spot || preview.scrollHeight <= preview.clientHeight) return;
  const place = spot.getBoundingClientRect();
  const around = preview.getBoundingClientRect();
  if (place.top < around.top + 40 || place.bottom > around.bottom - 40) {
    preview.scrollTop += place.top - around.top - around.height / 3;
  }
}
