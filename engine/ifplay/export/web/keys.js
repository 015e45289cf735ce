// Which key does what: one table binds them and is what the help shows.

/** `act` names what is done; `shown` is how the keys are written where that is not as they are. */
export const KEYS = [
  {keys: "0123456789", act: "digit", shown: "1 to 9",
    help: "take that choice; with ten choices or more, type the number and press Enter"},
  {keys: ["ArrowDown", "j"], act: "next", shown: "↓ or j", help: "mark the next choice"},
  {keys: ["ArrowUp", "k"], act: "previous", shown: "↑ or k", help: "mark the choice before"},
  {keys: ["Enter"], act: "enter", shown: "Enter or Space", help: "read on; take the marked choice"},
  {keys: "u", act: "undo", help: "take back the last choice, as often as you like"},
  {keys: "U", act: "redo", help: "take it again after all"},
  {keys: "h", act: "history", help: "see all you have chosen, and go back to any choice"},
  {keys: "SL", act: "places", shown: "S or L", help: "give this place a name, or go to one that has a name"},
  {keys: "c", act: "standing", help: "see how things stand in the story"},
  {keys: "r", act: "again", help: "begin again; the key does so at an ending only"},
  {keys: "t", act: "theme", help: "other colours: light, dark, high contrast, as the system"},
  {keys: "m", act: "menu", help: "see the menu"},
  {keys: "?", act: "help", help: "see this help"},
  {keys: [], act: "", shown: "Esc", help: "leave the menu or another sheet"},
];

/** Call `act` with the name of what a key does, and the key; it returns false where the browser is to do its own. */
export function listen(act, areLettersKeys) {
  addEventListener("keydown", (event) => {
    const {key, target} = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    // A key that is held down moves on among choices, but takes one only once.
    if (event.repeat && key[0] !== "A") return;
    if (target.closest("input") || document.querySelector("dialog[open]")) return;
    const row = KEYS.find(({keys}) => keys.includes(key));
    if (!row || (key.length === 1 && !areLettersKeys())) return;
    if (act(row.act, key) !== false) event.preventDefault();
  });
}
