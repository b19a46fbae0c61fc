import type { ProductRow, RetailerRow } from '../../read-models/readers/demand-history.reader.js';

/** What a forecast needs to know of who orders and of what is ordered, as of a day. */
export interface MasterData {
  readonly retailers: ReadonlyMap<string, { readonly area: string; readonly open: boolean } & LastDay>;
  readonly products: ReadonlyMap<
    string,
    { readonly category: string; readonly supplier: string; readonly sold: boolean } & LastDay
  >;
}

/** The last day of business or of sale; null where none was announced by the day of the forecast. */
interface LastDay {
  readonly lastDay: string | null;
}

/** Name of an area, category or supplier that is not recorded. */
export const unknownName = 'unknown';

/** Master data as of a day: who has closed and what was discontinued by then. */
export function masterData(
  retailerRows: readonly RetailerRow[],
  productRows: readonly ProductRow[],
  asOf: string,
): MasterData {
  const known = (end: string | null, recordedOn: string | null) =>
    recordedOn !== null && recordedOn <= asOf ? end : null;
  const lasts = (end: string | null) => end === null || end > asOf;
  return {
    retailers: new Map(
      retailerRows.map(([id, area, closedOn, recordedOn]) => {
        return [id, { area, open: lasts(closedOn), lastDay: known(closedOn, recordedOn) }];
      }),
    ),
    products: new Map(
      productRows.map(([sku, category, supplier, discontinuedOn, recordedOn]) => [
        sku,
        { category, supplier, sold: lasts(discontinuedOn), lastDay: known(discontinuedOn, recordedOn) },
      ]),
    ),
  };
}
