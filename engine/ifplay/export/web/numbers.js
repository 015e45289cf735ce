// Whole numbers within 64 bits, and masks of any width: a number where that is exact, else a BigInt. A value has
// one form only, so that === compares any two.

export const LEAST = -(2n ** 63n);
export const MOST = 2n ** 63n - 1n;

/** A BigInt in its one form. */
export function narrow(big) {
  const number = Number(big);
  return Number.isSafeInteger(number) ? number : big;
}

/** A value as the story's JSON has it: a number, a text, or the digits of a number too large for many readers. */
export function fromJson(raw) {
  return typeof raw === "object" ? narrow(BigInt(raw.digits)) : raw;
}

/** The number, or the nearest end. */
export function kept(number, least, greatest) {
  return number < least ? least : number > greatest ? greatest : number;
}

// The same function serves both forms. Where a result is not exact, it is far enough out to be seen as such.
function operation(operate) {
  return (left, right) => {
    if (typeof left === "number" && typeof right === "number") {
      const quick = operate(left, right);
      if (Number.isSafeInteger(quick)) return quick;
    }
    return narrow(kept(operate(BigInt(left), BigInt(right)), LEAST, MOST));
  };
}

/** What an operator makes of two values: exact, and beyond 64 bits the nearest end; of a comparison 1 or 0. */
export const OPERATIONS = {
  "+": operation((left, right) => left + right),
  "-": operation((left, right) => left - right),
  "*": operation((left, right) => left * right),
  min: (left, right) => (right < left ? right : left),
  max: (left, right) => (right > left ? right : left),
  "==": (left, right) => +(left === right),
  "!=": (left, right) => +(left !== right),
  "<": (left, right) => +(left < right),
  "<=": (left, right) => +(left <= right),
  ">": (left, right) => +(left > right),
  ">=": (left, right) => +(left >= right),
};

/** 1 when the mask has that bit, else 0. */
export function bitOf(mask, bit) {
  return typeof mask === "number" ? Math.floor(mask / 2 ** bit) % 2 : Number((mask >> BigInt(bit)) & 1n);
}

/** The mask with that bit set, or not. */
export function withBit(mask, bit, set = true) {
  return bitOf(mask, bit) === +set ? mask : narrow(BigInt(mask) ^ (1n << BigInt(bit)));
}

/** The mask of so many bits, all set. */
export function fullMask(bits) {
  return narrow((1n << BigInt(bits)) - 1n);
}
