import type { RecordedEvent } from '../event-store/event-store.js';
import type { PersonalDataErased } from '../recording/erasures/erasure.events.js';
import type { Writer } from '../read-models/writer/writer.js';
import { erasureOf } from './erasure.js';
import type { Projection } from './projection.js';

/** Applies a batch with erasures in it: each rids the rows of what was read before it, perhaps while it could still be read. */
export async function applyErasing(
  projection: Projection,
  batch: readonly RecordedEvent[],
  erasures: readonly RecordedEvent<PersonalDataErased>[],
  writer: Writer,
  apply: (events: readonly RecordedEvent[]) => Promise<void>,
): Promise<void> {
  let rest = batch;
  for (const event of erasures) {
    const before = rest.filter(({ position }) => position < event.position);
    rest = rest.slice(before.length);
    await apply(before);
    const erasure = erasureOf(event);
    if (erasure) await projection.erase?.(erasure, writer);
  }
  await apply(rest);
}
