// Where it begins: the story in the page is loaded, opened where the reader was, and what the reader does is done.

import {byId, element} from "./elements.js";
import {listen} from "./keys.js";
import {Page} from "./page.js";
import {Reading} from "./reading.js";
import {cycle, recall, setting} from "./settings.js";
import {Sheets} from "./sheets.js";
import {Journal, recordFrom} from "./storage.js";

const AT_ONCE = 9;
const LARGEST_FILE = 2 ** 26;

recall();
start(byId("graph"));

function start(island) {
  const graph = JSON.parse(island.textContent);
  const said = byId("said");
  const notes = [];
  const key = `ifplay: ${graph.about.ifid ?? location.pathname}`;
  const journal = new Journal(key, (note) => notes.push(note));
  const wanted = /^#seed=(\d{1,20})$/.exec(location.hash)?.[1];
  const reading = new Reading(graph, journal, island.dataset.digest, wanted === undefined ? undefined : BigInt(wanted));
  const page = new Page(reading, act);
  const sheets = new Sheets(reading, act);
  let typed = "";

  for (const place of document.querySelectorAll("[data-words]")) place.textContent = reading.words(place.textContent);
  document.title = reading.words(graph.about.title);
  for (const id of ["undo", "menu"]) byId(id).addEventListener("click", () => act(id));
  listen(act, () => setting("keys") === "on");
  addEventListener("storage", (event) => {
    if (event.key !== key || !event.newValue) return;
    try {
      reading.merge(recordFrom(event.newValue));
    } catch {
      // Not ours to judge: what another window has kept is read when it is opened.
    }
  });

  const note = reading.open();
  page.draw([...notes.splice(0), note].filter(Boolean).join(" "));
  if (reading.session.canUndo) page.show();
  prepare();

  // Say a sentence once, with what the journal has to say.
  function say(sentence = "") {
    said.textContent = [sentence, ...notes.splice(0)].filter(Boolean).join(" ");
  }

  // Go somewhere else in the story, and say so.
  function moved(sentence, draw = () => page.follow()) {
    sheets.close();
    draw();
    say(sentence);
    page.show();
    prepare();
  }

  // While the reader reads.
  function prepare() {
    window.requestIdleCallback?.((deadline) => reading.prepare(deadline));
  }

  function act(name, detail) {
    const before = typed;
    typed = "";
    say();
    switch (name) {
      case "take":
        return moved(reading.take(detail));
      case "undo":
        return moved(reading.undo());
      case "redo":
        return moved(reading.redo());
      case "rewind":
        return moved(reading.rewind(detail));
      case "restart":
        return moved(reading.restart(), () => page.draw());
      case "again":
        return reading.close ? act("restart") : undefined;
      case "load":
        return moved(reading.load(detail), () => page.draw());
      case "save":
      case "forget":
        detail = reading[name](detail);
        sheets.open("places");
        return say(detail);
      case "export":
        return takeAway();
      case "import":
        return element("input", {type: "file", accept: ".json", onchange: bring}).click();
      case "theme":
        cycle("theme");
        return say(`Theme: ${setting("theme")}.`);
      case "say":
        return say(detail);
      case "digit":
        return digit(before + detail);
      case "next":
      case "previous":
        return page.mark(name === "next" ? 1 : -1);
      case "enter":
        return enter(before);
      default:
        return sheets.open(name);
    }
  }

  // Few choices are taken at once; of many, the number is typed and Enter takes it.
  function digit(number) {
    const {buttons} = page;
    if (buttons.length <= AT_ONCE) {
      pick(number);
    } else if (buttons[Number(number) - 1]) {
      typed = String(Number(number));
      buttons[Number(number) - 1].focus();
    }
  }

  function pick(number) {
    const option = reading.stop.options?.[Number(number) - 1];
    if (!option) return;
    const why = option.reason === null ? "" : `Choice ${number} is locked. ${reading.words(option.reason)}`.trim();
    act(why ? "say" : "take", why || option.id);
  }

  // On a button, a link and the like, Enter is theirs; elsewhere it goes to the choices.
  function enter(number) {
    if (number) return pick(number);
    if (document.activeElement.closest("button, a, summary")) return false;
    return page.mark(0);
  }

  function takeAway() {
    const file = new Blob([reading.export()], {type: "application/json"});
    const link = element("a", {href: URL.createObjectURL(file), download: `${document.title}.readings.json`});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say("Your readings are saved to a file.");
  }

  async function bring({target}) {
    const [file] = target.files;
    if (file.size > LARGEST_FILE) return say("That file is too large for readings.");
    const text = await file.text();
    return moved(reading.import(text), () => page.draw());
  }
}
