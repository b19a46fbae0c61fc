import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { compressAnswers } from './compress-answers.js';

const server = fastify();
const long = { items: Array.from({ length: 2_000 }, (_, i) => ({ sku: `P${i}`, units: i * 7 })) };
const text = JSON.stringify(long);

beforeAll(async () => {
  await compressAnswers(server);
  server.get('/api/list', (_request, reply) => reply.header('etag', '"7"').send(long));
  server.get('/api/one', () => ({ sku: 'P1' }));
  server.post('/api/session', () => long);
  server.get('/health/long', () => long);
  server.get('/api/file.csv', (_request, reply) => reply.type('text/csv').send(Readable.from([text])));
  server.get('/api/book.xlsx', (_request, reply) => reply.type('application/vnd.ms-excel').send(Buffer.from(text)));
  server.get('/api/progress', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('data: 1\n\n');
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => {
  server.server.closeAllConnections();
  return server.close();
});

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function asked(path: string, encoding: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.server.address() as AddressInfo;
    const headers = { 'accept-encoding': encoding };
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => {
        parts.push(part);
        // It does not end by itself.
        if (path === '/api/progress') answer.destroy();
      });
      answer.on('close', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', reject).end();
  });
}

describe('a long list', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ])('is sent as %s to who takes %s', async (encoding, accepted, unpack) => {
    const { headers, body } = await asked('/api/list', accepted);
    expect(headers).toMatchObject({ 'content-encoding': encoding, etag: '"7"', vary: 'accept-encoding' });
    expect(unpack(body).toString()).toBe(text);
    expect(body.length).toBeLessThan(text.length / 3);
  });

  it.each(['identity', '', 'zstd', 'br;q=0'])('is sent as it is to who takes "%s"', async (accepted) => {
    const { headers, body } = await asked('/api/list', accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(text);
  });
});

it.each([
  ['what is short', 'GET', '/api/one', '{"sku":"P1"}'],
  ['what a command answers, which can hold a token', 'POST', '/api/session', text],
  ['what is outside of the API', 'GET', '/health/long', text],
  ['a file that is made while it is sent', 'GET', '/api/file.csv', text],
  ['a workbook, which is compressed already', 'GET', '/api/book.xlsx', text],
  ['an event, which is sent at once', 'GET', '/api/progress', 'data: 1\n\n'],
])('%s stays as it is', async (_, method, path, expected) => {
  const { headers, body } = await asked(path, 'br, gzip', method);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(expected);
});
