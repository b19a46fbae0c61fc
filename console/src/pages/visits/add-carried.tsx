import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { findProduct } from '../../products/find-product.js';
import { ProductOptions } from '../../products/product-options.js';
import type { EntriesProps } from './visit-entries.js';

type Props = Pick<EntriesProps, 'change'> & { readonly products: readonly Schemas['Product'][] };

/** Adds a product that stands there and was not listed, by number or a part of its name. */
export function AddCarried({ products, change }: Props) {
  const { t } = useTranslation('visits');
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const product = findProduct(products, text);
        setUnknown(!product);
        if (!product) return;
        change((before) => ({ ...before, added: [product.sku, ...before.added.filter((sku) => sku !== product.sku)] }));
        setText('');
      }}
    >
      <label htmlFor="add-carried">{t('add')}</label>
      <input
        id="add-carried"
        className="wide"
        list="all-products"
        autoComplete="off"
        placeholder={t('addHint')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setUnknown(false);
        }}
      />
      <ProductOptions id="all-products" products={products} text={text} />
      {isUnknown && <p role="alert">{t('notFound')}</p>}
      <Button htmlType="submit">{t('add')}</Button>
    </form>
  );
}
