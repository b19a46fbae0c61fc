import { z } from 'zod';
import { positionAnswer } from './position.answer.js';

export const healthAnswers = {
  live: z.object({ status: z.literal('live') }).meta({ id: 'Live', description: 'The process answers.' }),
  ready: z
    .object({
      status: z.literal('ready'),
      position: positionAnswer.describe('of the last event'),
      caughtUp: z.boolean().describe('whether every read model shows it'),
    })
    .meta({ id: 'Ready', description: 'The store answers and the projector lives.' }),
} as const;
