import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { keptAnswer } from '../../offline/kept-answer.js';
import { answerOf, ProblemError } from '../../api/problem.js';
import { dayAfter } from '../../day.js';

export type ListedCall = Schemas['ListedCall'];
export type CallSuggestions = Schemas['CallSuggestions'];

/** Whom to call on a day. Others call, too: it is read again each minute. */
export function useCallList(day: string) {
  return useQuery({
    queryKey: ['calls', day],
    queryFn: () =>
      keptAnswer(`calls ${day}`, () => answerOf(api.GET('/api/calls', { params: { query: { on: day } } }))),
    refetchInterval: 60_000,
  });
}

/** Lines that are offered in a call. */
const mostLines = 200;

/** What to order; null where nothing was forecast for the day. */
export function useSuggestions(retailerId: string, day: string) {
  return useQuery(suggestionsFor(retailerId, day));
}

function suggestionsFor(retailerId: string, day: string) {
  return queryOptions({
    queryKey: ['suggestions', retailerId, day],
    queryFn: () => keptAnswer(`suggestions ${retailerId} ${day}`, () => suggestionsOf(retailerId, day)),
    staleTime: 60_000,
  });
}

async function suggestionsOf(retailerId: string, on: string): Promise<CallSuggestions | null> {
  try {
    const params = { path: { retailerId }, query: { on, limit: mostLines } };
    return await answerOf(api.GET('/api/retailers/{retailerId}/suggestions', { params }));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}

/** The run that the suggestions come from, where they were read. */
export function useRunId(retailerId: string, day: string): string | undefined {
  return useQuery({ ...suggestionsFor(retailerId, day), enabled: false }).data?.runId;
}

export function useOpenLines(retailerId: string) {
  return useQuery(openLinesOf(retailerId));
}

function openLinesOf(retailerId: string) {
  return queryOptions({
    queryKey: ['open-lines', retailerId],
    queryFn: () =>
      keptAnswer(`open lines ${retailerId}`, () =>
        answerOf(api.GET('/api/open-order-lines', { params: { query: { retailerId, limit: 20 } } })),
      ),
  });
}

/** What a retailer asked for of a product in the weeks before a day. */
export function useHistory(retailerId: string, sku: string, day: string) {
  const from = dayAfter(day, -52 * 7);
  return useQuery({
    queryKey: ['demand', retailerId, sku, from],
    queryFn: () =>
      answerOf(api.GET('/api/demand', { params: { query: { retailerId, sku, from, to: day, limit: 60 } } })),
    staleTime: Infinity,
  });
}

/** So many calls that come next can be made without a connection. */
const ahead = 5;

/** Reads what the calls that come next need, and the range. */
export async function readAhead(client: QueryClient, calls: readonly ListedCall[], day: string): Promise<void> {
  const next = calls.filter(({ state }) => state !== 'done').slice(0, ahead);
  for (const { retailerId } of next) {
    await client.prefetchQuery(suggestionsFor(retailerId, day));
    await client.prefetchQuery(openLinesOf(retailerId));
  }
}
