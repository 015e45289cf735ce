// How what a story says becomes paragraphs. A turn collects items: a line (a list of runs) joins its neighbours by
// one space, and a section or a gap (null) keeps lines apart.

export const SECTION = {kind: "section"};

export function singleSpaced(text) {
  return text.replace(/[ \t]+/g, " ");
}

/** How many characters a text has: code points, whatever JavaScript makes of them. */
export function lengthOf(text) {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

/** How many characters the items hold. */
export function sizeOf(items) {
  const runs = items.flatMap((item) => (Array.isArray(item) ? item : []));
  return runs.reduce((size, run) => size + lengthOf(run.text), 0);
}

function addTo(runs, text, style) {
  const last = runs.at(-1);
  if (last?.style === style) last.text += text;
  else runs.push({text, style});
}

function shorten(runs) {
  const last = runs.pop();
  if (last?.text.length > 1) runs.push({text: last.text.slice(0, -1), style: last.style});
}

/**
 * The runs of one line from its fragments. An empty fragment is a brace that showed nothing: of the spaces on both
 * sides of it one remains, and none at an end of the line, nor before a mark that clings to what is before it.
 */
export function tidied(fragments) {
  const runs = [];
  let spaced = true;
  let hollow = false;
  for (let {text, style} of fragments) {
    if (!text) hollow = true;
    else if (spaced && hollow && ",.;:!?)".includes(text[0])) shorten(runs);
    else if (spaced && text[0] === " ") text = text.slice(1);
    if (!text) continue;
    hollow = false;
    spaced = text.endsWith(" ");
    addTo(runs, text, style);
  }
  if (spaced) shorten(runs);
  return runs;
}

/** Lines as one, a plain space between each two. */
function joined(lines) {
  if (lines.length === 1) return lines[0];
  const runs = [];
  for (const line of lines) {
    if (runs.length) addTo(runs, " ", 0);
    for (const {text, style} of line) addTo(runs, text, style);
  }
  return runs;
}

/**
 * Fewer items that make the same text: lines that are neighbours as one. What is put together before a turn counts as
 * one against its budget, the spaces between its lines included.
 */
export function packed(items) {
  const short = [];
  let lines = [];
  const close = () => {
    if (lines.length) short.push(joined(lines));
    lines = [];
  };
  for (const item of items) {
    if (Array.isArray(item)) {
      lines.push(item);
    } else {
      close();
      short.push(item);
    }
  }
  close();
  return short;
}

/** The text those items make, and whether its last paragraph is still open for another line. */
export function assembled(items) {
  const passages = [];
  for (const item of packed(items)) {
    if (Array.isArray(item)) passages.push({kind: "paragraph", runs: item});
    else if (item && passages.at(-1) !== SECTION) passages.push(SECTION);
  }
  return [passages, Array.isArray(items.at(-1))];
}
