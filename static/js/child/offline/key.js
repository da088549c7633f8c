// The key of what this phone keeps readable: made from the link's secret, held by this tab (sessionStorage), and gone
// with it. Never in the database, a cookie, or an address after the start.
const KEPT = "heard"; // in sessionStorage: {root, of, tab, sitting}
const NOW = "heard-now"; // in localStorage: the sitting of this phone's session, which says nothing
const text = new TextEncoder();
let held = null; // where sessionStorage is shut
let made = null; // the keys of `held`, once made

export const toBase64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
export const fromBase64 = letters => Uint8Array.from(atob(letters), one => one.charCodeAt(0));
const toHex = bytes => [...new Uint8Array(bytes)].map(one => one.toString(16).padStart(2, "0")).join("");

async function stretch(secret, info, bits = 256) {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return crypto.subtle.deriveBits({name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: text.encode(info)}, key, bits);
}

// From the link's own page, before its secret leaves the address.
export async function holdLink(secret) {
  hold(toBase64(await stretch(text.encode(secret), "heard root")));
}

// For a page that came without its link in this tab: it works here, and ends with the tab. `of`: what it is a key of.
export function holdAnything(of) {
  if (!heldHere() || held.of !== of) hold(undefined, of);
}

// A key is of one sitting. Where the page that came is of another, because a link was opened in another tab meanwhile, this tab
// begins anew: nothing kept with its key is shown to, or taken for, another child. Other tabs learn of it.
export function holdFor(sitting) {
  if (!heldHere() || held.of || (held.sitting ?? sitting) !== sitting) hold();
  held.sitting = sitting;
  keepHeld();
  try {
    localStorage.setItem(NOW, sitting);
  } catch {}
}

// Whether another sitting has begun on this phone since.
export function isOver() {
  try {
    const now = localStorage.getItem(NOW);
    return Boolean(held?.sitting && now && now !== held.sitting);
  } catch {
    return false;
  }
}

export function hold(root = toBase64(crypto.getRandomValues(new Uint8Array(32))), of) {
  held = {root, of, tab: crypto.randomUUID()};
  made = null;
  keepHeld();
}

function keepHeld() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(held));
  } catch {}
}

export function letGo() {
  held = made = null;
  try {
    sessionStorage.removeItem(KEPT);
  } catch {}
}

export function heldHere() {
  try {
    held ??= JSON.parse(sessionStorage.getItem(KEPT));
  } catch {}
  return held;
}

// `{name, aes}`: under which name this invitation is kept, and the key it is kept with. null without a key.
export function keys() {
  if (!heldHere()) return Promise.resolve(null);
  made ??= makeKeys(fromBase64(held.root));
  return made;
}

// A name for something of this invitation that tells nothing to whoever has not its link.
const blinded = new Map();
export async function blind(what) {
  const of = held.root + what;
  if (!blinded.has(of)) blinded.set(of, toHex(await stretch(fromBase64(held.root), "heard about " + what, 64)));
  return blinded.get(of);
}

async function makeKeys(root) {
  const raw = await stretch(root, "heard store");
  return {
    name: toHex(await stretch(root, "heard name", 128)),
    aes: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]),
  };
}

export async function lock(value, {aes}) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, content: await crypto.subtle.encrypt({name: "AES-GCM", iv}, aes, text.encode(JSON.stringify(value)))};
}

export async function unlock({iv, content}, {aes}) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({name: "AES-GCM", iv}, aes, content)));
}
