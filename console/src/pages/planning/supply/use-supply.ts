import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../../api/client.js';
import { everyPage } from '../../../api/every-page.js';
import { answerOf } from '../../../api/problem.js';
import { useKey } from '../use-key.js';

export type Quota = Schemas['Quota'];
export type Shortage = Schemas['Shortage'];
export type Notice = Schemas['Notice'];
export type CallDayChange = Schemas['CallDayChange'];

export function useQuotas() {
  return useQuery({
    queryKey: ['quotas'],
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/supply/quotas', { params: { query } }))),
  });
}

export function useShortages() {
  return useQuery({
    queryKey: ['shortages'],
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/supply/shortages', { params: { query } }))),
  });
}

export function useCallDayChanges() {
  return useQuery({
    queryKey: ['call-day-changes'],
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/calendar/changes', { params: { query } }))),
  });
}

export function useNotices() {
  return useQuery({
    queryKey: ['notices', 'all'],
    queryFn: () => everyPage((query) => answerOf(api.GET('/api/notices', { params: { query } }))),
  });
}

export function useSupplyNotice(on: string, language: string) {
  return useQuery({
    queryKey: ['notices', 'on', on, language],
    queryFn: () => answerOf(api.GET('/api/supply-notice', { params: { query: { on } } })),
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
