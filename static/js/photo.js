// Shows the chosen photo, and makes a large one smaller before it goes: that takes out, here already, where and
// when it was made. What cannot be made smaller here goes as it is; the service takes it out.
import {offer, waitFor, input as there, form} from "./files.js"; // loaded anew with each page

const SIDE = 1600;
const input = there;
const made = form.querySelector("[data-make]");
const shown = made.querySelector("img");
let ours = null;

input.addEventListener("change", () => {
  const file = input.files[0];
  made.hidden = !file;
  if (!file || file === ours) return;
  URL.revokeObjectURL(shown.src);
  shown.src = URL.createObjectURL(file);
  waitFor(replace(file));
});

async function replace(file) {
  const small = await smaller(file);
  if (small && input === there && input.files[0] === file) offer((ours = small), "photo.jpg");
}

async function smaller(file) {
  const photo = await createImageBitmap(file, {imageOrientation: "from-image"});
  const scale = Math.min(1, SIDE / Math.max(photo.width, photo.height));
  const canvas = Object.assign(document.createElement("canvas"), {width: Math.round(photo.width * scale), height: Math.round(photo.height * scale)});
  canvas.getContext("2d").drawImage(photo, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
}
