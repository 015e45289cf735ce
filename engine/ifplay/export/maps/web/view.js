// Which part of the map is seen: a rectangle of the drawing, as wide and high in shape as the pane it is seen in.

function makeView(svg, pane) {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  let left = 0, top = 0, across = width; // `across` is how much of the drawing is seen from left to right.

  const scale = () => across / Math.max(1, pane.clientWidth);
  const high = () => Math.max(1, pane.clientHeight) * scale();
  const widest = () => Math.max(width, (height * pane.clientWidth) / Math.max(1, pane.clientHeight)) * 1.04;

  function show() {
    across = Math.min(Math.max(across, 200), Math.max(widest(), 200));
    // Some of the map stays in sight.
    left = Math.min(Math.max(left, -across * 0.8), width - across * 0.2);
    top = Math.min(Math.max(top, -high() * 0.8), height - high() * 0.2);
    svg.setAttribute("viewBox", [left, top, across, high()].map((one) => one.toFixed(1)).join(" "));
  }

  function whole() {
    across = widest();
    left = (width - across) / 2;
    top = (height - high()) / 2;
    show();
  }

  // Zoom by a factor; what is seen at that point of the window stays there.
  function zoom(factor, clientX, clientY) {
    const pane_ = pane.getBoundingClientRect();
    const x = clientX - pane_.left, y = clientY - pane_.top;
    const before = scale();
    across *= factor;
    across = Math.min(Math.max(across, 200), Math.max(widest(), 200));
    left += x * (before - scale());
    top += y * (before - scale());
    show();
  }

  function zoomMiddle(factor) {
    const box = pane.getBoundingClientRect();
    zoom(factor, box.left + box.width / 2, box.top + box.height / 2);
  }

  // Move by so many pixels of the window.
  function move(x, y) {
    left -= x * scale();
    top -= y * scale();
    show();
  }

  // Bring a rectangle of the drawing into sight, at a size at which it can be read when `near`.
  function reveal(box, near) {
    if (near && scale() > 1.25) across = pane.clientWidth;
    const room = 40 * scale();
    const seen = box.x - room >= left && box.x + box.width + room <= left + across &&
      box.y - room >= top && box.y + box.height + room <= top + high();
    if (!seen) {
      left = box.x + box.width / 2 - across / 2;
      top = box.y + box.height / 2 - high() / 2;
    }
    show();
  }

  // As much as can be read: all of a small map, or a large one from its beginning.
  function begin(box) {
    whole();
    if (scale() > 1.6) {
      across = pane.clientWidth;
      left = box.x + box.width / 2 - across / 2;
      top = box.y - Math.min(120, high() / 4);
      show();
    }
  }

  return {whole, zoom, zoomMiddle, move, reveal, begin, show};
}

// Mouse, pen and fingers: one drags, two pinch, the wheel zooms.
function makeTouchable(svg, view) {
  const down = new Map();
  let dragged = false;

  const middle = () => {
    const all = [...down.values()];
    return {x: all.reduce((sum, one) => sum + one.x, 0) / all.length, y: all.reduce((sum, one) => sum + one.y, 0) / all.length};
  };
  const spread = () => {
    const [one, other] = [...down.values()];
    return other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };

  svg.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    if (!down.size) dragged = false;
    down.set(event.pointerId, {x: event.clientX, y: event.clientY});
  });
  svg.addEventListener("pointermove", (event) => {
    if (!down.has(event.pointerId)) return;
    const before = middle(), apart = spread(), start = down.get(event.pointerId);
    // A hand that trembles still clicks.
    if (!dragged && down.size === 1 && Math.hypot(event.clientX - start.x, event.clientY - start.y) < 5) return;
    if (!dragged) svg.setPointerCapture(event.pointerId);
    dragged = true;
    svg.classList.add("held");
    down.set(event.pointerId, {x: event.clientX, y: event.clientY});
    const after = middle();
    view.move(after.x - before.x, after.y - before.y);
    if (apart > 0 && spread() > 0) view.zoom(apart / spread(), after.x, after.y);
  });
  const up = (event) => {
    down.delete(event.pointerId);
    if (!down.size) svg.classList.remove("held");
  };
  svg.addEventListener("pointerup", up);
  svg.addEventListener("pointercancel", up);
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    view.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY * lines)) / 400), event.clientX, event.clientY);
  }, {passive: false});
  // The click that ends a drag is none.
  svg.addEventListener("click", (event) => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
}
