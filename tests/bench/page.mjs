// Random playthroughs by the page's runtime: node page.mjs MODULES GRAPH TURNS ROUNDS prints, as JSON, the seconds it
// took to load the story and those of each round.

import {readFileSync} from "node:fs";

const [folder, graph, turns, rounds] = process.argv.slice(2);
const module = (name) => import(new URL(`${name}.js`, folder));
const {load} = await module("program");
const {begin, draw, moves, step} = await module("machine");

const now = () => performance.now() / 1000;
const before = now();
const program = load(JSON.parse(readFileSync(graph, "utf8")));
begin(program);
const loading = now() - before;

function play(count, seed) {
  const began = now();
  let turn = begin(program, seed);
  for (let number = 0; number < count; number++) {
    while (turn.stop.kind === "rolling") turn = step(program, turn.state, draw(program, turn.state), turn);
    const open = moves(program, turn.state);
    if (turn.stop.kind === "choosing") {
      turn = step(program, turn.state, open[Math.floor(Math.random() * open.length)]);
    } else {
      seed += 1;
      turn = begin(program, seed);
    }
  }
  return now() - began;
}

play(Number(turns), 0);
const seconds = Array.from({length: Number(rounds)}, (_, round) => play(Number(turns), round));
process.stdout.write(JSON.stringify({loading, seconds}));
