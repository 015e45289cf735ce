// What the graph in a page says in short, as the graph's JSON has it in full; what is in full already stays as it is.

/** A step: a list says those pieces, a text is a gap of that kind. */
export function stepOf(step) {
  if (typeof step === "string") return {kind: "gap", which: step};
  return Array.isArray(step) ? {kind: "say", pieces: step} : step;
}

/** A piece of text: a text is plain. */
export function pieceOf(piece) {
  return typeof piece === "string" ? {kind: "plain", text: piece} : piece;
}
