import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { language } from '../../i18n/language.js';
import { entityOf, type Subject } from './events/subjects.js';
import { askedOf, type Search } from './timeline/search.js';

const eventsPerPage = 50;

/** A page of the events that are looked for. @param before  position; from the newest on where absent */
export function useFoundEvents(asked: Search, before: string | undefined) {
  const { entity, type, ...search } = askedOf(asked);
  const query = {
    ...{ ...search, before, limit: eventsPerPage },
    ...{ entity: entity === undefined ? undefined : [entity], type: type === undefined ? undefined : [type] },
  };
  return useQuery({
    queryKey: ['history', 'events', language(), query],
    queryFn: () => answerOf(api.GET('/api/audit/events', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** What types of events there are, by name. */
export function useEventTypes() {
  return useQuery({
    queryKey: ['history', 'event-types', language()],
    queryFn: () => answerOf(api.GET('/api/audit/event-types')),
    staleTime: Infinity,
  });
}

/** Everything that happened to something, or that a person did, the newest first, read as one goes on. */
export function useHistoryOf(subject: Subject) {
  const entity = entityOf(subject);
  return useInfiniteQuery({
    queryKey: ['history', 'of', language(), entity],
    queryFn: ({ pageParam: before }) => historyPage(entity, before),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ before }) => before ?? undefined,
  });
}

function historyPage(entity: string, before: string | undefined): Promise<Schemas['History']> {
  const params = { path: { entity }, query: { before, limit: eventsPerPage } };
  return answerOf(api.GET('/api/history/{entity}', { params }));
}

export function useRetailer(retailerId: string) {
  return useQuery({
    queryKey: ['retailer', retailerId],
    queryFn: () => answerOf(api.GET('/api/retailers/{retailerId}', { params: { path: { retailerId } } })),
  });
}

export function useProduct(sku: string) {
  return useQuery({
    queryKey: ['product', sku],
    queryFn: () => answerOf(api.GET('/api/products/{sku}', { params: { path: { sku } } })),
  });
}

export function useOrder(orderId: string) {
  return useQuery({
    queryKey: ['order', orderId],
    queryFn: () => answerOf(api.GET('/api/orders/{orderId}', { params: { path: { orderId } } })),
  });
}

/** What differs of a retailer or product between two moments, in words. */
export function useChanges({ kind, id }: Subject, since: string, until: string | undefined) {
  return useQuery({
    queryKey: ['changes', language(), kind, id, since, until],
    queryFn: () => {
      const query = { since, until };
      return kind === 'product'
        ? answerOf(api.GET('/api/audit/changes/products/{sku}', { params: { path: { sku: id }, query } }))
        : answerOf(
            api.GET('/api/audit/changes/retailers/{retailerId}', { params: { path: { retailerId: id }, query } }),
          );
    },
  });
}
