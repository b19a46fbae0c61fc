import { z } from 'zod';
import { forecastAnswers } from '../forecasting/runs/forecast.answers.js';
import { answerFields } from '../http/answer-fields.js';
import { planAnswers } from '../sourcing/plan.answers.js';
import { suggestionAnswers } from '../suggestions/suggestion.answers.js';
import { auditAnswers } from './audit.answers.js';

const { count, day, expectedUnits, monday, units } = answerFields;

const pins = forecastAnswers.run
  .pick({
    ...{ runId: true, position: true, asOf: true, horizon: true },
    ...{ holidays: true, codeVersion: true, calendarVersion: true, hash: true },
  })
  .meta({ id: 'ForecastPins', description: 'What a forecast was made from.' });

const week = z
  .object({
    weekOf: monday,
    requested: units,
    granted: units,
    delivered: units,
    events: z.array(auditAnswers.line),
  })
  .meta({ id: 'HistoryWeek', description: 'A week of history with the events that made it.' });

const retailerName = z.string().nullable().describe('null where it is not known');

const leaf = z
  .object({ retailerId: z.string(), retailerName, area: z.string(), sku: z.string(), expected: expectedUnits })
  .meta({ id: 'PlanLeaf', description: 'What one retailer contributes to a line of a plan.' });

const owed = z
  .object({
    orders: count,
    units: units.describe('of all of them'),
    lines: z
      .array(z.object({ orderId: z.string(), retailerId: z.string(), retailerName, orderedOn: day, units }))
      .describe('the earliest first, at most 100'),
  })
  .meta({ id: 'OwedLineage', description: 'What retailers were owed of a product, order by order.' });

const method = z.array(z.string()).describe('how figures of a forecast come about, in sentences');

export const lineageAnswers = {
  parts: { pins, method, week },
  suggestion: z
    .object({
      suggestion: suggestionAnswers.one,
      run: pins,
      method,
      expected: z.array(expectedUnits).describe('week by week of the run'),
      history: z.array(week),
    })
    .meta({ id: 'SuggestionLineage', description: 'How a suggestion came about.' }),
  planLine: z
    .object({
      lines: z.array(planAnswers.line),
      run: pins,
      method,
      retailers: count.describe('how many retailers contribute'),
      leaves: z.array(leaf).describe('the largest first, at most 100'),
      leaf: leaf.nullable().describe('the retailer whose history is shown'),
      open: owed
        .nullable()
        .describe('orders that were open when the plan was drawn up; null where too much was recorded since'),
      history: z.array(week),
    })
    .meta({ id: 'PlanLineLineage', description: 'How a line of a plan came about.' }),
  forecast: z
    .object({
      run: pins,
      method,
      retailers: count.describe('how many retailers contribute'),
      leaves: z.array(leaf).describe('expected units of all weeks of the run; the largest first, at most 100'),
      leaf: leaf.describe('the retailer whose history is shown'),
      expected: z.array(expectedUnits).describe('of that retailer, week by week of the run'),
      history: z.array(week),
    })
    .meta({ id: 'ForecastLineage', description: 'How a forecast of a product came about.' }),
} as const;
