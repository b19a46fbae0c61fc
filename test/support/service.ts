import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll } from '@jest/globals';

export interface Answer {
  readonly status: number;
  readonly type: string;
  // A test says itself what it expects of a body.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** For tests that are about something else than who asks. */
export const withoutSignIn = { ALMANAC_SIGN_IN: 'off' };
/** A variable that is blank counts as absent: people sign in. */
export const signInByDefault = { ALMANAC_SIGN_IN: '' };

/** The built service in a process of its own, on a free port, over a folder of its own. Nobody signs in, unless `environment` says so. */
export class TestService {
  private process: ChildProcess | undefined;
  private address = '';
  /** Lines that the service has logged since it listened. */
  readonly log: string[] = [];
  /** Headers by which somebody asks who has signed in. */
  protected signedIn: Readonly<Record<string, string>> = {};

  /**
   * @param environment  variables that it gets besides those of the tests
   * @param options  of the command line
   */
  constructor(
    private readonly folder: () => string,
    private readonly environment: () => NodeJS.ProcessEnv = () => ({}),
    private readonly options: readonly string[] = [],
  ) {}

  async start(): Promise<void> {
    const own = { NODE_OPTIONS: '', PORT: '0', ALMANAC_DATA: this.folder(), ...withoutSignIn };
    const env = { ...process.env, ...own, ...this.environment() };
    const args = ['dist/cli.js', 'serve', ...this.options];
    this.process = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: this.process.stdout! });
    this.address = await new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => {
        const [, url] = /Almanac listens on (https?:[^ ,]+)/.exec(line) ?? [];
        if (url) resolve(url);
        else this.log.push(line);
      });
      lines.on('close', () => reject(new Error('The service ended before it listened.')));
    });
  }

  /** Asks it to stop, as an operator would; resolves to its exit code. */
  async stop(): Promise<number | null> {
    if (!this.process) return null;
    const ended = once(this.process, 'exit') as Promise<[number | null]>;
    this.process.kill('SIGTERM');
    this.process = undefined;
    return (await ended)[0];
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    if (!this.process) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    this.process = undefined;
    await ended;
  }

  /** Number of the process. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  get url(): string {
    return this.address;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return answer(await this.fetch(path, { headers }));
  }

  /** A request of whoever has signed in. */
  fetch(path: string, { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) {
    return fetch(this.url + path, { ...init, headers: { ...this.signedIn, ...headers } });
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const named: Record<string, string> =
      'authorization' in this.signedIn ? {} : { 'x-actor': 'lin', 'x-role': 'system' };
    const caller = { ...named, 'content-type': 'application/json' };
    return answer(
      await this.fetch(path, {
        method: 'POST',
        headers: { ...caller, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  }
}

/** Starts a service before the tests of a file and stops it after them. */
export function testService(folder: () => string): TestService {
  const service = new TestService(folder);
  beforeAll(() => service.start());
  afterAll(() => service.stop());
  return service;
}

async function answer(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  return { status: response.status, type, body: /[/+]json\b/.test(type) ? JSON.parse(text) : text };
}
