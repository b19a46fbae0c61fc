import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const clients = 50;
const seconds = 20;
const warmUpSeconds = 3;

/** Latency and throughput of one kind of request. */
export interface Load {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly errors: number;
}

/** The load on a Nest handler that only returns an answer from memory. @param folder  for a file */
export async function bareHandlerLoad(folder: string, answer: unknown): Promise<Load> {
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  const { child, url } = await started([join(import.meta.dirname, 'bare-handler.js'), file]);
  try {
    return await load(url, ['/answer']);
  } finally {
    child.kill('SIGTERM');
  }
}

/** `clients` clients, each asking at once after the last answer. */
export async function load(url: string, paths: readonly string[]): Promise<Load> {
  const requests = paths.map((path) => ({ path }));
  await autocannon({ url, connections: clients, duration: warmUpSeconds, requests });
  return figuresOf(await autocannon({ url, connections: clients, duration: seconds, requests }));
}

export function figuresOf({ latency, requests, errors, non2xx }: autocannon.Result): Load {
  return { p50Ms: latency.p50, p99Ms: latency.p99, perSecond: requests.average, errors: errors + non2xx };
}

/** Starts a program in a process of its own and waits until it says where it listens. */
export async function started(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child.stdout);
  // What it logs from now on is not read, but has to go somewhere.
  child.stdout.resume();
  return { child, url };
}

async function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const [, url] = / listens on (http:[^ ,]+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The service ended before it listened.');
}

export async function getJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
