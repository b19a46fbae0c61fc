import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { entityOf, type Subject } from '../events/subjects.js';

/** Weeks of demand that are shown. */
const weeks = 13;

/** What had been recorded of a retailer by a moment. @param at  now where absent */
export function useKnownRetailer(retailerId: string, at: string | undefined) {
  return useQuery({
    queryKey: ['known', 'retailer', retailerId, at],
    queryFn: () => {
      const params = { path: { retailerId }, query: { at, weeks } };
      return answerOf(api.GET('/api/audit/known/retailers/{retailerId}', { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** What had been recorded of a product by a moment. @param at  now where absent */
export function useKnownProduct(sku: string, at: string | undefined) {
  return useQuery({
    queryKey: ['known', 'product', sku, at],
    queryFn: () => {
      const params = { path: { sku }, query: { at, weeks } };
      return answerOf(api.GET('/api/audit/known/products/{sku}', { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** What may stand at a retailer, by product; undefined until it is known. */
export function useStockEstimates(retailerId: string, on: string, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['stock-estimates', retailerId, on],
    queryFn: () =>
      answerOf(
        api.GET('/api/retailers/{retailerId}/stock-estimates', { params: { path: { retailerId }, query: { on } } }),
      ),
    enabled,
  });
  return data && new Map(data.map((estimate) => [estimate.sku, estimate]));
}

/** What a retailer should order on a day, by product; undefined until it is known, and where nothing is forecast for the day. */
export function useSuggestedUnits(retailerId: string, on: string, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['suggested-units', retailerId, on],
    queryFn: () => {
      const params = { path: { retailerId }, query: { on, limit: 1000 } };
      return answerOf(api.GET('/api/retailers/{retailerId}/suggestions', { params }));
    },
    enabled,
    retry: false,
  });
  return data && new Map(data.items.map(({ sku, suggested }) => [sku, suggested]));
}

/** When the first event of something was recorded; null where it has none of its own. */
export function useBegunAt(subject: Subject) {
  const entity = entityOf(subject);
  return useQuery({
    queryKey: ['history', 'begun', entity],
    queryFn: () => answerOf(api.GET('/api/history/{entity}', { params: { path: { entity }, query: { limit: 1 } } })),
    select: ({ begunAt }) => begunAt,
    staleTime: Infinity,
  });
}
