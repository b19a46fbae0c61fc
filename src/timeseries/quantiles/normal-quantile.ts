/** Within this distance of ½ the central approximation holds. */
const CENTRAL = 0.425;
/** √(−log of the tail) up to which the first of the two approximations of the tails holds. */
const NEAR_TAIL = 5;

/** Coefficients, rounded to double precision, of numerator and denominator of a rational approximation, highest power first. */
type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

/** In 0.425² − (p − ½)². */
const CENTRE: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
/** In √(−log of the tail) − 1.6. */
const TAIL: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
/** In √(−log of the tail) − 5. */
const FAR_TAIL: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

/**
 * Quantile of the standard normal distribution, to a relative error of about 10⁻¹⁶.
 *
 * @param level  0 < level < 1; 0 and 1 give −∞ and ∞, anything else NaN
 * @returns standard deviations from the mean
 * @see Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484
 * @example normalQuantile(0.975) // → 1.96
 */
export function normalQuantile(level: number): number {
  if (!(level > 0 && level < 1)) return level === 0 ? -Infinity : level === 1 ? Infinity : NaN;
  const distance = level - 0.5;
  if (Math.abs(distance) <= CENTRAL) return distance * valueOf(CENTRE, CENTRAL * CENTRAL - distance * distance);
  const depth = Math.sqrt(-Math.log(Math.min(level, 1 - level)));
  const size = depth <= NEAR_TAIL ? valueOf(TAIL, depth - 1.6) : valueOf(FAR_TAIL, depth - NEAR_TAIL);
  return distance < 0 ? -size : size;
}

/** A rational function by Horner's scheme. */
function valueOf([numerator, denominator]: Rational, x: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < numerator.length; i++) {
    above = above * x + numerator[i]!;
    below = below * x + denominator[i]!;
  }
  return above / below;
}
