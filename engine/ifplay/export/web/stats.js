// The stat sheet: the variables that a story shows to its readers, each as something a page can draw or say.

import {boundsOf, namesIn, shownValue} from "./layout.js";
import {isEnglish, typesetWords} from "./typography.js";

// A range with more numbers than this is no scale that anybody has in mind; only the number is shown.
const LONGEST = 1000;

/** {label, kind, shown}; of a "gauge" also {value, least, most}, of "things" also {names}, a "word" is just shown. */
export function statsOf({graph, layout}, state) {
  const english = isEnglish(graph.about.language);
  const words = (text) => typesetWords(text, english);
  const labelled = (graph.variables ?? []).filter((variable) => variable.label !== undefined);
  return labelled.map(({name, type, label}) => {
    const value = state.values[layout.variable.get(name)];
    return {label: words(label), ...shownAs(type, value, words)};
  });
}

function shownAs(type, value, words) {
  if (type.kind === "number") {
    const [least, most] = boundsOf(type);
    if (BigInt(most) - BigInt(least) <= LONGEST) {
      const shown = least === 0 ? `${value} of ${most}` : `${value} (${least} to ${most})`;
      return {kind: "gauge", shown, value, least, most};
    }
  }
  if (type.kind === "set") {
    const names = namesIn(type, value).map(words);
    return {kind: "things", shown: names.join(", ") || "nothing", names};
  }
  return {kind: "word", shown: words(shownValue(type, value))};
}
