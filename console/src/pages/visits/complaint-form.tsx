import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { findProduct } from '../../products/find-product.js';
import { ProductOptions } from '../../products/product-options.js';
import { useProducts } from '../../products/use-products.js';
import { complaintSubjects, type ComplaintEntry } from './complaint-entries.js';
import type { EntriesProps } from './visit-entries.js';

interface Props extends Pick<EntriesProps, 'change'> {
  readonly entry: ComplaintEntry;
  readonly number: number;
  readonly day: string;
}

/** A complaint that is made at the visit: about what, in which words, of which product, and by when it is to be settled. */
export function ComplaintForm({ entry, number, day, change }: Props) {
  const { t } = useTranslation('visits');
  const products = useProducts().data ?? [];
  const { complaintId: id, about, text, product, sku, dueOn } = entry;
  const enter = (changed: Partial<ComplaintEntry>) =>
    change((before) => ({
      ...before,
      complaints: before.complaints.map((each) => (each.complaintId === id ? { ...each, ...changed } : each)),
    }));
  const remove = () =>
    change((before) => ({ ...before, complaints: before.complaints.filter(({ complaintId }) => complaintId !== id) }));
  const found = products.find((each) => each.sku === sku);
  return (
    <fieldset className="form">
      <legend>{t('complaintNew', { number })}</legend>
      <label htmlFor={`about-${id}`}>{t('complaintAbout')}</label>
      <select
        id={`about-${id}`}
        className="wide"
        value={about}
        onChange={({ target }) => {
          const chosen = complaintSubjects.find((each) => each === target.value);
          if (chosen) enter({ about: chosen });
        }}
      >
        {complaintSubjects.map((each) => (
          <option key={each} value={each}>
            {t(`about.${each}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`complaint-${id}`}>{t('complaintText')}</label>
      <textarea
        id={`complaint-${id}`}
        maxLength={2000}
        value={text}
        onChange={({ target }) => enter({ text: target.value })}
      />
      <label htmlFor={`product-${id}`}>{t('complaintProduct')}</label>
      <input
        id={`product-${id}`}
        className="wide"
        list={`products-${id}`}
        autoComplete="off"
        placeholder={t('addHint')}
        value={product}
        onChange={({ target }) =>
          enter({ product: target.value, sku: findProduct(products, target.value)?.sku ?? undefined })
        }
      />
      <ProductOptions id={`products-${id}`} products={products} text={product} />
      <small role="status" className={found ? undefined : 'warn'}>
        {found ? t('complaintProductIs', { name: found.name, sku: found.sku }) : product.trim() !== '' && t('notFound')}
      </small>
      <label htmlFor={`settle-${id}`}>{t('complaintDueOn')}</label>
      <input
        id={`settle-${id}`}
        className="wide"
        type="date"
        required
        min={day}
        value={dueOn}
        onChange={({ target }) => {
          if (target.value >= day) enter({ dueOn: target.value });
        }}
      />
      <p>
        <Button onClick={remove}>{t('complaintRemove')}</Button>
      </p>
    </fieldset>
  );
}
