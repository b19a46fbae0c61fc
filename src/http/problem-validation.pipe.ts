import {
  type ArgumentMetadata,
  Injectable,
  StandardSchemaValidationPipe,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { DomainError, type FieldFault, invalid, nothing, sayFault } from '../kernel/domain-error.js';
import { oneOf } from '../kernel/expectations.js';
import { type Sentence, verbatim } from '../kernel/language.js';
import { expectation } from './expectation.js';
import { jsonStart } from './json-start.js';

interface Issue {
  readonly message: string;
  /** fields that an object does not know, in an issue of their own */
  readonly keys?: readonly string[];
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** Validates by the parameter's schema; a refusal names every field, what was expected there and what was found. */
@Injectable()
export class ProblemValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'query' && metadata.schema instanceof z.ZodObject) refuseUnknown(value, metadata.schema);
    if (metadata.type === 'body' && metadata.schema && value instanceof Readable)
      throw new UnsupportedMediaTypeException('A file was sent where JSON is expected.');
    const pipe = new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => refusal(issues, value, metadata.data ?? metadata.type),
    });
    return pipe.transform(value, metadata);
  }
}

/** Fields whose values are repeated nowhere. */
const secret = /pass|token/i;
const hidden: Sentence = { en: 'a text that is not shown', zh: '不显示的内容' };

/** Parameters that belong to every request of their kind, not to one route. */
const common = ['wait'];

/** A misspelt filter must not answer with everything. */
function refuseUnknown(query: unknown, schema: z.ZodObject): void {
  const known = Object.keys(schema.shape);
  for (const [name, found] of Object.entries(query ?? {}))
    if (!known.includes(name) && !common.includes(name)) throw invalid(name, oneOf(known), String(found));
}

/** A `DomainError` that lists the issues as field faults, the first of each field; `whole` names what has no path: a parameter, or the body. */
export function refusal(issues: readonly Issue[], value: unknown, whole = 'body'): DomainError {
  const faults = new Map<string, FieldFault>();
  for (const { message, path = [], keys } of issues) {
    const steps = path.map((step) => (typeof step === 'object' ? step.key : step));
    for (const at of keys ? keys.map((key) => [...steps, key]) : [steps]) {
      const field = at.map(String).join('.') || whole;
      if (!faults.has(field))
        faults.set(field, {
          ...{ field, expected: expectation(message) },
          found: secret.test(field) ? hidden : shown(valueAt(value, at)),
        });
    }
  }
  const listed = [...faults.values()];
  const said = listed.map((fault) => sayFault(fault));
  const sentence = { en: said.map(({ en }) => en).join(' '), zh: said.map(({ zh }) => zh).join('') };
  return new DomainError('invalid', sentence, listed);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function shown(value: unknown): Sentence {
  return value === undefined ? nothing : verbatim(jsonStart(value));
}
