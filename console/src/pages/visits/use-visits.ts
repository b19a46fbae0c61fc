import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { answerOf, ProblemError } from '../../api/problem.js';
import { dayAfter } from '../../day.js';

export type PreparedVisit = Schemas['PreparedVisit'];

/** The visits of a day, in the order of routes. */
export function useVisitList(day: string) {
  return useQuery({
    queryKey: ['visits', day],
    queryFn: () => answerOf(api.GET('/api/visit-list', { params: { query: { on: day } } })),
  });
}

/** A visit as it is recorded. */
export function useVisit(visitId: string) {
  return useQuery({
    queryKey: ['visit', visitId],
    queryFn: () => answerOf(api.GET('/api/visits/{visitId}', { params: { path: { visitId } } })),
  });
}

/** What was promised to a retailer and is open. */
export function useFollowUps(retailerId: string) {
  const query = { retailerId, done: 'false', limit: 50 } as const;
  return useQuery({
    queryKey: ['follow-ups', retailerId],
    queryFn: () => answerOf(api.GET('/api/follow-ups', { params: { query } })),
  });
}

/** What was counted at a retailer, by product. */
export function useCounts(retailerId: string, day: string) {
  return useQuery({
    queryKey: ['counts', retailerId, day],
    queryFn: () =>
      answerOf(api.GET('/api/retailers/{retailerId}/stock', { params: { path: { retailerId }, query: { on: day } } })),
  });
}

/** How far the next call of a retailer is looked for, days. */
const calendarDays = 63;

export interface NextCall {
  /** null where the retailer has no order day */
  readonly on: string | null;
  /** null where nothing is forecast for the day */
  readonly suggestions: Schemas['CallSuggestions'] | null;
}

/** The next call of a retailer, and what will be suggested in it. */
export function useNextCall(retailerId: string, day: string) {
  return useQuery({ queryKey: ['next-call', retailerId, day], queryFn: () => nextCallOf(retailerId, day) });
}

async function nextCallOf(retailerId: string, day: string): Promise<NextCall> {
  const query = { from: day, to: dayAfter(day, calendarDays) };
  const { calls } = await answerOf(
    api.GET('/api/retailers/{retailerId}/calls', { params: { path: { retailerId }, query } }),
  );
  const [next] = calls;
  if (!next) return { on: null, suggestions: null };
  try {
    const params = { path: { retailerId }, query: { on: next.on, limit: 200 } };
    return { on: next.on, suggestions: await answerOf(api.GET('/api/retailers/{retailerId}/suggestions', { params })) };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return { on: next.on, suggestions: null };
    throw error;
  }
}

/** The whole range, read once. */
export function useProducts() {
  return useQuery({
    queryKey: ['products'],
    queryFn: () => answerOf(api.GET('/api/products', { params: { query: { limit: 1000 } } })),
    staleTime: Infinity,
  });
}
