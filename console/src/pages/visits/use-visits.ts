import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { wholeList } from '../../api/every-page.js';
import { keptAnswer } from '../../offline/kept-answer.js';
import { answerOf, ProblemError } from '../../api/problem.js';
import { dayAfter } from '../../day.js';
import { productRange } from '../../products/use-products.js';

export type PreparedVisit = Schemas['PreparedVisit'];

/** The visits of a day, in the order of routes. */
export function useVisitList(day: string) {
  return useQuery({
    queryKey: ['visits', day],
    queryFn: () =>
      keptAnswer(`visits ${day}`, () => answerOf(api.GET('/api/visit-list', { params: { query: { on: day } } }))),
  });
}

/** A visit as it is recorded. */
export function useVisit(visitId: string) {
  return useQuery({
    queryKey: ['visit', visitId],
    queryFn: () =>
      keptAnswer(`visit ${visitId}`, () =>
        answerOf(api.GET('/api/visits/{visitId}', { params: { path: { visitId } } })),
      ),
  });
}

/** What was promised to a retailer and is open. */
export function useFollowUps(retailerId: string) {
  return useQuery(followUpsOf(retailerId));
}

function followUpsOf(retailerId: string) {
  const query = { retailerId, done: 'false' } as const;
  return queryOptions({
    queryKey: ['follow-ups', retailerId],
    queryFn: () =>
      keptAnswer(`follow-ups ${retailerId}`, () =>
        wholeList((part) => answerOf(api.GET('/api/follow-ups', { params: { query: { ...query, ...part } } }))),
      ),
  });
}

/** What a retailer complained of and is not settled. */
export function useComplaints(retailerId: string) {
  return useQuery(complaintsOf(retailerId));
}

function complaintsOf(retailerId: string) {
  const query = { retailerId, closed: 'false' } as const;
  return queryOptions({
    queryKey: ['complaints', retailerId],
    queryFn: () =>
      keptAnswer(`complaints ${retailerId}`, () =>
        wholeList((part) => answerOf(api.GET('/api/complaints', { params: { query: { ...query, ...part } } }))),
      ),
  });
}

/** What was counted at a retailer, by product. */
export function useCounts(retailerId: string, day: string) {
  return useQuery(countsOf(retailerId, day));
}

function countsOf(retailerId: string, day: string) {
  return queryOptions({
    queryKey: ['counts', retailerId, day],
    queryFn: () =>
      keptAnswer(`counts ${retailerId}`, () =>
        answerOf(
          api.GET('/api/retailers/{retailerId}/stock', { params: { path: { retailerId }, query: { on: day } } }),
        ),
      ),
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
  return useQuery(nextCall(retailerId, day));
}

function nextCall(retailerId: string, day: string) {
  return queryOptions({
    queryKey: ['next-call', retailerId, day],
    queryFn: () => keptAnswer(`next call ${retailerId}`, () => nextCallOf(retailerId, day)),
  });
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

/** Reads what visits need, so that they can be made without a connection. */
export async function readAhead(client: QueryClient, visits: readonly PreparedVisit[], day: string): Promise<void> {
  await client.prefetchQuery(productRange());
  // One after the other: nobody waits for them.
  for (const { retailerId, stage } of visits) {
    if (stage === 'ended') continue;
    await client.prefetchQuery(nextCall(retailerId, day));
    await client.prefetchQuery(countsOf(retailerId, day));
    await client.prefetchQuery(followUpsOf(retailerId));
    await client.prefetchQuery(complaintsOf(retailerId));
  }
}
