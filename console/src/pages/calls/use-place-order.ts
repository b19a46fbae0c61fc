import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf, problemOfError, type Problem, type Warning } from '../../api/problem.js';
import { randomId } from '../../api/random-id.js';
import { useSignedIn } from '../../session/signed-in.js';
import type { CallProps } from './call-view.js';
import { forgetDraft } from './draft/drafts.js';
import type { OrderDraft } from './draft/order-draft.js';
import { orderBody } from './draft/order-body.js';
import { focusLine } from './focus.js';
import { readWords } from './read-words.js';

export interface PlaceOrder {
  readonly isSending: boolean;
  /** What was refused, or asked back in `warnings`; undefined where nothing was. */
  readonly problem: Problem | undefined;
  readonly send: (confirmed?: readonly Warning[]) => void;
  /** Back to the lines, to change what was asked back. */
  readonly change: () => void;
}

/** How long to wait until the call list shows the order, milliseconds. */
const wait = 2000;

/** Writes the order in one step. The same order is sent under the same key, so that one whose answer was lost is not written twice. */
export function usePlaceOrder({ call, day, draft, goOn }: CallProps & { readonly draft: OrderDraft }): PlaceOrder {
  const { t } = useTranslation();
  const { me } = useSignedIn();
  const { retailerId, name } = call;
  const sent = useRef({ text: '', key: '' });
  const place = useMutation({
    mutationFn: async (confirmed: readonly Warning[]) => {
      for (const sku of draft.skus()) await readWords(draft, { retailerId, day, sku });
      const heading = { orderId: draft.orderId, retailerId, orderedOn: day, takenBy: me.name };
      const body = orderBody(heading, draft.all());
      const text = JSON.stringify(body);
      if (sent.current.text !== text) sent.current = { text, key: randomId() };
      const codes = [...new Set(confirmed.map(({ code }) => code))];
      const header = { 'Idempotency-Key': sent.current.key };
      return answerOf(
        api.POST('/api/orders', {
          params: { header, query: { wait } },
          body: { ...body, ...(codes.length > 0 && { confirm: codes }) },
        }),
      );
    },
    onSuccess: async () => {
      const { lines, units } = draft.totals();
      forgetDraft(day, retailerId);
      await goOn(t('order.placed', { name, lines, units }));
    },
  });
  const send = (confirmed: readonly Warning[] = []) => {
    const { lines, unread } = draft.totals();
    if (place.isPending || (lines === 0 && unread === 0)) return;
    place.mutate(confirmed);
  };
  const change = () => {
    place.reset();
    focusLine(draft.skus()[0] ?? '');
  };
  return { isSending: place.isPending, problem: place.isError ? problemOfError(place.error) : undefined, send, change };
}
