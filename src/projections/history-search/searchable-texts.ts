import type { RecordedEvent } from '../../event-store/event-store.js';
import { personalFieldsOf } from '../../recording/personal-fields.js';

/** Names and free text that say nothing of a person; paths as of personal fields. */
const publicFields: Readonly<Record<string, readonly string[]>> = {
  RetailerRegistered: ['area', 'businessType'],
  RetailerDetailsChanged: ['changes.area', 'changes.businessType'],
  ProductRegistered: ['name', 'brand', 'category', 'supplier'],
  ProductDetailsChanged: ['changes.name', 'changes.brand', 'changes.category', 'changes.supplier'],
  OrderLinesHeld: ['lines.doubt'],
  ShortageDeclared: ['cause'],
  ForecastRunFailed: ['cause'],
};

/**
 * What a person reads in an event and may look for: names, notes, reasons and other free text. Not the name of who recorded it, which is
 * looked for as the actor.
 */
export function searchableTexts({
  type,
  data,
  metadata: { actor, reason = '' },
}: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): readonly string[] {
  const paths = pathsOf(type);
  // Most events have no text at all.
  if (paths.length === 0 && reason === '') return none;
  const texts = paths.flatMap((path) => textsAt(data, path)).filter((text) => text !== '' && text !== actor);
  if (reason !== '' && reason !== actor) texts.push(reason);
  return texts.length < 2 ? texts : [...new Set(texts)];
}

const none: readonly string[] = [];
const known = new Map<string, readonly (readonly string[])[]>();

function pathsOf(type: string): readonly (readonly string[])[] {
  let paths = known.get(type);
  if (!paths) {
    paths = [...personalFieldsOf(type), ...(publicFields[type] ?? [])].map((path) => path.split('.'));
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
