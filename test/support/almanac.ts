import { execFile } from 'node:child_process';
import { withoutSignIn } from './service.js';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line, as a script would; on a server database without a token, unless `environment` says otherwise. */
export function almanac(...args: string[]): Promise<Outcome> {
  return almanacIn({}, ...args);
}

/** The same with more environment variables. */
export function almanacIn(environment: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const own = { NODE_OPTIONS: '', ...withoutSignIn, ...environment };
  // Where people sign in no other name may be given: who acts is the user of the operating system, or who holds the token.
  const named = own.ALMANAC_SIGN_IN === 'off' && { ALMANAC_ACTOR: 'lin' };
  const env = { ...process.env, ...named, ...own };
  return new Promise((resolve) =>
    execFile(process.execPath, ['dist/cli.js', ...args], { env, maxBuffer: 2 ** 28 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    ),
  );
}
