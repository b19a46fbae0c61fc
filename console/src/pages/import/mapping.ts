import type { Schemas } from '../../api/client.js';

export type KindFit = Schemas['FilePreview']['kinds'][number];

/** Which heading of the file is read as which column of its kind; a column that is not there is not read. */
export type Mapping = Readonly<Record<string, string>>;

/** What a heading is read as; undefined where it is not read. */
export function columnOf(mapping: Mapping, heading: string): string | undefined {
  return Object.keys(mapping).find((name) => mapping[name] === heading);
}

/** The mapping with a heading read as another column, or not at all. Each column and each heading is there once. */
export function choose(mapping: Mapping, heading: string, name: string): Mapping {
  const others = Object.entries(mapping).filter(([column, other]) => column !== name && other !== heading);
  return Object.fromEntries(name === '' ? others : [...others, [name, heading]]);
}

/** Required columns that no heading is read as; of those of which one must be there all, where none is. */
export function missingOf({ required, oneOf }: KindFit, mapping: Mapping): string[] {
  const missing = required.filter((name) => mapping[name] === undefined);
  const hasOne = oneOf.length === 0 || oneOf.some((name) => mapping[name] !== undefined);
  return hasOne ? missing : [...missing, ...oneOf];
}

/** What is to be said to the service: where it would guess otherwise. */
export function saidColumns({ columns, required, optional }: KindFit, mapping: Mapping): string[] {
  return [...required, ...optional]
    .filter((name) => mapping[name] !== columns[name])
    .map((name) => `${name}=${mapping[name] ?? ''}`);
}
