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

/** Names of products; of a very large range those of the first thousand. */
export function useProductNames(): (sku: string) => string | undefined {
  const { data } = useQuery({
    queryKey: ['products'],
    queryFn: () => answerOf(api.GET('/api/products', { params: { query: { limit: 1000 } } })),
    staleTime: Infinity,
  });
  const names = new Map(data?.items.map(({ sku, name }) => [sku, name]));
  return (sku) => names.get(sku);
}
