// A long turn, watched for going round in a circle: it remembers one moment, and a later one at each doubling of the
// distance (R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980).

/** What decides where a turn goes: the variables, and the visits that something but text reads; as slots. */
export function decidingSlots(graph, layout) {
  const slots = new Set(layout.variable.values());
  const look = (node, key) => {
    if (!node || typeof node !== "object" || key === "text" || key === "pieces") return;
    if (key === "steps") return node.filter(({kind}) => kind === "assign").forEach(look);
    if (node.kind === "visits") slots.add(layout.visits.get(node.scene));
    for (const key in node) look(node[key], key);
  };
  look(graph.blocks);
  return [...slots];
}

export class Watch {
  #deciding;
  #remembered;
  #since = [];
  #distance = 0;
  #limit = 0;

  constructor(deciding) {
    this.#deciding = deciding;
  }

  /** Whether the turn, about to pass this block, was there before with all that matters the same. */
  meets(scene, place, calls, values) {
    const before = this.#remembered;
    if (
      before?.place === place &&
      String(before.calls) === String(calls) &&
      this.#deciding.every((slot) => before.values[slot] === values[slot])
    ) {
      return true;
    }
    if (this.#distance === this.#limit) {
      this.#limit = 2 * this.#limit || 64;
      this.#distance = 0;
      this.#remembered = {place, calls, values: [...values]};
      this.#since = [];
    }
    this.#distance += 1;
    this.#since.push(scene);
    return false;
  }

  /** The scenes passed since the moment remembered, each once: those of the circle, when one was met. */
  scenes() {
    return [...new Set(this.#since)];
  }
}
