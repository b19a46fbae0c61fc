import { KurrentDBClient } from '@kurrent/kurrentdb-client';

/** Options that the client knows, in lower case. With others it would print the connection string, password included. */
const knownOptions = new Set(
  [
    ...['tls', 'tlsVerifyCert', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'nodePreference', 'connectionName'],
    ...['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout', 'keepAliveInterval', 'keepAliveTimeout'],
    ...['defaultDeadline', 'throwOnAppendFailure'],
  ].map((option) => option.toLowerCase()),
);

const form = /^(?:kurrentdb|kurrent|kdb|esdb)(?:\+discover)?:\/\/(?:.*@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>[^?]*))?$/;

/** The connection string cannot be used. The message never repeats it: it may hold a password. */
export class UnusableConnectionString extends Error {
  constructor(expected: string, found: string) {
    super(`KurrentDB connection string: expected ${expected}, found ${found}.`);
    this.name = 'UnusableConnectionString';
  }
}

export interface Connection {
  readonly client: KurrentDBClient;
  /** Hosts and ports without user and password, for messages. */
  readonly hosts: string;
}

/**
 * Makes a client; it connects at the first call.
 * @throws {UnusableConnectionString}
 */
export function connect(connectionString: string): Connection {
  const hosts = checkedHosts(connectionString);
  try {
    return { client: KurrentDBClient.connectionString(connectionString), hosts };
  } catch {
    // The error of the client holds the connection string.
    throw new UnusableConnectionString('one that the client can read', `one for ${hosts} that it refuses`);
  }
}

/** Hosts of a connection string, with everything checked that the client would log. @throws {UnusableConnectionString} */
export function checkedHosts(connectionString: string): string {
  const { hosts, options } = form.exec(connectionString.trim())?.groups ?? {};
  if (hosts === undefined)
    throw new UnusableConnectionString('kurrentdb://[user:password@]host:port[?option=value&…]', 'another form');
  for (const option of options?.split('&') ?? []) {
    const [name = '', value = ''] = option.split('=');
    if (!knownOptions.has(name.toLowerCase()))
      throw new UnusableConnectionString('options that the client knows', `'${name}'`);
    if (name.toLowerCase() === 'throwonappendfailure' && value !== 'true')
      throw new UnusableConnectionString('throwOnAppendFailure=true or none', 'another value');
  }
  return hosts;
}
