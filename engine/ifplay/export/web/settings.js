// How the page looks and whether letters are keys, as the reader wants it, for all stories in this browser.

const KEY_OF_SETTINGS = "ifplay: settings";

const WHOLE = document.documentElement.dataset;

/** What can be set: its name, what it is called, and its values with what they are called; the first is the usual. */
export const SETTINGS = [
  ["theme", "Colours", {system: "as the system", light: "light", dark: "dark", contrast: "high contrast"}],
  ["size", "Size of the text", {normal: "normal", small: "small", large: "large", larger: "larger"}],
  ["keys", "Letters as keys", {on: "on", off: "off"}],
];

/** What a setting stands at. */
export function setting(name) {
  return WHOLE[name];
}

/** Set it, and keep it if the browser lets us. */
export function set(name, value) {
  WHOLE[name] = value;
  try {
    localStorage.setItem(KEY_OF_SETTINGS, JSON.stringify({...WHOLE}));
  } catch {
    // It holds until the reader leaves; the journal says why no more is kept.
  }
}

/** Everything as it was the last time. */
export function recall() {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY_OF_SETTINGS)) ?? {};
  } catch {
    // Denied or damaged: as usual, then.
  }
  for (const [name, , values] of SETTINGS) {
    WHOLE[name] = Object.hasOwn(values, kept[name]) ? kept[name] : Object.keys(values)[0];
  }
}

/** On to the next value. */
export function cycle(name) {
  const values = Object.keys(SETTINGS.find((one) => one[0] === name)[2]);
  set(name, values[(values.indexOf(setting(name)) + 1) % values.length]);
}
