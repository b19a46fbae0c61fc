import type { DeclarationRow } from '../../read-models/readers/demand-history.reader.js';
import type { ForecastBuffers } from '../forecast-buffers.js';
import type { NamedHistory } from '../history/read-demand-history.js';
import type { PastDeclaration } from './credibility.js';
import { leafWeeks } from './leaf-weeks.js';
import { unitsWithin, weekShares, type WeekShare } from './week-shares.js';

/** A declaration that has days ahead. */
export interface DeclarationAhead {
  readonly declared: number;
  readonly shares: readonly WeekShare[];
  /** units wanted in the part of its days that is over */
  readonly actual: number;
  readonly bound: boolean;
}

/** What was declared of one retailer and product. */
export interface DeclaredLeaf {
  readonly leaf: number;
  readonly retailerId: string;
  readonly retailerClass: string;
  readonly past: readonly PastDeclaration[];
  /** the newest first */
  readonly ahead: readonly DeclarationAhead[];
}

/** Every live leaf of which something was declared, with what came of it; in the order of the rows, which come by retailer, product and day. */
export function declaredLeaves(
  { names, history, firstWeek, declarations }: NamedHistory,
  buffers: ForecastBuffers,
): DeclaredLeaf[] {
  const leafOf = leafNumbers({ names, history }, declarations);
  const byLeaf = new Map<number, DeclarationRow[]>();
  for (const row of declarations) {
    const leaf = leafOf.get(`${row[0]}\n${row[1]}`);
    if (leaf === undefined || history.live[leaf] !== 1) continue;
    const known = byLeaf.get(leaf);
    if (known) known.push(row);
    else byLeaf.set(leaf, [row]);
  }
  return [...byLeaf].flatMap(([leaf, rows]) => declaredLeaf(leaf, rows, firstWeek, buffers) ?? []);
}

function declaredLeaf(
  leaf: number,
  rows: readonly DeclarationRow[],
  firstWeek: string,
  buffers: ForecastBuffers,
): DeclaredLeaf | undefined {
  const weeks = leafWeeks(buffers, leaf);
  const [first] = rows;
  if (!weeks || !first) return undefined;
  const now = buffers.history.weeks;
  const past: PastDeclaration[] = [];
  const ahead: DeclarationAhead[] = [];
  for (const [, , declaredOn, from, to, declared] of rows) {
    const shares = weekShares(firstWeek, from, to);
    const [made] = weekShares(firstWeek, declaredOn, declaredOn);
    if (!made || shares.length === 0) continue;
    const bound = weeks.bound(made.week);
    const actual = unitsWithin(
      shares.filter(({ week }) => week < now),
      weeks.units,
    );
    if (shares.some(({ week }) => week >= now)) ahead.unshift({ declared, shares, actual, bound });
    else {
      const usual = weeks.usual(made.week);
      if (usual) past.push({ declared, actual, usual: unitsWithin(shares, usual), bound });
    }
  }
  const [retailerId, , , , , , retailerClass] = first;
  return { leaf, retailerId, retailerClass: retailerClass ?? '', past, ahead };
}

/** Leaves by the retailer and product of those that something was declared of. */
function leafNumbers(
  { names, history }: Pick<NamedHistory, 'names' | 'history'>,
  rows: readonly DeclarationRow[],
): Map<string, number> {
  const declared = new Set(rows.map(([retailerId, sku]) => `${retailerId}\n${sku}`));
  const leaves = new Map<string, number>();
  for (let leaf = 0; leaf < history.retailerOf.length && declared.size > 0; leaf++) {
    const sku = names.skus[history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0] ?? '';
    const key = `${names.retailers[history.retailerOf[leaf] ?? 0] ?? ''}\n${sku}`;
    if (declared.has(key)) leaves.set(key, leaf);
  }
  return leaves;
}
