import { startTransition, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { painted } from '../../after-paint.js';
import { randomId } from '../../api/random-id.js';
import { inGroups } from '../../in-groups.js';
import { AddProduct } from './add-product.js';
import type { CallProps } from './call-view.js';
import { CallEndings } from './call-endings.js';
import type { OrderDraft } from './draft/order-draft.js';
import { focusAdd, focusLine, placeButtonId } from './focus.js';
import { OrderLine } from './order-line.js';
import { OrderTotals } from './order-totals.js';
import { PlaceAnswer } from './place-answer.js';
import { readWords } from './read-words.js';
import { useKeys } from './use-keys.js';
import { usePlaceOrder } from './use-place-order.js';
import { WishDialog } from './wishes/wish-dialog.js';
import type { WishEntry } from './wishes/wish-entry.js';

interface Props extends CallProps {
  readonly draft: OrderDraft;
  readonly say: (sentence: string) => void;
  /** A wish that the service refused, to be changed. */
  readonly takenBackWish: WishEntry | undefined;
}

/** Lines that are laid out together, or not at all where they are out of sight: the browser watches each group at every frame. */
const linesTogether = 10;
/** px, of a line whose name needs one */
const lineHeight = 48;

/** The order of a call, which is taken by keyboard. */
export function OrderForm({ call, day, goOn, draft, say, takenBackWish }: Props) {
  const { t } = useTranslation();
  const { retailerId } = call;
  const skus = useSyncExternalStore(draft.watch, draft.skus);
  const [active, setActive] = useState(skus[0]);
  const [wish, setWish] = useState(takenBackWish);
  const [showsWhy, setShowsWhy] = useState(true);
  useEffect(() => {
    // On a telephone the keyboard would cover who is called.
    if (matchMedia('(width > 900px)').matches) focusLine(draft.skus()[0] ?? '');
  }, [draft]);
  const place = usePlaceOrder({ call, day, draft, goOn });
  const beginWish = () => setWish({ wishId: randomId(), text: active ?? '', units: '', cause: '' });
  useKeys({
    F2: () => draft.acceptAll(),
    F4: () => setShowsWhy((shown) => !shown),
    F10: beginWish,
    'Ctrl+Enter': () => place.send(),
  });

  // Its reasons come once the line has the focus: who goes past it does not wait for them.
  const latest = useRef('');
  const activate = useCallback(async (sku: string) => {
    latest.current = sku;
    await painted();
    if (latest.current === sku) startTransition(() => setActive(sku));
  }, []);
  /** From one line to another; below the last one further products are added. */
  const move = useCallback(
    (sku: string, by: 1 | -1) => {
      const all = draft.skus();
      const to = all[all.indexOf(sku) + by];
      if (to !== undefined) focusLine(to);
      else if (by === 1) focusAdd();
    },
    [draft],
  );
  const finish = useCallback(
    async (sku: string) => {
      draft.accept(sku);
      if (await readWords(draft, { retailerId, day, sku })) move(sku, 1);
    },
    [draft, retailerId, day, move],
  );
  return (
    <section className="order" aria-label={t('order.lines')}>
      {call.state === 'done' && <Alert type="info" showIcon title={t('calls.doneAlready')} />}
      {skus.length === 0 && <p>{t('order.noSuggestions')}</p>}
      <div className="lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('order.product')}</th>
              <th scope="col">{t('order.suggested')}</th>
              <th scope="col">{t('order.quantity')}</th>
              <th scope="col">{t('order.left')}</th>
              <th scope="col">{t('order.price')}</th>
              <th scope="col">{t('order.sum')}</th>
            </tr>
          </thead>
          {inGroups(skus, linesTogether).map((group) => (
            <tbody key={group[0]} style={{ containIntrinsicHeight: `auto ${group.length * lineHeight}px` }}>
              {group.map((sku) => (
                <OrderLine
                  key={sku}
                  {...{ sku, draft, retailerId, day, move, finish }}
                  activate={activate}
                  showsWhy={showsWhy && sku === active}
                />
              ))}
            </tbody>
          ))}
        </table>
        <AddProduct draft={draft} />
      </div>
      <PlaceAnswer place={place} />
      <footer>
        <OrderTotals draft={draft} />
        <Button onClick={() => draft.acceptAll()}>{t('order.acceptAll')} (F2)</Button>
        <CallEndings call={call} day={day} goOn={goOn} />
        <Button onClick={beginWish}>{t('wish.begin')} (F10)</Button>
        <Button id={placeButtonId} type="primary" loading={place.isSending} onClick={() => place.send()}>
          {t('order.place')}
        </Button>
      </footer>
      {wish && <WishDialog call={call} day={day} begun={wish} say={say} close={() => setWish(undefined)} />}
      <details>
        <summary>{t('order.keys')}</summary>
        <p>{t('order.keysText')}</p>
      </details>
    </section>
  );
}
