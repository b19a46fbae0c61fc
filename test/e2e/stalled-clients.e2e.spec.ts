import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = testService(() => folder);

async function connection(): Promise<Socket> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}
const head = (path: string, type: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: ${new URL(service.url).host}\r\nx-actor: lin\r\nx-role: planner\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;
/** Seconds until the service closes the connection; @param feed  called every half second until then */
async function closedAfter(socket: Socket, feed: () => void = () => undefined): Promise<number> {
  const began = performance.now();
  socket.resume();
  const feeding = setInterval(feed, 500);
  await once(socket, 'close');
  clearInterval(feeding);
  return (performance.now() - began) / 1000;
}

describe('a client that keeps a connection without using it', () => {
  it('is cut off before long, whatever it stopped at; a file that comes slowly is not', async () => {
    const silent = await connection();
    const inHeaders = await connection();
    inHeaders.write('GET /health/live HTTP/1.1\r\nhost: a\r\nx-');
    const inJson = await connection();
    inJson.write(`${head('/api/orders', 'application/json', 500)}{`);
    const slowJson = await connection();
    slowJson.write(head('/api/orders', 'application/json', 100_000));

    const csv = 'order_id,retailer_id,ordered_on,sku,quantity\ni-1,77,2021-06-01,Z,6\n';
    const slowFile = await connection();
    let answer = '';
    slowFile.on('data', (bytes: Buffer) => (answer += bytes.toString('utf8')));
    slowFile.write(head('/api/imports/orders', 'text/csv', csv.length));
    const slowly = (async () => {
      for (const character of csv) {
        slowFile.write(character);
        await sleep(500);
      }
    })();

    const seconds = await Promise.all([
      closedAfter(silent),
      closedAfter(inHeaders, () => inHeaders.write('a')),
      closedAfter(inJson),
      closedAfter(slowJson, () => slowJson.write(' ')),
    ]);
    for (const each of seconds) expect(each).toBeLessThan(45);
    await slowly;
    while (!answer.includes('jobId')) await sleep(100);
    expect(answer).toContain('HTTP/1.1 202');
    slowFile.destroy();
    expect((await service.get('/health/live')).status).toBe(200);
  }, 120_000);
});
