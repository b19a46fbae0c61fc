import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';

export type DueOrder = Schemas['DueOrder'];
export type DeliveryList = Schemas['DeliveryList'];

export interface RouteFilter {
  readonly area?: string;
  readonly route?: string;
}

/** What is to be delivered on a day. @param limit  the most orders */
export function useDeliveryList(day: string, filter: RouteFilter, limit: number) {
  return useQuery({
    queryKey: ['deliveries', day, filter, limit],
    queryFn: () => answerOf(api.GET('/api/delivery-list', { params: { query: { on: day, ...filter, limit } } })),
    placeholderData: (before) => before,
  });
}
