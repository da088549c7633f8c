// What is wrong with how a child's page stands here and now, in plain words. One word first: what kind of fault it is.
() => {
  const found = new Set();
  const wide = document.documentElement.clientWidth;
  const seen = one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && !one.closest(".unseen, .skip, [hidden]")
    && one.getBoundingClientRect().width > 0;
  const named = one => {
    const words = (one.textContent || one.value || "").trim().replace(/\s+/g, " ").slice(0, 30);
    return `${one.localName}${one.className && typeof one.className === "string" ? "." + one.className.trim().replace(/\s+/g, ".") : ""} "${words}"`;
  };
  const tell = (kind, ...more) => found.add(`${kind}: ${more.join(" ")}`);
  const floats = one => { for (let at = one; at; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position)) return true; };
  const crosses = (a, b, by) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > by && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
  const all = [...document.body.querySelectorAll("*")].filter(one => !one.closest("svg") && seen(one));
  if (document.documentElement.scrollWidth > wide) tell("sideways", `by ${document.documentElement.scrollWidth - wide} px`);

  for (const one of all) {
    const {left, right} = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (left < -1 || right > wide + 1) tell("outside", named(one));
    const shuts = /hidden|clip/.test(style.overflowX + style.overflowY) && one.localName !== "textarea";
    if (shuts && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) tell("cut", named(one));
    if (/auto|scroll/.test(style.overflowX) && one.localName !== "textarea" && one.scrollWidth > one.clientWidth + 1) tell("scrolls", named(one));
    if (one.matches("button:not(.ear), .button, .next, .choice, .face, .tile, .mini, summary, h1, h2, legend, p, li") && one.scrollWidth > one.clientWidth + 2 && style.display !== "inline")
      tell("sticks out", named(one));
    if (one.matches("img") && one.complete && !one.naturalWidth) tell("no picture", one.outerHTML.slice(0, 80));
    const bare = !one.textContent.trim() && !one.querySelector("img, svg, input, canvas, audio, textarea, button");
    const framed = parseFloat(style.borderTopWidth) && style.borderTopStyle !== "none" && !/, 0\)$/.test(style.borderTopColor);
    if (bare && framed && one.matches("div, p, section, ul, ol, aside, fieldset, li") && !one.matches(".slot, .ordered, .stones *, .swatch")) tell("empty box", named(one), one.outerHTML.slice(0, 60));
  }
  for (const use of document.querySelectorAll("main svg use")) {
    const link = use.getAttribute("href") ?? "";
    if (link.startsWith("#") && !document.getElementById(link.slice(1))) tell("no picture", link);
  }

  // Lines of text: over one another, under an ear, out of their box or at its very edge, a word broken in two.
  const lines = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    const on = node.parentElement;
    if (!node.data.trim() || !on || on.closest("svg, script, style, textarea, option, canvas") || !seen(on)) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1) lines.push([on, rect, node.data.trim().slice(0, 24)]);
    if (on.closest("code, .digits, .number") || /:\/\/|@|\.org/.test(node.data)) continue;
    for (const word of node.data.matchAll(/[\p{L}\p{M}\p{N}’']{3,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter(one => one.width > 0.5).map(one => one.top);
      if (Math.max(...tops) - Math.min(...tops) > 8) tell("broken word", word[0], "in", named(on).slice(0, 50));
    }
  }
  for (const [at, [on, box, words]] of lines.entries()) {
    // The line box is higher than what is written in it.
    const trim = one => ({left: one.left, right: one.right, top: one.top + one.height * 0.18, bottom: one.bottom - one.height * 0.18});
    for (const [other, second, more] of lines.slice(at + 1)) {
      if (on !== other && floats(on) === floats(other) && !on.contains(other) && !other.contains(on) && crosses(trim(box), trim(second), 2)) tell("text over text", `"${words}" and "${more}"`);
    }
    const holder = on.closest("button, .button, .face, .choice, .tile, .mini, summary, .told, .wrong, .place, .spot, .record, .show-card, blockquote");
    if (!holder || getComputedStyle(holder).display === "inline") continue;
    const {left, right, top, bottom} = holder.getBoundingClientRect(), style = getComputedStyle(holder);
    const isDrawn = parseFloat(style.borderLeftWidth) && !/, 0\)$/.test(style.borderLeftColor);
    if (box.left < left - 1 || box.right > right + 1 || box.top + box.height * 0.2 < top || box.bottom - box.height * 0.2 > bottom) tell("text out of its box", named(holder));
    else if (isDrawn && (box.left - left < 4 || right - box.right < 4)) tell("at the edge", named(holder), Math.round(Math.min(box.left - left, right - box.right)));
  }

  // What can be tapped: big enough, and nothing over it.
  const taps = all.filter(one => one.matches("button, a[href], label, summary, select, textarea, input:not([type=hidden], .card input, label input)"));
  const box = new Map(taps.map(one => [one, one.getBoundingClientRect()]));
  for (const [at, one] of taps.entries()) {
    const {width, height} = box.get(one), typed = one.matches("label") && one.control?.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=file])");
    if (!(one.matches("a") && one.closest("p, li") && !one.matches(".button, .next, .number")) && !typed && (width < 43.5 || height < 43.5)) tell("small", named(one), `${Math.round(width)}x${Math.round(height)}`);
    for (const two of taps.slice(at + 1)) {
      if (one.contains(two) || two.contains(one) || one.control === two || two.control === one) continue;
      if (floats(one) !== floats(two)) continue;
      const ears = [one, two].filter(each => each.matches(".ear"));
      if (ears.length === 1 && ears[0].parentElement.contains(one) && ears[0].parentElement.contains(two) && ears[0].closest(".heard-card, .held, .spot")) continue;
      if (crosses(box.get(one), box.get(two), 1)) tell("taps overlap", named(one), "and", named(two));
    }
    if (one.matches(".ear")) {
      const ear = box.get(one), inner = {left: ear.left + 10, right: ear.right - 10, top: ear.top + 10, bottom: ear.bottom - 10};
      for (const [on, rect, words] of lines) if (!one.contains(on) && floats(on) === floats(one) && crosses(inner, rect, 1)) tell("ear over text", `"${words}"`);
      const beside = [...one.parentElement.children].filter(each => each !== one && seen(each));
      const level = beside.some(each => { const {top, bottom} = each.getBoundingClientRect(); return Math.min(bottom, ear.bottom) - Math.max(top, ear.top) > 8; });
      if (!level && !one.matches(".facts .ear, .exits .ear, .three .ear") && getComputedStyle(one).position !== "absolute") tell("lone ear", named(one.parentElement));
    }
  }

  // Things side by side: as high as each other, their pictures of one size.
  for (const row of all.filter(one => one.matches(".cards, .three, .row, .tray, .spots, .board, .left-cards, .letter-foot, .chips, .onward, .letter-turn"))) {
    const parts = [...row.children].filter(seen).map(one => one.matches(".heard-card, label.card, .held, li") ? one.querySelector(".face, .tile") ?? one : one).filter(one => !one.matches(".ear"));
    for (const [at, one] of parts.entries()) for (const two of parts.slice(at + 1)) {
      const a = one.getBoundingClientRect(), b = two.getBoundingClientRect();
      if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 8) continue;
      if (!row.matches(".chips, .onward") && Math.abs(a.height - b.height) > 3) tell("not level", row.className, named(one), Math.round(a.height), named(two), Math.round(b.height));
      else if (Math.abs(a.top - b.top) > 3 && Math.abs(a.bottom - b.bottom) > 3 && Math.abs(a.top + a.bottom - b.top - b.bottom) > 3) tell("not in line", row.className, named(one), named(two));
      const [p, q] = [one, two].map(each => each.querySelector(".pic")?.getBoundingClientRect());
      if (p?.width && q?.width && (Math.abs(p.width - q.width) > 2 || Math.abs(p.height - q.height) > 2)) tell("pictures differ", row.className, named(one), Math.round(p.width), named(two), Math.round(q.width));
    }
  }
  return [...found];
}
