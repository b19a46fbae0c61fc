import { namesPerson, personalFieldsOf } from '../recording/personal-fields.js';

/** A personal field in the data of an event. */
export interface PersonalPath {
  readonly path: readonly string[];
  /** As messages and contexts name it. */
  readonly name: string;
  /** Whether it is the name of somebody who works for the company; else it was said of or by whom the event concerns. */
  readonly isPerson: boolean;
}

const known = new Map<string, readonly PersonalPath[]>();

/** The personal fields in the data of events of a type. */
export function personalPaths(type: string): readonly PersonalPath[] {
  let paths = known.get(type);
  if (!paths) {
    paths = personalFieldsOf(type).map((name) => ({ path: name.split('.'), name, isPerson: namesPerson(name) }));
    known.set(type, paths);
  }
  return paths;
}

/** Data with the texts at a path changed; those of every element where a list is on the way. Nothing is written to what is given. */
export function withTexts(value: unknown, path: readonly string[], change: (text: string) => string, at = 0): unknown {
  if (Array.isArray(value)) {
    const after = value.map((element) => withTexts(element, path, change, at));
    return after.some((element, i) => element !== value[i]) ? after : value;
  }
  const field = path[at];
  if (field === undefined) return typeof value === 'string' && value !== '' ? change(value) : value;
  if (typeof value !== 'object' || value === null || !(field in value)) return value;
  const before = (value as Record<string, unknown>)[field];
  const after = withTexts(before, path, change, at + 1);
  return after === before ? value : { ...value, [field]: after };
}
