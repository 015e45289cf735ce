// Sheets that lie over the page, one at a time: the menu, the history, how things stand, places, settings, the keys.

import {button, byId, element, list, styled} from "./elements.js";
import {KEYS} from "./keys.js";
import {set, setting, SETTINGS} from "./settings.js";

const MENU = [
  ["Take back", "undo"],
  ["Take again", "redo"],
  ["History", "history"],
  ["How things stand", "standing"],
  ["Places with a name", "places"],
  ["Settings", "settings"],
  ["What the keys do", "help"],
  ["Take it with you", "export"],
  ["Read on from a file", "import"],
  ["Begin again", "restart"],
];

export class Sheets {
  #reading;
  #act;
  #dialog;
  constructor(reading, act) {
    this.#reading = reading;
    this.#act = act;
    this.#dialog = byId("sheet");
    this.#dialog.addEventListener("click", (event) => event.target === this.#dialog && this.close());
    this.#dialog.addEventListener("close", () => document.body.append(byId("said")));
  }

  close() {
    this.#dialog.close();
  }

  /** Lay the sheet of that name over the page. */
  open(name) {
    const [title = "Menu"] = MENU.find((row) => row[1] === name) ?? [];
    const content = this[name]();
    const heading = element("h2", {id: "sheet-title"}, title);
    const leave = button("Back to the story", () => this.close());
    // Nothing outside a sheet is heard while it is open, so what is said comes along.
    this.#dialog.replaceChildren(heading, ...content, leave, byId("said"));
    if (this.#dialog.open) this.#dialog.querySelector("input, button").focus();
    else this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  menu() {
    return [list("ul", MENU.map(([text, name]) => this.#doing(text, name)))];
  }

  history() {
    const reading = this.#reading;
    const taken = reading.beats.slice(1).map((_, at) => {
      const {runs} = reading.taken(at + 1);
      return this.#doing(element("span", {}, ...styled(reading.runs(runs))), "rewind", at + 1);
    });
    if (!taken.length) return [element("p", {}, "You have made no choice yet.")];
    return [element("p", {}, "What you chose. Each leads back to where you chose it."), list("ol", taken)];
  }

  standing() {
    const reading = this.#reading;
    const rows = reading.session.variables().map((one) => [one.label, ...shownStat(one)]);
    const {found, total} = reading.endings;
    const hidden = total > found.length ? [`and ${total - found.length} more to find`] : [];
    const known = found.map((title) => reading.words(title)).sort();
    const content = rows.length ? [pairs(rows)] : [element("p", {}, "This story keeps no sheet.")];
    if (found.length) content.push(pairs([["Endings found", ...things([...known, ...hidden])]]));
    return content;
  }

  places() {
    const {places} = this.#reading;
    const name = element("input", {id: "name", maxLength: 60, autocomplete: "off"});
    const save = (event) => {
      event.preventDefault();
      this.#act("save", name.value);
    };
    const form = element("form", {onsubmit: save}, element("label", {htmlFor: "name"}, "A name for this place"),
      name, element("button", {}, "Keep it"));
    const kept = places.map((place) => element("span", {className: "place"},
      this.#doing(`${place.name}, turn ${place.line.turns.length}`, "load", place),
      this.#doing("Forget", "forget", place, {"aria-label": `Forget ${place.name}`})));
    return [form, places.length ? list("ul", kept) : element("p", {}, "There are none yet.")];
  }

  settings() {
    return SETTINGS.map(([name, title, values]) => element("fieldset", {}, element("legend", {}, title),
      ...Object.entries(values).map(([value, text]) => element("label", {},
        element("input", {type: "radio", name, checked: setting(name) === value, onchange: () => set(name, value)}), ` ${text}`))));
  }

  help() {
    return [pairs(KEYS.map(({keys, shown = keys, help}) => [shown, help]))];
  }

  #doing(text, name, detail, properties) {
    return button(text, () => this.#act(name, detail), properties);
  }
}

function pairs(rows) {
  const parts = rows.flatMap(([term, ...shown]) => [element("dt", {}, term), element("dd", {}, ...shown)]);
  return element("dl", {}, ...parts);
}

function shownStat({label, kind, shown, value, least, most, names}) {
  if (kind === "things" && names.length) return things(names);
  if (kind !== "gauge" || most <= least) return [shown];
  const bar = element("meter", {min: least, max: most, "aria-label": label});
  bar.value = value;
  return [bar, " ", element("bdi", {}, shown)];
}

function things(names) {
  return names.map((name) => element("div", {}, name));
}
