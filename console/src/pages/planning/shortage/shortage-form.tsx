import { useMemo, useState, type FormEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { monthText } from '../../../i18n/formats.js';
import { ProductOptions } from '../../../products/product-options.js';
import type { Plan } from '../plans/use-plans.js';

const fields = ['sku', 'available', 'month', 'first'] as const;

/** Which product is short, in which month, how much there is, and which classes come first. */
export function ShortageForm({ plan, search }: { readonly plan: Plan; readonly search: URLSearchParams }) {
  const { t } = useTranslation('planning');
  const [, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(() => Object.fromEntries(fields.map((name) => [name, search.get(name) ?? ''])));
  const field = (name: (typeof fields)[number]) => ({
    value: typed[name] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(typed).filter(([, value]) => value.trim() !== '');
    setSearch(new URLSearchParams([['plan', plan.planId], ...given]));
  };
  // A plan has a line for each month.
  const products = useMemo(() => [...new Map(plan.lines.map((line) => [line.sku, line])).values()], [plan]);
  return (
    <form className="filters card" onSubmit={ask}>
      <label>
        {t('shortage.product')}
        <input list="plan-products" required {...field('sku')} />
      </label>
      <ProductOptions id="plan-products" products={products} text={typed.sku ?? ''} />
      <label>
        {t('shortage.available')}
        <input type="number" min={0} max={999_999_999} required {...field('available')} />
      </label>
      <label>
        {t('shortage.month')}
        <select {...field('month')}>
          <option value="">{t('shortage.allMonths')}</option>
          {plan.months.map((month) => (
            <option key={month} value={month}>
              {monthText(month)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('shortage.first')}
        <input placeholder={t('shortage.firstHint')} {...field('first')} />
      </label>
      <Button type="primary" htmlType="submit">
        {t('shortage.ask')}
      </Button>
    </form>
  );
}
