import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.js';
import { randomId } from '../../api/random-id.js';
import { commandTo, type KeptCommand } from '../../outbox/kept-command.js';
import type { Outcome } from '../../outbox/outbox.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { useSignedIn } from '../../session/signed-in.js';
import { callPage } from './call-page.js';
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
  readonly send: () => void;
  /** What was asked back is meant. */
  readonly confirm: () => void;
  /** Back to the lines, to change what was asked back. */
  readonly change: () => void;
}

/** Writes the order in one step. The same order is sent under the same key, so that one whose answer was lost is not written twice. */
export function usePlaceOrder({ call, day, draft, goOn }: CallProps & { readonly draft: OrderDraft }): PlaceOrder {
  const { t } = useTranslation();
  const { me } = useSignedIn();
  const outbox = useOutbox();
  const { retailerId, name } = call;
  const sent = useRef({ text: '', key: '' });
  const [held, setHeld] = useState<KeptCommand>();
  const [isSending, setSending] = useState(false);
  const group = `order ${draft.orderId}`;

  const during = async (work: () => Promise<Outcome>) => {
    setSending(true);
    const outcome = await work().finally(() => setSending(false));
    if (outcome.kind === 'asked' || outcome.kind === 'refused') return setHeld(outcome.command);
    const { lines, units } = draft.totals();
    forgetDraft(day, retailerId);
    await goOn(t(outcome.kind === 'kept' ? 'order.kept' : 'order.placed', { name, lines, units }));
  };
  const give = async () => {
    for (const sku of draft.skus()) await readWords(draft, { retailerId, day, sku });
    const heading = { orderId: draft.orderId, retailerId, orderedOn: day, takenBy: me.name };
    const body = orderBody(heading, draft.all());
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: randomId() };
    setHeld(undefined);
    // What was asked back before gives way to what is sent now.
    await outbox.takeBack(group);
    const kept = { group, retailerId, name, day, page: callPage(day, retailerId), draft: draft.kept() };
    return outbox.give({ ...commandTo('/api/orders', {}, body), ...kept, key: sent.current.key, kind: 'order' });
  };
  const send = () => {
    const { lines, unread } = draft.totals();
    if (isSending || (lines === 0 && unread === 0)) return;
    void during(give);
  };
  const confirm = () => held && void during(() => outbox.confirm(held));
  const change = () => {
    setHeld(undefined);
    void outbox.takeBack(group);
    focusLine(draft.skus()[0] ?? '');
  };
  return { isSending, problem: held?.problem, send, confirm, change };
}
