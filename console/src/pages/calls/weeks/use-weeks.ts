import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useFestivals } from '../../../charts/use-festivals.js';
import type { FanWeek } from '../../../charts/fan.js';
import { useHistory, useRunId } from '../use-calls.js';
import { festivalDays, weeksAround } from './weeks-around.js';

interface Place {
  readonly retailerId: string;
  readonly sku: string;
  readonly day: string;
}

/** What is expected of a product at a retailer, of the run that the suggestions come from; [] where nothing is. */
function useExpected({ retailerId, sku, day }: Place) {
  const runId = useRunId(retailerId, day);
  return useQuery({
    queryKey: ['expected', runId, retailerId, sku],
    queryFn: async () => {
      const query = { level: 'retailer-sku', retailerId, sku, limit: 1 } as const;
      const params = { path: { runId: runId ?? '' }, query };
      const { items } = await answerOf(api.GET('/api/forecasts/{runId}/nodes', { params }));
      return items[0]?.weeks ?? [];
    },
    enabled: runId !== undefined,
    staleTime: Infinity,
  });
}

const none: readonly never[] = [];

/** The weeks around a day; undefined while they are read, or where what was asked for cannot be. */
export function useWeeks(place: Place, language: string): FanWeek[] | undefined {
  const history = useHistory(place.retailerId, place.sku, place.day);
  const expected = useExpected(place);
  const festivals = useFestivals(festivalDays(place.day), language);
  const [asked, forecast, named] = [history.data?.items, expected.data ?? none, festivals.data?.items ?? none];
  const isRead = asked && !expected.isLoading && !festivals.isLoading;
  const { day } = place;
  return useMemo(() => {
    if (!isRead) return undefined;
    const marks = named.map(({ on, name }) => ({ day: on, name }));
    return weeksAround({ asked, expected: forecast, festivals: marks }, day);
  }, [isRead, asked, forecast, named, day]);
}
