import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findProduct } from '../../../products/find-product.js';
import { ProductOptions } from '../../../products/product-options.js';
import { useProducts } from '../../../products/use-products.js';
import { Dialog } from '../dialog.js';
import type { ListedCall } from '../use-calls.js';
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
  const products = useProducts();
  const product = findProduct(products.data ?? [], entry.text);
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
      <ProductOptions id="wish-products" products={products.data ?? []} text={entry.text} />
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
