import type { RecordedEvent } from '../event-store/event-store.js';
import type { Message } from '../kernel/message.js';
import type { Erasure } from './erasure.js';
import type { EntityClass } from '../read-models/database/table.js';
import type { Writer } from '../read-models/writer/writer.js';

/** A read model: which events it folds into which tables. What it writes depends on nothing but the events. */
export interface Projection<Event extends Message = Message> {
  readonly name: string;
  /** Raise it to rebuild from the first event. */
  readonly version: number;
  readonly handles: readonly Event['type'][] | 'all';
  /** The tables that are its own; emptied before a rebuild. */
  readonly tables: readonly EntityClass<object>[];
  /** Folds a batch, oldest first, within the transaction that also saves the checkpoint. */
  apply(batch: readonly RecordedEvent<Event>[], writer: Writer): Promise<void>;
  /** Rids the rows of a retailer or person of personal texts: they become what they are where the events are read after the erasure. */
  erase?(erasure: Erasure, writer: Writer): Promise<void>;
}
