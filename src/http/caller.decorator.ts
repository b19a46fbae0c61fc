import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v7 as uuid, validate } from 'uuid';
import { invalid } from '../kernel/domain-error.js';
import { aDate, noControlCharacter } from '../kernel/expectations.js';
import { isBusinessDate } from '../kernel/quantities.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { warningCodes } from '../kernel/warning.js';
import { hasControlCharacter } from '../kernel/visible-text.js';
import { headerText } from './header-text.js';
import { roleNamed, roles } from '../kernel/role.js';
import type { Sentence } from '../kernel/language.js';
import { revisionsOf } from './if-match.js';
import { signedInOf, type SignedIn } from './signed-in.js';
import { givenRequestId } from './request-id.js';

/**
 * Who gives the command: whoever has signed in, whatever the headers say; else `X-Actor` and `X-Role`, which are required then. Further headers: `X-Reason`, `X-Occurred-On`
 * (a business date; where absent the day that field `day` of the body gives, else today), `Idempotency-Key` (a UUID; a repeated key gets the first answer),
 * `If-Match` (the revision that the client saw) and `X-Correlation-Id` (where absent the `X-Request-Id` that the client gave). Other letters than English ones as UTF-8, or percent-encoded as in `headerText`; no control characters.
 */
export const Caller = createParamDecorator((day: string | undefined, host: ExecutionContext): CommandContext => {
  const request = host.switchToHttp().getRequest<FastifyRequest>();
  const { headers, body } = request;
  const dayInBody = day === undefined ? undefined : (body as Record<string, unknown> | null | undefined)?.[day];
  return { ...callerFrom(headers, systemClock(), dayInBody, signedInOf(request)), ...confirmed(body) };
});

/** The codes that the body confirms; the schema of the body refuses what is none. */
function confirmed(body: unknown): Pick<CommandContext, 'confirm'> {
  const { confirm } = Object(body) as { readonly confirm?: unknown };
  if (!Array.isArray(confirm)) return {};
  return { confirm: warningCodes.filter((code) => confirm.includes(code)) };
}

/**
 * @param dayInBody  the day on which the command says it was true, unchecked
 * @param who  has signed in; the headers say who it is where nobody has
 * @throws {DomainError} 'invalid' where a header is missing or malformed, 'role-unknown' where `X-Role` is no role
 */
export function callerFrom(
  headers: Record<string, string | string[] | undefined>,
  now: Date,
  dayInBody?: unknown,
  who?: SignedIn,
): CommandContext {
  const header = (name: string) => {
    const [value] = [headers[name.toLowerCase()] ?? []].flat();
    const text = value === undefined ? undefined : headerText(value).trim();
    if (text !== undefined && hasControlCharacter(text)) throw invalid(name, noControlCharacter, text);
    return text;
  };
  const required = (name: string, expected: Sentence) => {
    const value = header(name);
    if (value) return value;
    throw invalid(name, expected, undefined);
  };
  const recordedAt = now.toISOString();
  const day = typeof dayInBody === 'string' && isBusinessDate(dayInBody) ? dayInBody : businessDay(now);
  const stated = header('X-Occurred-On');
  const occurredOn = stated ?? day;
  if (!isBusinessDate(occurredOn)) throw invalid('X-Occurred-On', aDate, occurredOn);
  // RFC 9562: the letters of a UUID mean the same in capitals.
  const key = header('Idempotency-Key')?.toLowerCase();
  const commandId = key ?? uuid();
  if (!validate(commandId)) throw invalid('Idempotency-Key', { en: 'a UUID', zh: 'UUID 格式的键' }, commandId);
  const reason = header('X-Reason');
  const correlationId = header('X-Correlation-Id') || givenRequestId(headers);
  const expectedRevisions = revisionsOf(header('If-Match'));
  return {
    actor: who?.actor ?? required('X-Actor', { en: 'the name of who gives the command', zh: '操作人姓名' }),
    role:
      who?.role ??
      roleNamed(
        'X-Role',
        required('X-Role', {
          en: `the role of who gives the command: one of ${roles.join(', ')}`,
          zh: `操作人角色：${roles.join('、')} 之一`,
        }),
      ),
    occurredOn,
    recordedAt,
    ...(stated !== undefined && { occurredOnStated: true }),
    commandId,
    ...(key !== undefined && { keyed: true }),
    ...(reason && { reason }),
    ...(correlationId && { correlationId }),
    ...(expectedRevisions && { expectedRevisions }),
  };
}
