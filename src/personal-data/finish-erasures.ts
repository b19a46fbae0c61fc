import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import type { PersonalDataErased } from '../recording/erasures/erasure.events.js';
import { retailerOf, type PersonalKeys } from './personal-keys.js';

/**
 * Destroys the keys whose erasure is recorded.
 * @param isProjected  whether read models show it: only then those of persons, as read models are rid of a name by their event
 * @returns how many
 */
export async function finishErasures(
  { store, keys }: { readonly store: EventStore; readonly keys: PersonalKeys },
  isProjected = false,
): Promise<number> {
  const table = await keys.fresh();
  const recorded: string[] = [];
  for (const { keyId, subject } of await table.erasing()) {
    const retailerId = retailerOf(subject);
    if (retailerId === undefined && !isProjected) continue;
    const events = (await store.read(`erasure-${retailerId ?? keyId}`)) as RecordedEvent<PersonalDataErased>[];
    if (events.some(({ data }) => data.keys.includes(keyId))) recorded.push(keyId);
  }
  if (recorded.length === 0) return 0;
  await table.destroy(recorded);
  for (const keyId of recorded) keys.forget(keyId);
  return recorded.length;
}
