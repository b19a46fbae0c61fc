import * as oidc from 'openid-client';
import { DomainError, fieldError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import type { IdentifiedPerson } from '../accounts/accounts.js';
import { personOf } from './oidc-person.js';
import type { OidcSettings } from './oidc-settings.js';

/** What a sign-in that is under way remembers in the browser that began it. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: proves that who comes back is who went. */
  readonly verifier: string;
}

/** Sign-in by an identity provider: authorization code with PKCE. */
export class OidcSignIn {
  private provider: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: OidcSettings) {}

  /** Where to send the browser, and what it has to bring back. @param redirectUri  of this service */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const provider = await this.known();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /**
   * Who has come back from the provider.
   * @param url  with what the provider added
   * @throws {DomainError} 'sign-in-failed' where the answer is not one to this sign-in, 'access-denied' where no group gives a role
   */
  async complete(url: URL, { state, nonce, verifier }: PendingSignIn): Promise<IdentifiedPerson> {
    const provider = await this.known();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw failed({ en: 'an ID token', zh: 'ID 令牌' }, { en: 'none', zh: '没有' });
      return personOf(claims, this.settings);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw failed(
        { en: 'an answer of the identity provider to this sign-in', zh: '身份提供方对本次登录的答复' },
        messageOf(error),
      );
    }
  }

  /** What the provider says of itself is asked once; a failure is asked again. @throws {DomainError} 'sign-in-failed' */
  private known(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isPlain = new URL(issuer).protocol === 'http:';
    this.provider ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        clientSecret,
        clientSecret === undefined ? oidc.None() : undefined,
        isPlain ? { execute: [oidc.allowInsecureRequests] } : undefined,
      )
      .catch((error: unknown) => {
        this.provider = undefined;
        throw failed({ en: `an identity provider at ${issuer}`, zh: `位于 ${issuer} 的身份提供方` }, messageOf(error));
      });
    return this.provider;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failed(expected: Sentence, found: string | Sentence): DomainError {
  return fieldError('sign-in-failed', 'sign-in', expected, found);
}
