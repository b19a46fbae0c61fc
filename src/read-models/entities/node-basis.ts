/**
 * What the forecast of a node stands on. Weeks and units are of the last year before it, and of retailers × products: five retailers of which
 * a product's forecast adds up ten weeks each are 50.
 */
export interface NodeBasis {
  /** retailers × products that it adds up */
  readonly series: number;
  /** from the first order of each on */
  readonly weeks: number;
  readonly orderWeeks: number;
  /** units asked for in all of them */
  readonly asked: number;
  /** in which a quota, a shortage or an empty shelf cut what was ordered, and what was ordered in them */
  readonly cutWeeks: number;
  readonly cutAsked: number;
  /** what they are taken for beyond that, by counts or the usual; less than nothing where counts say that less was wanted */
  readonly cutAdded: number;
  /** in which the retailer was not reached, or the product could not be had, and nothing was ordered nor counted: nothing is known */
  readonly unknownWeeks: number;
  /** what they are taken for in sums: the usual */
  readonly unknownAdded: number;
  /** of which stock counts, and not orders alone, say what was wanted; what was ordered in them, and what counts say */
  readonly countedWeeks: number;
  readonly countedAsked: number;
  readonly countedTaken: number;
  /** with declarations of days to come; units needed in the weeks forecast before and after these were heard */
  readonly declared: number;
  readonly neededBefore: number;
  readonly neededAfter: number;
  /** sum over them of the share of a deviation that is believed, 0 … 1 */
  readonly believed: number;
  /** declarations of the last year that were over, from which it was learnt */
  readonly past: number;
}

/** In the order in which they are kept. */
export const basisFields = [
  ...(['series', 'weeks', 'orderWeeks', 'asked'] as const),
  ...(['cutWeeks', 'cutAsked', 'cutAdded', 'unknownWeeks', 'unknownAdded'] as const),
  ...(['countedWeeks', 'countedAsked', 'countedTaken'] as const),
  ...(['declared', 'neededBefore', 'neededAfter', 'believed', 'past'] as const),
] as const satisfies readonly (keyof NodeBasis)[];

/** Numbers with commas between them, to the hundredth, without the zeros at the end. */
export function packedBasis(values: Float64Array): string {
  const last = values.findLastIndex((value) => value !== 0);
  return Array.from(values.subarray(0, last + 1), (value) => Math.round(value * 100) / 100).join(',');
}

export function unpackedBasis(packed: string): NodeBasis {
  const values = packed === '' ? [] : packed.split(',').map(Number);
  return Object.fromEntries(basisFields.map((field, i) => [field, values[i] ?? 0])) as Record<
    (typeof basisFields)[number],
    number
  >;
}
