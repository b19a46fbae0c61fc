import { SeriesError } from '../series-error.js';

/**
 * What the record of a period says about demand, one code per period:
 * `observed` it is the demand; `atLeast` something was wanted, that or more (an order cut by quota or short supply); `missing`
 * it says nothing (a call missed, a retailer closed, sold out before anybody could ask).
 */
export const DEMAND_KIND = { observed: 0, atLeast: 1, missing: 2 } as const;

/**
 * How far a model should let each period move its estimate: observed 1, missing 0, a lower bound `atLeast`.
 *
 * Where cuts have nothing to do with how much was wanted (supply short), 0 for `atLeast` is unbiased; where demand itself hit
 * a limit (quota, sold out), the weeks left over are the quiet ones: lift them with `liftCensored` instead.
 *
 * @param kinds  shape (n,): codes of `DEMAND_KIND`
 * @param atLeast  weight of a lower bound, 0 … 1
 * @returns shape (n,)
 * @throws {SeriesError} naming the position of an unknown code
 */
export function demandWeights(kinds: Uint8Array, atLeast = 0): Float64Array {
  return Float64Array.from(kinds, (kind, t) => {
    switch (kind) {
      case DEMAND_KIND.observed:
        return 1;
      case DEMAND_KIND.atLeast:
        return atLeast;
      case DEMAND_KIND.missing:
        return 0;
      default:
        throw new SeriesError('kinds', '0, 1 or 2', `${kind}`, { position: t });
    }
  });
}
