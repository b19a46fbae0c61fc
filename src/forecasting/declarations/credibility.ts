/** A declaration whose days are over, and what came of it. Units, all ≥ 0. */
export interface PastDeclaration {
  readonly declared: number;
  /** what was wanted in its days */
  readonly actual: number;
  /** what was to be expected of its days without it */
  readonly usual: number;
  /** whether orders were being cut when it was made */
  readonly bound: boolean;
}

/** How much what is declared says of what will be wanted. Ratios are natural logarithms: 0 is none, 0.69 twice as much. */
export interface Credibility {
  /** by how much declarations exceed what comes of them while nothing is cut */
  readonly bias: number;
  /** by how much more they exceed the usual while orders are cut, ≥ 0: fear of getting too little */
  readonly inflation: number;
  /** share of a deviation from the usual that comes true, 0 … 1 */
  readonly weight: number;
  /** largest deviation from the usual that has come true of the declarer's own, ≥ 0 */
  readonly proven: number;
}

/** Nothing is known: declarations are taken as they are, and for a fifth. */
export const unknownCredibility: Credibility = { bias: 0, inflation: 0, weight: 0.2, proven: 0 };

/** What is known of many counts as much as so many declarations of one. */
const [biasCounts, inflationCounts] = [3, 3];
/** … and as much as declarations whose squared deviations add up to this: four that were a fifth off. */
const weightSquares = 0.15;
/** Few units say little: so many count half. */
const halfUnits = 4;

/**
 * What declarations that are over teach, drawn to what is known of the retailer, its class or all.
 *
 * The bias is the mean logarithm of declared / actual. The weight is a regression of what came (actual / usual) on what was declared beyond
 * the usual: honest growth keeps it high, declarations that nothing came of pull it down. Declarations made while orders were cut teach
 * neither, since what would have come of them is not known, but how much they were inflated.
 *
 * @param prior  what is known of the group above
 */
export function learnCredibility(past: readonly PastDeclaration[], prior: Credibility): Credibility {
  const free = past.filter(({ bound }) => !bound);
  const bias = drawn(free, (each) => logRatio(each.declared, each.actual), prior.bias, biasCounts);
  const beyond = (each: PastDeclaration) => logRatio(each.declared, each.usual) - bias;
  const bound = past.filter((each) => each.bound);
  const inflation = Math.max(0, drawn(bound, beyond, prior.inflation, inflationCounts));
  let [products, squares] = [prior.weight * weightSquares, weightSquares];
  // That others were right with much does not make a slip of this one's pen true.
  let proven = 0;
  for (const each of free) {
    const [declared, came] = [beyond(each), logRatio(each.actual, each.usual)];
    const information = informationOf(each);
    products += information * declared * came;
    squares += information * declared * declared;
    if (declared * came > 0) proven = Math.max(proven, information * Math.min(Math.abs(declared), Math.abs(came)));
  }
  return { bias, inflation, weight: Math.min(1, Math.max(0, products / squares)), proven };
}

/** A declaration of which a part is still ahead. Units, ≥ 0. */
export interface OpenDeclaration {
  readonly declared: number;
  /** what is expected of its days without it */
  readonly expected: number;
  readonly bound: boolean;
}

/** A deviation of so much (e: 2.7 times the expected) is believed by half, unless larger ones have come true. */
const ordinaryReach = 1;
const reachOfProven = 1.25;
/** The usual that weights are learnt against knows less than a forecast does: so much of a deviation is news to it. */
const newsShare = 0.6;

/**
 * What the expected units are multiplied by, since something else was declared.
 *
 * Bias and inflation are taken off; of what then deviates, the share that usually comes true is added. The further it lies outside of
 * what has ever come true, the less it counts: forty times the usual is a slip of the pen or of the tongue.
 *
 * @returns > 0; 1 where what was declared is expected anyway, or is not believed
 */
export function declaredFactor(
  { bias, inflation, weight, proven }: Credibility,
  { declared, expected, bound }: OpenDeclaration,
): number {
  const deviation = logRatio(declared, expected) - bias - (bound ? inflation : 0);
  const reach = Math.max(ordinaryReach, reachOfProven * proven);
  return Math.exp((newsShare * weight * deviation) / (1 + (deviation / reach) ** 4));
}

/** Share of a small deviation from the expected that what is declared moves it by, 0 … 1; of large ones less is believed. */
export function believedShare({ weight }: Credibility): number {
  return newsShare * weight;
}

function drawn(
  past: readonly PastDeclaration[],
  valueOf: (each: PastDeclaration) => number,
  prior: number,
  counts: number,
): number {
  let [sum, total] = [prior * counts, counts];
  for (const each of past) {
    const information = informationOf(each);
    sum += information * valueOf(each);
    total += information;
  }
  return sum / total;
}

function informationOf({ usual, actual }: PastDeclaration): number {
  const units = Math.max(usual, actual);
  return units / (units + halfUnits);
}

/** Half a unit more of both, so that nothing is a number too. */
function logRatio(units: number, of: number): number {
  return Math.log((units + 0.5) / (of + 0.5));
}
