import type { Schemas } from '../../../api/client.js';

export type Level = Schemas['NamedNode']['level'];

/** What names a series of a forecast. */
export interface NodeName {
  readonly level: Level;
  readonly retailerId?: string;
  readonly area?: string;
  readonly sku?: string;
  readonly supplier?: string;
}

type Field = Exclude<keyof NodeName, 'level'>;
const named: Record<Level, readonly Field[]> = {
  total: [],
  supplier: ['supplier'],
  retailer: ['retailerId'],
  sku: ['sku'],
  'area-sku': ['area', 'sku'],
  'retailer-sku': ['retailerId', 'sku'],
};
const levels = Object.keys(named) as Level[];

/** The name of a row, which says more than that. */
export function nameOfRow(row: { readonly level: Level } & Readonly<Record<Field, string>>): NodeName {
  return named[row.level].reduce<NodeName>((name, field) => ({ ...name, [field]: row[field] }), { level: row.level });
}

/** The address of a series. */
export function nodePath(runId: string, { level, ...name }: NodeName): string {
  const search = new URLSearchParams({ ...name }).toString();
  return `/planning/forecasts/${encodeURIComponent(runId)}/${level}${search && `?${search}`}`;
}

/** The series that an address names; undefined where it names none. */
export function readNodeName(level: string | undefined, search: URLSearchParams): NodeName | undefined {
  const known = levels.find((each) => each === level);
  if (!known) return undefined;
  let name: NodeName = { level: known };
  for (const field of named[known]) {
    const value = search.get(field);
    if (!value) return undefined;
    name = { ...name, [field]: value };
  }
  return name;
}
