import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answerOf } from '../api/problem.js';

/** Festivals of a time, named in the language of the page. */
export function useFestivals(range: { readonly from: string; readonly to: string }, language: string) {
  return useQuery({
    queryKey: ['festivals', range, language],
    queryFn: () => answerOf(api.GET('/api/calendar/festivals', { params: { query: range } })),
    staleTime: Infinity,
  });
}
