// Menus, made once for playing: which choices are open, and the options a reader is shown.

import {lineOf} from "./lines.js";
import {reckoning} from "./reckon.js";

/** A menu, ready. Its entries are offers, and forks with offers in them. */
export function menuOf(menu, layout) {
  const byId = new Map();
  const asked = (condition) => (condition ? reckoning(condition.asked, layout) : () => 1);
  const ready = (entry) => {
    if (entry.kind === "fork") {
      return {holds: asked(entry.condition), then: entry.then?.map(ready), otherwise: entry.otherwise?.map(ready)};
    }
    const {id, name = null, reason = "", target} = entry;
    const text = lineOf(entry.text, layout);
    const offer = {
      mark: entry.once ? layout.mark.get(id) : -1,
      shown: asked(entry.shown),
      needs: asked(entry.needs),
      option: {id, name, runs: text.line, reason},
      spell: typeof text === "function" ? text : null,
      target,
    };
    byId.set(id, offer);
    return offer;
  };
  return {kind: "menu", entries: menu.entries?.map(ready), byId, otherwise: menu.otherwise};
}

// The offers whose forks lead to them, in source order.
function reached(entries = [], values, found = []) {
  for (const entry of entries) {
    if (entry.holds) reached(entry.holds(values) ? entry.then : entry.otherwise, values, found);
    else found.push(entry);
  }
  return found;
}

function shownIn(menu, values) {
  return reached(menu.entries, values).filter(({mark, shown}) => !(mark >= 0 && values[mark]) && shown(values));
}

/** The offers that are open, in source order. */
export function openIn(menu, values) {
  return shownIn(menu, values).filter((offer) => offer.needs(values));
}

/** The options as shown now, open and locked. To make a text that differs from time to time moves it on. */
export function optionsIn(menu, values) {
  return shownIn(menu, values).map(({option, needs, spell}) => {
    const runs = spell ? spell(values).line : option.runs;
    return {...option, runs, reason: needs(values) ? null : option.reason};
  });
}
