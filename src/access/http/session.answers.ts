import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { roles } from '../../kernel/role.js';

const { instant } = answerFields;

const me = z
  .object({
    name: z.string().describe('the actor of what one does'),
    displayName: z.string().nullable().describe('null of an API key'),
    roles: z.array(z.enum(roles)),
    areas: z
      .union([z.array(z.string()), z.literal('every')])
      .describe('of the retailers that one sees and deals with: their names, or every area'),
    mustChangePassword: z.boolean().describe('whether the one-time password has to be changed before anything else'),
  })
  .meta({ id: 'Me', description: 'Who has signed in.' });

const tokens = z
  .object({
    me,
    accessToken: z.string().nullable().describe('for `Authorization: Bearer`; null where it came as a cookie'),
    accessExpiresAt: instant,
    refreshToken: z.string().nullable().describe('is exchanged once for new tokens; null where it came as a cookie'),
    refreshExpiresAt: instant,
  })
  .meta({ id: 'Tokens', description: 'What one gets who signs in.' });

const serviceFacts = z
  .object({
    signIn: z.enum(['required', 'off']).describe('off: requests are taken as their headers say'),
    signedIn: z.boolean().describe('whether who asks has'),
    identityProvider: z.boolean().describe('whether `/api/sign-in/oidc` signs people in'),
    today: answerFields.day.describe('the business date of the company'),
    timeZone: z.string().describe('of the company, an IANA name'),
    currency: z.string().length(3).describe('of all prices, an ISO 4217 code'),
  })
  .meta({ id: 'ServiceFacts', description: 'How people sign in here, which day it is, and the currency of prices.' });

const signedOut = z
  .object({ signedOut: z.boolean() })
  .meta({ id: 'SignedOut', description: 'Whether a session ended.' });

export const sessionAnswers = { me, tokens, signedOut, serviceFacts } as const;
