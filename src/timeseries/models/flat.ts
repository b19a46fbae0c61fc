/** A forecast that is the same in every period: shape (horizon,). */
export const flat = (level: number, horizon: number): Float64Array => new Float64Array(horizon).fill(level);
