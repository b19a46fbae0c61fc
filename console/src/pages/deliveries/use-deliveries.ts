import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { wholeList } from '../../api/every-page.js';
import { keptAnswer } from '../../offline/kept-answer.js';
import { answerOf } from '../../api/problem.js';

export type DueOrder = Schemas['DueOrder'];
export type DeliveredOrder = Schemas['DeliveredOrder'];
export type DeliveryList = Schemas['DeliveryList'];

export interface RouteFilter {
  readonly area?: string;
  readonly route?: string;
}

/** What is to be delivered on a day. */
export function useDeliveryList(day: string, filter: RouteFilter) {
  return useQuery({
    queryKey: ['deliveries', day, filter],
    queryFn: () =>
      keptAnswer(`deliveries ${day} ${JSON.stringify(filter)}`, () =>
        wholeList((part) =>
          answerOf(api.GET('/api/delivery-list', { params: { query: { on: day, ...filter, ...part } } })),
        ),
      ),
    placeholderData: (before) => before,
  });
}

/** What arrived on a day. */
export function useDelivered(day: string, filter: RouteFilter) {
  return useQuery({
    queryKey: ['delivered', day, filter],
    queryFn: () =>
      keptAnswer(`delivered ${day} ${JSON.stringify(filter)}`, () =>
        wholeList((part) =>
          answerOf(api.GET('/api/deliveries', { params: { query: { on: day, ...filter, ...part } } })),
        ),
      ),
    placeholderData: (before) => before,
  });
}
