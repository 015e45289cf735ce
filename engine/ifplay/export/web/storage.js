// What a browser keeps of one story: the line of play by lasting ids, where on it the reader stands, places with a name
// and endings found. Nothing here throws for what a browser does or for what is found in it: `say` tells it.

import {checkedLine} from "./session.js";

const SCHEMA_OF_READINGS = 1;
export const MOST_PLACES = 1000;

class Newer extends Error {}

/** What is kept of a story that nobody has read. `story` is the digest of the story as it was read. */
export function emptyRecord() {
  return {schema: SCHEMA_OF_READINGS, story: "", line: null, at: 0, places: [], endings: []};
}

/** A record from text that may come from a stranger; throws where this player would not have written it. */
export function recordFrom(text) {
  const raw = JSON.parse(text);
  if (raw?.schema > SCHEMA_OF_READINGS) throw new Newer();
  const {schema, story, line, at, places, endings} = raw;
  const isText = (value) => typeof value === "string";
  const isPlace = ({name, line}) => isText(name) && checkedLine(line);
  const isSound =
    schema === SCHEMA_OF_READINGS && isText(story) && Number.isInteger(at) && at >= 0 &&
    Array.isArray(places) && places.length <= MOST_PLACES && places.every(isPlace) &&
    Array.isArray(endings) && endings.every(isText);
  if (!isSound) throw new TypeError("these are no readings");
  if (line !== null) checkedLine(line);
  return {schema, story, line, at, places, endings};
}

/** The part of the browser's storage that belongs to one story. */
export class Journal {
  #key;
  #say;
  #usable = true;

  constructor(key, say) {
    this.#key = key;
    this.#say = say;
  }

  /** What is kept, or an empty record. What is damaged is set aside under a dated name. */
  read() {
    let text = null;
    try {
      text = localStorage.getItem(this.#key);
      return text === null ? emptyRecord() : recordFrom(text);
    } catch (error) {
      if (text === null) this.#forget("This reading is remembered only until you leave", error);
      else if (error instanceof Newer) this.#leaveAlone();
      else this.#setAside(text);
      return emptyRecord();
    }
  }

  /** Keep the record; when that cannot be, say so once. */
  write(record) {
    if (!this.#usable) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify(record));
    } catch (error) {
      this.#forget("From here on, this reading is remembered only until you leave", error);
    }
  }

  #forget(what, {name}) {
    this.#usable = false;
    const why = name === "QuotaExceededError" ? "this browser’s storage is full" : "this browser denies its storage";
    this.#say(`${what}: ${why}. “Take it with you” in the menu saves it to a file.`);
  }

  #leaveAlone() {
    this.#usable = false;
    this.#say("What is kept of your readings was written by a newer ifplay and is left as it is; " +
      "this reading is remembered only until you leave.");
  }

  #setAside(text) {
    const aside = `${this.#key}, damaged ${new Date().toISOString()}`;
    this.#say(`What was kept of your readings was damaged; it is set aside as “${aside}”, and a new one begins.`);
    try {
      localStorage.setItem(aside, text);
      localStorage.removeItem(this.#key);
    } catch (error) {
      this.#leaveDamaged(error);
    }
  }

  // No room for a copy: the damaged original stays where it is, and nothing is written over it.
  #leaveDamaged(error) {
    this.#forget("It could not be moved, so this reading is remembered only until you leave", error);
  }
}
