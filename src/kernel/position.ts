declare const brand: unique symbol;

/**
 * Place of an event in the whole store. Opaque but for its order: larger is later, so compare positions (`<`, `===`) and never
 * calculate with them. An adapter may count events, or bytes beyond 2^53.
 */
export type Position = bigint & { readonly [brand]: 'Position' };

/** Before the first event. In a store that continues another one the event that says so stands here, before all that are read in order. */
export const beginning = 0n as Position;

/** The position an adapter or a stored text names; only these make one. */
export function positionOf(value: bigint | number | string): Position {
  return BigInt(value) as Position;
}

/** Orders positions, earliest first. */
export function comparePositions(a: Position, b: Position): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of positions; undefined where there is none. */
export function earliest(positions: Iterable<Position>): Position | undefined {
  let first: Position | undefined;
  for (const position of positions) if (first === undefined || position < first) first = position;
  return first;
}

/** How much of the way to `goal` lies behind `reached`, about: for progress bars only. @returns 0 … 1 */
export function shareReached(reached: Position, goal: Position): number {
  return goal === beginning ? 1 : Math.min(1, Number(reached) / Number(goal));
}
