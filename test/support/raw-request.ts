import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { Answer } from './service.js';

export interface RawAnswer extends Answer {
  readonly headers: Record<string, string | string[] | undefined>;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** The certificate that signs that of a service that speaks HTTPS. */
  readonly ca?: Buffer;
}

/** A request as it is given: `fetch` sets Host and Origin itself and writes addresses anew. */
export function rawRequest(url: string, path: string, { method = 'GET', headers = {}, body, ca }: RawRequest = {}) {
  const { hostname, port, protocol } = new URL(url);
  const ask = protocol === 'https:' ? requestSecurely : request;
  return new Promise<RawAnswer>((resolve, reject) => {
    const asked = ask({ hostname, port, path, method, headers, agent: false, ...(ca && { ca }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const type = response.headers['content-type'] ?? '';
        const text = Buffer.concat(parts).toString('utf8');
        const read: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : text;
        resolve({ status: response.statusCode ?? 0, type, body: read, headers: response.headers });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
