import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ALMANAC_DATA: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Where Almanac keeps its files and listens. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly logLevel: string;
}

/** @throws {z.ZodError} naming the variable that is wrong */
export function configFrom(env: NodeJS.ProcessEnv, dataFolder?: string): Config {
  const { PORT, HOST, ALMANAC_DATA, LOG_LEVEL } = environment.parse(env);
  return { port: PORT, host: HOST, dataFolder: dataFolder ?? ALMANAC_DATA, logLevel: LOG_LEVEL };
}

/** The files of the embedded profile in a data folder, which is made where there is none. */
export function filesIn(dataFolder: string) {
  mkdirSync(dataFolder, { recursive: true });
  return {
    events: join(dataFolder, 'events.db'),
    readModels: join(dataFolder, 'read-models.db'),
    forecasts: join(dataFolder, 'forecasts.db'),
  };
}
