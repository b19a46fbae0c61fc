import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server that tests and benches may use. */
export interface TestServer {
  /** Connection string of its maintenance database. */
  readonly url: string;
  /** Ends it as a power cut would and starts it again. */
  restart(): void;
  stop(): void;
}

export interface TestServerOptions {
  /** Whether commits are flushed to the disk; false, the default, is faster. */
  readonly durable?: boolean;
  /** Further settings, `name=value`, quoted as for a shell. */
  readonly settings?: readonly string[];
}

/** Starts a server in a temporary folder. */
export async function startPostgres({
  durable = false,
  settings: further = [],
}: TestServerOptions = {}): Promise<TestServer> {
  const bin = binaries() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'almanac-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const user = serverUser();
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const options = '--username almanac --auth trust --encoding UTF8 --locale C --no-sync';
  run('initdb', '--pgdata', data, ...options.split(' '));
  const start = (port: number) => {
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
    const hasty = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const all = [settings, ...[...hasty, ...further].map((each) => `-c ${each}`)].join(' ');
    run('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', join(folder, 'log'), '-o', all);
  };
  const stop = (mode: string) => run('pg_ctl', 'stop', '--wait', '--pgdata', data, '--mode', mode);
  const port = await startOnFreePort(start);
  return {
    url: `postgres://almanac@127.0.0.1:${port}/postgres`,
    restart() {
      stop('immediate');
      start(port);
    },
    stop() {
      stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Between the moment that a port is found free and its use another process may take it: then another one is tried. */
async function startOnFreePort(start: (port: number) => void, attempts = 3): Promise<number> {
  const port = await freePort();
  try {
    start(port);
    return port;
  } catch (error) {
    if (attempts <= 1) throw error;
    return startOnFreePort(start, attempts - 1);
  }
}

/** A new empty database on the server of `url`. @returns its connection string */
export async function createDatabase(url: string): Promise<string> {
  const name = `almanac_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `CREATE DATABASE ${name}`);
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

/** Removes a database, also where connections to it are open. */
export async function dropDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  await onServer(maintenance.href, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Why no server can be started; undefined where one can. */
export function whyNoServer(): string | undefined {
  if (process.platform === 'win32') return 'no PostgreSQL is started on Windows, and TEST_DATABASE_URL is not set';
  if (!binaries()) return 'no initdb is installed, and TEST_DATABASE_URL is not set';
  if (process.getuid?.() === 0 && !serverUser()) return 'PostgreSQL does not run as root, and there is no user nobody';
  return undefined;
}

/** The folder of the newest installed server programs. */
export function binaries(): string | undefined {
  const folders = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt'].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, 'bin')) : [],
  );
  const onPath = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  return [...(onPath ? [onPath] : []), ...folders.sort().reverse()].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

/** Who runs the server: PostgreSQL refuses to run as root. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [number('-u'), number('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
