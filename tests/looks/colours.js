// In each theme: words too faint against what is behind them, a ring of the keyboard that is faint or not there, and
// things that stand elsewhere than in the first theme. A press of Tab must have gone before, so that rings are shown.
themes => {
  const found = [], root = document.documentElement, first = root.dataset.theme;
  const parts = text => { const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number); return [r, g, b, a]; };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(one => one / 255).map(one => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, two) => { const [a, b] = [light(one), light(two)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const over = (top, alpha, under) => top.slice(0, 3).map((one, at) => one * alpha + under[at] * (1 - alpha));
  const behind = one => {
    for (let at = one; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0.9) return colour;
    }
    return [255, 255, 255];
  };
  const seen = one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && !one.closest(".unseen, .skip, [hidden]");
  const rings = one => { const {outlineStyle, outlineWidth} = getComputedStyle(one); return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2; };
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const on = node.parentElement;
    if (node.data.trim() && on && !on.closest("svg, script, style, option, canvas") && seen(on)) texts.push([on, node.data.trim().slice(0, 30)]);
  }
  const focused = [...document.querySelectorAll("button, a[href], summary, textarea, select, audio, input:not([type=hidden])")]
    .filter(one => !one.disabled && seen(one));
  const places = () => [...document.body.querySelectorAll("*")].map(one => one.getBoundingClientRect())
    .reduce((sum, {x, y, width, height}, at) => sum + ((at % 97) + 1) * (x + 3 * y + 7 * width + 11 * height), scrollY);
  const top = scrollY, stood = places();
  for (const theme of themes) {
    const tell = told => found.push([theme, told]);
    root.dataset.theme = theme;
    if (places() !== stood) tell("things stand elsewhere than in the first theme");
    for (const [on, words] of texts) {
      const {color, fontSize, fontWeight} = getComputedStyle(on), under = behind(on), size = parseFloat(fontSize);
      let alpha = parts(color)[3];
      for (let at = on; at; at = at.parentElement) alpha *= Number(getComputedStyle(at).opacity);
      const found = ratio(over(parts(color), alpha, under), under), isBig = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (found < (isBig ? 3 : 4.5)) tell(`faint words ${found.toFixed(1)}: "${words}"`);
    }
    for (const one of focused) {
      one.focus({preventScroll: true});
      if (document.activeElement !== one) continue;
      const ring = [one, one.nextElementSibling, one.closest("label")].find(each => each && rings(each));
      const strong = ring && ratio(parts(getComputedStyle(ring).outlineColor), behind(ring.parentElement));
      if (!ring) tell(`no ring: ${one.outerHTML.slice(0, 80)}`);
      else if (strong < 3) tell(`faint ring ${strong.toFixed(1)}: ${one.outerHTML.slice(0, 80)}`);
    }
  }
  root.dataset.theme = first;
  document.activeElement?.blur?.();
  scrollTo({top, behavior: "instant"});
  return found;
}
