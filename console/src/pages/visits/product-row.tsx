import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Stepper } from '../../field/stepper.js';
import { dayText, wholeNumber } from '../../i18n/formats.js';
import type { Carried } from './carried-products.js';
import { minorOf, withProduct, type EntriesProps, type ProductEntry } from './visit-entries.js';

interface Props extends Pick<EntriesProps, 'change'> {
  readonly product: Carried;
  readonly entry: ProductEntry;
}

/** What is seen of one product. It is drawn again when it changes, not when another one does. */
export const ProductRow = memo(function ProductRow({ product, entry, change }: Props) {
  const { t } = useTranslation('visits');
  const { sku, name, lastCount, lastCountedOn } = product;
  const unit = product.unit ?? t('units');
  const enter = (changed: Partial<ProductEntry>) => change((before) => withProduct(before, sku, changed));
  const counted =
    lastCount === undefined || lastCountedOn === undefined
      ? t('notCounted')
      : t('lastCount', { units: wholeNumber(lastCount), unit, day: dayText(lastCountedOn) });
  return (
    <li>
      <b>{name}</b>
      <small>
        {sku} · {counted}
      </small>
      <div className="entry">
        <span>
          {t('count')} ({unit})
        </span>
        <Stepper
          id={`count-${sku}`}
          label={t('countOf', { name })}
          value={entry.count}
          change={(count) => enter({ count })}
        />
        <span role="group" aria-label={t('shelfOf', { name })}>
          {(['yes', 'no'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="plain"
              aria-pressed={entry.shelf === each}
              onClick={() => enter({ shelf: entry.shelf === each ? '' : each })}
            >
              {t(`shelf.${each}`)}
            </button>
          ))}
        </span>
      </div>
      <div className="entry">
        <label>
          {t('price')}
          <input
            className="short"
            inputMode="decimal"
            autoComplete="off"
            aria-label={t('priceOf', { name })}
            aria-invalid={minorOf(entry.price) === undefined}
            value={entry.price}
            onChange={({ target }) => enter({ price: target.value })}
          />
        </label>
        <label>
          {t('need')}
          <input
            className="short"
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('needOf', { name })}
            value={entry.need}
            onChange={({ target }) => enter({ need: target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6) })}
          />
        </label>
      </div>
      {minorOf(entry.price) === undefined && <small className="warn">{t('priceWrong')}</small>}
    </li>
  );
});
