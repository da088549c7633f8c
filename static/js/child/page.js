// A child's page as it comes: from the server, or put in place by the phone itself (offline/show.js). Whatever makes
// pages better says so here and is called for each of them.
const callbacks = [];
let isThere = false;

// `callback(root)`: now for the page that is there, and again for each page put in place of it.
export function onPage(callback) {
  callbacks.push(callback);
  if (isThere) callback(document);
}

// A page was put in place; `document.documentElement.dataset.page` counts them, so that a test can wait for one.
export function pageIsThere() {
  isThere = true;
  const root = document.documentElement;
  root.dataset.page = Number(root.dataset.page ?? 0) + 1;
  for (const callback of callbacks) callback(document);
}

// The form of the question that is there, if one is.
export const answerForm = () => document.getElementById("answer");

export function make(tag, name) {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}
