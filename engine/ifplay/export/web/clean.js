// The one way out for text: nothing in a story hides what it says. A tab leaves as a space; other controls but the
// newline, bidi embeddings, overrides and isolates, line and paragraph separators, noncharacters and lone surrogates
// leave as U+FFFD; joiners and direction marks stay, since scripts need them.

const UNSAFE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text, fit to be shown: as long as it was, and the same when cleaned again. */
export function clean(text) {
  return text.replace(UNSAFE, (character) => (character === "\t" ? " " : "\ufffd"));
}
