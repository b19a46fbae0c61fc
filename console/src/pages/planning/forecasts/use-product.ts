import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { answerOf, ProblemError } from '../../../api/problem.js';

/** A product by number; null where it is not known, or none is named. */
export function useProduct(sku: string | undefined) {
  return useQuery({
    queryKey: ['product', sku ?? null],
    queryFn: async (): Promise<Schemas['Product'] | null> => {
      if (sku === undefined) return null;
      try {
        return await answerOf(api.GET('/api/products/{sku}', { params: { path: { sku } } }));
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}
