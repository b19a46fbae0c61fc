import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findProduct } from '../../products/find-product.js';
import { ProductOptions } from '../../products/product-options.js';
import { useProducts } from '../../products/use-products.js';
import { addFieldId, focusLine, focusPlace } from './focus.js';
import type { OrderDraft } from './draft/order-draft.js';

/** Adds a line for what was not suggested: by number, or by a part of the name. */
export function AddProduct({ draft }: { readonly draft: OrderDraft }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const products = useProducts(isUsed).data ?? [];
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Nothing more is wanted.
    if (text.trim() === '') return focusPlace();
    const product = findProduct(products, text);
    setUnknown(!product);
    if (!product) return;
    const { sku, name, unit, packSize, unitPriceMinor } = product;
    draft.add({ sku, name, unit, packSize, unitPriceMinor, suggestion: undefined, insteadOf: undefined, typed: '' });
    setText('');
    requestAnimationFrame(() => focusLine(sku));
  };
  return (
    <p className="add">
      <label htmlFor={addFieldId}>{t('order.add')}</label>
      <input
        id={addFieldId}
        list="products"
        autoComplete="off"
        placeholder={t('order.addHint')}
        value={text}
        onFocus={() => setUsed(true)}
        onChange={({ target }) => {
          setText(target.value);
          setUnknown(false);
        }}
        onKeyDown={press}
      />
      <ProductOptions id="products" products={products} text={text} />
      {isUnknown && (
        <small className="remark" role="alert">
          {t('order.notFound')}
        </small>
      )}
    </p>
  );
}
