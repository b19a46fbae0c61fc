import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { CertificateFiles } from './http/tls/certificate.js';
import type { MasterKeySource } from './personal-data/master-key.js';
import { companyCurrency, isCurrencyWithHundredths } from './kernel/currency.js';
import { type OrderCostSettings, orderCostSettings } from './suggestions/order-cost-settings.js';

const loopback = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/;

/** Whether an address, or `localhost`, is that of this machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const aPort = 'expected a port from 0 to 65535';

/** Bounds of the work in the background. */
export interface JobConfig {
  /** jobs that run at the same time, over all processes on one database */
  readonly atOnce: number;
  /** jobs that may wait for their turn */
  readonly waiting: number;
  /** largest file that may be sent, bytes */
  readonly uploadBytes: number;
}

export const defaultJobConfig: JobConfig = { atOnce: 2, waiting: 100, uploadBytes: 2 ** 30 };

export const defaultCheckpointEvents = 10_000;

/** When the service says that it is not ready. */
export interface ReadinessConfig {
  /** read models that have not shown what was recorded for longer, seconds */
  readonly longestLagSeconds: number;
  /** less room on the disk of the data folder, bytes */
  readonly leastFreeBytes: number;
}

export const defaultReadiness: ReadinessConfig = { longestLagSeconds: 300, leastFreeBytes: 256 * 2 ** 20 };

const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\s*\d+\s*$/, aPort)
      .transform(Number)
      .refine((port) => port <= 65535, aPort)
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    /** Whether somebody has to be signed in; where it is off, requests are taken as their headers say. */
    ALMANAC_SIGN_IN: z.enum(['required', 'off'], 'expected required or off').default('required'),
    /** PEM files of the certificate with which the service speaks HTTPS, and of its private key. */
    ALMANAC_TLS_CERT: z.string().trim().optional(),
    ALMANAC_TLS_KEY: z.string().trim().optional(),
    /** Addresses of proxies that say who is behind them. */
    ALMANAC_PROXIES: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((proxies) => proxies.every(isAddress), 'expected IP addresses or subnets, separated by commas')
      .default([]),
    /** Further names under which browsers may reach us. */
    ALMANAC_HOSTS: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((hosts) => hosts.every(isHost), 'expected host names with or without a port, separated by commas')
      .default([]),
    ALMANAC_DATA: z.string().default('data'),
    ALMANAC_TIME_ZONE: z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Shanghai').optional(),
    /** Whose public holidays are no call days; read by `companyHolidays`. */
    ALMANAC_HOLIDAYS: z.enum(['cn', 'us', 'none'], 'expected cn, us or none').optional(),
    /** The currency of all prices, an ISO 4217 code; read by `companyCurrency`. */
    ALMANAC_CURRENCY: z
      .string()
      .refine(
        (code) => isCurrencyWithHundredths(companyCurrency({ ALMANAC_CURRENCY: code })),
        'expected the ISO 4217 code of a currency with hundredths, such as CNY',
      )
      .optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user@host/database' }).optional(),
    KURRENTDB_URL: z
      .url({ protocol: /^(kurrentdb|esdb)(\+discover)?$/, error: 'expected kurrentdb://host' })
      .optional(),
    /** The key that wraps the keys of personal data, 64 hex digits. */
    ALMANAC_MASTER_KEY: z
      .string()
      .regex(
        /^\s*[0-9a-f]{64}(\s*,\s*[0-9a-f]{64})*\s*$/,
        'expected 64 hex digits; former keys may follow, after a comma',
      )
      .optional(),
    /** A file with that key, outside of the data folder. */
    ALMANAC_MASTER_KEY_FILE: z.string().optional(),
    /** A PEM file with the Ed25519 key that signs checkpoints. */
    ALMANAC_SIGNING_KEY: z.string().optional(),
    /** Events after which a checkpoint is made. */
    ALMANAC_CHECKPOINT_EVENTS: wholeNumber(1, 1_000_000_000, defaultCheckpointEvents),
    /** Jobs that run at the same time, over all processes on one database. */
    ALMANAC_JOBS: wholeNumber(1, 64, defaultJobConfig.atOnce),
    /** Jobs that may wait for their turn. */
    ALMANAC_JOBS_WAITING: wholeNumber(1, 10_000, defaultJobConfig.waiting),
    /** A JSON file with what a missing unit and a unit too many cost. */
    ALMANAC_ORDER_COSTS: z.string().transform(readOrderCosts).optional(),
    /** The largest file that may be sent, in MiB. */
    ALMANAC_UPLOAD_MIB: wholeNumber(1, 1_048_576, defaultJobConfig.uploadBytes / 2 ** 20),
    /** Seconds for which read models may not show what was recorded. */
    ALMANAC_READY_LAG_SECONDS: wholeNumber(1, 31_536_000, defaultReadiness.longestLagSeconds),
    /** Room that the disk of the data folder must have, in MiB; 0: any. */
    ALMANAC_MIN_FREE_MIB: wholeNumber(0, 1_048_576, defaultReadiness.leastFreeBytes / 2 ** 20),
    LOG_LEVEL: z.enum(logLevels, `expected one of ${logLevels.join(', ')}`).default('info'),
  })
  .refine(({ HOST, ALMANAC_SIGN_IN }) => isLoopback(HOST) || ALMANAC_SIGN_IN === 'required', {
    path: ['HOST'],
    message: 'with ALMANAC_SIGN_IN=off only this machine may reach the service; expected a loopback address',
  })
  .refine(({ ALMANAC_TLS_CERT, ALMANAC_TLS_KEY }) => !ALMANAC_TLS_CERT || ALMANAC_TLS_KEY !== undefined, {
    path: ['ALMANAC_TLS_KEY'],
    message: 'expected the file with the private key of ALMANAC_TLS_CERT',
  })
  .refine(({ ALMANAC_TLS_CERT, ALMANAC_TLS_KEY }) => !ALMANAC_TLS_KEY || ALMANAC_TLS_CERT !== undefined, {
    path: ['ALMANAC_TLS_CERT'],
    message: 'expected the file with the certificate of ALMANAC_TLS_KEY',
  });

/** An IP address, or a subnet `10.0.0.0/8`. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

function isHost(text: string): boolean {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(:\d{1,5})?$/i.test(text);
}

function wholeNumber(least: number, most: number, otherwise: number) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\s*\d+\s*$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected)
    .default(otherwise);
}

/** Adds an issue where the file cannot be read or says something else. */
function readOrderCosts(file: string, context: z.RefinementCtx<string>): OrderCostSettings {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message, input: file });
    return z.NEVER;
  };
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(file.trim(), 'utf8'));
  } catch {
    return refuse('expected a file with JSON');
  }
  const { data, error } = orderCostSettings.safeParse(text);
  const [issue] = error?.issues ?? [];
  return (
    data ?? refuse(`expected order costs as docs/configuration.md says (${issue?.path.join('.')}: ${issue?.message})`)
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name.trim() }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Who can reach a service and use it, in words. */
export function reachOf({ host, signIn }: Pick<Config, 'host' | 'signIn'>): string {
  const users = signIn === 'required' ? 'for those who sign in' : 'without sign-in';
  return isLoopback(host) ? `reachable from this machine only, ${users}` : `open to the network of ${host}, ${users}`;
}

/** Where Almanac keeps what it knows. */
export interface StorageConfig {
  readonly dataFolder: string;
  /** The PostgreSQL database of the server profile; files in the data folder where absent. */
  readonly databaseUrl?: string | undefined;
  /** The KurrentDB server that keeps the events instead (experimental). */
  readonly kurrentdbUrl?: string | undefined;
  /** The key that wraps the keys of personal data; file `master.key` of the data folder where absent. */
  readonly masterKey?: MasterKeySource;
  /** A PEM file with the Ed25519 key that signs checkpoints; they are not signed where it is absent. */
  readonly signingKeyFile?: string | undefined;
  /** Events after which a checkpoint is made; `defaultCheckpointEvents` where absent. */
  readonly checkpointEvents?: number;
  /** what a missing unit and a unit too many cost; by the defaults where absent */
  readonly orderCosts?: OrderCostSettings | undefined;
  /** `defaultJobConfig` where absent */
  readonly jobs?: JobConfig;
}

/** Where Almanac keeps what it knows, and where it listens. */
export interface Config extends StorageConfig {
  readonly port: number;
  readonly host: string;
  /** Further names under which browsers may reach it, `almanac.example` or `almanac.example:8443`. */
  readonly hosts: readonly string[];
  /** `off`, on loopback only: requests are taken as their headers say. */
  readonly signIn: 'required' | 'off';
  /** The files of the certificate with which it speaks HTTPS; HTTP where absent. */
  readonly tls?: CertificateFiles;
  /** IP addresses or subnets of proxies, whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
  readonly proxies: readonly string[];
  readonly logLevel: string;
  readonly readiness: ReadinessConfig;
}

/** A variable of the environment that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The variables that are not blank: a blank one counts as absent. */
export function nonBlank(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

/** Connection strings hold passwords: they are never shown. */
function shown(name: string, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return name.endsWith('_URL') || name === 'ALMANAC_MASTER_KEY' ? 'another text' : JSON.stringify(value);
}

/**
 * @param dataFolder  given on the command line, instead of `ALMANAC_DATA`
 * @throws {ConfigError} naming each variable that is wrong
 */
export function configFrom(env: NodeJS.ProcessEnv, dataFolder?: string): Config {
  if (dataFolder?.trim() === '')
    throw new ConfigError(`--data: expected a folder, found ${JSON.stringify(dataFolder)}.`);
  const { data, error } = environment.safeParse(nonBlank(env));
  if (error) {
    const faults = new Map(error.issues.map(({ path, message }) => [path.join('.'), message]));
    throw new ConfigError(
      [...faults].map(([name, message]) => `${name}: ${message}, found ${shown(name, env[name])}.`).join(' '),
    );
  }
  const { PORT, HOST, ALMANAC_HOSTS, ALMANAC_DATA, DATABASE_URL, KURRENTDB_URL, LOG_LEVEL } = data;
  const folder = dataFolder ?? ALMANAC_DATA;
  const { ALMANAC_TLS_CERT, ALMANAC_TLS_KEY, ALMANAC_SIGNING_KEY, ALMANAC_CHECKPOINT_EVENTS } = data;
  const { ALMANAC_JOBS: atOnce, ALMANAC_JOBS_WAITING: waiting, ALMANAC_UPLOAD_MIB: mebibytes } = data;
  return {
    port: PORT,
    host: HOST,
    hosts: ALMANAC_HOSTS,
    signIn: data.ALMANAC_SIGN_IN,
    ...(ALMANAC_TLS_CERT && ALMANAC_TLS_KEY && { tls: { certFile: ALMANAC_TLS_CERT, keyFile: ALMANAC_TLS_KEY } }),
    proxies: data.ALMANAC_PROXIES,
    dataFolder: folder,
    databaseUrl: DATABASE_URL,
    kurrentdbUrl: KURRENTDB_URL,
    ...masterKeyFrom(data, folder),
    signingKeyFile: ALMANAC_SIGNING_KEY?.trim(),
    checkpointEvents: ALMANAC_CHECKPOINT_EVENTS,
    orderCosts: data.ALMANAC_ORDER_COSTS,
    jobs: { atOnce, waiting, uploadBytes: mebibytes * 2 ** 20 },
    logLevel: LOG_LEVEL,
    readiness: {
      longestLagSeconds: data.ALMANAC_READY_LAG_SECONDS,
      leastFreeBytes: data.ALMANAC_MIN_FREE_MIB * 2 ** 20,
    },
  };
}

/** The master key of the environment. A key in a variable counts before one in a file. */
function masterKeyFrom(
  { ALMANAC_MASTER_KEY: text, ALMANAC_MASTER_KEY_FILE: file }: z.infer<typeof environment>,
  dataFolder: string,
): { masterKey?: MasterKeySource } {
  if (text === undefined && file === undefined) return {};
  return { masterKey: { file: file?.trim() ?? join(dataFolder, 'master.key'), ...(text !== undefined && { text }) } };
}
