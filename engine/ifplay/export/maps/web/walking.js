// From one scene of the map to the next by arrow keys.

const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

// The nearest box that lies in that direction, more ahead than aside; or undefined.
function nextBox(boxes, from, [x, y]) {
  const here = boxes[from];
  const center = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const [hereX, hereY] = center(here);
  let best, least = Infinity;
  boxes.forEach((box, number) => {
    const [thereX, thereY] = center(box);
    const ahead = (thereX - hereX) * x + (thereY - hereY) * y;
    const aside = Math.abs((thereX - hereX) * y) + Math.abs((thereY - hereY) * x);
    if (number === from || ahead <= 1 || aside > 2 * ahead + (y ? here.width : 0)) return;
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [number, far];
  });
  return best;
}
