import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FieldFault, nothing, sayFault } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';
import { isAllowedHost, type HostPolicy, type OwnPort } from './allowed-hosts.js';
import type { Problem } from './problem.answer.js';
import { sendProblem } from './send-problem.js';

/** Methods that change nothing: a page of another site cannot read their answers, as no answer allows it to (CORS). */
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
/** What a browser says of a request that a page of this service, or the user at the address bar, has made. */
const ownSites: readonly string[] = ['same-origin', 'none'];

/**
 * Refuses what a page of another site makes a browser send: requests under a foreign name (421), and whatever changes something without
 * coming from a page of this service (403). Programs that are no browsers send neither `Origin` nor `Sec-Fetch-Site`, and pass.
 */
export function guardBrowserBoundary(server: FastifyInstance, policy: HostPolicy): void {
  server.addHook('onRequest', (request, reply, done) => {
    const problem = boundaryProblem(request, policy);
    if (problem) sendProblem(reply, problem);
    else done();
  });
}

type Asked = Pick<FastifyRequest, 'method' | 'url' | 'headers'> & {
  readonly socket: { readonly localPort?: number | undefined };
};

/** Whether it came in over TLS that the service itself speaks. */
export function isOverTls({ socket }: { readonly socket: object }): boolean {
  return 'encrypted' in socket && socket.encrypted === true;
}

/** Why the request is refused; undefined where it is not. */
export function boundaryProblem({ method, url, headers, socket }: Asked, policy: HostPolicy): Problem | undefined {
  const isSecure = isOverTls({ socket });
  const at: OwnPort = { port: socket.localPort ?? 0, usual: isSecure ? 443 : 80 };
  const isOwn = (host: string | undefined) => isAllowedHost(host, at, policy);
  if (!isOwn(headers.host)) {
    const expected = {
      en: 'the address of this service; further names are set by ALMANAC_HOSTS',
      zh: '本服务的地址（其他名称由 ALMANAC_HOSTS 设置）',
    };
    const found = headers.host === undefined ? nothing : verbatim(headers.host);
    return refusal('misdirected', 421, url, { field: 'Host', expected, found });
  }
  if (safeMethods.includes(method)) return undefined;
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && !ownSites.includes(String(site)))
    return refusal('cross-site', 403, url, {
      field: 'Sec-Fetch-Site',
      expected: verbatim('same-origin'),
      found: verbatim(String(site)),
    });
  if (origin !== undefined && !isOwn(hostOfOrigin(origin, isSecure))) {
    const expected = { en: 'a page of this service', zh: '本服务的页面' };
    return refusal('cross-site', 403, url, { field: 'Origin', expected, found: verbatim(origin) });
  }
  return undefined;
}

/**
 * `http://localhost:3000` is `localhost:3000`; `null`, as of a sandboxed frame, is undefined.
 * @param isSecure  then a page that came over HTTP is none of this service, as anybody on the way may have written it
 */
function hostOfOrigin(origin: string, isSecure: boolean): string | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname, port } = new URL(origin);
  if (isSecure && protocol !== 'https:') return undefined;
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

function refusal(title: 'misdirected' | 'cross-site', status: number, instance: string, fault: FieldFault): Problem {
  return { type: `urn:almanac:problem:${title}`, title, status, detail: sayFault(fault), instance, errors: [fault] };
}
