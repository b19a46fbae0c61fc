import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { keptAnswer } from '../../offline/kept-answer.js';
import { answerOf } from '../../api/problem.js';

export type DueOrder = Schemas['DueOrder'];
export type DeliveryList = Schemas['DeliveryList'];

export interface RouteFilter {
  readonly area?: string;
  readonly route?: string;
}

/** So many orders are read; on routes with more, one chooses a route. */
const limit = 1000;

/** What is to be delivered on a day. */
export function useDeliveryList(day: string, filter: RouteFilter) {
  return useQuery({
    queryKey: ['deliveries', day, filter],
    queryFn: () =>
      keptAnswer(`deliveries ${day} ${JSON.stringify(filter)}`, () =>
        answerOf(api.GET('/api/delivery-list', { params: { query: { on: day, ...filter, limit } } })),
      ),
    placeholderData: (before) => before,
  });
}
