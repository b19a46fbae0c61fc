import type { ExpectedRevision, NewEvent } from './event-store.js';

/** An append turned into texts once, at the moment it was asked for: later changes to its objects do not reach the store. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventTexts[];
}

export interface EventTexts {
  readonly eventId: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Control characters would blur the lines of the hash chain; half a surrogate pair cannot be stored as UTF-8. */
const unstorable = /[\p{Cc}\p{Cs}]/u;
/** Nearly every name is made of these, and a test without Unicode tables is quick. */
const plain = /^[\x20-\x7e]+$/;

/** @throws {TypeError} naming what was expected and found, so that a malformed append never reaches the others of its group */
export function appendRequest(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): AppendRequest {
  checkName('stream', stream);
  if (expected !== 'any' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new TypeError(`Stream ${stream}: expected revision must be 'any' or a whole number ≥ 0, found ${expected}.`);
  return { stream, expected, events: events.map((event) => texts(stream, event)) };
}

function texts(stream: string, { type, data, metadata }: NewEvent): EventTexts {
  checkType(type);
  checkName('eventId', metadata.eventId);
  const json = JSON.stringify(data) as string | undefined;
  if (json === undefined) throw new TypeError(`Stream ${stream}: data of ${type} cannot be written as JSON.`);
  return { eventId: metadata.eventId, type, data: whole(json), metadata: whole(JSON.stringify(metadata)) };
}

/** V8 keeps a long text that it just made as pieces; reading a character joins them, once for both the hash and the disk. */
function whole(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** Types of events are few: each is checked once. */
const knownTypes = new Set<string>();

function checkType(type: string): void {
  if (knownTypes.has(type)) return;
  checkName('type', type);
  knownTypes.add(type);
}

function checkName(field: string, value: unknown): void {
  if (typeof value === 'string' && plain.test(value)) return;
  if (typeof value !== 'string' || value === '' || unstorable.test(value))
    throw new TypeError(`${field}: expected a text without control characters, found ${JSON.stringify(value)}.`);
}
