import type { RecordedEvent } from '../../event-store/event-store.js';
import { blockOf, offsetOf } from '../../read-models/entities/audit-posting.entity.js';
import { EventBlock } from '../../read-models/entities/history-search.entity.js';
import { withDay } from '../../read-models/search/day-runs.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Writes when the events of each block were true and recorded. */
export async function writeBlockTimes(events: readonly RecordedEvent[], writer: Writer): Promise<void> {
  const block = [...new Set(events.map(({ position }) => blockOf(position)))];
  const rows = new Map((await writer.find(EventBlock, { block })).map((row) => [row.block, row]));
  for (const event of events) {
    const of = blockOf(event.position);
    rows.set(of, after(rows.get(of), event));
  }
  await writer.upsert(EventBlock, rows.values());
}

function after(row: EventBlock | undefined, { position, metadata }: RecordedEvent): EventBlock {
  const { occurredOn: day, recordedAt } = metadata;
  const offset = offsetOf(position);
  if (!row)
    return {
      ...{ block: blockOf(position), firstDay: day, lastDay: day },
      ...{ firstRecorded: recordedAt, lastRecorded: recordedAt, days: withDay('', offset, day) },
    };
  if (day < row.firstDay) row.firstDay = day;
  if (day > row.lastDay) row.lastDay = day;
  if (recordedAt < row.firstRecorded) row.firstRecorded = recordedAt;
  if (recordedAt > row.lastRecorded) row.lastRecorded = recordedAt;
  row.days = withDay(row.days, offset, day);
  return row;
}
