import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.js';
import { findProduct } from '../find-product.js';
import { useProducts, type ListedCall } from '../use-calls.js';
import { useRecordWish } from './use-record-wish.js';
import { wishCauses, type WishEntry } from './wish-entry.js';

interface Props {
  readonly call: ListedCall;
  readonly day: string;
  /** What stands in it at first. */
  readonly begun: WishEntry;
  readonly say: (sentence: string) => void;
  readonly close: () => void;
}

/** What the retailer wants and does not get: a product, or its words, and how much. */
export function WishDialog({ call, day, begun, say, close }: Props) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(begun);
  const enter = (change: Partial<WishEntry>) => setEntry({ ...entry, ...change });
  const products = useProducts(true);
  const product = findProduct(products.data?.items ?? [], entry.text);
  const recordWish = useRecordWish({ call, day });
  const record = useMutation({
    mutationFn: () => recordWish(entry, product?.sku),
    onSuccess: (sentence) => {
      say(sentence);
      close();
    },
  });
  return (
    <Dialog
      title={t('wish.title')}
      error={record.error}
      isSending={record.isPending || products.isLoading}
      save={() => record.mutate()}
      close={close}
    >
      <label htmlFor="wish-product">{t('wish.product')}</label>
      <input
        id="wish-product"
        aria-describedby="wish-meant"
        list="wish-products"
        autoComplete="off"
        required
        pattern=".*\S.*"
        maxLength={500}
        value={entry.text}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => enter({ text: target.value })}
      />
      <datalist id="wish-products">
        {(products.data?.items ?? []).map(({ sku, name }) => (
          <option key={sku} value={sku}>
            {name}
          </option>
        ))}
      </datalist>
      <small id="wish-meant" aria-live="polite">
        {product ? `${product.name} (${product.sku})` : entry.text.trim() !== '' && t('wish.asWords')}
      </small>
      <label htmlFor="wish-units">{t('wish.units', { unit: product?.unit ?? t('wish.unit') })}</label>
      <input
        id="wish-units"
        type="number"
        min={1}
        max={1_000_000_000}
        step={1}
        value={entry.units}
        onChange={({ target }) => enter({ units: target.value })}
      />
      <label htmlFor="wish-cause">{t('wish.cause')}</label>
      <select id="wish-cause" value={entry.cause} onChange={({ target }) => enter({ cause: target.value })}>
        <option value="">{t('wish.noCause')}</option>
        {wishCauses.map((cause) => (
          <option key={cause} value={cause}>
            {t(`wish.causes.${cause}`)}
          </option>
        ))}
      </select>
    </Dialog>
  );
}
