import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { businessDay } from '../../kernel/clock.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { isBusinessDate } from '../../kernel/quantities.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { RecordedBlocksReader } from '../../read-models/readers/recorded-blocks.reader.js';
import { recordedRange } from '../search/recorded-range.js';

/** A moment of the past: everything up to an event had been recorded by then, and nothing after it. */
export interface Moment {
  readonly position: Position;
  /** When the event was recorded; instant, ISO 8601 UTC. */
  readonly recordedAt: string;
  /** The same as a day in the time zone of the company. */
  readonly day: string;
}

const eventsPerRead = 256;

/** Finds the moments that people name. */
export class Moments {
  constructor(
    private readonly store: Pick<EventStore, 'readAt'>,
    private readonly blocks: RecordedBlocksReader,
  ) {}

  /**
   * @param field  that names it, as errors do
   * @param text  a position, a day (its end), or an instant; the newest event that was projected where absent
   * @throws {DomainError} 'invalid' where it is none of these, 'not-found' where nothing was recorded by then
   */
  async at(field: string, text?: string): Promise<Moment> {
    const isPosition = text !== undefined && /^\d{1,40}$/.test(text) && !isBusinessDate(text);
    const found = isPosition ? await this.upTo(positionOf(text)) : await this.recordedBy(field, text);
    if (found) return momentOf(found);
    throw new DomainError('not-found', {
      en: `Nothing was recorded by ${text ?? 'now'}.`,
      zh: text === undefined ? '至今没有任何记录。' : `截至 ${text} 没有任何记录。`,
    });
  }

  /** The event at a position, or the last before it. */
  private async upTo(position: Position): Promise<RecordedEvent | undefined> {
    for (const { block } of await this.blocks.recordedBy()) {
      const [newest] = (await this.blocks.positions(block)).filter((each) => each <= position);
      if (newest !== undefined) return (await this.store.readAt([newest]))[0];
    }
    return undefined;
  }

  /** The newest event that was recorded by a day or an instant. */
  private async recordedBy(field: string, text: string | undefined): Promise<RecordedEvent | undefined> {
    const range = rangeUpTo(field, text);
    for (const { block, firstRecorded } of await this.blocks.recordedBy(range.around.to)) {
      if (!range.includes(firstRecorded)) continue;
      const positions = await this.blocks.positions(block);
      for (let i = 0; i < positions.length; i += eventsPerRead) {
        const events = await this.store.readAt(positions.slice(i, i + eventsPerRead));
        const newest = events.find(({ metadata }) => range.includes(metadata.recordedAt));
        if (newest) return newest;
      }
    }
    return undefined;
  }
}

function rangeUpTo(field: string, text: string | undefined) {
  try {
    return recordedRange(undefined, text);
  } catch {
    throw invalid(
      field,
      {
        en: 'a position, a day YYYY-MM-DD, or an instant such as 2026-11-29T08:00:00Z',
        zh: '位置、日期（如 2026-11-29）或时刻（如 2026-11-29T08:00:00Z）',
      },
      text,
    );
  }
}

function momentOf({ position, metadata: { recordedAt } }: RecordedEvent): Moment {
  return { position, recordedAt, day: businessDay(new Date(recordedAt)) };
}
