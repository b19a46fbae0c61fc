import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductOptions } from '../../../products/product-options.js';
import { useProducts } from '../../../products/use-products.js';

/** A product by its number, with those that there are to choose from. */
export function ProductField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (sku: string) => void;
}) {
  const { t } = useTranslation('planning');
  const id = useId();
  const products = useProducts().data ?? [];
  return (
    <>
      <label htmlFor={id}>{t('supply.product')}</label>
      <input id={id} list={`${id}-all`} required value={value} onChange={({ target }) => onChange(target.value)} />
      <ProductOptions id={`${id}-all`} products={products} text={value} />
    </>
  );
}
