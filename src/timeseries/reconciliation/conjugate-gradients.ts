/** Rounds beyond which a system is taken as it stands. */
const MOST_ROUNDS = 300;
const TOLERANCE = 1e-12;

/**
 * Solves A x = b for a symmetric positive semidefinite A that is only known by what it does to a vector.
 *
 * @param times  A v, into a new or a reused array
 * @param diagonal  shape (n,): the diagonal of A or about it, as preconditioner; entries of 0 leave x at 0 there
 * @returns shape (n,): x, within a relative residual of 10⁻¹² or after 300 rounds
 * @see Hestenes & Stiefel (1952)
 */
export function conjugateGradients(
  times: (v: Float64Array) => Float64Array,
  b: Float64Array,
  diagonal: Float64Array,
): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  const residual = b.slice();
  const direction = new Float64Array(n);
  const scaled = new Float64Array(n);
  const enough = TOLERANCE ** 2 * dot(b, b);
  let before = 0;
  for (let round = 0; round < MOST_ROUNDS && dot(residual, residual) > enough; round++) {
    for (let i = 0; i < n; i++) scaled[i] = diagonal[i]! > 0 ? residual[i]! / diagonal[i]! : 0;
    const now = dot(residual, scaled);
    const keep = round === 0 ? 0 : now / before;
    for (let i = 0; i < n; i++) direction[i] = scaled[i]! + keep * direction[i]!;
    const image = times(direction);
    const curvature = dot(direction, image);
    if (!(curvature > 0)) break;
    const step = now / curvature;
    for (let i = 0; i < n; i++) {
      x[i]! += step * direction[i]!;
      residual[i]! -= step * image[i]!;
    }
    before = now;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
