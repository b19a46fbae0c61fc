import { Command } from 'commander';
import type { Config } from '../config.js';
import { openStorage } from '../storage.js';
import { globalsOf } from './console.js';

/** `almanac serve`: until it is asked to stop. */
export function serveCommand(): Command {
  return new Command('serve').description('serve the API until stopped').action(async (_options, command: Command) => {
    const { config } = globalsOf(command);
    await serveUntilStopped(config);
  });
}

/** Serves until SIGINT or SIGTERM, then answers what is under way and closes the store. */
export async function serveUntilStopped(config: Config): Promise<void> {
  const { serve } = await import('../serve.js'); // The framework takes a while to load: other commands do not wait for it.
  const storage = await openStorage(config, { ownThread: true, checkPages: true, checkpoints: true });
  const service = await serve(config, storage).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await service.close();
}
