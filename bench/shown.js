// The numbers (data-bench) of the elements that a reader of the page, as it is laid out, can see.
() => {
  const SMALLEST = 1, FAR = 5000;
  const hasArea = box => box.width > SMALLEST && box.height > SMALLEST;
  const isOnPage = box =>
    box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left + scrollX < FAR;
  const boxesOf = element => {
    if (element.matches('img, svg')) return [element.getBoundingClientRect()];
    const range = document.createRange();
    const words = [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim());
    return words.flatMap(node => { range.selectNodeContents(node); return [...range.getClientRects()]; });
  };
  const isCutAway = element => {
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'contents' || style.display === 'inline') continue;
      if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
      const isPositioned = style.position === 'absolute' || style.position === 'fixed';
      if (isPositioned && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
      const box = at.getBoundingClientRect();
      const isFlat = box.height === 0 || box.width === 0 || !(box.width > SMALLEST || box.height > SMALLEST);
      if (style.overflow !== 'visible' && isFlat && at !== document.body) return true;
    }
    return false;
  };
  // A box that is none (`display: contents`) is shown as what holds it is.
  const boxAround = element => {
    while (getComputedStyle(element).display === 'contents') element = element.parentElement;
    return element;
  };
  return [...document.querySelectorAll('[data-bench]')].filter(element =>
    boxAround(element).checkVisibility({opacityProperty: true, visibilityProperty: true})
    && boxesOf(element).some(box => hasArea(box) && isOnPage(box))
    && !isCutAway(element)
  ).map(element => Number(element.dataset.bench));
}
