import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { ProblemDocument } from './problem.answer.js';

/** Status and fault by the code of Node's parser; everything else is no HTTP. */
const faults: Record<string, readonly [status: number, field: string, expected: string, found: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request', 'a request without long pauses', 'one that stalled'],
  HPE_HEADER_OVERFLOW: [431, 'headers', 'an address and headers of at most 16 KiB', 'more'],
};

/** Answers what cannot be read as a request with a problem document, and closes the connection. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(responseTo(error.code ?? ''));
  socket.destroy();
}

function responseTo(code: string): string {
  return problemResponse(...(faults[code] ?? [400, 'request', 'a request of HTTP/1.1', 'something else']));
}

/** An answer of HTTP/1.1 with a problem document, where there is no request that could be answered. */
export function problemResponse(status: number, field: string, expected: string, found: string): string {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: ProblemDocument = {
    ...{ type: 'about:blank', title, status, instance: '' },
    detail: `${field}: expected ${expected}, found ${found}.`,
    errors: [{ field, expected, found }],
  };
  const body = JSON.stringify(problem);
  const headers = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}
