import { spawn } from 'node:child_process';

export interface Pasted {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs shell lines as if they were pasted, with what is typed when they ask. */
export function pasted(lines: string, typed: string, environment: NodeJS.ProcessEnv): Promise<Pasted> {
  const shell = spawn('bash', ['-c', lines], { env: { ...process.env, NODE_OPTIONS: '', ...environment } });
  const texts = { out: '', err: '' };
  shell.stdout.on('data', (part: Buffer) => (texts.out += part.toString('utf8')));
  shell.stderr.on('data', (part: Buffer) => (texts.err += part.toString('utf8')));
  shell.stdin.end(typed);
  return new Promise((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', (code) => resolve({ code, ...texts }));
  });
}
