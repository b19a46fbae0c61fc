import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { positionAnswer } from '../../http/position.answer.js';
import { stockPositionAnswers } from '../../projections/stock-position/stock-position.answers.js';
import { supplyAnswers } from '../../projections/supply/supply.answers.js';

const { count, day, instant, monday, month, units } = answerFields;

const moment = z
  .object({ position: positionAnswer, recordedAt: instant, day: day.describe('in the time zone of the company') })
  .meta({ id: 'Moment', description: 'The newest event that had been recorded, and when it was.' });

const week = z
  .object({ sku: z.string(), weekOf: monday, requested: units, granted: units, delivered: units })
  .meta({ id: 'KnownWeek', description: 'Units of a product in one week; of a product alone those of all retailers.' });

const forecast = z
  .object({
    runId: z.string(),
    asOf: day,
    firstWeek: monday,
    horizon: count.describe('weeks'),
    products: z
      .array(z.object({ sku: z.string(), units: z.array(units).describe('of each week, oldest first') }))
      .nullable()
      .describe('null where the figures of the run are no longer kept'),
  })
  .meta({ id: 'KnownForecast', description: 'The newest forecast of its time.' });

const plan = z
  .object({
    sku: z.string(),
    planId: z.string(),
    from: monday,
    weeks: count,
    months: z
      .array(z.object({ month, expected: units, toBuy: units }))
      .nullable()
      .describe('null where the plan is no longer kept'),
  })
  .meta({ id: 'KnownPlan', description: 'The newest plan of its time.' });

const supply = { quotas: supplyAnswers.quotas.shape.items, shortages: supplyAnswers.shortages.shape.items };

export const knownThenAnswers = {
  ...{ moment, week },
  retailer: z
    .object({
      ...{ retailerId: z.string(), retailerClass: z.string(), moment, demand: z.array(week) },
      ...{ stock: stockPositionAnswers.all, ...supply, forecast: forecast.nullable() },
    })
    .meta({ id: 'KnownRetailer', description: 'What had been recorded of a retailer by a moment.' }),
  product: z
    .object({
      ...{ sku: z.string(), moment, demand: z.array(week), ...supply },
      ...{ forecast: forecast.nullable(), plan: plan.nullable() },
    })
    .meta({ id: 'KnownProduct', description: 'What had been recorded of a product by a moment.' }),
} as const;
