// Expressions as closures over the values, made once. A story nests them no deeper than its JSON may be.

import {OPERATIONS, bitOf, fromJson, withBit} from "./numbers.js";

/** What gives the expression's value: a whole number or a text; 1 or 0 for what is true or false. */
export function reckoning(expression, layout) {
  const {kind, member} = expression;
  const part = (node) => node && reckoning(node, layout);
  const [left, right, operand] = [part(expression.left), part(expression.right), part(expression.operand)];
  const slot = layout.variable.get(expression.variable);
  switch (kind) {
    case "constant": {
      const value = fromJson(expression.value);
      return () => value;
    }
    case "read":
      return (values) => values[slot];
    case "visits": {
      const visits = layout.visits.get(expression.scene);
      return (values) => values[visits];
    }
    case "not":
      return (values) => +!operand(values);
    case "all":
      return (values) => left(values) && right(values);
    case "any":
      return (values) => left(values) || right(values);
    case "compare":
    case "arithmetic": {
      const operate = OPERATIONS[expression.operator];
      return (values) => operate(left(values), right(values));
    }
    case "has":
      return (values) => bitOf(values[slot], member);
    case "size":
      return (values) => values[slot].toString(2).replaceAll("0", "").length;
    case "with":
    case "without":
      return (values) => withBit(values[slot], member, kind === "with");
    default:
      throw new TypeError(`no player knows ${kind} here`);
  }
}
