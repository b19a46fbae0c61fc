import { memo, useSyncExternalStore, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, wholeNumber } from '../../i18n/formats.js';
import { remarkOn, unitsOf, type DraftLine } from './draft/draft-line.js';
import type { OrderDraft } from './draft/order-draft.js';
import { quantityId } from './focus.js';
import { LineReasons } from './line-reasons.js';

interface Props {
  readonly sku: string;
  readonly draft: OrderDraft;
  readonly retailerId: string;
  readonly day: string;
  /** Whether its reasons are shown: of the line that is worked on. */
  readonly showsWhy: boolean;
  readonly activate: (sku: string) => Promise<void>;
  readonly move: (sku: string, by: 1 | -1) => void;
  /** Takes what stands there, or the suggestion, and goes on. */
  readonly finish: (sku: string) => Promise<void>;
}

/** A product of the order. It is drawn again when it changes, not when another line does. */
export const OrderLine = memo(function OrderLine(props: Props) {
  const { sku, draft, showsWhy, activate, move, finish } = props;
  const { t } = useTranslation();
  const line = useSyncExternalStore(draft.watch, () => draft.line(sku));
  if (!line) return null;
  const { name, unit, packSize, unitPriceMinor, suggestion, insteadOf, typed } = line;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    move(sku, by);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(sku);
  };
  const units = unitsOf(line);
  return (
    <>
      <tr data-active={showsWhy}>
        <th scope="row">
          {name}
          <small>
            {[
              sku,
              t('order.pack', { size: packSize }),
              suggestion && t('order.inStock', { range: rangeText(suggestion.stockRange) }),
              suggestion && suggestion.onOrder > 0 && t('order.onOrder', { units: suggestion.onOrder }),
              insteadOf && t('order.insteadOf', { sku: insteadOf.sku }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </th>
        <td>
          {suggestion ? wholeNumber(suggestion.suggested) : '–'} {unit}
        </td>
        <td>
          {/* A form of its own: at each keystroke browsers look through all fields of a form. */}
          <form onSubmit={submit}>
            <input
              id={quantityId(sku)}
              aria-label={t('order.quantityOf', { name })}
              aria-describedby={`remark-${sku}`}
              autoComplete="off"
              enterKeyHint="next"
              value={typed}
              placeholder={suggestion ? String(suggestion.suggested) : ''}
              onChange={({ target }) => draft.type(sku, target.value)}
              onFocus={() => void activate(sku)}
              onKeyDown={press}
            />
          </form>
          <Remark line={line} />
        </td>
        <td>
          {suggestion?.quotaLeft === undefined || suggestion.quotaLeft === null
            ? '–'
            : wholeNumber(suggestion.quotaLeft)}
        </td>
        <td>{unitPriceMinor === null ? '–' : amount(unitPriceMinor)}</td>
        <td>{unitPriceMinor === null || units === 0 ? '–' : amount(units * unitPriceMinor)}</td>
      </tr>
      {showsWhy && <LineReasons line={line} draft={draft} retailerId={props.retailerId} day={props.day} />}
    </>
  );
});

function rangeText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function Remark({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation();
  const remark = remarkOn(line);
  const facts = { size: line.packSize, from: line.suggestion?.usualRange.from, to: line.suggestion?.usualRange.to };
  return (
    <small id={`remark-${line.sku}`} className="remark">
      {remark && t(`order.remark.${remark}`, facts)}
    </small>
  );
}
