import type { SeededRandom } from './seeded-random.js';

/** The part of JSON Schema that the OpenAPI document uses for requests. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Ids that the service knows, by the name of the field: a valid request needs some. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** A value that the schema allows, mostly of what the service knows. */
export function validValue(schema: Schema, random: SeededRandom, known: KnownIds, name = ''): unknown {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return validValue(random.oneOf(choices), random, known, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.oneOf(schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : random.oneOf(schema.type ?? ['string']);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([field]) => schema.required?.includes(field) || random.chance(50))
          .map(([field, each]) => [field, validValue(each, random, known, field)]),
      );
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, random.between(0, 3)) }, () =>
        validValue(schema.items ?? {}, random, known),
      );
    case 'integer':
    case 'number':
      return random.between(Math.max(schema.minimum ?? 0, 0), Math.min(schema.maximum ?? 50, 50));
    case 'boolean':
      return random.chance(50);
    case 'null':
      return null;
    default:
      return validText(schema, random, known, name);
  }
}

function validText({ format }: Schema, random: SeededRandom, known: KnownIds, name: string): string {
  if (format === 'date') return `2021-0${random.between(1, 9)}-${random.between(10, 28)}`;
  const ids = known[name];
  return ids && random.chance(80) ? random.oneOf(ids) : `x${random.between(1, 1_000_000)}`;
}

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

/** Values that no field expects. */
export const wildValues: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    -(2 ** 63),
    '',
    ' ',
    '0',
    'NaN',
    '2021-02-30',
    '2021-13-01',
    '9999-12-31',
  ],
  ...['\u0000', '\u001b[31m', '\ud800', '\u202e', '😀', "'; DROP TABLE orders; --", '=1+1', '%00', '../../etc/passwd'],
  ...['x'.repeat(10_000), [], {}, [[]], [null], { __proto__: null, constructor: 1 }, deep(50), deep(800)],
  Array.from({ length: 3_000 }, (_, i) => i),
];

/** A valid value with something in it replaced, removed or added. */
export function spoiltValue(value: unknown, random: SeededRandom): unknown {
  if (random.chance(15) || typeof value !== 'object' || value === null) return random.oneOf(wildValues);
  if (Array.isArray(value)) {
    if (value.length === 0) return random.oneOf(wildValues);
    const at = random.between(0, value.length - 1);
    return value.map((each: unknown, i) => (i === at ? spoiltValue(each, random) : each));
  }
  const fields = Object.entries(value);
  if (fields.length === 0 || random.chance(15))
    return { ...value, [`f${random.between(1, 9)}`]: random.oneOf(wildValues) };
  const [spoilt] = random.oneOf(fields);
  if (random.chance(20)) return Object.fromEntries(fields.filter(([name]) => name !== spoilt));
  return Object.fromEntries(fields.map(([name, each]) => [name, name === spoilt ? spoiltValue(each, random) : each]));
}
