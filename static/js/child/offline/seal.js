// Seals to the service's public key: this phone can deliver the piece and cannot read it again. The form is told in
// store/delivered.py, which opens it.
import {fromBase64} from "./key.js";

const BLOCK = 512;
const CURVE = {name: "ECDH", namedCurve: "P-256"};
const text = new TextEncoder();
const AHEAD = 400; // milliseconds after a seal in which the next page is drawn; then the next one-time key is made
const makeOnce = () => crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
let ready = null; // a one-time key made ahead, so that a tap does not wait for it

// `bytes`: of a file, behind the piece and a zero. Out: bytes.
export async function seal(point, piece, bytes = new Uint8Array()) {
  const theirs = fromBase64(point);
  const other = await crypto.subtle.importKey("raw", theirs, CURVE, false, []);
  const making = ready ?? makeOnce(); // taken out at once: it is used for one seal alone
  ready = null;
  const once = await making;
  setTimeout(() => (ready ??= makeOnce()), AHEAD);
  const own = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const id = new Uint8Array(await crypto.subtle.digest("SHA-256", theirs)).slice(0, 8);
  const header = join([1], id, own);
  const shared = await crypto.subtle.deriveBits({name: "ECDH", public: other}, once.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = {name: "HKDF", hash: "SHA-256", salt: header, info: text.encode("heard delivery")};
  const key = await crypto.subtle.deriveKey(how, base, {name: "AES-GCM", length: 256}, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const about = text.encode(JSON.stringify(piece));
  const content = bytes.length ? join(about, [0], bytes) : about;
  const padded = new Uint8Array(Math.ceil((content.length + 1) / BLOCK) * BLOCK);
  padded.set(content);
  padded[content.length] = 0x80;
  const locked = await crypto.subtle.encrypt({name: "AES-GCM", iv, additionalData: header}, key, padded);
  return join(header, iv, new Uint8Array(locked));
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
