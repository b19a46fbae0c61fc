import { z } from 'zod';
import { answerFields } from './answer-fields.js';
import { positionAnswer } from './position.answer.js';

export const healthAnswers = {
  live: z.object({ status: z.literal('live') }).meta({ id: 'Live', description: 'The process answers.' }),
  ready: z
    .object({
      status: z.enum(['ready', 'degraded']).describe('degraded: read models go on without the events that are parked'),
      position: positionAnswer.describe('of the last event'),
      reached: positionAnswer.describe('of the last event that every read model shows'),
      share: answerFields.share.describe('of the events that every read model shows, about: 0 … 1'),
      caughtUp: z.boolean().describe('whether every read model shows every event'),
      parked: answerFields.count.describe('events that a read model goes on without; see `GET /api/projections`'),
    })
    .meta({ id: 'Ready', description: 'The store answers and the projector lives.' }),
} as const;
