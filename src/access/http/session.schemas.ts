import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { mostCharacters } from '../passwords/password-rules.js';

const password = z.string().min(1).max(mostCharacters);

export const signInSchema = bodyObject({
  name: z.string().trim().min(1).max(100),
  password,
  cookies: z
    .boolean()
    .optional()
    .describe('true: the tokens come as cookies, which scripts of the page cannot read, and not in the answer'),
});

export const refreshSchema = bodyObject({
  refreshToken: z.string().min(1).max(200).optional().describe('the cookie where absent'),
});

export const passwordSchema = bodyObject({ oldPassword: password, newPassword: password });
