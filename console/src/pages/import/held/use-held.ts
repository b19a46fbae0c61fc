import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { language } from '../../../i18n/language.js';
import { randomId } from '../../../api/random-id.js';
import { figuresOf, type Choice, type HeldLine, type TypedFigures } from './decision.js';

/** Lines on a page. */
export const pageLength = 50;

/** How long to wait until the list shows a decision, milliseconds. */
const wait = 5000;

/** A page of the lines that wait for a decision. */
export function useHeldLines(offset: number) {
  return useQuery({
    queryKey: ['held-lines', language(), offset],
    queryFn: () =>
      answerOf(api.GET('/api/quarantine', { params: { query: { resolution: 'waiting', limit: pageLength, offset } } })),
  });
}

export interface Decision {
  readonly line: HeldLine;
  readonly choice: Choice;
  readonly reason: string;
  readonly typed: TypedFigures;
}

/** Records what somebody decided about a line. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ line: { orderId, line }, choice, reason, typed }: Decision) => {
      const params = { path: { orderId }, query: { wait }, header: { 'Idempotency-Key': randomId() } };
      if (choice === 'reject')
        return answerOf(
          api.POST('/api/orders/{orderId}/held-lines/reject', { params, body: { lines: [{ line }], reason } }),
        );
      const figures = choice === 'edit' ? figuresOf(typed) : undefined;
      const resolution = choice === 'accept' ? ('accepted' as const) : ('repaired' as const);
      const body = { resolution, lines: [figures ? { line, figures } : { line }], reason };
      return answerOf(api.POST('/api/orders/{orderId}/held-lines/release', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['held-lines'] }),
  });
}

/** Takes every proposal there is. */
export function useRepairAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(api.POST('/api/quarantine/release', { params: {}, body: { resolution: 'repaired', reason } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['held-lines'] }),
  });
}
