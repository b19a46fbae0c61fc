import { isIP } from 'node:net';

/** Under which names clients may ask for the service. */
export interface HostPolicy {
  /** the address on which the service listens */
  readonly host: string;
  /** further names, `almanac.example` for any port or `almanac.example:8443` */
  readonly hosts: readonly string[];
}

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const everyAddress: readonly string[] = ['0.0.0.0', '::', '[::]'];

interface Authority {
  readonly name: string;
  readonly port: number | undefined;
}

/**
 * Whether a `Host` header names this service. A page of another site that made its own name point to this machine (DNS rebinding)
 * still sends its own name, and is refused. Where the service listens on every address, any IP address with its port is allowed too: no
 * name stands behind it that could be rebound.
 * @param header  `name`, `name:port`, `[::1]:port`; undefined where it is missing
 * @param port  on which the request came in
 */
export function isAllowedHost(header: string | undefined, port: number, { host, hosts }: HostPolicy): boolean {
  const asked = authorityOf(header ?? '');
  if (!asked) return false;
  const isListed = hosts.some((each) => {
    const listed = authorityOf(each);
    return listed?.name === asked.name && (listed.port === undefined || listed.port === (asked.port ?? 80));
  });
  if (isListed) return true;
  if ((asked.port ?? 80) !== port) return false;
  const own = [...loopbackNames, bracketed(host.toLowerCase())];
  return own.includes(asked.name) || (everyAddress.includes(host) && isIP(asked.name.replace(/^\[|\]$/g, '')) > 0);
}

/** The host and port of a name as a header gives them; undefined where it is none. */
export function authorityOf(text: string): Authority | undefined {
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?$/.exec(text.toLowerCase()) ?? [];
  if (name === undefined) return undefined;
  return { name: name.replace(/(?<=.)\.$/, ''), port: port === undefined ? undefined : Number(port) };
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
