import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';
import type { z } from 'zod';

export interface AnswersOptions {
  /** HTTP status of success; 200 where absent */
  readonly status?: number;
  readonly description?: string;
  /** HTTP statuses of the problem documents that the route may answer with */
  readonly problems?: readonly number[];
}

/** Documents what a route answers: on success the JSON (or text) of `schema`, else a problem document (RFC 9457). */
export function Answers(
  schema: z.ZodType,
  { status = 200, description = schema.description ?? '', problems = [] }: AnswersOptions = {},
) {
  return applyDecorators(
    ApiResponse({ status, description, standardSchema: schema }),
    ...problems.map((problem) =>
      ApiResponse({
        status: problem,
        description: STATUS_CODES[problem] ?? '',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}
