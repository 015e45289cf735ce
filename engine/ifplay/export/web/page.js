// The page of the story: everything read so far as one column, and under it what can be done.

import {button, byId, element, list, styled} from "./elements.js";

// So many turns are drawn at first; what came before them is there when it is wanted.
const DRAWN_AT_ONCE = 200;

export class Page {
  #reading;
  #act;
  #story;
  #choices;
  #first = 0;
  // The turns drawn, from the first of them on.
  #leaves = [];
  #note;

  /** `act` does what the reader wants, by its name. */
  constructor(reading, act) {
    this.#reading = reading;
    this.#act = act;
    this.#story = byId("story");
    this.#choices = byId("choices");
    addEventListener("beforeprint", () => this.#drawBefore(0));
  }

  /** Draw everything anew, with a note on the present turn. */
  draw(note = "") {
    this.#story.replaceChildren();
    this.#leaves = [];
    this.#first = this.#reading.turn;
    this.#drawBefore(Math.max(0, this.#reading.turn - DRAWN_AT_ONCE));
    this.#arrived(note);
  }

  /** Draw what has come since, or take away what was gone back from. */
  follow() {
    const {turn} = this.#reading;
    if (turn <= this.#first) {
      this.draw();
      return;
    }
    this.#leaves.splice(turn - this.#first).forEach((leaf) => leaf.remove());
    const fresh = this.#drawn(this.#first + this.#leaves.length, turn);
    this.#leaves.push(...fresh);
    this.#story.append(...fresh);
    this.#arrived("");
  }

  /** Bring the present turn into view, and the keyboard with it. */
  show() {
    const leaf = this.#leaves.at(-1);
    leaf.focus({preventScroll: true});
    leaf.scrollIntoView();
  }

  /** The choices, and what is left to do where there are none: the buttons, locked ones included. */
  get buttons() {
    return [...this.#choices.querySelectorAll("button")];
  }

  /** Move to the button so many further on; from anywhere else, to the first that is open. */
  mark(by) {
    const {buttons} = this;
    const at = buttons.indexOf(document.activeElement);
    const open = buttons.findIndex((one) => !one.hasAttribute("aria-disabled"));
    buttons[at < 0 ? Math.max(0, open) : Math.max(0, Math.min(at + by, buttons.length - 1))]?.focus();
  }

  #arrived(note) {
    const reading = this.#reading;
    this.#note?.remove();
    this.#note = note ? element("p", {className: "note"}, note) : null;
    if (note) this.#leaves.at(-1).prepend(this.#note);
    byId("scene").textContent = reading.scene;
    byId("turn").textContent = `turn ${reading.turn}`;
    byId("undo").disabled = !reading.session.canUndo;
    this.#choices.replaceChildren(...this.#menu(), ...this.#closing());
  }

  // The turns from there to what is drawn already, and a way to those before.
  #drawBefore(from) {
    if (from >= this.#first) return;
    byId("before")?.remove();
    const earlier = this.#drawn(from, this.#first);
    this.#first = from;
    this.#leaves.unshift(...earlier);
    this.#story.prepend(...earlier);
    if (from) this.#story.prepend(button("Show what came before", () => this.#drawBefore(0), {id: "before"}));
  }

  #drawn(from, upto) {
    return Array.from({length: upto - from}, (_, at) => this.#leaf(from + at));
  }

  #leaf(index) {
    const reading = this.#reading;
    const leaf = element("section", {role: "group", tabIndex: -1, "aria-label": `Turn ${index + 1}`});
    const taken = reading.taken(index);
    if (taken) leaf.append(element("p", {className: "taken"}, ...styled(reading.runs(taken.runs))));
    for (const {kind, runs} of reading.beats[index].turn.text) {
      leaf.append(kind === "section" ? element("hr") : element("p", {}, ...styled(reading.runs(runs))));
    }
    return leaf;
  }

  #menu() {
    const {options = []} = this.#reading.stop;
    const items = options.map((option, at) => this.#choice(option, {"data-number": at + 1}));
    return items.length ? [list("ol", items, {"aria-label": "Choices"})] : [];
  }

  #choice({id, runs, reason}, number) {
    const text = styled(this.#reading.runs(runs));
    if (reason === null) return button(text, () => this.#act("take", id), number);
    const why = `Locked. ${this.#reading.words(reason)}`.trim();
    const locked = [element("s", {}, ...text), " ", element("small", {}, why)];
    return button(locked, () => this.#act("say", why), {...number, "aria-disabled": "true"});
  }

  #closing() {
    const {close, endings, session} = this.#reading;
    if (!close) return [];
    const said = close.sentence
      ? [element("p", {className: "note"}, close.sentence)]
      : [element("h2", {}, close.title), element("p", {className: "found"}, `${endings.found.length} of ${endings.total} endings found.`)];
    const ways = [["Play again", "restart"]];
    if (session.canUndo) ways.push(["Go back to an earlier choice", "history"], ["Take back the last choice", "undo"]);
    return [...said, list("ul", ways.map(([text, name]) => button(text, () => this.#act(name))))];
  }
}
