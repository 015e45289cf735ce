// Random playthroughs of a compiled ink story: node inkplay.mjs PACKAGE STORY ROUNDS PICKS prints, as JSON, how many
// words were shown, how many picks were made, how many choices were offered at them, and of what inkjs complained.

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const [place, file, rounds, most] = process.argv.slice(2);
const {Story} = createRequire(import.meta.url)(`${place}/dist/ink.js`);
const written = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
const seen = {words: 0, picks: 0, offered: 0, ended: 0, complaints: []};

let state = 1;
const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;

for (let round = 0; round < Number(rounds); round++) {
  const story = new Story(written);
  story.onError = (message) => seen.complaints.push(message);
  for (let pick = 0; pick < Number(most); pick++) {
    while (story.canContinue) {
      const line = story.Continue().replace(/<[^>]*>/g, "");
      seen.words += line.split(/\s+/).filter(Boolean).length;
    }
    const open = story.currentChoices.length;
    if (!open) {
      seen.ended += 1;
      break;
    }
    seen.offered += open;
    seen.picks += 1;
    story.ChooseChoiceIndex(Math.floor(chance() * open));
  }
}
process.stdout.write(JSON.stringify(seen));
