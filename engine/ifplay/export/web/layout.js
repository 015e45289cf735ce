// Where each remembered thing sits in a state's values: variables as declared, then the marks of the once-only
// choices by choice id, then the visits by scene id, then the counters of the alternatives by number.

import {LEAST, MOST, bitOf, fromJson} from "./numbers.js";

/** The choices among entries of a menu, in source order, those inside forks included. */
export function choicesAmong(entries = []) {
  return entries.flatMap((entry) =>
    entry.kind === "choice" ? entry : [...choicesAmong(entry.then), ...choicesAmong(entry.otherwise)],
  );
}

export function layoutOf({variables = [], scenes, blocks, alternatives}) {
  const start = [];
  const slots = (nodes, name, first) => new Map(nodes.map((node) => [node[name], start.push(first(node)) - 1]));
  const nothingYet = () => 0;
  const once = blocks.flatMap(({exit}) => choicesAmong(exit.entries)).filter((choice) => choice.once);
  return {
    types: new Map(variables.map(({name, type}) => [name, type])),
    variable: slots(variables, "name", (variable) => fromJson(variable.start)),
    mark: slots(once, "id", nothingYet),
    visits: slots(scenes, "id", nothingYet),
    counters: start.length,
    start: [...start, ...Array(alternatives).fill(0)],
  };
}

/** The least and the greatest number of that type. */
export function boundsOf({low, high}) {
  return [low === undefined ? LEAST : fromJson(low), high === undefined ? MOST : fromJson(high)];
}

/** The names of what is in a set, in declared order. */
export function namesIn(type, value) {
  return type.values.filter((_, place) => bitOf(value, place)).map((name) => name.replaceAll("_", " "));
}

/** A value as a reader sees it: digits, yes or no, names with spaces for `_`, sets joined by commas. */
export function shownValue(type, value) {
  if (type.kind === "flag") return value ? "yes" : "no";
  if (type.kind === "enum") return type.values[value].replaceAll("_", " ");
  return type.kind === "set" ? namesIn(type, value).join(", ") : String(value);
}
