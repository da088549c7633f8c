// Seals to the service's public key: this phone can deliver the piece and cannot read it again. The form is told in
// store/delivered.py, which opens it.
import {fromBase64, toBase64} from "./key.js";

const BLOCK = 512;
const CURVE = {name: "ECDH", namedCurve: "P-256"};
const text = new TextEncoder();

export async function seal(point, piece) {
  const theirs = fromBase64(point);
  const other = await crypto.subtle.importKey("raw", theirs, CURVE, false, []);
  const once = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const own = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const id = new Uint8Array(await crypto.subtle.digest("SHA-256", theirs)).slice(0, 8);
  const header = join([1], id, own);
  const shared = await crypto.subtle.deriveBits({name: "ECDH", public: other}, once.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = {name: "HKDF", hash: "SHA-256", salt: header, info: text.encode("heard delivery")};
  const key = await crypto.subtle.deriveKey(how, base, {name: "AES-GCM", length: 256}, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const content = text.encode(JSON.stringify(piece));
  const padded = new Uint8Array(Math.ceil((content.length + 1) / BLOCK) * BLOCK);
  padded.set(content);
  padded[content.length] = 0x80;
  const locked = await crypto.subtle.encrypt({name: "AES-GCM", iv, additionalData: header}, key, padded);
  return toBase64(join(header, iv, new Uint8Array(locked)));
}

function join(...parts) {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
