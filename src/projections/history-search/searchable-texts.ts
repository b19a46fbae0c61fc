import type { RecordedEvent } from '../../event-store/event-store.js';
import { erasedText, unreadableText } from '../../kernel/erased-text.js';
import { namesPerson, personalFieldsOf } from '../../recording/personal-fields.js';

/** Names and free text that say nothing of a person; paths as of personal fields. */
const publicFields: Readonly<Record<string, readonly string[]>> = {
  RetailerRegistered: ['area', 'businessType'],
  RetailerDetailsChanged: ['changes.area', 'changes.businessType'],
  ProductRegistered: ['name', 'brand', 'category', 'supplier'],
  ProductDetailsChanged: ['changes.name', 'changes.brand', 'changes.category', 'changes.supplier'],
  OrderLinesHeld: ['lines.doubt'],
  ForecastRunFailed: ['cause'],
};

/** What a person reads in an event and may look for. */
export interface SearchableTexts {
  /** Names, notes and reasons: gone once they are erased. Not the names of staff: events are looked for by who recorded them. */
  readonly personal: readonly string[];
  /** Names and free text that say nothing of a person. */
  readonly others: readonly string[];
}

export function searchableTexts({
  type,
  data,
  metadata: { reason = '' },
}: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): SearchableTexts {
  const { personal, others } = pathsOf(type);
  // Most events have no text at all.
  if (personal.length === 0 && others.length === 0 && reason === '') return none;
  const at = (paths: readonly (readonly string[])[]) => paths.flatMap((path) => textsAt(data, path));
  return { personal: distinct([...at(personal), reason]), others: distinct(at(others)) };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '' && text !== erasedText && text !== unreadableText);
}

interface Paths {
  readonly personal: readonly (readonly string[])[];
  readonly others: readonly (readonly string[])[];
}

const none: SearchableTexts = { personal: [], others: [] };
const known = new Map<string, Paths>();

function pathsOf(type: string): Paths {
  let paths = known.get(type);
  if (!paths) {
    const split = (fields: readonly string[]) => fields.map((path) => path.split('.'));
    const personal = personalFieldsOf(type).filter((path) => !namesPerson(path));
    paths = { personal: split(personal), others: split(publicFields[type] ?? []) };
    known.set(type, paths);
  }
  return paths;
}

/** The texts at a path; those of every element where a list is on the way. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => textsAt(element, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return textsAt((value as Record<string, unknown>)[field], rest);
}
