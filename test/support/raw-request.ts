import { request } from 'node:http';
import type { Answer } from './service.js';

export interface RawAnswer extends Answer {
  readonly headers: Record<string, string | string[] | undefined>;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A request as it is given: `fetch` sets Host and Origin itself and writes addresses anew. */
export function rawRequest(url: string, path: string, { method = 'GET', headers = {}, body }: RawRequest = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<RawAnswer>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
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
