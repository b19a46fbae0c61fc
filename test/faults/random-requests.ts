import { readFileSync } from 'node:fs';
import { type KnownIds, type Schema, spoiltValue, validValue, wildValues } from './json-schema-values.js';
import type { SeededRandom } from './seeded-random.js';

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

export interface RandomRequest {
  readonly route: string;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

/** Half a surrogate pair cannot be sent. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
const textOf = (value: unknown): string => wellFormed(typeof value === 'string' ? value : JSON.stringify(value));

const csvFiles = ['retailers', 'products', 'orders', 'visits', 'sales'].map((name) =>
  readFileSync(`examples/${name}.csv`),
);

/** Requests to every route of the OpenAPI document: some as it allows, most with something spoilt. */
export class RandomRequests {
  private readonly operations: { route: string; method: string; path: string; operation: Operation }[];
  private next = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly known: KnownIds,
  ) {
    const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, Operation>>;
    };
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...{ route: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation },
      })),
    );
  }

  get routes(): number {
    return this.operations.length;
  }

  /** One route after the other. */
  draw(): RandomRequest {
    const { route, method, path, operation } = this.operations[this.next++ % this.operations.length]!;
    const { parameters = [], requestBody } = operation;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => this.pathPart(name));
    const query = this.query(parameters.filter((each) => each.in === 'query'));
    const content = Object.entries(requestBody?.content ?? {});
    const [type, body] = content.length === 0 ? ['', undefined] : this.body(content);
    const contentType = this.random.chance(5) ? this.random.oneOf(['text/plain', 'application/xml', 'nonsense']) : type;
    const headers = {
      ...(this.random.chance(95) && { 'x-actor': 'lin' }),
      ...(this.random.chance(95) && { 'x-role': 'system' }),
      ...(this.random.chance(10) && {
        'idempotency-key': this.random.oneOf(['1', 'x'.repeat(500), crypto.randomUUID()]),
      }),
      ...(this.random.chance(5) && { 'x-occurred-on': this.random.oneOf(['2021-02-30', 'yesterday', '2021-07-05']) }),
      ...(contentType && body !== undefined && { 'content-type': contentType }),
    };
    return { route, method, address: filled + query, headers, body };
  }

  private pathPart(name: string): string {
    if (this.random.chance(10))
      return this.random.oneOf(['%', '%zz', '%00', '..%2f..', '%F0%9F%98%80', 'x'.repeat(3_000), '%20']);
    return encodeURIComponent(String(validValue({ type: 'string' }, this.random, this.known, name)));
  }

  private query(parameters: readonly Parameter[]): string {
    const drawn = parameters.flatMap(({ name, required, schema = {} }): [string, string][] => {
      if (!required && this.random.chance(60)) return [];
      const value = this.random.chance(30)
        ? this.random.oneOf(wildValues)
        : validValue(schema, this.random, this.known, name);
      return [[name, typeof value === 'string' ? value.slice(0, 2_000) : JSON.stringify(value).slice(0, 2_000)]];
    });
    if (this.random.chance(5)) drawn.push([`unknown${this.random.between(1, 9)}`, '1'], ...drawn.slice(0, 1));
    const text = new URLSearchParams(
      drawn.map(([name, value]): [string, string] => [name, wellFormed(value)]),
    ).toString();
    return text === '' ? '' : `?${text}`;
  }

  private body(
    content: readonly (readonly [string, { readonly schema?: Schema }])[],
  ): [string, string | Buffer | undefined] {
    const [type, { schema = {} }] = content[0]!;
    if (type !== 'application/json') return [type, this.spoiltBytes(this.random.oneOf(csvFiles))];
    const valid = validValue(schema, this.random, this.known);
    if (this.random.chance(35)) return [type, JSON.stringify(valid)];
    if (this.random.chance(85)) return [type, JSON.stringify(spoiltValue(valid, this.random)) ?? ''];
    return [type, this.spoiltBytes(Buffer.from(JSON.stringify(valid)))];
  }

  /** Bytes cut off, put in, changed or repeated. */
  private spoiltBytes(bytes: Buffer): Buffer | undefined {
    const at = this.random.between(0, bytes.length);
    const rest = bytes.subarray(at);
    switch (this.random.between(0, 7)) {
      case 0:
        return undefined;
      case 1:
        return bytes.subarray(0, at);
      case 2:
        return Buffer.concat([bytes.subarray(0, at), Buffer.from(textOf(this.random.oneOf(wildValues))), rest]);
      case 3:
        return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0x00, 0x1b]), rest]);
      case 4:
        return Buffer.concat([bytes, bytes]);
      case 5:
        return Buffer.from(`${'{"a":['.repeat(6_000)}${']}'.repeat(6_000)}`);
      case 6:
        return Buffer.from(bytes.toString('utf8'), 'utf16le');
      default:
        return bytes;
    }
  }
}
