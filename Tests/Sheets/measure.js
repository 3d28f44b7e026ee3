// What is wrong with the page as it stands: a list of texts, empty where nothing is.
(() => {
  const faults = [];
  const name = (e) => e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? "." + e.className : "")
    + " «" + (e.textContent || "").trim().slice(0, 30) + "»";

  // Nothing is wider than its place, and nothing reaches over the window's edge.
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) faults.push("the page is wider than the window");
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest("svg") && e.tagName !== "svg") continue;
    const box = e.getBoundingClientRect();
    if (box.width && (box.right > wide + 0.5 || box.left < -0.5)) faults.push("over the edge: " + name(e));
    if (getComputedStyle(e).display !== "inline" && e.tagName !== "svg" && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
      faults.push("overflows: " + name(e) + " " + e.scrollWidth + " > " + e.clientWidth);
  }

  // Every text stands out from what is behind it.
  const numbers = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const light = (color) => {
    const parts = color.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      if (e.tagName === "svg") return numbers(getComputedStyle(e.querySelector(".stairs-page")).fill);
      const color = numbers(getComputedStyle(e).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  let least = 21;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || ["STYLE", "style", "title", "desc"].includes(e.tagName)) continue;
    const style = getComputedStyle(e);
    const ratio = contrast(numbers(e.closest("svg") ? style.fill : style.color), behind(e));
    least = Math.min(least, ratio);
    if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(2) + ": " + name(e));
  }
  for (const e of document.querySelectorAll(".box"))
    if (contrast(numbers(getComputedStyle(e).borderTopColor), behind(e)) < 3) faults.push("a box that cannot be seen");

  // No word of a drawing touches another or reaches over its edge.
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll(":scope > text")].map((e) => [e.textContent, e.getBoundingClientRect()]);
    texts.forEach(([text, a], index) => {
      if (a.left < frame.left - 0.5 || a.right > frame.right + 0.5 || a.bottom > frame.bottom + 0.5 || a.top < frame.top - 0.5)
        faults.push("outside the drawing: " + text);
      for (const [other, b] of texts.slice(index + 1))
        if (a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom)
          faults.push("one on the other: " + text + " / " + other);
    });
  }
  const boxes = {};
  for (const e of document.querySelectorAll("time")) {
    const day = e.getAttribute("datetime");
    boxes[day] = (boxes[day] || 0) + e.parentElement.querySelectorAll(".box").length;
  }
  return { faults, least, boxes };
})()
