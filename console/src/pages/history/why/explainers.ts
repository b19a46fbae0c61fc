import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import {
  explainDemand,
  explainProductWeek,
  explainRhythm,
  explainSellThrough,
  explainStock,
} from './explain-demand.js';
import { explainNode, explainPlanLine } from './explain-forecast.js';
import { explainStockEstimate, explainSuggestion } from './explain-suggestion.js';
import type { Explanation, Words } from './explanation.js';

/** What an address asks to be explained: its parts after the kind of number, and what stands after `?`. */
export interface Asked {
  readonly first: string;
  readonly second: string;
  readonly query: URLSearchParams;
}

type Explainer = (asked: Asked) => Promise<(words: Words) => Explanation>;

const pair = ({ first, second }: Asked) => ({ retailerId: first, sku: second });
const value = (query: URLSearchParams, name: string) => query.get(name) ?? '';
const optional = (query: URLSearchParams, name: string) => query.get(name) ?? undefined;
const levels = ['total', 'supplier', 'retailer', 'sku', 'area-sku', 'retailer-sku'] as const;

/** Each kind of number, by the address of its explanation. */
const explainers: Readonly<Record<string, Explainer>> = {
  plans: async ({ first: planId, second: sku, query }) => {
    const month = optional(query, 'month');
    const answer = await answerOf(
      api.GET('/api/why/plans/{planId}/{sku}', { params: { path: { planId, sku }, query: { month } } }),
    );
    return (words) => explainPlanLine(answer, planId, words);
  },
  'forecast-nodes': async ({ first: runId, query }) => {
    const level = levels.find((each) => each === query.get('level')) ?? 'total';
    const names = {
      ...{ retailerId: optional(query, 'retailerId'), area: optional(query, 'area') },
      ...{ sku: optional(query, 'sku'), supplier: optional(query, 'supplier') },
    };
    const params = { path: { runId }, query: { level, ...names } };
    const answer = await answerOf(api.GET('/api/why/forecast-nodes/{runId}', { params }));
    return (words) => explainNode(answer, words);
  },
  suggestions: async (asked) => {
    const on = value(asked.query, 'on');
    const params = { path: pair(asked), query: { on } };
    const answer = await answerOf(api.GET('/api/why/suggestions/{retailerId}/{sku}', { params }));
    return (words) => explainSuggestion(answer, { retailerId: asked.first, on }, words);
  },
  demand: async (asked) => {
    const params = { path: pair(asked), query: { week: value(asked.query, 'week') } };
    const answer = await answerOf(api.GET('/api/why/demand/{retailerId}/{sku}', { params }));
    return (words) => explainDemand(answer, asked.first, words);
  },
  'product-demand': async ({ first: sku, query }) => {
    const params = { path: { sku }, query: { week: value(query, 'week') } };
    const answer = await answerOf(api.GET('/api/why/product-demand/{sku}', { params }));
    return (words) => explainProductWeek(answer, words);
  },
  stock: async (asked) => {
    const params = { path: pair(asked), query: { on: value(asked.query, 'on') } };
    const answer = await answerOf(api.GET('/api/why/stock/{retailerId}/{sku}', { params }));
    return (words) => explainStock(answer, asked.first, words);
  },
  'stock-estimates': async (asked) => {
    const params = { path: pair(asked), query: { on: value(asked.query, 'on') } };
    const answer = await answerOf(api.GET('/api/why/stock-estimates/{retailerId}/{sku}', { params }));
    return (words) => explainStockEstimate(answer, asked.first, words);
  },
  'sell-through': async (asked) => {
    const params = { path: pair(asked), query: { on: value(asked.query, 'on') } };
    const answer = await answerOf(api.GET('/api/why/sell-through/{retailerId}/{sku}', { params }));
    return (words) => explainSellThrough(answer, asked.first, words);
  },
  'order-rhythm': async ({ first: retailerId, query }) => {
    const params = { path: { retailerId }, query: { on: value(query, 'on'), sku: optional(query, 'sku') } };
    const answer = await answerOf(api.GET('/api/why/order-rhythm/{retailerId}', { params }));
    return (words) => explainRhythm(answer, words);
  },
};

/** undefined where there is no such kind of number */
export function explainerOf(kind: string | undefined): Explainer | undefined {
  return kind !== undefined && Object.hasOwn(explainers, kind) ? explainers[kind] : undefined;
}
