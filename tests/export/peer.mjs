// The page's runtime, asked line by line: each line of the input is a request in JSON, each line of the output its
// answer. What a request can ask is the table at the end. The runtime is the modules in a folder, or a page's script that
// leaves them in `peer`, and then throws that, since there is no page.

import {createInterface} from "node:readline";

const place = process.argv[2];
if (!place.endsWith("/")) {
  globalThis.document = {documentElement: {dataset: {}}};
  await import(place).catch((thrown) => {
    if (thrown !== globalThis.peer) throw thrown;
  });
}
const module = (name) => globalThis.peer?.[name] ?? import(new URL(`${name}.js`, place));
const {load} = await module("program");
const {IllegalMove, begin, draw, moves, step} = await module("machine");
const {Session, checkedLine} = await module("session");
const {drawn, scrambled, seeded} = await module("generator");
const {fromJson} = await module("numbers");
const {clean} = await module("clean");
const characters = await module("characters");
const {isEnglish, typesetRuns, typesetWords} = await module("typography");

let program;

/** What `act` gives, or the name of the error that it ends in. */
function outcome(act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof IllegalMove) return {illegal: error.message};
    throw error;
  }
}

function told(turn) {
  const {kind, low, high} = turn.stop;
  const few = kind !== "rolling" || BigInt(high) - BigInt(low) < 100;
  return {
    turn,
    moves: few ? moves(program, turn.state) : null,
    draw: outcome(() => draw(program, turn.state)),
  };
}

/** Every turn of a playthrough; what is illegal is tried and told, and changes nothing. */
function walk({seed, moves: made}) {
  let turn = begin(program, BigInt(seed));
  const turns = [told(turn)];
  for (const {pick, roll} of made) {
    const move = pick === undefined ? {roll: fromJson(roll)} : {pick};
    const before = JSON.stringify(turn, written);
    const spent = turn.stop.kind === "rolling" ? turn : undefined;
    const next = outcome(() => step(program, turn.state, move, spent));
    if (JSON.stringify(turn, written) !== before) throw new Error("a step has changed the turn before it");
    if (!next.illegal) turn = next;
    turns.push(next.illegal ? next : told(turn));
  }
  return turns;
}

function shown(session) {
  const {turn, canUndo, canRedo, line} = session;
  return {turn, canUndo, canRedo, line, variables: session.variables()};
}

/**
 * What a session shows after each of these: ["take", id, dice], ["undo", turns], ["redo"], ["restart"]. With `ahead`,
 * there is time for so many choices to be taken beforehand, each time.
 */
function sit({seed, acts, ahead}) {
  const session = new Session(program, {seed: BigInt(seed)});
  const after = () => {
    let left = ahead;
    session.prepare({timeRemaining: () => Math.max(0, left--)});
    return shown(session);
  };
  return [after(), ...acts.map(([act, ...given]) => (session[act](...given), after()))];
}

function replay({line}) {
  const session = new Session(program);
  return {replayed: session.replay(line), ...shown(session)};
}

/** The seeds after each draw, and what was drawn. */
function draws({seed, outcomes}) {
  let state = seeded(BigInt(seed));
  return outcomes.map((count) => {
    const [number, next] = drawn(state, BigInt(count));
    state = next;
    return [String(number), String(next), String(scrambled(next))];
  });
}

/** For each code point, in bits: letter or number, digit, white space, not assigned here. */
function kinds({from, upto}) {
  const {isAlnum, isDigit, isSpace} = characters;
  const bits = [isAlnum, isDigit, isSpace, (character) => /\p{Cn}/u.test(character)];
  return Array.from({length: upto - from}, (_, at) => {
    const character = String.fromCodePoint(from + at);
    return bits.reduce((sum, holds, bit) => sum + (holds(character) ? 2 ** bit : 0), 0);
  });
}

const requests = {
  load: ({graph}) => outcome(() => void (program = load(JSON.parse(graph))) ?? "loaded"),
  walk,
  sit,
  replay,
  checked: ({line}) => checkedLine(line),
  draws,
  kinds,
  clean: ({texts}) => texts.map(clean),
  typeset: ({paragraphs, english}) => paragraphs.map((runs) => typesetRuns(runs, english)),
  words: ({texts}) => texts.map((text) => typesetWords(text)),
  english: ({languages}) => languages.map(isEnglish),
};

function written(key, value) {
  if (typeof value !== "bigint") return value;
  return key === "seed" ? String(value) : {digits: String(value)};
}

for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = {answer: requests[request.do](request)};
  } catch (error) {
    answer = {error: `${error.name}: ${error.message}`};
  }
  process.stdout.write(`${JSON.stringify(answer, written)}\n`);
}
