import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { addWeeks, weekOf } from '../src/calendar/weeks.js';
import { readCsv } from '../src/importing/csv/read-csv.js';
import { FileForm } from '../src/importing/tables/file-form.js';
import { iowaOrders } from './iowa.js';

/** The orders of a week: a file to import, and what each retailer ordered, on which day first. */
export interface OrderedWeek {
  readonly monday: string;
  readonly file: string;
  readonly orders: ReadonlyMap<string, { readonly day: string; readonly units: number; readonly lines: number }>;
}

const header = 'order_id,retailer_id,ordered_on,sku,quantity,unit_price';

/** The Iowa orders cut into those before a Monday and those of each week from it on. Files go into `folder`. */
export async function ordersByWeek(
  folder: string,
  monday: string,
  weeks: number,
): Promise<{ readonly before: string; readonly ordered: readonly OrderedWeek[] }> {
  const mondays = Array.from({ length: weeks }, (_, i) => addWeeks(monday, i));
  const files = new Map(['', ...mondays].map((week) => [week, join(folder, `orders-${week || 'before'}.csv`)]));
  const streams = new Map(Array.from(files, ([week, file]) => [week, createWriteStream(file)]));
  for (const stream of streams.values()) stream.write(`${header}\n`);
  const orders = new Map(
    mondays.map((week) => [week, new Map<string, { day: string; units: number; lines: number }>()]),
  );
  for await (const records of readCsv(iowaOrders, new FileForm({ separator: 'comma' }), () => 0)) {
    const texts = new Map<string, string[]>();
    for (const { fields } of records) {
      const [orderId, retailerId = '', day = '', , quantity] = fields;
      if (orderId === 'order_id') continue;
      const week = day < monday ? '' : weekOf(day);
      if (!files.has(week)) continue;
      const lines = texts.get(week) ?? [];
      texts.set(week, lines);
      lines.push(`${fields.join(',')}\n`);
      const ofWeek = orders.get(week);
      const known = ofWeek?.get(retailerId) ?? { day, units: 0, lines: 0 };
      ofWeek?.set(retailerId, {
        day: day < known.day ? day : known.day,
        units: known.units + Number(quantity),
        lines: known.lines + 1,
      });
    }
    for (const [week, lines] of texts) {
      const stream = streams.get(week);
      if (stream && !stream.write(lines.join(''))) await once(stream, 'drain');
    }
  }
  for (const stream of streams.values()) {
    stream.end();
    await once(stream, 'finish');
  }
  const ordered = mondays.map((week) => {
    return { monday: week, file: files.get(week) ?? '', orders: orders.get(week) ?? new Map<string, never>() };
  });
  return { before: files.get('') ?? '', ordered };
}
