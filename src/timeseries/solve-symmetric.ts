/**
 * Solves A·x = b for a small symmetric positive definite A by Cholesky's decomposition A = L·Lᵀ, in place.
 *
 * @param a  shape (k · k,) row by row: only the lower triangle is read; overwritten
 * @param b  shape (k,): overwritten with x
 * @returns false where A is not positive definite (the content of b is then undefined)
 * @see Golub & Van Loan (2013), Matrix Computations, ch. 4.2
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, k: number): boolean {
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * k + j]!;
      for (let c = 0; c < j; c++) sum -= a[i * k + c]! * a[j * k + c]!;
      if (i !== j) a[i * k + j] = sum / a[j * k + j]!;
      else if (sum > 0) a[i * k + i] = Math.sqrt(sum);
      else return false;
    }
    let right = b[i]!;
    for (let c = 0; c < i; c++) right -= a[i * k + c]! * b[c]!;
    b[i] = right / a[i * k + i]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    let right = b[i]!;
    for (let c = i + 1; c < k; c++) right -= a[c * k + i]! * b[c]!;
    b[i] = right / a[i * k + i]!;
  }
  return true;
}
