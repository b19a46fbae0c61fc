import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { DomainError, fieldError, nothing } from '../../kernel/domain-error.js';
import { aCredential } from '../../kernel/expectations.js';
import type { Access } from '../access.js';
import { accountName } from '../accounts/account-fields.js';
import { noteRefusal } from '../guard/access-guard.js';
import { clearCookies, refreshCookie, setCookies } from '../guard/cookies.js';
import { identityOf } from '../guard/identities.js';
import { visibleAreas, type Identity } from '../guard/identity.js';
import type { Tokens } from '../sessions/sessions.js';
import { ACCESS } from './access.token.js';
import { perAddress } from './rate-limits.js';
import { sessionAnswers } from './session.answers.js';
import { passwordSchema, refreshSchema, signInSchema } from './session.schemas.js';
import { meView, tokensView, type MeView } from './views.js';

/** Sign-in with a password, tokens and cookies. */
@ApiTags('access')
@UseGuards(ThrottlerGuard)
@Controller('api')
export class SessionController {
  constructor(@Inject(ACCESS) private readonly access: Access) {}

  @Post('sign-in')
  @HttpCode(200)
  @Throttle(perAddress.signIn)
  @Answers(sessionAnswers.tokens, { problems: [400, 401, 429] })
  async signIn(
    @Body({ schema: signInSchema }) { name, password, cookies = false }: z.infer<typeof signInSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const tokens = await this.noted(request, () => this.access.sessions.signIn(namedAs(name), password, request.ip));
    return answered(reply, tokens, cookies);
  }

  @Post('refresh')
  @HttpCode(200)
  @Throttle(perAddress.refresh)
  @Answers(sessionAnswers.tokens, { problems: [400, 401, 429] })
  async refresh(
    @Body({ schema: refreshSchema }) { refreshToken }: z.infer<typeof refreshSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const inCookie = request.cookies[refreshCookie];
    const token = refreshToken ?? inCookie ?? '';
    const tokens = await this.noted(request, () => this.access.sessions.refresh(token));
    return answered(reply, tokens, refreshToken === undefined);
  }

  @Post('sign-out')
  @HttpCode(200)
  @Answers(sessionAnswers.signedOut, { problems: [400] })
  async signOut(
    @Body({ schema: refreshSchema }) { refreshToken }: z.infer<typeof refreshSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = refreshToken ?? request.cookies[refreshCookie];
    const { sessions } = this.access;
    const sessionId = identityOf(request)?.sessionId ?? (token ? await sessions.sessionOf(token) : undefined);
    if (sessionId !== undefined) await sessions.signOut(sessionId);
    clearCookies(reply);
    return { signedOut: sessionId !== undefined };
  }

  @Get('me')
  @Answers(sessionAnswers.me)
  async me(@Req() request: FastifyRequest): Promise<MeView> {
    const identity = signedIn(request);
    if (identity.userId !== undefined) return meView(await this.access.accounts.get(identity.actor));
    const { actor: name, roles } = identity;
    return { name, displayName: null, roles, areas: visibleAreas(identity), mustChangePassword: false };
  }

  @Post('me/password')
  @HttpCode(200)
  @Throttle(perAddress.signIn)
  @Answers(sessionAnswers.me, { problems: [400, 401, 403, 429] })
  async changePassword(
    @Body({ schema: passwordSchema }) { oldPassword: old, newPassword: next }: z.infer<typeof passwordSchema>,
    @Req() request: FastifyRequest,
  ): Promise<MeView> {
    const { actor, sessionId } = signedIn(request);
    if (sessionId === undefined)
      throw fieldError(
        'access-denied',
        'password',
        { en: 'a person', zh: '人员账号' },
        { en: 'an API key, which has none', zh: 'API 密钥（没有密码）' },
      );
    const { accounts, sessions } = this.access;
    const user = await accounts.get(actor);
    const change = () => accounts.changePassword(user, { old, next, sessionId });
    return meView(await this.noted(request, () => sessions.proved(user, request.ip, change)));
  }

  private async noted<Result>(request: FastifyRequest, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'invalid') await noteRefusal(this.access, request, error);
      throw error;
    }
  }
}

function answered(reply: FastifyReply, tokens: Tokens, inCookies: boolean) {
  if (inCookies) setCookies(reply, tokens);
  return tokensView(tokens, inCookies);
}

/** What cannot be a name is answered like a name that nobody has. */
function namedAs(text: string): string {
  try {
    return accountName('name', text);
  } catch {
    return text.toLowerCase();
  }
}

function signedIn(request: FastifyRequest): Identity {
  const identity = identityOf(request);
  if (!identity) throw fieldError('not-signed-in', 'Authorization', aCredential, nothing);
  return identity;
}
