import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, wholeNumber } from '../../i18n/formats.js';
import type { OrderDraft } from './draft/order-draft.js';

/** What the order adds up to. */
export function OrderTotals({ draft }: { readonly draft: OrderDraft }) {
  const { t } = useTranslation();
  const { lines, units, amountMinor, unpriced, unread } = useSyncExternalStore(draft.watch, draft.totals);
  return (
    <p className="totals">
      <span>{t('order.totals', { lines, units: wholeNumber(units) })}</span> <b>{amount(amountMinor)}</b>
      {unpriced > 0 && <small>{t('order.unpriced', { count: unpriced })}</small>}
      {unread > 0 && <small className="remark">{t('order.unread', { count: unread })}</small>}
    </p>
  );
}
