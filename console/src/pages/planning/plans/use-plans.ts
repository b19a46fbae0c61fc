import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { everyPage } from '../../../api/every-page.js';
import { answerOf } from '../../../api/problem.js';

export type Plan = Schemas['SourcingPlan'];
export type PlanLine = Schemas['PlanLine'];
export type PlanSum = Schemas['PlanSum'];

/** Plans that are kept, the newest first. */
export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: async () => ({
      items: await everyPage((query) => answerOf(api.GET('/api/plans', { params: { query } }))),
    }),
  });
}

/** A plan never changes. */
export function usePlan(planId: string) {
  return useQuery({
    queryKey: ['plan', planId],
    queryFn: () => answerOf(api.GET('/api/plans/{planId}', { params: { path: { planId } } })),
    staleTime: planId === 'latest' ? 0 : Infinity,
  });
}

/** How a line comes about. */
export function usePlanLineage(planId: string, sku: string, month: string, language: string) {
  return useQuery({
    queryKey: ['plan-line', planId, sku, month, language],
    queryFn: () => {
      const params = { path: { planId, sku }, query: { month } };
      return answerOf(api.GET('/api/why/plans/{planId}/{sku}', { params }));
    },
    staleTime: Infinity,
  });
}
