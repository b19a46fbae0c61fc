import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a command took. */
export interface Measured {
  readonly seconds: number;
  /** Largest resident memory of the process, MB; NaN where the system does not say. */
  readonly peakMb: number;
  readonly output: string;
}

const lookEveryMs = 50;

/** Which build is run, and on what. */
export interface Program {
  /** The command line of a build: `dist/cli.js`. */
  readonly cli?: string;
  /** Added to the environment: `DATABASE_URL`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `almanac …` in a process of its own and watches its time and memory. @throws where it fails */
export async function measured(args: readonly string[], { cli = 'dist/cli.js', env }: Program = {}): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  let peakMb = NaN;
  const watch = setInterval(() => (peakMb = highWater(child.pid) ?? peakMb), lookEveryMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`almanac ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peakMb, output };
}

/** Linux keeps the high-water mark of each process. */
export function highWater(pid: number | undefined): number | undefined {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}
