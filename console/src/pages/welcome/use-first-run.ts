import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { mondayOf } from '../../day.js';
import { firstRunState } from './first-run-state.js';
import { regionSizes, type RegionSize } from './region-sizes.js';

/** Weeks that are forecast, as `npm start` does. */
const horizon = 13;

/** How far the store is, for who sees the whole company. */
export function useFirstRun(isEnabled: boolean) {
  return useQuery({
    queryKey: ['first-run'],
    queryFn: async () => {
      const one = { params: { query: { limit: 1 } } };
      const [retailers, forecasts, jobs] = await Promise.all([
        answerOf(api.GET('/api/retailers', one)),
        answerOf(api.GET('/api/forecasts', one)),
        answerOf(api.GET('/api/jobs')),
      ]);
      return firstRunState({ retailers: retailers.total, forecasts: forecasts.total, jobs });
    },
    enabled: isEnabled,
  });
}

/** Whether there are retailers that somebody sees. */
export function useIsEmpty(isEnabled: boolean) {
  return useQuery({
    queryKey: ['retailers', 'any'],
    queryFn: async () => (await answerOf(api.GET('/api/retailers', { params: { query: { limit: 1 } } }))).total === 0,
    enabled: isEnabled,
  });
}

export function useSimulate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (size: RegionSize) =>
      answerOf(api.POST('/api/simulations', { params: {}, body: { ...regionSizes[size], seed: 1 } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['first-run'] }),
  });
}

export function useForecast(today: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/forecasts', { params: {}, body: { asOf: mondayOf(today), horizon } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['first-run'] }),
  });
}
