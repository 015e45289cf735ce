// Lines as closures: the pieces of a line, made once, give the line for the values a turn has by then.

import {chooserOf} from "./alternatives.js";
import {shownValue} from "./layout.js";
import {lengthOf, singleSpaced, sizeOf, tidied} from "./prose.js";
import {reckoning} from "./reckon.js";
import {pieceOf} from "./shorthand.js";

/** Characters of the lines shown that one turn may have. */
export const MOST_TEXT = 2 ** 20;

const NOTHING = [{kind: "plain", text: ""}];

/** What makes the line those pieces show, with its size, and moves its alternatives on; or the line, if it is fixed. */
export function lineOf(pieces = [], layout) {
  const show = showing(pieces, 0, layout);
  const spell = (values) => {
    const fragments = [];
    show(values, fragments);
    const line = tidied(cut(fragments));
    return {line, size: sizeOf([line])};
  };
  return isFixed(pieces) ? spell([]) : spell;
}

function isFixed(pieces = []) {
  return pieces.map(pieceOf).every(({kind, pieces}) => kind === "plain" || (kind === "styled" && isFixed(pieces)));
}

// What adds the fragments that the pieces show now.
function showing(pieces = [], style, layout) {
  const shows = pieces.map((piece) => pieceShowing(pieceOf(piece), style, layout));
  return (values, into) => {
    for (const show of shows) show(values, into);
  };
}

// Of several lists of pieces the one whose position is chosen. An empty fragment says that a brace showed nothing.
function oneOf(choose, lists, style, layout) {
  const shows = lists.map((pieces) => showing(pieces?.length ? pieces : NOTHING, style, layout));
  return (values, into) => shows[choose(values)](values, into);
}

function pieceShowing(piece, style, layout) {
  switch (piece.kind) {
    case "plain": {
      const text = singleSpaced(piece.text);
      return (values, into) => into.push({text, style});
    }
    case "styled":
      return showing(piece.pieces, style | (piece.style === "strong" ? 2 : 1), layout);
    case "print": {
      const value = reckoning(piece.value, layout);
      const shown = piece.type.kind === "text" ? singleSpaced : (given) => shownValue(piece.type, given);
      return (values, into) => into.push({text: shown(value(values)), style});
    }
    case "either": {
      const holds = reckoning(piece.condition.asked, layout);
      return oneOf((values) => (holds(values) ? 0 : 1), [piece.then, piece.otherwise], style, layout);
    }
    case "plural": {
      const count = reckoning(piece.count, layout);
      return oneOf((values) => (count(values) === 1 ? 0 : 1), [piece.one, piece.many], style, layout);
    }
    case "alternatives":
      return oneOf(chooserOf(piece, layout), [...piece.parts, NOTHING], style, layout);
    default:
      throw new TypeError(`no player knows the piece ${piece.kind}`);
  }
}

// The fragments up to the first character that is over the budget of a turn.
function cut(fragments) {
  let left = MOST_TEXT + 1;
  const kept = [];
  for (const {text, style} of fragments) {
    if (left <= 0) break;
    kept.push({text: text.length > left ? Array.from(text).slice(0, left).join("") : text, style});
    left -= lengthOf(text);
  }
  return kept;
}
