import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import type { ReleaseReport } from './release-held-lines.js';

const { count } = answerFields;

export const heldLinesAnswers = {
  release: z
    .object({
      orders: count.describe('orders of which lines were released'),
      lines: count,
      leftHeld: count.describe('lines still held, because no repair is proposed for them'),
    })
    .meta({
      id: 'ReleaseReport',
      description: 'What became of the lines in quarantine that matched.',
    }) satisfies z.ZodType<ReleaseReport>,
} as const;
