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
export function searchableTexts({ type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): string[] {
  const texts = [...personalFieldsOf(type), ...(publicFields[type] ?? [])].flatMap((path) =>
    textsAt(data, path.split('.')),
  );
  if (metadata.reason !== undefined) texts.push(metadata.reason);
  return [...new Set(texts)].filter((text) => text !== '' && text !== metadata.actor);
}

/** The texts at a path; those of every element where a list is on the way. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => textsAt(element, path));
  const [field, ...rest] = path;
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return textsAt((value as Record<string, unknown>)[field], rest);
}
