// One meaning of a move: `begin`, `moves` and `step` are pure. A state is {place, calls, values, seed}, never changed;
// a turn is {state, text, stop, scene, steps, size, open}.

import {Watch} from "./endless.js";
import {advance, drawn, seeded} from "./generator.js";
import {MOST_TEXT} from "./lines.js";
import {openIn, optionsIn} from "./menus.js";
import {kept, narrow} from "./numbers.js";
import {assembled} from "./prose.js";

// What one turn may use: each block passed counts one, and one for each of its steps and each choice of its menu.
const MOST_STEPS = 100_000;
const WATCHED_STEPS = 1_000;

/** The move is not among those of the state. */
export class IllegalMove extends Error {}

/** Enter the first scene, and go on to the first stop. */
export function begin(program, seed = 0) {
  const {entry, visits} = program.start;
  const values = [...program.layout.start, seeded(seed)];
  values[visits] += 1;
  return run(program, entry, [], values, [], 0, 0);
}

/** What can be done: a pick for each open choice in source order, every roll of a die, or nothing. */
export function moves(program, {place, values}) {
  const {leave} = program.block(place);
  if (leave.kind === "menu") return openIn(leave, values).map(({option}) => ({pick: option.id}));
  if (leave.kind !== "dice") return [];
  const rolls = [];
  for (let roll = BigInt(leave.low); roll <= leave.high; roll++) rolls.push({roll: narrow(roll)});
  return rolls;
}

/** The roll that the state's generator gives, at a die. */
export function draw(program, {place, seed}) {
  const {kind, low, high} = program.block(place).leave;
  if (kind !== "dice") throw new IllegalMove("there is no die to roll here");
  return {roll: narrow(BigInt(low) + BigInt(drawn(seed, BigInt(high) - BigInt(low) + 1n)[0]))};
}

/**
 * Make the move, and go on to the next stop. `spent` is the turn so far, when it stopped at a die: its text and what
 * it used of the budgets go on in the turn returned. Any roll takes one step of the generator, as drawing it does.
 */
export function step(program, state, {pick, roll}, spent) {
  const {leave} = program.block(state.place);
  const values = [...state.values, state.seed];
  let place;
  if (leave.kind === "menu" && pick !== undefined) {
    const offer = leave.byId.get(pick);
    if (!openIn(leave, values).includes(offer)) throw new IllegalMove(`no choice '${pick}' is open here`);
    if (offer.mark >= 0) values[offer.mark] = 1;
    place = offer.target;
  } else if (leave.kind === "dice" && (Number.isSafeInteger(roll) || typeof roll === "bigint")) {
    const {low, high, slot, least, greatest, next} = leave;
    if (roll < low || roll > high) throw new IllegalMove(`a die from ${low} to ${high} cannot show ${roll}`);
    values[slot] = kept(narrow(BigInt(roll)), least, greatest);
    values[values.length - 1] = advance(state.seed);
    place = next;
  } else {
    throw new IllegalMove("that is no move here");
  }
  const {text = [], open = false, steps = 0, size = 0} = spent ?? {};
  const items = open ? [text.at(-1).runs] : [];
  const turn = run(program, place, state.calls, values, items, steps, size);
  return {...turn, text: [...(open ? text.slice(0, -1) : text), ...turn.text]};
}

// Go on from `place` to the next stop. The last of the values is the generator's state.
function run(program, place, calls, values, items, steps, size) {
  const {scenes, blocks} = program.graph;
  let watch;
  let block;
  let stop;
  const fault = (kind, scenes) => ({kind: "fault", fault: kind, scenes: scenes?.length ? scenes : [block.scene]});
  while (!stop) {
    block = program.block(place);
    const {acts, leave} = block;
    steps += block.cost;
    if (steps > WATCHED_STEPS) {
      watch ??= new Watch(program.deciding());
      if (watch.meets(block.scene, place, calls, values) || steps > MOST_STEPS) {
        stop = fault("endless-turn", watch.scenes());
        break;
      }
    }
    for (let at = 0; at < acts.length && size <= MOST_TEXT; at++) size += acts[at](values, items);
    if (size > MOST_TEXT) {
      stop = fault("too-much-text", watch?.scenes());
      break;
    }
    switch (leave.kind) {
      case "branch":
        place = leave.holds(values) ? leave.then : leave.otherwise;
        break;
      case "next":
        place = leave.next;
        break;
      case "enter":
        if (leave.back === undefined) {
          calls = [];
        } else if (calls.length < scenes.length) {
          calls = [...calls, leave.back];
        } else {
          stop = fault("endless-turn", [...new Set(calls.map((back) => blocks[back].scene))]);
          break;
        }
        values[leave.visits] += 1;
        place = leave.entry;
        break;
      case "menu": {
        const some = openIn(leave, values).length > 0;
        if (!some && leave.otherwise !== undefined) place = leave.otherwise;
        else stop = {kind: some ? "choosing" : "stuck", options: optionsIn(leave, values)};
        break;
      }
      case "dice":
        stop = {kind: "rolling", variable: leave.variable, low: leave.low, high: leave.high};
        break;
      case "return":
        if (calls.length) place = calls.at(-1);
        else stop = fault("return-without-call");
        calls = calls.slice(0, -1);
        break;
      case "end":
        stop = {kind: "ended", title: leave.title};
        break;
      default:
        throw new TypeError(`no player knows the exit ${leave.kind}`);
    }
  }
  const seed = values.pop();
  const [text, open] = assembled(items);
  return {state: {place, calls, values, seed}, text, stop, scene: block.scene, steps, size, open};
}
