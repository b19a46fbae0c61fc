import type { EntityClass } from '../read-models/database/table.js';
import type { Where, Writer } from '../read-models/writer/writer.js';

/**
 * Folds events into rows that need their present state: loads the rows the batch touches, lets `fold` replace each in
 * memory as often as the events say, and writes them back once.
 *
 * @param key  name of the single primary key column
 * @param keysOf  the key of the row an event touches
 * @param fold  the row after the event; undefined where it changes nothing
 */
export async function foldRows<Row extends object, Event>(
  writer: Writer,
  entity: EntityClass<Row>,
  key: keyof Row & string,
  events: readonly Event[],
  keysOf: (event: Event) => string,
  fold: (row: Row | undefined, event: Event) => Row | undefined,
): Promise<void> {
  const keys = [...new Set(events.map(keysOf))];
  const known = await writer.find(entity, { [key]: keys } as unknown as Where<Row>);
  const rows = new Map(known.map((row) => [String(row[key]), row]));
  for (const event of events) {
    const touched = keysOf(event);
    const after = fold(rows.get(touched), event);
    if (after) rows.set(touched, after);
  }
  await writer.upsert(entity, rows.values());
}
