import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deliveryFile } from '../src/importing/deliveries/delivery-file.js';
import { importKinds, type ImportKind } from '../src/importing/import-options.js';
import { productMaster } from '../src/importing/masters/product-master.js';
import { retailerMaster } from '../src/importing/masters/retailer-master.js';
import { orderColumns } from '../src/importing/orders/order-row.js';
import { locateColumns, type ColumnSpec } from '../src/importing/tables/columns.js';
import { visitFile } from '../src/importing/visits/visit-file.js';

const columns: Record<ImportKind, ColumnSpec<string>> = {
  retailers: retailerMaster.columns,
  products: productMaster.columns,
  orders: orderColumns,
  visits: visitFile.columns,
  deliveries: deliveryFile.columns,
};

/** The tables of the page: kind of file, then column, then headings. */
function printed(): Record<string, Record<string, string[]>> {
  const [, ...sections] = readFileSync('docs/headings.md', 'utf8').split(/^## /m);
  return Object.fromEntries(
    sections.map((section) => {
      const rows = [...section.matchAll(/^\| `(\w+)` +\| (.*?) *\|$/gm)];
      const headings = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, heading = '']) => heading);
      const kind = section.slice(0, section.indexOf('\n'));
      return [kind, Object.fromEntries(rows.map(([, column = '', cell = '']) => [column, headings(cell)]))];
    }),
  );
}

const namesOf = ({ required, optional }: ColumnSpec<string>) => [...new Set([...required, ...optional])];
/** Enough for a header of the kind: what is required, without the column that is looked at and what may stand for it. */
const others = ({ required, oneOf = [] }: ColumnSpec<string>, name: string) =>
  [...required, ...oneOf.slice(0, 1)].filter((each) => each !== name);

describe('the page of headings', () => {
  it('lists each kind of file, each of its columns and each heading that is understood, and no others', () => {
    const listed = importKinds.map((kind) => {
      const spec = columns[kind];
      return [kind, Object.fromEntries(namesOf(spec).map((name) => [name, [...(spec.synonyms[name] ?? [])]]))];
    });
    expect(printed()).toEqual(Object.fromEntries(listed));
  });

  it.each(importKinds)('%s: each heading of the page is found, as the column beside it', (kind) => {
    const spec = columns[kind];
    let found = 0;
    for (const [name, headings] of Object.entries(printed()[kind] ?? {}))
      for (const heading of [name, ...headings]) {
        const header = [...others(spec, name), heading];
        expect(locateColumns(header, spec).columns[name]).toBe(header.length - 1);
        found++;
      }
    expect(found).toBeGreaterThan(namesOf(spec).length);
  });
});
