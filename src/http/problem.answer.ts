import { z } from 'zod';
import type { FieldFault } from '../kernel/domain-error.js';
import type { Sentence } from '../kernel/language.js';
import { warningCodes, type Warning } from '../kernel/warning.js';

/** What a client gets where a request fails, in every language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: Sentence;
  readonly instance: string;
  readonly errors?: readonly FieldFault[];
  readonly warnings?: readonly Warning[];
  readonly changes?: readonly unknown[];
  /** seconds */
  readonly retryAfterSeconds?: number;
}

/** RFC 9457: a problem in the language of the client. */
export type ProblemDocument = z.infer<typeof problemAnswer>;

/** The problem document as it is described to clients. */
export const problemAnswer = z
  .object({
    type: z.string().describe('`urn:almanac:problem:` and a code, or `about:blank`'),
    title: z.string().describe('the code, or the name of the HTTP status'),
    status: z.int().min(400).max(599).describe('HTTP status'),
    detail: z.string().describe('what was expected and what was found'),
    instance: z.string().describe('the path that was asked for'),
    requestId: z.string().optional().describe('the `X-Request-Id` of the answer, which the log names, too'),
    errors: z
      .array(z.object({ field: z.string(), expected: z.string(), found: z.string() }))
      .optional()
      .describe('each field that is at fault'),
    warnings: z
      .array(
        z.object({
          code: z.enum(warningCodes),
          field: z.string(),
          expected: z.string(),
          found: z.string(),
          en: z.string().describe('what is unusual, in English'),
          zh: z.string().describe('the same in Chinese'),
        }),
      )
      .optional()
      .describe('what is asked back: the same command and key with these codes in `confirm` is recorded'),
    changes: z
      .array(
        z.object({
          revision: z.int(),
          type: z.string().describe('what happened'),
          actor: z.string(),
          role: z.string(),
          reason: z.string().nullable(),
          occurredOn: z.string(),
          recordedAt: z.string(),
          data: z.unknown(),
        }),
      )
      .optional()
      .describe('who changed what since the revision that the client saw'),
    retryAfterSeconds: z.int().min(1).optional().describe('seconds to wait before the next attempt'),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' });
