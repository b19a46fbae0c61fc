/** What the trees minimise. `tweedie` and `poisson` predict on a log scale (exp of the score) and need targets ≥ 0. */
export type BoostingLoss =
  | { readonly kind: 'squared' }
  | { readonly kind: 'poisson' }
  | { readonly kind: 'tweedie'; readonly power: number }
  | { readonly kind: 'quantile'; readonly level: number };

/**
 * First and second derivatives of the loss at the present scores, times the row weights.
 *
 * The quantile loss has no curvature: its second derivative is set to the weight, and leaves are renewed afterwards.
 *
 * @param scores,targets,weights  shape (rows,)
 * @param gradient,hessian  shape (rows,), written
 */
export function lossGradient(
  loss: BoostingLoss,
  scores: Float64Array,
  targets: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const rows = targets.length;
  if (loss.kind === 'squared') {
    for (let i = 0; i < rows; i++) {
      gradient[i] = weights[i]! * (scores[i]! - targets[i]!);
      hessian[i] = weights[i]!;
    }
  } else if (loss.kind === 'quantile') {
    for (let i = 0; i < rows; i++) {
      gradient[i] = weights[i]! * (targets[i]! < scores[i]! ? 1 - loss.level : -loss.level);
      hessian[i] = weights[i]!;
    }
  } else if (loss.kind === 'poisson') {
    for (let i = 0; i < rows; i++) {
      const rate = Math.exp(scores[i]!);
      gradient[i] = weights[i]! * (rate - targets[i]!);
      hessian[i] = weights[i]! * rate;
    }
  } else {
    const { power } = loss;
    for (let i = 0; i < rows; i++) {
      const down = targets[i]! * Math.exp((1 - power) * scores[i]!);
      const up = Math.exp((2 - power) * scores[i]!);
      gradient[i] = weights[i]! * (up - down);
      hessian[i] = weights[i]! * ((2 - power) * up + (power - 1) * down);
    }
  }
}

/** Weighted mean loss, up to a constant: what early stopping watches. */
export function meanLoss(
  loss: BoostingLoss,
  scores: Float64Array,
  targets: Float64Array,
  weights: Float64Array,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < targets.length; i++) {
    sum += weights[i]! * lossOf(loss, scores[i]!, targets[i]!);
    total += weights[i]!;
  }
  return total > 0 ? sum / total : 0;
}

function lossOf(loss: BoostingLoss, score: number, target: number): number {
  switch (loss.kind) {
    case 'squared':
      return (score - target) ** 2;
    case 'quantile':
      return target < score ? (1 - loss.level) * (score - target) : loss.level * (target - score);
    case 'poisson':
      return Math.exp(score) - target * score;
    case 'tweedie':
      return (
        Math.exp((2 - loss.power) * score) / (2 - loss.power) -
        (target * Math.exp((1 - loss.power) * score)) / (1 - loss.power)
      );
  }
}
