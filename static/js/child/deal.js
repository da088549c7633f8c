// Cards that are to be put somewhere: as many lie there as the child is used to; the others wait. As
// consult/questions/shown_order.py deals them without scripts.
//   cards: all, in their order; isLeft(card): it has no place yet; show(card, isThere); more: the button for others
export function dealer(cards, {most, isLeft, show, more}) {
  let from = 0;
  let there = [];

  // `back`: a card that was taken back, and lies there again.
  function deal(back) {
    const left = [...cards.slice(from), ...cards.slice(0, from)].filter(isLeft);
    there = left.slice(0, most);
    if (back && !there.includes(back)) return deal(void (from = cards.indexOf(back)));
    for (const card of cards) show(card, there.includes(card));
    if (more) more.closest("p").hidden = left.length <= most;
    return there;
  }

  more?.addEventListener("click", event => {
    event.preventDefault();
    from = cards.indexOf(there.at(-1)) + 1;
    deal();
    more.dispatchEvent(new CustomEvent("dealt", {detail: there[0]}));
  });
  return deal;
}
