import type { FastifyRequest } from 'fastify';
import type { FieldFault } from '../kernel/domain-error.js';

/** Longest parameter in a path, as it is encoded: an id of 100 Chinese characters takes 900. */
export const longestParameter = 1_000;

/** What of the request is at fault, from which the fault of an HTTP status is made. */
export type RequestFacts = Pick<FastifyRequest, 'method' | 'url' | 'headers'>;

export interface RequestFaultDetails {
  /** methods of this path */
  readonly allowed?: readonly string[];
  /** the framework's name of the error */
  readonly code?: string;
}

/** The fault of a request that no rule of ours refused: the framework did, with an HTTP status. */
export function requestFault(
  status: number,
  { method, url, headers }: RequestFacts,
  detail: string,
  { allowed = [], code = '' }: RequestFaultDetails = {},
): FieldFault {
  const type = headers['content-type'] ?? 'nothing';
  const length = headers['content-length'] ?? 'more';
  switch (status) {
    case 404:
      return { field: 'path', expected: 'an address of the API, see /api/docs', found: `${method} ${shortened(url)}` };
    case 405:
      return { field: 'method', expected: allowed.join(', '), found: method };
    case 413:
      return { field: 'body', expected: 'at most 1048576 bytes of JSON', found: `${length} bytes` };
    case 414:
      return {
        field: 'path',
        expected: `names of at most ${longestParameter} encoded characters in the path`,
        found: shortened(url),
      };
    case 415:
      return { field: 'Content-Type', expected: 'a type that this address takes, see /api/docs', found: type };
    default:
      return {
        field: fieldOf(code, detail),
        expected: 'what the API describes, see /api/docs',
        found: shortened(detail),
      };
  }
}

/** Nest passes errors of Fastify's parsers on without their code. */
function fieldOf(code: string, detail: string): string {
  if (code === 'FST_ERR_BAD_URL') return 'path';
  return /\b(body|JSON|prototype)\b/i.test(detail) ? 'body' : 'request';
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
