// Which part of alternatives is shown. Their counters hold the position of the next part; for a shuffle, the mask of
// the parts used in this round. The generator's state is the last of the values.

import {drawn} from "./generator.js";
import {bitOf, fullMask, withBit} from "./numbers.js";

/** What gives the position of the part to show, and moves the counter on. `once` ends past the last part. */
export function chooserOf({which, counter, parts}, layout) {
  const slot = layout.counters + counter;
  const count = parts.length;
  if (which === "shuffle") return shuffling(slot, count);
  const last = which === "seq" ? count - 1 : count;
  return (values) => {
    const position = values[slot];
    values[slot] = which === "cycle" ? (position + 1) % count : Math.min(position + 1, last);
    return position;
  };
}

function shuffling(slot, count) {
  const everything = fullMask(count);
  return (values) => {
    const unused = Array.from({length: count}, (_, part) => part).filter((part) => !bitOf(values[slot], part));
    const [number, seed] = drawn(values.at(-1), unused.length);
    const used = withBit(values[slot], unused[number]);
    values[slot] = used === everything ? 0 : used;
    values[values.length - 1] = seed;
    return unused[number];
  };
}
