// One reader's playthrough: picks, dice drawn as they come, undo and redo without limit. Since the generator is part
// of each state, what was undone comes out the same again.

import {seeded} from "./generator.js";
import {begin, draw, moves, step} from "./machine.js";
import {fromJson} from "./numbers.js";
import {follow} from "./resuming.js";
import {statsOf} from "./stats.js";

const MOST_TURNS = 1_000_000;

export class Session {
  #undone = [];
  // What was taken beforehand: the turns that came of the choices open in that one, by their ids.
  #ahead = {};

  constructor(program, {seed = 0n} = {}) {
    this.program = program;
    this.seed = seeded(seed);
    this.restart();
  }

  /** The present turn, over but for a pick. */
  get turn() {
    return this.beats.at(-1).turn;
  }

  get canUndo() {
    return this.beats.length > 1;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Begin anew, with nothing to undo or redo. The dice before the first menu show those numbers first. */
  restart(dice = []) {
    const first = this.#settled(begin(this.program, this.seed), [], dice);
    /** The turns from the beginning to now, each as {turn, moves}: a pick, and the dice after it. */
    this.beats = [first];
    this.#undone = [];
    return this.turn;
  }

  /**
   * Take the open choice with that id, its dice showing those numbers first; those that are left are drawn. Throws
   * `IllegalMove` when it is not open or a die cannot show its number; then nothing has happened.
   */
  take(id, dice = []) {
    const pick = {pick: id};
    const {turn, came} = this.#ahead;
    const next = (turn === this.turn && came.get(id)) || step(this.program, this.turn.state, pick);
    this.beats.push(this.#settled(next, [pick], dice));
    this.#undone = [];
    return this.turn;
  }

  /**
   * While there is time, take each open choice beforehand: a step is pure, so that none needs to be taken twice. Returns
   * the turns that came of them.
   */
  prepare(deadline) {
    const {turn} = this;
    this.#ahead = {turn, came: new Map()};
    for (const pick of moves(this.program, turn.state)) {
      if (pick.pick && deadline.timeRemaining()) this.#ahead.came.set(pick.pick, step(this.program, turn.state, pick));
    }
    return [...this.#ahead.came.values()];
  }

  /** Back to the menu before this turn, or so many turns back. */
  undo(turns = 1) {
    for (; turns > 0 && this.canUndo; turns--) this.#undone.push(this.beats.pop());
    return this.turn;
  }

  /** Do again what was undone last, if anything. */
  redo() {
    if (this.canRedo) this.beats.push(this.#undone.pop());
    return this.turn;
  }

  /** The playthrough as JSON can hold it: the seed, and the moves of each turn. */
  get line() {
    return {seed: String(this.seed), turns: this.beats.map(({moves}) => moves.map(moveToJson))};
  }

  /** Begin anew and follow a line as far as it fits this story: {done, total, problem}, in turns. */
  replay(line) {
    const {seed, turns} = checkedLine(line);
    this.seed = seed;
    return follow(this, {turns});
  }

  /** What the stat sheet shows now. */
  variables() {
    return statsOf(this.program, this.turn.state);
  }

  #settled(turn, moves, dice) {
    const told = [...dice];
    while (turn.stop.kind === "rolling") {
      const move = told.length ? {roll: told.shift()} : draw(this.program, turn.state);
      turn = step(this.program, turn.state, move, turn);
      moves.push(move);
    }
    return {turn, moves};
  }
}

function moveToJson(move) {
  return typeof move.roll === "bigint" ? {roll: {digits: String(move.roll)}} : move;
}

/** A line that may come from a stranger, its numbers ready to be played; throws a `TypeError` when it is none. */
export function checkedLine(line) {
  const isNumber = (raw) => Number.isSafeInteger(raw) || (raw && /^-?[1-9]\d{15,19}$/.test(raw.digits));
  const isMove = (move) => typeof move?.pick === "string" || isNumber(move?.roll);
  const {seed, turns} = line ?? {};
  const isTurns = Array.isArray(turns) && turns.length > 0 && turns.length <= MOST_TURNS;
  if (typeof seed !== "string" || !/^\d{1,20}$/.test(seed) || !isTurns || !turns.every((moves) => Array.isArray(moves) && moves.every(isMove))) {
    throw new TypeError("this is no line of play");
  }
  const read = ({pick, roll}) => (pick === undefined ? {roll: fromJson(roll)} : {pick});
  return {seed: seeded(seed), turns: turns.map((moves) => moves.map(read))};
}
