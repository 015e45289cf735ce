// The story's one source of chance: SplitMix64, the same in every player (Steele, Lea and Flood, "Fast Splittable
// Pseudorandom Number Generators", OOPSLA 2014). A generator is its 64-bit state, a BigInt.

import {narrow} from "./numbers.js";

const ALL_64 = 2n ** 64n;
const GAMMA = 0x9e3779b97f4a7c15n;

/** A state from any whole number. */
export function seeded(number) {
  return BigInt.asUintN(64, BigInt(number));
}

/** The state one step on. */
export function advance(seed) {
  return BigInt.asUintN(64, seed + GAMMA);
}

/** 64 bits scrambled, one to one: a state becomes the number it stands for. */
export function scrambled(bits) {
  bits = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n);
  bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
  return bits ^ (bits >> 31n);
}

/**
 * A whole number from 0 to `outcomes` - 1, each equally likely, and the next state: exactly one step on. Numbers
 * that would make the low outcomes likelier are scrambled again.
 */
export function drawn(seed, outcomes) {
  const count = BigInt(outcomes);
  if (count < 1n || count > ALL_64) throw new RangeError(`cannot draw one of ${outcomes} outcomes`);
  const next = advance(seed);
  const fair = ALL_64 - (ALL_64 % count);
  let bits = scrambled(next);
  while (bits >= fair) bits = scrambled(bits);
  return [narrow(bits % count), next];
}
