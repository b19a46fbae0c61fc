import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { pageSchema } from '../../http/page.js';
import { personRoles, roles } from '../../kernel/role.js';
import { atLeastOneOf } from '../../kernel/expectations.js';
import { schemaMessage } from '../../http/expectation.js';

const name = z.string().trim().min(1).max(100);
const displayName = z.string().trim().min(1).max(100);
const areas = z.array(z.string().trim().min(1).max(100)).max(1000).describe('`*`: every area');
const ofPerson = z.array(z.enum(personRoles)).min(1);

export const newUserSchema = bodyObject({
  name: name.describe('to sign in by; kept in lower case'),
  displayName: displayName.optional(),
  roles: ofPerson,
  areas: areas.optional(),
});

export const userChangeSchema = bodyObject({
  displayName: displayName.optional(),
  roles: ofPerson.optional(),
  areas: areas.optional(),
  active: z.boolean().optional().describe('false: may not sign in, and is signed out everywhere'),
}).refine(
  (given) => Object.keys(given).length > 0,
  schemaMessage(atLeastOneOf(['displayName', 'roles', 'areas', 'active'])),
);

export const newApiKeySchema = bodyObject({
  name,
  roles: z.array(z.enum(roles)).min(1),
  areas: areas.optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional().describe('it does not expire where absent'),
});

export const changesSchema = pageSchema.extend({
  subject: z.string().optional().describe('name of a person, or `key:NAME`'),
});
