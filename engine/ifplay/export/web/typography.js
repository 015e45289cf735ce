// From the typewriter to the book: curly quotes, real dashes and ellipses from straight marks, by their neighbours,
// also across a change of style. Only marks change, never a letter; and what is already set stays as it is.

import {isAlnum, isDigit, isSpace, lastOf, onOneLine} from "./characters.js";
import {clean} from "./clean.js";

const MARKS = /-{2,}|\.{3,}|["']/g;
const DASHES = "-–—/…";
const OPENERS = "([{<“‘«‹¿¡";

const WORD = "[\\p{L}\\p{N}_]";
// Words that begin with an apostrophe whatever follows, and those that as well may begin a quotation.
const ALWAYS = wordsAt(
  "\\p{Nd}\\p{Nd}s?|tis|tisn|twas|twasn|twere|twill|twould|em|n|kay|nuff|nother|tude|cuz|coz|fraid",
);
const OFTEN = wordsAt("till?|cause|round|bout|neath|fore|gainst|cross|course|stead|scuse|spect|bye|phone|flu|ere");
const CLOSED = new RegExp(`[^'"]*(?:${WORD}'${WORD}[^'"]*)*[,.!?…-]'(?!${WORD})`, "uy");

function wordsAt(words) {
  const anyCase = words.replaceAll("i", "[iİı]"); // which are all one where case is ignored
  return new RegExp(`'(?:${anyCase})(?!${WORD})`, "iuy");
}

/** Whether quotation marks of that language are known: those of English are. */
export function isEnglish(language) {
  return (language || "en").toLowerCase().split("-")[0] === "en";
}

/** The runs of one paragraph, clean and set. Their number stays the same. */
export function typesetRuns(runs, english = true) {
  const texts = typeset(runs.map((run) => clean(run.text)), english);
  return runs.map(({style}, at) => ({text: texts[at], style}));
}

/** Some words of the story outside its prose, clean and set, on one line. */
export function typesetWords(text, english = true) {
  return onOneLine(typeset([clean(text)], english)[0]);
}

// The texts of one paragraph's runs, set. Where the story is not in English, quotation marks stay as typed.
function typeset(texts, english) {
  return applied(texts, changesIn(texts.join(""), english));
}

// Where which mark is to stand instead: [start, end, mark], in order.
function changesIn(whole, english) {
  const changes = [];
  let quoting = false;
  let before = "";
  let upto = 0;
  for (const {0: mark, index: start} of whole.matchAll(MARKS)) {
    const end = start + mark.length;
    if (start > upto) before = lastOf(whole.slice(Math.max(0, start - 2), start));
    const after = end < whole.length ? String.fromCodePoint(whole.codePointAt(end)) : "";
    let set = mark;
    if (mark[0] === "-") {
      set = dash(mark.length, before, after);
    } else if (mark[0] === ".") {
      if (mark.length < 5) set = "…" + ".".repeat(mark.length - 3);
    } else if (mark === '"' && english) {
      quoting = opens(before, after, quoting);
      set = quoting ? "“" : "”";
    } else if (mark === "'" && english) {
      set = opensInner(whole, start, before, after) ? "‘" : "’";
    } else if (mark === "'" && isAlnum(before) && isAlnum(after)) {
      set = "’";
    }
    if (set !== mark) changes.push([start, end, set]);
    before = set.at(-1);
    upto = end;
  }
  return changes;
}

// An em dash; an en dash between figures, and where the author set it off with spaces.
function dash(length, before, after) {
  if (length > 3) return "-".repeat(length);
  const short = (isDigit(before) && isDigit(after)) || (isSpace(before) && !isAlnum(after));
  return length === 2 && short ? "–" : "—";
}

// Whether a straight double quote opens a quotation; `quoting` says that one is open.
function opens(before, after, quoting) {
  if (!before || isSpace(before) || OPENERS.includes(before)) return !after || isSpace(after) ? !quoting : true;
  if (DASHES.includes(before)) return after !== "" && (isAlnum(after) || `${OPENERS}'…`.includes(after));
  return false;
}

// Whether a straight single quote opens a quotation; if not, it is an apostrophe or closes one: the same mark.
function opensInner(whole, start, before, after) {
  if (before && !isSpace(before) && !OPENERS.includes(before) && !DASHES.includes(before)) return false;
  if (!after || isSpace(after) || ".,;:!?)]}”’".includes(after)) return false;
  if (before && DASHES.includes(before) && !isAlnum(after) && after !== '"') return false;
  if (isThere(ALWAYS, whole, start)) return false;
  return !isThere(OFTEN, whole, start) || isThere(CLOSED, whole, start + 1);
}

function isThere(pattern, whole, at) {
  pattern.lastIndex = at;
  return pattern.test(whole);
}

// The runs with the changes made; a mark that two runs share goes to the first of them.
function applied(texts, changes) {
  let begin = 0;
  let upto = 0; // what is before it is done
  let number = 0;
  return texts.map((text) => {
    const end = begin + text.length;
    let done = "";
    let at = Math.min(Math.max(begin, upto), end);
    for (; number < changes.length && changes[number][0] < end; number++) {
      const [start, stop, set] = changes[number];
      done += text.slice(at - begin, start - begin) + set;
      at = Math.min(stop, end);
      upto = stop;
    }
    done += text.slice(at - begin);
    begin = end;
    return done;
  });
}
