// A story, loaded: its graph made into what a turn runs quickly, each block when a turn first comes to it.

import {actsOf} from "./acts.js";
import {decidingSlots} from "./endless.js";
import {boundsOf, choicesAmong, layoutOf} from "./layout.js";
import {menuOf} from "./menus.js";
import {fromJson} from "./numbers.js";
import {reckoning} from "./reckon.js";

const SCHEMA = 1;

// A die costs more than other exits, since the turn stops at it and is taken up again.
const STEPS_OF_A_DIE = 50;

/** The program of a graph as its JSON has it. What it means never changes: any number of playthroughs share it. */
export function load(graph) {
  if (graph?.schema !== SCHEMA) {
    throw new TypeError(`this player reads stories of schema ${SCHEMA}, not ${graph?.schema}`);
  }
  const layout = layoutOf(graph);
  const entries = new Map(graph.scenes.map(({id, entry}) => [id, entry]));
  const entering = (scene, back) => {
    return {kind: "enter", entry: entries.get(scene), visits: layout.visits.get(scene), back};
  };
  const blocks = new Map();
  let deciding;
  return {
    graph,
    layout,
    start: entering(graph.start),
    /** The block at that place, ready. */
    block(place) {
      if (!blocks.has(place)) blocks.set(place, readyBlock(graph.blocks[place], layout, entering));
      return blocks.get(place);
    },
    /** The slots that decide where a turn goes. */
    deciding: () => (deciding ??= decidingSlots(graph, layout)),
  };
}

// `leave` says what comes after the steps; `cost` is what passing the block counts as.
function readyBlock({scene, steps = [], exit}, layout, entering) {
  const {kind, variable} = exit;
  // Whether what comes after the block, if anything, begins a new paragraph.
  const closed = kind === "menu" ? exit.otherwise === undefined : !["branch", "next", "dice"].includes(kind);
  const acts = actsOf(steps, layout, closed);
  let cost = 1 + steps.length;
  let leave = exit;
  if (kind === "menu") {
    cost += choicesAmong(exit.entries).length;
    leave = menuOf(exit, layout);
  } else if (kind === "branch") {
    leave = {...exit, holds: reckoning(exit.condition.asked, layout)};
  } else if (kind === "dice") {
    cost += STEPS_OF_A_DIE;
    const [least, greatest] = boundsOf(layout.types.get(variable));
    const [low, high, slot] = [fromJson(exit.low), fromJson(exit.high), layout.variable.get(variable)];
    leave = {...exit, low, high, slot, least, greatest};
  } else if (kind === "jump" || kind === "call") {
    leave = entering(exit.scene, exit.next);
  }
  return {scene, cost, acts, leave};
}
