import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { roles } from '../../kernel/role.js';
import { accountChanges } from '../store/entities/account-change.entity.js';

const { instant, count } = answerFields;
const areas = z.array(z.string()).describe('`*`: every area');

const user = z
  .object({
    name: z.string(),
    displayName: z.string(),
    roles: z.array(z.enum(roles)),
    areas,
    active: z.boolean(),
    mustChangePassword: z.boolean().describe('has a one-time password that was not changed yet'),
    createdAt: instant,
    createdBy: z.string(),
  })
  .meta({ id: 'User', description: 'A person who may sign in.' });

const opened = z
  .object({ user, oneTimePassword: z.string().describe('shown this once; it is changed at the first sign-in') })
  .meta({ id: 'OpenedAccount', description: 'An account with its one-time password.' });

const apiKey = z
  .object({
    name: z.string().describe('`key:NAME` is the actor of what the program does'),
    roles: z.array(z.enum(roles)),
    areas,
    createdAt: instant,
    createdBy: z.string(),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'A key by which a program acts.' });

const madeKey = z
  .object({ apiKey, key: z.string().describe('shown this once') })
  .meta({ id: 'MadeApiKey', description: 'An API key that was made.' });

const change = z
  .object({
    changedAt: instant,
    subject: z.string().describe('name of the person, or `key:NAME`'),
    change: z.enum(accountChanges),
    detail: z.string().describe('what it is now, and what it was'),
    changedBy: z.string(),
    changedThrough: z.string(),
  })
  .meta({ id: 'AccountChange', description: 'Who did what to an account or a key.' });

const refused = z
  .object({
    number: count,
    refusedAt: instant,
    code: z.string().describe('of the problem that was answered'),
    actor: z.string().nullable().describe('null where it is not known who it was'),
    address: z.string(),
    route: z.string(),
    detail: z.string(),
    skipped: count.describe('attempts before it that were not written down, because there were too many at once'),
  })
  .meta({ id: 'RefusedAttempt', description: 'A request that was refused for who made it.' });

export const accountAnswers = {
  users: z.array(user),
  user,
  opened,
  apiKeys: z.array(apiKey),
  apiKey,
  madeKey,
  changes: pageAnswer('AccountChangePage', change),
  refused: pageAnswer('RefusedAttemptPage', refused),
} as const;
