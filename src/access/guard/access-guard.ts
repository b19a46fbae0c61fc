import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, fieldError, nothing } from '../../kernel/domain-error.js';
import { roleOf, roles } from '../../kernel/role.js';
import { aCredential, oneOf } from '../../kernel/expectations.js';
import type { Sentence } from '../../kernel/language.js';
import { headerText } from '../../http/header-text.js';
import { problemOf } from '../../http/problem-of.js';
import { sendProblem } from '../../http/send-problem.js';
import { setSignedIn } from '../../http/signed-in.js';
import type { Access } from '../access.js';
import type { RouteRule } from '../rules/route-rule.js';
import { ruleOf } from '../rules/route-rules.js';
import { credentialOf, namesItsPage } from './credentials.js';
import { identify, identityOf, setIdentity } from './identities.js';
import { actingRole, visibleAreas, type Identity } from './identity.js';
import type { AreaCheck } from './area-check.js';

/** Characters of a message that are noted. */
/** Methods that change nothing. */
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export interface GuardOptions {
  readonly access: Access;
  readonly areas: AreaCheck;
  /** Whether somebody has to be signed in; else a request without credentials is taken as its headers say. */
  readonly isRequired: boolean;
}

/**
 * The one guard of all routes: who makes a request is found before its body is read, and whether they may before it is handled. A route
 * without a rule cannot be added.
 * @param server  to which no route has been added yet
 */
export function guardAccess(server: FastifyInstance, { access, areas, isRequired }: GuardOptions): void {
  server.addHook('onRoute', ({ method, url }) => {
    const open = [method].flat().filter((each) => each !== 'OPTIONS' && !ruleOf(each, url));
    if (open.length > 0)
      throw new Error(`${open.join(', ')} ${url}: expected a rule in access/rules of who may use it, found none.`);
  });

  server.addHook('onRequest', async (request, reply) => {
    // Nothing is there, which is said to everybody.
    if (request.is404) return;
    await refusing(access, request, reply, () => authenticate(access, request, isRequired));
  });

  server.addHook('preHandler', async (request, reply) => {
    const [identity, rule] = [identityOf(request), ruleFor(request)];
    if (!identity || !rule || rule.roles === 'public') return;
    await refusing(access, request, reply, () =>
      areas.check(rule.reach, request, { areas: visibleAreas(identity), who: identity }),
    );
  });
}

async function authenticate(access: Access, request: FastifyRequest, isRequired: boolean): Promise<void> {
  const rule = ruleFor(request);
  if (!rule)
    throw denied(
      { en: 'a route that somebody may use', zh: '可使用的地址' },
      { en: 'one without a rule', zh: '没有规则的地址' },
    );
  const credential = credentialOf(request);
  if (!credential) {
    if (rule.roles !== 'public' && (isRequired || rule.alwaysSignedIn)) throw notSignedIn();
    return;
  }
  const isPublic = rule.roles === 'public';
  const identity = await identify(access, credential);
  if (!identity) {
    // Whoever has an old cookie can still sign in.
    if (isPublic) return;
    throw notSignedIn({ en: 'one that is unknown, expired or revoked', zh: '未知、过期或已撤销的凭证' });
  }
  if (credential.kind === 'access-token' && credential.inCookie && !safeMethods.includes(request.method))
    if (!namesItsPage(request))
      throw denied(
        { en: 'the header Origin with a cookie', zh: '随 Cookie 附带 Origin 标头' },
        { en: 'none', zh: '没有' },
      );
  setIdentity(request, identity);
  if (isPublic) return;
  if (identity.mustChangePassword && !rule.beforePasswordChange) throw passwordChangeNeeded();
  setSignedIn(request, {
    actor: identity.actor,
    role: roleFor(identity, rule, request),
    areas: visibleAreas(identity),
  });
}

function roleFor({ roles: own }: Identity, { roles: may }: RouteRule, { headers }: FastifyRequest) {
  const [asked = ''] = [headers['x-role'] ?? []].flat();
  const permitted = may === 'public' ? undefined : may;
  const role = actingRole(own, roleOf(headerText(asked).trim()), permitted);
  if (role) return role;
  throw denied(oneOf(permitted ?? roles), own.join(', '));
}

/** Answers a refusal, and notes it. */
async function refusing(
  access: Access,
  request: FastifyRequest,
  reply: FastifyReply,
  check: () => Promise<void>,
): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof DomainError) await noteRefusal(access, request, error);
    sendProblem(reply, problemOf(error, request));
  }
}

/** Notes who was refused what. A refusal stays one where it cannot be noted. */
export async function noteRefusal(
  { refusals }: Pick<Access, 'refusals'>,
  request: FastifyRequest,
  { code, message }: DomainError,
): Promise<void> {
  const attempt = {
    ...{ code, detail: message, address: request.ip },
    actor: identityOf(request)?.actor ?? null,
    route: `${request.method} ${request.routeOptions.url ?? ''}`,
  };
  await refusals.note(attempt).catch((error: unknown) => request.log.error(error));
}

function ruleFor({ method, routeOptions }: FastifyRequest): RouteRule | undefined {
  return ruleOf(method, routeOptions.url ?? '');
}

/** @param found  undefined where there was nothing */
function notSignedIn(found: Sentence = nothing): DomainError {
  return fieldError('not-signed-in', 'Authorization', aCredential, found);
}

function denied(expected: Sentence, found: string | Sentence): DomainError {
  return fieldError('access-denied', 'role', expected, found);
}

function passwordChangeNeeded(): DomainError {
  const expected = {
    en: 'a password of your own: POST /api/me/password',
    zh: '自己设定的密码：POST /api/me/password',
  };
  return fieldError('password-change-needed', 'password', expected, { en: 'the one-time password', zh: '一次性密码' });
}
