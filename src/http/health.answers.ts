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
      lagSeconds: z.number().min(0).describe('how long a read model has not shown what was recorded'),
      parked: answerFields.count.describe('events that a read model goes on without; see `GET /api/projections`'),
      freeBytes: answerFields.count
        .nullable()
        .describe('room on the disk of the data folder; null where the databases are in a server'),
    })
    .meta({ id: 'Ready', description: 'The store answers, there is room to record, and the read models follow.' }),
} as const;
