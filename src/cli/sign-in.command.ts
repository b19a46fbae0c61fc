import { Command } from 'commander';
import { isLoopback } from '../config.js';
import { invalid } from '../kernel/domain-error.js';
import { globalsOf, print } from './console.js';
import { PasswordPrompt } from './password-prompt.js';
import { SignInClient } from './sign-in-client.js';

/** `almanac sign-in clerk`: prints an access token, which `ALMANAC_TOKEN` and the header `Authorization` take. */
export function signInCommand(): Command {
  return new Command('sign-in')
    .description('sign in to a service that runs, and print an access token')
    .argument('<name>', 'of the account')
    .option('--url <url>', 'address of the service (default: port $PORT, or 3000, of this machine)')
    .action(async (name: string, { url }: { url?: string }, command: Command) => {
      const globals = globalsOf(command);
      const { tls, port } = globals.config;
      const client = new SignInClient(serviceUrl(url ?? `${tls ? 'https' : 'http'}://127.0.0.1:${port}`));
      const { accessToken, accessExpiresAt } = await signIn(client, name);
      process.stderr.write(`The token of ${name} is good for ${minutesUntil(accessExpiresAt)} minutes.\n`);
      print(globals, { name, accessToken, accessExpiresAt }, accessToken);
    });
}

async function signIn(client: SignInClient, name: string) {
  const prompt = new PasswordPrompt();
  try {
    const password = await prompt.ask(`Password of ${name}`);
    const tokens = await client.signIn(name, password);
    if (tokens.me.mustChangePassword) {
      const own = await prompt.askForNew('That was a one-time password. A password of your own, 12 characters or more');
      await client.changePassword(tokens.accessToken, password, own);
    }
    return tokens;
  } finally {
    prompt.close();
  }
}

/** @throws {DomainError} 'invalid' where it is no address, or passwords would travel to another machine in clear text */
function serviceUrl(text: string): URL {
  if (!URL.canParse(text))
    throw invalid(
      '--url',
      { en: 'an address such as https://almanac.example', zh: '网址，如 https://almanac.example' },
      text,
    );
  const url = new URL(text);
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname.replace(/[[\]]/g, '')));
  if (!isSafe)
    throw invalid('--url', { en: 'https://, or http:// to this machine', zh: 'https://，或到本机的 http://' }, text);
  return url;
}

function minutesUntil(instant: string): number {
  return Math.round((Date.parse(instant) - Date.now()) / 60_000);
}
