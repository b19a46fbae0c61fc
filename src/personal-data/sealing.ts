import type { NewEvent } from '../event-store/event-store.js';
import type { CommandHadNoEffect } from '../recording/command-marker.js';
import { isMachine } from './machine-actors.js';
import { personalPaths, withTexts } from './personal-paths.js';
import { companySubject } from './key-store.js';
import { lookupSubject, personSubject, retailerSubject, type PersonalKeys } from './personal-keys.js';

/** So many names are remembered with their sealed form: staff are few, but a name may come from anywhere. */
const mostNames = 10_000;

export const personContext = 'person';

/** What binds a text to its field and event. */
export function fieldContext(type: string, field: string, eventId: string): string {
  return `${type} ${field} ${eventId}`;
}

/** The events of an erasure: what they say of it stays readable when the key is gone. */
export const erasureType = 'PersonalDataErased';

/** A command that decided nothing leaves it, with a digest of what it said. */
const markerType: CommandHadNoEffect['type'] = 'CommandHadNoEffect';

/** Whose key seals what an event says. */
export function subjectOf(type: string, data: unknown): string {
  const { retailerId, about } = Object(data) as { readonly retailerId?: unknown; readonly about?: unknown };
  const retailer = type === markerType ? about : retailerId;
  return type !== erasureType && typeof retailer === 'string' ? retailerSubject(retailer) : companySubject;
}

/**
 * Seals the personal data of events on their way into the store: the name of a person by the key of that person, everything else by the key of
 * the retailer whom the event concerns.
 */
export class Sealing {
  /** The sealed form of names. A name recurs in every event of a person: it is sealed once. */
  private readonly names = new Map<string, { readonly subject: string; readonly sealed: string }>();

  constructor(private readonly keys: PersonalKeys) {
    keys.whenDestroyed(() => this.names.clear());
  }

  /**
   * @param missing  receives the subjects whose keys are not known yet
   * @returns the sealed event; undefined where keys are missing
   */
  seal(event: NewEvent, missing: Set<string>): NewEvent | undefined {
    const { type, metadata } = event;
    const before = missing.size;
    const subject = subjectOf(type, event.data);
    let { data } = event;
    let isSealed = false;
    const said = (field: string) => (text: string) => {
      isSealed = true;
      return this.text(subject, text, fieldContext(type, field, metadata.eventId), missing);
    };
    for (const { path, name, isPerson } of personalPaths(type))
      data = withTexts(data, path, isPerson ? (text) => this.person(text, missing) : said(name));
    const { reason, commandHash } = metadata;
    const actor = this.person(metadata.actor, missing);
    const sealedReason = reason && said('reason')(reason);
    // A digest of a short text could be guessed: it is as personal as the text, even where the event does not repeat the text.
    const isPersonal = isSealed || type === markerType || subject !== companySubject;
    const sealedHash = commandHash && isPersonal && said('commandHash')(commandHash);
    if (missing.size > before) return undefined;
    const sealed = { ...(sealedReason && { reason: sealedReason }), ...(sealedHash && { commandHash: sealedHash }) };
    return { type, data, metadata: { ...metadata, actor, ...sealed } };
  }

  private text(subject: string, text: string, context: string, missing: Set<string>): string {
    const key = this.keys.ofSubject(subject);
    if (key) return key.seal(text, context);
    missing.add(subject);
    return text;
  }

  private person(name: string, missing: Set<string>): string {
    if (isMachine(name)) return name;
    const known = this.names.get(name);
    if (known) return known.sealed;
    const subject = personSubject(this.keys, name);
    const key = this.keys.ofSubject(subject ?? lookupSubject);
    if (!subject || !key) {
      missing.add(subject ?? lookupSubject);
      return name;
    }
    const sealed = key.seal(name, personContext);
    if (this.names.size >= mostNames) this.names.clear();
    this.names.set(name, { subject, sealed });
    return sealed;
  }
}
