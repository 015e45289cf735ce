// What kind of character a character is, as the terminal's player has it.

const SPACE = "\\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029\\p{Zs}";
const SPACES = new RegExp(`[${SPACE}]+`, "u");
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu");
const LETTER = /^[\p{L}\p{N}]/u;
// Decimal digits, and those others that stand for one digit: superscripts, circled ones and the like.
const DIGIT = new RegExp(
  "^[\\p{Nd}²³¹\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c" +
    "\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}" +
    "\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}]",
  "u",
);

/** Whether the text begins with a letter or a number. */
export function isAlnum(text) {
  return LETTER.test(text);
}

/** Whether the text begins with a digit. */
export function isDigit(text) {
  return DIGIT.test(text);
}

/** Whether the text begins with white space. */
export function isSpace(text) {
  return text.search(SPACES) === 0;
}

/** The text without white space at its ends. */
export function stripped(text) {
  return text.replace(ENDS, "");
}

/** The text on one line, its words one space apart. */
export function onOneLine(text) {
  return text.split(SPACES).filter(Boolean).join(" ");
}

/** The last character of a text, which may be a pair of surrogates. */
export function lastOf(text) {
  return text.match(/.$/su)?.[0] ?? "";
}
