import { addDays, daysBetween, weeksBetween } from '../src/calendar/weeks.js';
import { unitsWithin, weekShares } from '../src/forecasting/declarations/week-shares.js';
import type { Forecast } from '../src/forecasting/forecast-level.js';
import type { DeclarationRow, DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import type { TrueDemand } from '../src/simulation/simulate.js';

/** What each way expected of the declared days that lay ahead, and what customers truly wanted. */
export interface DeclaredUnits {
  readonly retailerId: string;
  readonly sku: string;
  readonly truth: number;
  readonly naive: number;
  readonly ignored: number;
  readonly weighed: number;
}

/** Declarations of the last days say most: older ones are nearly over. */
const newestDays = 14;

/**
 * The declarations that were open on a day, with what was made of them.
 *
 * @param truth  by retailer, product and week
 */
export async function declaredUnits(
  reader: DemandHistoryReader,
  asOf: string,
  { ignoring, weighing }: { readonly ignoring: Forecast; readonly weighing: Forecast },
  truth: ReadonlyMap<string, Float64Array>,
  firstWeek: string,
): Promise<DeclaredUnits[]> {
  const [nextWeek] = weighing.weeks;
  if (nextWeek === undefined) return [];
  const offset = weeksBetween(firstWeek, nextWeek);
  const [without, with_] = [expectedOf(ignoring), expectedOf(weighing)];
  const newest = new Map<string, DeclarationRow>();
  for (const row of await reader.declarations(addDays(asOf, -newestDays), asOf))
    newest.set(`${row[0]}\n${row[1]}`, row);
  return [...newest].flatMap(([key, [retailerId, sku, , from, to, quantity]]): DeclaredUnits[] => {
    const [ignored, weighed, wanted] = [without.get(key), with_.get(key), truth.get(key)];
    if (!ignored || !weighed || !wanted || to < nextWeek) return [];
    const begins = from > nextWeek ? from : nextWeek;
    const shares = weekShares(nextWeek, begins, to).filter(({ week }) => week < weighing.weeks.length);
    const within = (values: Float64Array, at = 0) => unitsWithin(shares, (week) => values[at + week] ?? 0);
    const naive = (quantity * (daysBetween(begins, to) + 1)) / (daysBetween(from, to) + 1);
    const units = { ignored: within(ignored), weighed: within(weighed), truth: within(wanted, offset) };
    return [{ retailerId, sku, naive, ...units }];
  });
}

/** The truth of a region by retailer and product, week by week. */
export function truthByPair(truth: Iterable<TrueDemand>, firstWeek: string, weeks: number): Map<string, Float64Array> {
  const pairs = new Map<string, Float64Array>();
  for (const { retailerId, sku, weekOf, units } of truth) {
    const key = `${retailerId}\n${sku}`;
    const of = pairs.get(key) ?? new Float64Array(weeks);
    pairs.set(key, of);
    of[weeksBetween(firstWeek, weekOf)] = units;
  }
  return pairs;
}

function expectedOf({ levels, weeks }: Forecast): Map<string, Float64Array> {
  const level = levels.find((each) => each.level === 'retailer-sku');
  return new Map(
    level?.nodes.map(({ retailerId, sku }, i) => [
      `${retailerId}\n${sku}`,
      level.expected.subarray(i * weeks.length, (i + 1) * weeks.length),
    ]),
  );
}

/** Errors in percent of the true units: of single pairs, of products, and of the whole with its sign. */
export function errorsOf(
  units: readonly DeclaredUnits[],
  method: 'naive' | 'ignored' | 'weighed',
): { readonly pairs: number; readonly products: number; readonly bias: number } {
  let [wanted, absolute, bias] = [0, 0, 0];
  const products = new Map<string, number>();
  for (const each of units) {
    const error = each[method] - each.truth;
    wanted += each.truth;
    absolute += Math.abs(error);
    bias += error;
    products.set(each.sku, (products.get(each.sku) ?? 0) + error);
  }
  const ofProducts = [...products.values()].reduce((sum, error) => sum + Math.abs(error), 0);
  const percent = (value: number) => (100 * value) / wanted;
  return { pairs: percent(absolute), products: percent(ofProducts), bias: percent(bias) };
}
