import { errors, jwtVerify, SignJWT } from 'jose';
import type { SigningKeys } from '../keys/signing-keys.js';
import { lifetimes } from './lifetimes.js';

const [algorithm, issuer] = ['HS256', 'almanac'];

/** What an access token says: who has signed in, and when. Roles and areas are looked up, so that a change holds at once. */
export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

/** Short-lived tokens (JWT) that each request carries. */
export class AccessTokens {
  constructor(private readonly keys: SigningKeys) {}

  async sign({ userId, sessionId }: AccessClaims, now: Date): Promise<string> {
    const { keyId, secret } = await this.keys.current();
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(issuer)
      .setSubject(userId)
      .setIssuedAt(now)
      .setExpirationTime(new Date(now.getTime() + lifetimes.accessToken))
      .sign(bytesOf(secret));
  }

  /** undefined where it is no valid token of ours, or has expired */
  async verify(token: string, now: Date): Promise<AccessClaims | undefined> {
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid = '' }) => {
          const key = await this.keys.find(kid);
          if (!key) throw new errors.JWSSignatureVerificationFailed();
          return bytesOf(key.secret);
        },
        { algorithms: [algorithm], issuer, currentDate: now, requiredClaims: ['sub', 'sid', 'exp'] },
      );
      return { userId: String(payload.sub), sessionId: String(payload['sid']) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}

function bytesOf(secret: string): Uint8Array {
  return Buffer.from(secret, 'base64url');
}
