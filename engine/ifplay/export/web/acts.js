// The steps of a block as closures, in order, with the text that never differs put together beforehand. An act does
// something to the values, or adds to the items of the turn's text, and returns how many characters it added.

import {boundsOf} from "./layout.js";
import {lineOf} from "./lines.js";
import {kept} from "./numbers.js";
import {SECTION, packed, sizeOf} from "./prose.js";
import {reckoning} from "./reckon.js";
import {stepOf} from "./shorthand.js";

/** What the steps of a block do, which is `closed` when what follows it begins a paragraph. */
export function actsOf(steps, layout, closed) {
  const acts = [];
  let fixed = [];
  const showFixed = () => {
    const items = packed(fixed);
    const size = sizeOf(items);
    if (items.length) {
      acts.push((values, text) => {
        for (const item of items) text.push(item);
        return size;
      });
    }
    fixed = [];
  };
  for (const step of steps.map(stepOf)) {
    if (step.kind === "assign") {
      acts.push(assigning(step, layout));
    } else if (step.kind === "gap") {
      fixed.push(step.which === "section" ? SECTION : null);
    } else {
      const spelled = lineOf(step.pieces, layout);
      if (typeof spelled === "function") {
        showFixed();
        acts.push(spelling(spelled));
      } else if (spelled.size) {
        fixed.push(spelled.line);
      }
    }
  }
  if (closed) fixed.push(null);
  showFixed();
  return acts;
}

function spelling(spell) {
  return (values, text) => {
    const {line, size} = spell(values);
    if (size) text.push(line);
    return size;
  };
}

function assigning(step, layout) {
  const slot = layout.variable.get(step.variable);
  const type = layout.types.get(step.variable);
  const value = reckoning(step.value, layout);
  const [least, greatest] = boundsOf(type);
  const isNumber = type.kind === "number";
  return (values) => {
    const given = value(values);
    values[slot] = isNumber ? kept(given, least, greatest) : given;
    return 0;
  };
}
