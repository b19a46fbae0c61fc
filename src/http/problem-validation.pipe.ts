import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { z } from 'zod';
import { expectation } from './expectation.js';
import { DomainError, type FieldFault, invalid } from '../kernel/domain-error.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** Validates by the parameter's schema; a refusal names every field, what was expected there and what was found. */
@Injectable()
export class ProblemValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'query' && metadata.schema instanceof z.ZodObject) refuseUnknown(value, metadata.schema);
    const pipe = new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => refusal(issues, value, metadata.data ?? metadata.type),
    });
    return pipe.transform(value, metadata);
  }
}

/** Parameters that belong to every request of their kind, not to one route. */
const common = ['wait'];

/** A misspelt filter must not answer with everything. */
function refuseUnknown(query: unknown, schema: z.ZodObject): void {
  const known = Object.keys(schema.shape);
  for (const [name, found] of Object.entries(query ?? {}))
    if (!known.includes(name) && !common.includes(name))
      throw invalid(name, `one of ${known.join(', ')}`, String(found));
}

/** A `DomainError` that lists the issues as field faults, the first of each field; `whole` names what has no path: a parameter, or the body. */
export function refusal(issues: readonly Issue[], value: unknown, whole = 'body'): DomainError {
  const faults = new Map<string, FieldFault>();
  for (const issue of issues) {
    const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
    const field = path.map(String).join('.') || whole;
    if (faults.has(field)) continue;
    faults.set(field, { field, expected: expectation(issue.message), found: shown(at(value, path)) });
  }
  const message = [...faults.values()]
    .map(({ field, expected, found }) => `${field}: expected ${expected}, found ${found}.`)
    .join(' ');
  return new DomainError('invalid', message, [...faults.values()]);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
