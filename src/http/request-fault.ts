import type { FastifyRequest } from 'fastify';
import { type FieldFault, nothing } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';

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
  const type = headers['content-type'];
  const length = headers['content-length'];
  switch (status) {
    case 404:
      return { field: 'path', expected: anAddress, found: verbatim(`${method} ${shortened(url)}`) };
    case 405:
      return { field: 'method', expected: verbatim(allowed.join(', ')), found: verbatim(method) };
    case 413:
      return {
        field: 'body',
        expected: { en: 'at most 1048576 bytes of JSON', zh: '不超过 1048576 字节的 JSON' },
        found:
          length === undefined ? { en: 'more bytes', zh: '更多字节' } : { en: `${length} bytes`, zh: `${length} 字节` },
      };
    case 414:
      return { field: 'path', expected: shortNames, found: verbatim(shortened(url)) };
    case 415:
      return { field: 'Content-Type', expected: aKnownType, found: type === undefined ? nothing : verbatim(type) };
    default:
      return { field: fieldOf(code, detail), expected: asDescribed, found: verbatim(shortened(detail)) };
  }
}

const anAddress = { en: 'an address of the API, see /api/docs', zh: 'API 的地址，见 /api/docs' };
const shortNames = {
  en: `names of at most ${longestParameter} encoded characters in the path`,
  zh: `路径中的编号编码后不超过 ${longestParameter} 个字符`,
};
const aKnownType = {
  en: 'a type that this address takes, see /api/docs',
  zh: '此地址接受的类型，见 /api/docs',
};
const asDescribed = { en: 'what the API describes, see /api/docs', zh: '符合 API 说明的内容，见 /api/docs' };

/** Nest passes errors of Fastify's parsers on without their code. */
function fieldOf(code: string, detail: string): string {
  if (code === 'FST_ERR_BAD_URL') return 'path';
  return /\b(body|JSON|prototype)\b/i.test(detail) ? 'body' : 'request';
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
