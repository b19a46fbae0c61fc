/** A seeded source of chance: the same key gives the same numbers on every machine. Not for secrets. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  uniform(): number;
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from 0 to `count - 1`. */
  index(count: number): number;
  /** True with probability `probability`. */
  chance(probability: number): boolean;
  /** One of `items`, each as likely as the other. @throws {RangeError} where there is none */
  pick<Item>(items: readonly Item[]): Item;
}

/**
 * The source of chance that bears this name, e.g. `randomOf(seed, 'demand', retailerId, sku)`.
 *
 * Each name has a stream of its own, so that drawing more in one place changes nothing in another.
 * Generator: sfc32 by Chris Doty-Humphrey; its seed: FNV-1a over the name.
 */
export function randomOf(...name: (string | number)[]): Random {
  const uniform = sfc32(hash(name.join('/')));
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    index: (count) => Math.floor(uniform() * count),
    chance: (probability) => uniform() < probability,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new RangeError('items: expected at least one to pick from, found none.');
      return items[Math.floor(uniform() * items.length)] as Item;
    },
  };
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed, seed ^ 0x9e3779b9, Math.imul(seed, 0x85ebca6b), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
