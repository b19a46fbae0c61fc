import { z } from 'zod';
import { positionAnswer } from './position.answer.js';

/** What every command answers. */
export const recordedAnswer = z
  .object({
    stream: z.string().describe('the stream of the command, e.g. `order-17`'),
    revision: z.int().min(0).describe('events in the stream after the command'),
    position: positionAnswer.nullable().describe('of the last event; null where nothing happened'),
    visible: z.boolean().optional().describe('with `wait`: whether every read model shows the effect'),
  })
  .meta({ id: 'Recorded', description: 'What became of a command.' });
