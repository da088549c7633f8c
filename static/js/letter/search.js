/* Pictures for a word that someone types: shown under the box, to be chosen like those that were offered. */
let waiting = 0;

export function look(box) {
  clearTimeout(waiting);
  const found = box.parentElement.querySelector(".found");
  const word = box.value.trim();
  if (!word) return found.replaceChildren();
  waiting = setTimeout(async () => {
    const form = box.form;
    const answer = await fetch(`${form.dataset.search}?q=${encodeURIComponent(word)}`).catch(() => null);
    if (answer?.ok && box.value.trim() === word) fill(found, await answer.json(), box.name.replace(/^other-/, "picture-"));
  }, 120);
}

function fill(found, pictures, name) {
  found.replaceChildren(
    ...pictures.map(({ concept, title, address }) => {
      const label = document.createElement("label");
      label.className = "offer";
      const input = Object.assign(document.createElement("input"), { type: "radio", name, value: concept });
      const shown = address ? Object.assign(new Image(96, 96), { src: address, alt: "", className: "pic" }) : "";
      const words = document.createElement("span");
      words.textContent = title;
      label.append(input, shown, words);
      return label;
    }),
  );
}
