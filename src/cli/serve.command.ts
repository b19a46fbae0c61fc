import { Command } from 'commander';
import { accessAt, type Access } from '../access/access.js';
import type { Config } from '../config.js';
import { oidcSettingsFrom } from '../oidc-settings.js';
import { openStorage } from '../storage.js';
import { globalsOf } from './console.js';

/** `almanac serve`: until it is asked to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the API until stopped')
    .option('--tls-cert <file>', 'speak HTTPS with the certificate of this PEM file (default: $ALMANAC_TLS_CERT)')
    .option('--tls-key <file>', 'and the private key of this one (default: $ALMANAC_TLS_KEY)')
    .action(async ({ tlsCert, tlsKey }: TlsOptions, command: Command) => {
      const { config } = globalsOf(command, { ALMANAC_TLS_CERT: tlsCert, ALMANAC_TLS_KEY: tlsKey });
      await serveUntilStopped(config);
    });
}

interface TlsOptions {
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** Serves until SIGINT or SIGTERM, then answers what is under way and closes the store. */
export async function serveUntilStopped(config: Config): Promise<void> {
  const { serve } = await import('../serve.js'); // The framework takes a while to load: other commands do not wait for it.
  const { OidcSignIn } = await import('../access/oidc/oidc-sign-in.js');
  const settings = oidcSettingsFrom(process.env);
  const storage = await openStorage(config, { ownThread: true, checkPages: true, checkpoints: true });
  const closing = [() => storage.close()];
  try {
    const access = await accessAt(storage.locations.access);
    closing.push(() => access.close());
    if (config.signIn === 'required') await introduceFirstAdmin(access);
    const provider = settings && new OidcSignIn(settings);
    const service = await serve(config, storage, { access, provider, isRequired: config.signIn === 'required' });
    closing.splice(0, closing.length, () => service.close());
    await stopRequested();
  } finally {
    for (const close of closing) await close();
  }
}

/** A service that nobody could sign in to is of no use: the first start makes an admin, and says the one-time password this once. */
async function introduceFirstAdmin(access: Access): Promise<void> {
  const first = await access.accounts.addFirstAdmin();
  if (!first) return;
  const { user, oneTimePassword } = first;
  process.stdout.write(
    `The first admin signs in as "${user.name}" with the one-time password ${oneTimePassword}\n` +
      'It is not shown again, and is changed at the first sign-in: in a browser, or by `npx almanac sign-in admin`. `almanac users add` adds further people.\n',
  );
}

async function stopRequested(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
