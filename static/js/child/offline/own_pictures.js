// Loaded with the first bundle of pages: pictures that others made, and the child's own, come as files. They go into the
// pages, so that nothing is asked for later. In: a bundle.
export async function withPictures(bundle) {
  const pages = Object.values(bundle.pages);
  const addresses = new Set(pages.flatMap(page => [...page.main.matchAll(/<img class="(?:pic|photo)" src="(\/[^"]+)"/g)].map(one => one[1])));
  for (const address of addresses) {
    const data = await asData(address.replaceAll("&amp;", "&")).catch(() => null);
    if (data) for (const page of pages) page.main = page.main.replaceAll(`src="${address}"`, `src="${data}"`);
  }
}

async function asData(address) {
  const file = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}
