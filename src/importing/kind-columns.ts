import { invalid } from '../kernel/domain-error.js';
import { calendarColumns } from './calendar/calendar-row.js';
import { deliveryFile } from './deliveries/delivery-file.js';
import type { ImportKind } from './import-options.js';
import { productMaster } from './masters/product-master.js';
import { retailerMaster } from './masters/retailer-master.js';
import { orderColumns } from './orders/order-row.js';
import { columnNames, type ColumnSpec, type GivenColumns } from './tables/columns.js';
import { visitFile } from './visits/visit-file.js';

/** The columns of each kind of file. */
export const kindColumns: Readonly<Record<ImportKind, ColumnSpec<string>>> = {
  retailers: retailerMaster.columns,
  products: productMaster.columns,
  orders: orderColumns,
  visits: visitFile.columns,
  deliveries: deliveryFile.columns,
  calendar: calendarColumns,
};

/**
 * Which headings a file has for columns, from texts as `sku=Item no.`; `sku=` where it has none.
 * @throws {DomainError} 'invalid' where the kind has no such column, or a column or a heading is named twice
 */
export function givenColumns(kind: ImportKind, texts: readonly string[]): GivenColumns {
  const names = columnNames(kindColumns[kind]);
  const given: Record<string, string> = {};
  for (const text of texts) {
    const [, name = '', heading = ''] = /^([^=]*)=(.*)$/s.exec(text.trim()) ?? [];
    if (!names.includes(name))
      throw invalid(
        'column',
        { en: `NAME=HEADING with a name of ${names.join(', ')}`, zh: `NAME=HEADING，NAME 为 ${names.join('、')} 之一` },
        text,
      );
    if (given[name] !== undefined)
      throw invalid(
        'column',
        { en: `${name} once`, zh: `${name} 只出现一次` },
        { en: `${name} twice`, zh: `${name} 出现两次` },
      );
    given[name] = heading.trim();
  }
  const headings = Object.values(given).filter((heading) => heading !== '');
  const twice = headings.find((heading, i) => headings.indexOf(heading) < i);
  if (twice !== undefined)
    throw invalid(
      'column',
      { en: `the heading "${twice}" for one column`, zh: `表头“${twice}”只用于一列` },
      { en: 'it for two', zh: '用于两列' },
    );
  return given;
}
