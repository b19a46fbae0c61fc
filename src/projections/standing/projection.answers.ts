import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { pageAnswer } from '../../http/page.answer.js';
import { positionAnswer } from '../../http/position.answer.js';

const projection = z
  .object({
    name: z.string(),
    version: z.int().describe('of the code that makes its rows'),
    rowsVersion: z.int().describe('that made the rows; where it differs, they are being made anew'),
    position: positionAnswer.describe('of the last event that its rows show'),
    parked: answerFields.count.describe('events that it goes on without, as it could not apply them'),
  })
  .meta({ id: 'Projection', description: 'A read model: how far it is, and whether anything is missing in it.' });

const parkedEvent = z
  .object({
    projection: z.string(),
    position: positionAnswer,
    stream: z.string(),
    eventType: z.string(),
    eventId: z.string(),
    error: z.string().describe('what applying it failed with'),
  })
  .meta({
    id: 'ParkedEvent',
    description: 'An event that a projection could not apply, or that follows such an event in its stream.',
  });

export const projectionAnswers = {
  all: z.array(projection).describe('every projection, in the order of their names'),
  parked: pageAnswer('ParkedEventPage', parkedEvent),
} as const;
