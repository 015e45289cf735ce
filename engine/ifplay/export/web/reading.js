// One reading of a story: the playthrough, in step with what the browser keeps of it. It knows no page. Whatever the
// reader does is kept before anything of it is shown.

import {onOneLine} from "./characters.js";
import {clean} from "./clean.js";
import {load} from "./program.js";
import {Session} from "./session.js";
import {emptyRecord, MOST_PLACES, recordFrom} from "./storage.js";
import {isEnglish, typesetRuns, typesetWords} from "./typography.js";

const LONGEST_NAME = 60;
const SET_DOWN = "Before you began again";

function placeName(text) {
  return onOneLine(clean(text)).slice(0, LONGEST_NAME).trim();
}

export class Reading {
  #english;
  #titles;
  #all;
  #journal;
  #digest;
  #fixed;
  #record = emptyRecord();
  // Runs that are fit to be shown, by those they were made of.
  #set = new WeakMap();

  /** `digest` tells one version of the story from another; `fixed` is the seed the reader asked for, if any. */
  constructor(graph, journal, digest, fixed) {
    const {about, blocks, scenes} = graph;
    this.#english = isEnglish(about.language);
    this.#titles = new Map(scenes.map(({id, title}) => [id, title ?? ""]));
    this.#all = new Set(blocks.flatMap(({exit}) => (exit.kind === "end" ? [exit.title] : [])));
    this.#journal = journal;
    this.#digest = digest;
    this.#fixed = fixed;
    this.session = new Session(load(graph), {seed: this.#seed()});
  }

  /** Go on where the reader was, if anything is kept: what there is to say about it, in a sentence, or nothing. */
  open() {
    this.#record = this.#journal.read();
    const {line, at} = this.#record;
    if (!line || (this.#fixed !== undefined && line.seed !== String(this.session.seed))) {
      if (line) this.#put({name: SET_DOWN, line});
      this.#keepLine();
      return "";
    }
    const said = this.#takeUp(line, at);
    if (!this.session.canUndo) return said;
    return `${said} You are back where you were, at turn ${this.turn}. With “Begin again” in the menu the story begins again.`.trim();
  }

  // What there is ---------------------------------------------------------------------------------------------

  get beats() {
    return this.session.beats;
  }

  /** The number of the present turn, from 1. */
  get turn() {
    return this.beats.length;
  }

  get stop() {
    return this.session.turn.stop;
  }

  /** The title of the scene where the present turn stopped. */
  get scene() {
    return this.words(this.#titles.get(this.session.turn.scene));
  }

  /** Why no choice can be taken, as {title} of an ending or a {sentence}; null where one can. */
  get close() {
    const {kind, title, fault, scenes} = this.stop;
    if (kind === "choosing") return null;
    if (kind === "ended") return {title: this.words(title)};
    const names = (scenes ?? []).slice(0, 5).map((scene) => `"${this.#titles.get(scene) || scene}"`).join(", ");
    const places = scenes?.length > 5 ? `${names} and others` : names;
    const what = {
      "endless-turn": `goes round in circles in ${places}`,
      "too-much-text": `talks without end in ${places}`,
      "return-without-call": `wants to go back from ${places}, but was not called there`,
    }[fault] ?? "is stuck here: nothing in this menu can be taken";
    return {sentence: this.words(`The story ${what}. That is the story's fault, not yours.`)};
  }

  /** The choice that led to that turn, counted from 0, as its menu offered it; nothing for the first. */
  taken(index) {
    const options = this.beats[index - 1]?.turn.stop.options ?? [];
    return options.find(({id}) => id === this.beats[index].moves[0].pick);
  }

  /** The endings found in any playthrough, and how many there are. */
  get endings() {
    return {found: this.#record.endings.filter((title) => this.#all.has(title)), total: this.#all.size};
  }

  get places() {
    return this.#record.places;
  }

  /** Words of the story outside its prose, fit to be shown. */
  words(text) {
    return typesetWords(text, this.#english);
  }

  /** The runs of a paragraph or a choice, fit to be shown. */
  runs(runs) {
    if (!this.#set.has(runs)) this.#set.set(runs, typesetRuns(runs, this.#english));
    return this.#set.get(runs);
  }

  /** While there is time, make ready what the choices lead to. */
  prepare(deadline) {
    for (const {text, stop} of this.session.prepare(deadline)) {
      for (const {runs} of [...text, ...(stop.options ?? [])]) if (runs) this.runs(runs);
    }
  }

  // What can be done: each returns the sentence to say ---------------------------------------------------------

  take(id) {
    this.session.take(id);
    this.#keepLine();
    return "";
  }

  undo() {
    if (!this.session.canUndo) return "There is nothing to take back.";
    this.session.undo();
    this.#keepPlace();
    return "Taken back.";
  }

  redo() {
    if (!this.session.canRedo) return "There is nothing to take again.";
    this.session.redo();
    this.#keepPlace();
    return "Taken again.";
  }

  /** Back to where that turn, counted from 1, stopped; what is gone back from is still there when another way is taken. */
  rewind(turn) {
    if (!this.session.canRedo) this.#setDown("Before you went back");
    this.session.undo(this.turn - turn);
    this.#keepPlace();
    return `You are back at turn ${turn}. “Take again” leads on as before.`;
  }

  restart() {
    this.#setDown(SET_DOWN);
    this.session.replay({seed: String(this.#seed()), turns: [[]]});
    this.#keepLine();
    return "From the beginning.";
  }

  /** Give the present turn a name, which another may have had before. */
  save(name) {
    const kept = placeName(name) || [this.scene, `turn ${this.turn}`].join(" ").trim();
    this.#put({name: kept, line: this.session.line});
    this.#write();
    return `This place is kept as “${kept}”.`;
  }

  load({name, line}) {
    const said = this.#takeUp(line);
    this.#keepLine();
    return `${said} You are at “${name}” again.`.trim();
  }

  forget(place) {
    this.#record.places = this.places.filter((other) => other !== place);
    this.#write();
    return `“${place.name}” is forgotten.`;
  }

  /** All that is kept, as the text of a file. */
  export() {
    return JSON.stringify(this.#record);
  }

  /** Read on where a file says, which may come from a stranger. */
  import(text) {
    let record;
    try {
      record = recordFrom(text);
    } catch {
      return "That file holds no readings.";
    }
    this.#setDown("Before the file");
    record.places.forEach((place) => this.#put(place));
    this.#found(record.endings);
    if (record.line) this.#record.story = record.story;
    const said = record.line ? this.#takeUp(record.line, record.at) : "";
    this.#write();
    return `${said} You are where the file says, at turn ${this.turn}.`.trim();
  }

  /** Another window has kept something: add its places and endings to these. */
  merge({places, endings}) {
    const mine = new Set(this.places.map(({name}) => name));
    places.filter(({name}) => !mine.has(name)).forEach((place) => this.#put(place));
    this.#found(endings);
  }

  // Keeping ---------------------------------------------------------------------------------------------------

  // Follow a line as far as it fits, and stand at that turn of it, counted from 0; says what no longer fits.
  #takeUp(line, at = Infinity) {
    const changed = this.#record.story !== this.#digest;
    const {done, total, problem} = this.session.replay(line);
    this.#keepLine();
    if (problem === null) {
      this.session.undo(this.turn - 1 - at);
      this.#keepPlace();
      return changed && total > 1 ? "The story has changed since you last read it; all your choices still fit." : "";
    }
    if (!this.places.some((place) => place.line === line)) this.#put({name: "Before the story changed", line});
    this.#write();
    const turns = `${done} of ${total} turns`;
    return this.words(`The story has changed since you last read it: your choices still fit for ${turns}, ${problem}.`);
  }

  #keepLine() {
    this.#record.line = this.session.line;
    this.#keepPlace();
  }

  #keepPlace() {
    this.#record.at = this.turn - 1;
    this.#record.story = this.#digest;
    if (this.stop.kind === "ended") this.#found([this.stop.title]);
    this.#write();
  }

  // A line of play that is left in the middle stays a place.
  #setDown(name) {
    if (this.session.canUndo && !this.close) this.#put({name, line: this.session.line});
  }

  #put({name, line}) {
    const others = this.places.filter((other) => other.name !== name);
    this.#record.places = [...others, {name: placeName(name), line}].slice(-MOST_PLACES);
  }

  #found(titles) {
    this.#record.endings = [...new Set([...this.#record.endings, ...titles])];
  }

  #write() {
    this.#journal.write(this.#record);
  }

  #seed() {
    return this.#fixed ?? crypto.getRandomValues(new Uint32Array(1))[0];
  }
}
