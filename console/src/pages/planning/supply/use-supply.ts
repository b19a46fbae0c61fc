import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useKey } from '../use-key.js';

export type Quota = Schemas['Quota'];
export type Shortage = Schemas['Shortage'];
export type Notice = Schemas['Notice'];
export type CallDayChange = Schemas['CallDayChange'];

const most = 1000;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** All parts of a list, one after the other. */
async function everyPage<Item>(read: (offset: number) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const { items, total } = await read(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

export function useQuotas() {
  return useQuery({
    queryKey: ['quotas'],
    queryFn: () =>
      everyPage((offset) => answerOf(api.GET('/api/supply/quotas', { params: { query: { limit: most, offset } } }))),
  });
}

export function useShortages() {
  return useQuery({
    queryKey: ['shortages'],
    queryFn: () =>
      everyPage((offset) => answerOf(api.GET('/api/supply/shortages', { params: { query: { limit: most, offset } } }))),
  });
}

export function useCallDayChanges() {
  return useQuery({
    queryKey: ['call-day-changes'],
    queryFn: () =>
      everyPage((offset) => answerOf(api.GET('/api/calendar/changes', { params: { query: { limit: most, offset } } }))),
  });
}

export function useNotices() {
  return useQuery({
    queryKey: ['notices', 'all'],
    queryFn: () =>
      everyPage((offset) => answerOf(api.GET('/api/notices', { params: { query: { limit: most, offset } } }))),
  });
}

export function useSupplyNotice(on: string, language: string) {
  return useQuery({
    queryKey: ['notices', 'on', on, language],
    queryFn: () => answerOf(api.GET('/api/supply-notice', { params: { query: { on } } })),
  });
}

/** The whole range. */
export function useProductRange() {
  return useQuery({
    queryKey: ['product-range'],
    queryFn: () =>
      everyPage((offset) => answerOf(api.GET('/api/products', { params: { query: { limit: most, offset } } }))),
    staleTime: 300_000,
  });
}

/** Milliseconds to wait until the lists show what was recorded. */
const wait = 5000;

interface SentWith {
  readonly header: { readonly 'Idempotency-Key': string };
  readonly query: { readonly wait: number };
}

/** Records something, and reads the lists again that show it. @param changed  names of the lists */
export function useRecord<Body>(
  changed: readonly string[],
  send: (body: Body, sentWith: SentWith) => Promise<unknown>,
  onDone: () => void,
) {
  const client = useQueryClient();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (body: Body) => send(body, { header: keyOf(body), query: { wait } }),
    onSuccess: async () => {
      await Promise.all(changed.map((list) => client.invalidateQueries({ queryKey: [list] })));
      onDone();
    },
  });
}
