import type { RecordedEvent } from '../../event-store/event-store.js';
import { blockOf, offsetOf } from '../../read-models/entities/audit-posting.entity.js';
import { EventBlock } from '../../read-models/entities/history-search.entity.js';
import { dayRun, lastDayOf } from '../../read-models/search/day-runs.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Writes when the events of each block were true and recorded. */
export async function writeBlockTimes(events: readonly RecordedEvent[], writer: Writer): Promise<void> {
  const block = [...new Set(events.map(({ position }) => blockOf(position)))];
  const known = await writer.find(EventBlock, { block });
  const blocks = new Map(known.map((row) => [row.block, new BlockTimes(row)]));
  for (const event of events) {
    const of = blockOf(event.position);
    const times = blocks.get(of) ?? new BlockTimes(firstOf(of, event));
    blocks.set(of, times);
    times.add(event);
  }
  await writer.upsert(
    EventBlock,
    [...blocks.values()].map((times) => times.row()),
  );
}

/** The times of a block while events come. */
class BlockTimes {
  private readonly runs: string[] = [];
  private newestDay: string;

  constructor(private readonly known: EventBlock) {
    this.newestDay = lastDayOf(known.days);
  }

  add({ position, metadata: { occurredOn: day, recordedAt } }: RecordedEvent): void {
    const { known } = this;
    if (day < known.firstDay) known.firstDay = day;
    if (day > known.lastDay) known.lastDay = day;
    if (recordedAt < known.firstRecorded) known.firstRecorded = recordedAt;
    if (recordedAt > known.lastRecorded) known.lastRecorded = recordedAt;
    if (day === this.newestDay) return;
    this.runs.push(dayRun(offsetOf(position), day));
    this.newestDay = day;
  }

  row(): EventBlock {
    return { ...this.known, days: this.known.days + this.runs.join('') };
  }
}

function firstOf(block: number, { metadata: { occurredOn: day, recordedAt } }: RecordedEvent): EventBlock {
  return { block, firstDay: day, lastDay: day, firstRecorded: recordedAt, lastRecorded: recordedAt, days: '' };
}
