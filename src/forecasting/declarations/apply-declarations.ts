import type { ForecastBuffers } from '../forecast-buffers.js';
import type { NamedHistory } from '../history/read-demand-history.js';
import { credibilities } from './credibilities.js';
import { believedShare, declaredFactor, unknownCredibility, type Credibility } from './credibility.js';
import { declaredLeaves, type DeclarationAhead, type DeclaredLeaf } from './declared-leaves.js';
import { unitsWithin } from './week-shares.js';

/** What declarations did to a leaf. */
export interface MovedLeaf {
  /** number in the history */
  readonly leaf: number;
  /** units needed in the weeks forecast before and after what was declared of days to come; undefined where nothing was */
  readonly needed: { readonly before: number; readonly after: number } | undefined;
  /** see `believedShare` */
  readonly believed: number;
  /** declarations that are over and have taught */
  readonly past: number;
}

/** Moves the expected units of leaves to what was declared of them, as far as that is credible, in place. */
export function applyDeclarations(named: NamedHistory, buffers: ForecastBuffers): MovedLeaf[] {
  if (named.declarations.length === 0) return [];
  const leaves = declaredLeaves(named, buffers);
  const learnt = credibilities(leaves);
  return leaves.map((declared, i) => {
    const credibility = learnt[i] ?? unknownCredibility;
    const before = unitsOf(declared.leaf, buffers);
    applyToLeaf(declared, credibility, buffers);
    const needed = declared.ahead.length > 0 ? { before, after: unitsOf(declared.leaf, buffers) } : undefined;
    return { leaf: declared.leaf, needed, believed: believedShare(credibility), past: declared.past.length };
  });
}

function unitsOf(leaf: number, { leaves, horizon }: ForecastBuffers): number {
  return leaves.expected.subarray(leaf * horizon, (leaf + 1) * horizon).reduce((sum, units) => sum + units, 0);
}

function applyToLeaf(
  { leaf, ahead }: DeclaredLeaf,
  credibility: Credibility,
  { history, horizon, leaves }: ForecastBuffers,
): void {
  const expected = leaves.expected.slice(leaf * horizon, (leaf + 1) * horizon);
  const factors = new Float64Array(horizon).fill(1);
  /** days of each week of which no newer declaration speaks, as a share */
  const open = new Float64Array(horizon).fill(1);
  for (const declaration of ahead) {
    const factor = factorOf(declaration, credibility, history.weeks, expected);
    for (const { week, share } of declaration.shares) {
      const h = week - history.weeks;
      if (h < 0 || h >= horizon) continue;
      const part = Math.min(share, open[h] ?? 0);
      factors[h] = (factors[h] ?? 1) + part * (factor - 1);
      open[h] = (open[h] ?? 0) - part;
    }
  }
  factors.forEach((factor, h) => (leaves.expected[leaf * horizon + h] = (expected[h] ?? 0) * factor));
}

/** Where the declaration reaches beyond the forecast, so much of it as the days that are forecast. */
function factorOf(
  { declared, shares, actual, bound }: DeclarationAhead,
  credibility: Credibility,
  now: number,
  expected: Float64Array,
): number {
  const forecast = shares.filter(({ week }) => week < now + expected.length);
  const days = (each: typeof shares) => each.reduce((sum, { share }) => sum + share, 0);
  const coming = unitsWithin(
    forecast.filter(({ week }) => week >= now),
    (week) => expected[week - now] ?? 0,
  );
  const declaredUnits = declared * (days(forecast) / days(shares));
  return declaredFactor(credibility, { declared: declaredUnits, expected: actual + coming, bound });
}
