// Taking up a line of play in a story that may have been edited since. Choices are known again by their lasting ids,
// one of a renamed scene by the rest of its id, and dice show what they showed.

import {stripped} from "./characters.js";
import {choicesAmong} from "./layout.js";
import {IllegalMove} from "./machine.js";
import {pieceOf} from "./shorthand.js";

/** Make the moves of a line in a session that begins anew: {done, total, problem}, in turns. */
export function follow(session, {turns}) {
  let problem = attempt(() => session.restart(diceOf(turns[0])));
  if (problem) {
    session.restart();
    return {done: 0, total: turns.length, problem: `up to the beginning, where ${problem}`};
  }
  for (let done = 1; done < turns.length; done++) {
    problem = goOn(session, turns[done]);
    if (problem) return {done, total: turns.length, problem};
  }
  return {done: turns.length, total: turns.length, problem: null};
}

function attempt(act) {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof IllegalMove) return error.message;
    throw error;
  }
}

// Make the moves of one turn; if that cannot be, say why.
function goOn(session, moves) {
  const wanted = moves[0]?.pick;
  const {stop} = session.turn;
  if (typeof wanted !== "string") return "up to something this ifplay does not know";
  if (stop.kind === "ended") return `up to the ending “${stop.title}”, which comes sooner now`;
  if (stop.kind === "stuck") return "up to a menu where nothing can be taken now";
  if (stop.kind !== "choosing") return "up to a place where the story goes wrong now";
  const option = known(stop.options, wanted);
  if (!option) return whyNot(session.program.graph, stop.options, wanted);
  const problem = attempt(() => session.take(option.id, diceOf(moves)));
  return problem && `up to “${written(option)}”, where ${problem}`;
}

// The open option with that id, or the only one that has it but for the name of its scene.
function known(options, wanted) {
  const open = options.filter((option) => option.reason === null);
  const exactly = options.find((option) => option.id === wanted);
  if (exactly) return open.find((option) => option.id === wanted) ?? null;
  const found = open.filter((option) => localId(option.id) === localId(wanted));
  return found.length === 1 ? found[0] : null;
}

function whyNot(graph, options, wanted) {
  const locked = options.find((option) => option.id === wanted);
  if (locked) {
    const because = locked.reason ? ` (${locked.reason.replace(/\.+$/, "")})` : "";
    return `up to “${written(locked)}”, which is locked there now${because}`;
  }
  const local = localId(wanted);
  const choice = graph.blocks.flatMap(({exit}) => choicesAmong(exit.entries)).find(({id}) => id === wanted);
  if (!choice) return `up to ${local[0] === "." ? "the choice " : ""}“${stripped(local.slice(1))}”, which is gone`;
  const text = stripped(plainText(choice.text)) || stripped(local.slice(1));
  return `up to “${text}”, which is not offered there any more`;
}

// A lasting id without the name of its scene: `.name`, or `: text`.
function localId(id) {
  const at = id.search(/[.:]/);
  return at < 0 ? `.${id}` : id.slice(at);
}

function written(option) {
  return option.runs.map((run) => run.text).join("");
}

// The characters of the pieces, whichever of them is shown.
function plainText(pieces = []) {
  const inner = ({text, pieces, then, otherwise, one, many, parts = []}) =>
    text ?? [pieces, then, otherwise, one, many, ...parts].map(plainText).join("");
  return pieces.map(pieceOf).map(inner).join("");
}

function diceOf(moves) {
  return moves.filter((move) => move.roll !== undefined).map((move) => move.roll);
}
