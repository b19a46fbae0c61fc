import type { RecordedEvent } from '../event-store/event-store.js';
import { erasedText, unreadableText } from '../kernel/erased-text.js';
import { personalPaths, withTexts } from './personal-paths.js';
import { erasureType, fieldContext, personContext } from './sealing.js';
import type { PersonalKeys } from './personal-keys.js';
import { keyIdOf } from './subject-key.js';

const mostNames = 10_000;

/** Opens the personal data of events that were read; what was erased reads as `erasedText`. */
export class Opening {
  /** Names of persons by their sealed form, which is always the same. */
  private readonly names = new Map<string, string>();

  constructor(private readonly keys: PersonalKeys) {
    keys.whenDestroyed(() => this.names.clear());
  }

  /** @param missing  receives the ids of keys that are not known yet: their texts read as unreadable */
  open(event: RecordedEvent, missing: Set<string>): RecordedEvent {
    const { type, metadata } = event;
    const said = (field: string) => (text: string) =>
      this.text(text, fieldContext(type, field, metadata.eventId), missing);
    let { data } = event;
    for (const { path, name, isPerson } of personalPaths(type))
      data = withTexts(data, path, isPerson ? (text) => this.personIn(type, text, missing) : said(name));
    const actor = this.person(metadata.actor, missing);
    const reason = metadata.reason && said('reason')(metadata.reason);
    const commandHash = metadata.commandHash && said('commandHash')(metadata.commandHash);
    const opened =
      actor === metadata.actor && reason === metadata.reason && commandHash === metadata.commandHash
        ? metadata
        : { ...metadata, actor, ...(reason && { reason }), ...(commandHash && { commandHash }) };
    if (data === event.data && opened === metadata) return event;
    return { ...event, data, metadata: comparable(opened) };
  }

  /**
   * Opens events in their order. What comes after an erasure is read without the keys that it destroyed, whether or not they are still there.
   * @param missing  as of `open`
   */
  openInOrder(events: readonly RecordedEvent[], missing: Set<string>): RecordedEvent[] {
    return events.map((event) => {
      const opened = this.open(event, missing);
      if (event.type === erasureType)
        for (const keyId of (event.data as { readonly keys?: readonly string[] }).keys ?? []) this.keys.forget(keyId);
      return opened;
    });
  }

  /** The name in an erasure is read as long as its key is known here: read models are rid of it by that. */
  private personIn(type: string, text: string, missing: Set<string>): string {
    const keyId = type === erasureType ? keyIdOf(text) : undefined;
    const former = keyId && this.keys.forgotten(keyId);
    return (former && former.open(text, personContext)) ?? this.person(text, missing);
  }

  private person(text: string, missing: Set<string>): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const keyId = keyIdOf(text);
    if (keyId === undefined) return text;
    const name = this.opened(text, keyId, personContext, missing);
    if (this.names.size >= mostNames) this.names.clear();
    if (!missing.has(keyId)) this.names.set(text, name);
    return name;
  }

  private text(text: string, context: string, missing: Set<string>): string {
    const keyId = keyIdOf(text);
    return keyId === undefined ? text : this.opened(text, keyId, context, missing);
  }

  private opened(text: string, keyId: string, context: string, missing: Set<string>): string {
    const key = this.keys.ofId(keyId);
    if (key === 'destroyed') return erasedText;
    if (!key) missing.add(keyId);
    return key?.open(text, context) ?? unreadableText;
  }
}

/** A digest that was erased compares with nothing, as that of an event from before there were digests. */
function comparable(metadata: RecordedEvent['metadata']): RecordedEvent['metadata'] {
  const { commandHash, ...others } = metadata;
  return commandHash === erasedText || commandHash === unreadableText ? others : metadata;
}
