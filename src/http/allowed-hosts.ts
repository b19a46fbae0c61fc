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

/** Where a request came in. */
export interface OwnPort {
  readonly port: number;
  /** That a name without a port stands for: 80 of HTTP, 443 of HTTPS. */
  readonly usual: 80 | 443;
}

interface Authority {
  readonly name: string;
  readonly port: number | undefined;
}

/**
 * Whether a `Host` header names this service. A page of another site that made its own name point to this machine (DNS rebinding)
 * still sends its own name, and is refused. Where the service listens on every address, any IP address with its port is allowed too: no
 * name stands behind it that could be rebound.
 * @param header  `name`, `name:port`, `[::1]:port`; undefined where it is missing
 * @param at  the port on which the request came in, and that of a name without one
 */
export function isAllowedHost(header: string | undefined, at: OwnPort, { host, hosts }: HostPolicy): boolean {
  const asked = authorityOf(header ?? '');
  if (!asked) return false;
  const askedPort = asked.port ?? at.usual;
  const isListed = hosts.some((each) => {
    const listed = authorityOf(each);
    return listed?.name === asked.name && (listed.port === undefined || listed.port === askedPort);
  });
  if (isListed) return true;
  if (askedPort !== at.port) return false;
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
