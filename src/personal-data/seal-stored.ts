import type { EventMetadata } from '../event-store/event-store.js';
import type { CopiedEvent } from '../event-store/event-copy.js';
import type { PersonalKeys } from './personal-keys.js';
import { personalTexts } from './personal-texts.js';
import { Sealing } from './sealing.js';
import { keyIdOf } from './subject-key.js';

/** Seals events that lie in a store already, as they would have been sealed when they were appended. Events that are sealed stay as they are. */
export class StoredSealing {
  /** Events whose texts were plain. */
  sealed = 0;
  private readonly sealing: Sealing;

  constructor(private readonly keys: PersonalKeys) {
    this.sealing = new Sealing(keys);
  }

  async seal(events: readonly CopiedEvent[]): Promise<CopiedEvent[]> {
    await this.keys.learn(events.flatMap((event) => sealableTexts(event).flatMap((text) => keyIdOf(text) ?? [])));
    const plain = events.filter((event) => !this.isSealed(event));
    await this.makeKeys(plain);
    const after = new Map(plain.map((event) => [event, this.sealedForm(event, new Set())]));
    return events.map((event) => {
      const sealed = after.get(event) ?? event;
      if (sealed.data !== event.data || sealed.metadata !== event.metadata) this.sealed += 1;
      return sealed;
    });
  }

  /** Whether every personal text of it is sealed by a key that is or was there: somebody may have written a text that only looks like one. */
  private isSealed(event: CopiedEvent): boolean {
    const texts = sealableTexts(event);
    return texts.length > 0 && texts.every((text) => this.keys.ofId(keyIdOf(text) ?? '') !== undefined);
  }

  /** The names of persons are looked up by a key of their own, so keys may be missing twice. */
  private async makeKeys(events: readonly CopiedEvent[]): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const missing = new Set<string>();
      for (const event of events) this.sealedForm(event, missing);
      if (missing.size === 0) return;
      await this.keys.make(missing);
    }
  }

  private sealedForm(event: CopiedEvent, missing: Set<string>): CopiedEvent {
    const before = { data: JSON.parse(event.data) as unknown, metadata: JSON.parse(event.metadata) as EventMetadata };
    const sealed = this.sealing.seal({ type: event.type, ...before }, missing);
    if (!sealed) return event;
    const isSame = (['actor', 'reason', 'commandHash'] as const).every(
      (field) => sealed.metadata[field] === before.metadata[field],
    );
    return {
      ...event,
      // What is not sealed stays byte for byte.
      ...(sealed.data !== before.data && { data: JSON.stringify(sealed.data) }),
      ...(!isSame && { metadata: JSON.stringify(sealed.metadata) }),
    };
  }
}

/** What is sealed of an event: its personal texts, and the digest of its command, which may be all that is. */
function sealableTexts(event: CopiedEvent): string[] {
  const { commandHash = '' } = JSON.parse(event.metadata) as Partial<EventMetadata>;
  return [...personalTexts(event), ...(keyIdOf(commandHash) === undefined ? [] : [commandHash])];
}
