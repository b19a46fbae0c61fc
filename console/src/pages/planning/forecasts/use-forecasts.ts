import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { everyPage } from '../../../api/every-page.js';
import { answerOf, ProblemError } from '../../../api/problem.js';
import type { NodeName } from './node-name.js';

export type ForecastRun = Schemas['ForecastRunHeading'];
export type NamedNode = Schemas['NamedNode'];
export type Level = NamedNode['level'];

/** As many rows as a table is given at once. */
export const mostRows = 5000;

/** Forecasts that are kept, the newest first. */
export function useForecasts() {
  return useQuery({
    queryKey: ['forecasts'],
    queryFn: async () => ({
      items: await everyPage((query) => answerOf(api.GET('/api/forecasts', { params: { query } }))),
    }),
  });
}

/** A forecast never changes. */
export function useForecast(runId: string) {
  return useQuery({
    queryKey: ['forecast', runId],
    queryFn: () => answerOf(api.GET('/api/forecasts/{runId}', { params: { path: { runId } } })),
    staleTime: Infinity,
  });
}

export function useNamedNodes(runId: string, filter: { readonly level: Level; readonly area?: string | undefined }) {
  return useQuery({
    queryKey: ['named-nodes', runId, filter],
    queryFn: () => {
      const params = { path: { runId }, query: { ...filter, limit: mostRows } };
      return answerOf(api.GET('/api/forecasts/{runId}/named-nodes', { params }));
    },
    staleTime: Infinity,
  });
}

/** How a node comes about; null where the forecast has no such node. */
export function useNodeLineage(runId: string, name: NodeName, language: string) {
  return useQuery({
    queryKey: ['node', runId, name, language],
    queryFn: async () => {
      try {
        const params = { path: { runId }, query: name };
        return await answerOf(api.GET('/api/why/forecast-nodes/{runId}', { params }));
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

/** What was asked for, week by week, up to the last week that is over. */
export function useNodeDemand(name: NodeName) {
  return useQuery({
    queryKey: ['demand-weeks', name],
    queryFn: () => answerOf(api.GET('/api/demand/weeks', { params: { query: name } })),
    staleTime: 60_000,
  });
}

/** How forecasts of before compare with what came. */
export function usePastOrigins(runId: string, name: NodeName) {
  return useQuery({
    queryKey: ['origins', runId, name],
    queryFn: () => answerOf(api.GET('/api/forecasts/{runId}/origins', { params: { path: { runId }, query: name } })),
    staleTime: 60_000,
  });
}
