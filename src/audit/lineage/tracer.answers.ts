import { z } from 'zod';
import { forecastAnswers } from '../../forecasting/runs/forecast.answers.js';
import { answerFields } from '../../http/answer-fields.js';
import { sellThroughAnswers } from '../../projections/stock-position/sell-through.answers.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import { orderRhythmAnswers } from '../../suggestions/order-rhythm/order-rhythm.answers.js';
import { suggestionAnswers } from '../../suggestions/suggestion.answers.js';
import { auditAnswers } from '../audit.answers.js';
import { knownThenAnswers } from '../known-then/known-then.answers.js';
import { lineageAnswers } from '../lineage.answers.js';

const { count, day, expectedUnits, share, units } = answerFields;
const { pins, method, week } = lineageAnswers.parts;

const added = auditAnswers.line
  .extend({ units: z.int().describe('units that the event added; below 0 where it took away') })
  .meta({ id: 'AddedUnits', description: 'An event, and the units that it added to a figure.' });

const stretch = sellThroughAnswers.stretch
  .extend({ firstCount: z.array(added), delivered: z.array(added), nextCount: z.array(added) })
  .meta({
    id: 'StretchLineage',
    description: 'What was sold between two counts: first count + delivered − next count.',
  });

const ofDay = z
  .object({ on: day, quantity: units, parts: z.array(added).describe('they add up to the quantity') })
  .meta({ id: 'DayLineage', description: 'A count, or what came on a day, by its events.' });

const weighted = sellThroughAnswers.stretch
  .extend({
    sales: z.object({
      weight: share.describe('how much it counts, the longer ago the less'),
      units: expectedUnits.describe('sold, or forecast where the shelf was empty and that is more'),
      days: count,
    }),
  })
  .meta({ id: 'WeightedStretch', description: 'What was sold between two counts, and how much it counts.' });

const stockEstimate = z
  .object({
    stock: suggestionAnswers.stock,
    run: pins,
    method,
    forecastPerDay: expectedUnits.describe('units a day that the forecast expects'),
    forecastDays: count.describe('the forecast counts as much as so many days between counts'),
    stretches: z.array(weighted),
    salesPerDay: expectedUnits.describe('(forecast × its days + Σ weight × units) / (its days + Σ weight × days)'),
    usual: z.object({ mean: expectedUnits, variance: z.number().min(0) }).describe('what usually stands there'),
    spread: z.number().min(0).describe('how much wider than usual the estimate is, as earlier counts taught'),
    chances: z.array(share).describe('the chance of 0, 1 … units: mean and quantiles are those of it'),
    counts: z.array(ofDay),
    deliveries: z.array(ofDay).describe('after the first count'),
  })
  .meta({ id: 'StockEstimateLineage', description: 'What an estimated stock is made from.' });

const rhythm = z
  .object({
    retailerId: z.string(),
    sku: z.string().nullable().describe('null where it is that of all orders'),
    since: day.describe('first day that is looked at'),
    on: day,
    alert: orderRhythmAnswers.alert.nullable().describe('null where nothing is remarkable'),
    orders: z
      .array(z.object({ orderId: z.string(), orderedOn: day, units, events: z.array(auditAnswers.line) }))
      .describe('by day, without those that were cancelled'),
  })
  .meta({ id: 'OrderRhythmLineage', description: 'The orders that a rhythm is read from, with their events.' });

const retailerName = z.string().nullable().describe('null where it is not known, or of a sum of several');
const unitsByWeek = z.array(units).describe('week by week of the run');

const part = z
  .object({
    ...{ level: z.enum(levels), retailerId: z.string(), area: z.string(), sku: z.string(), supplier: z.string() },
    retailerName,
    units: unitsByWeek,
  })
  .meta({ id: 'NodePart', description: 'A node that another one adds up.' });

const node = z
  .object({
    run: pins,
    method,
    basis: z
      .array(z.string())
      .describe(
        'what it stands on, in sentences: weeks that are known, cut or unknown, what was declared; empty of forecasts made before this was kept',
      ),
    node: forecastAnswers.node,
    nodes: count.describe('how many it adds up; 0 of a retailer and product'),
    parts: z
      .array(part)
      .describe('the largest, at most 100: with `others` their units add up to the means of the node'),
    others: unitsByWeek,
    history: z.array(week).describe('of a retailer and product: the weeks that the run knew'),
  })
  .meta({ id: 'NodeLineage', description: 'The nodes below it that a forecast adds up, or the history of its leaf.' });

const sums = { requested: units, granted: units, delivered: units };

const productWeek = z
  .object({
    week: knownThenAnswers.week,
    retailers: count.describe('how many it adds up'),
    parts: z
      .array(z.object({ retailerId: z.string(), retailerName, ...sums }))
      .describe('the largest, at most 100; with `others` they add up to the week'),
    others: z.object(sums),
  })
  .meta({ id: 'ProductWeekLineage', description: 'A week of a product as the sum of its retailers.' });

const sellThrough = z
  .object({ sku: z.string(), stretches: z.array(stretch), weeks: z.array(sellThroughAnswers.week) })
  .meta({ id: 'SellThroughLineage', description: 'What a retailer sold of a product, by the events that say so.' });

export const tracerAnswers = { sellThrough, stockEstimate, rhythm, node, productWeek } as const;
