import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const child = fileURLToPath(new URL('./kurrentdb-unreachable.child.mjs', import.meta.url));

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it.each(['kurrentdb', 'kurrentdb+discover'])(
  'a %s server that cannot be reached gives a clear error in time, without the password, and the process ends',
  async (protocol) => {
    const url = `${protocol}://admin:s3cret@127.0.0.1:${await unusedPort()}?tls=false`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [child, url], { env: {}, timeout: 45_000 });
    for (const call of ['append', 'read', 'head', 'subscribe'])
      expect(stdout).toMatch(
        new RegExp(`^${call}: KurrentUnavailable: KurrentDB \\(127.0.0.1:\\d+\\), .*: gave up after 2000 ms: `, 'm'),
      );
    expect(stdout).toContain('closed');
    expect(stderr).toContain('ExperimentalWarning: Events in KurrentDB (127.0.0.1:');
    expect(stdout + stderr).not.toContain('s3cret');
  },
  60_000,
);
