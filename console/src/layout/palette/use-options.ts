import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { sectionsOf } from '../../pages/sections.js';
import { isOneOf } from '../../session/roles.js';
import { useSignedIn } from '../../session/signed-in.js';
import { pagesNamed, type Option } from './options.js';

const ofEach = 6;

interface Found {
  readonly options: readonly Option[];
  readonly isReading: boolean;
  readonly error: unknown;
}

/** Pages, retailers, products and orders that somebody may see and that what was typed names. */
export function useOptions(typed: string): Found {
  const { t } = useTranslation('palette');
  const { t: common } = useTranslation();
  const { me } = useSignedIn();
  const text = useStill(typed.trim());
  const found = useQuery({
    queryKey: ['palette', text],
    queryFn: () => find(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const pages = sectionsOf(me.roles).map(({ path }): Option => {
    return { key: path, kind: t('page'), label: common(`nav.${path}`), to: `/${path}` };
  });
  const data = text === '' ? undefined : found.data;
  const about =
    (kind: 'retailer' | 'product' | 'order', path: string) => (id: string, label: string, remark: string) => {
      return { key: `${kind}-${id}`, kind: t(kind), label, remark, to: `/history/${path}/${encodeURIComponent(id)}` };
    };
  const [retailer, product, order] = [
    about('retailer', 'retailers'),
    about('product', 'products'),
    about('order', 'orders'),
  ];
  const search: Option = {
    ...{ key: 'search', kind: t('history'), label: t('search', { text }) },
    to: `/history?${new URLSearchParams({ text }).toString()}`,
  };
  return {
    options: [
      ...(data?.orders.map(({ orderId, retailerId }) => order(orderId, orderId, retailerId)) ?? []),
      ...pagesNamed(pages, typed),
      ...(data?.retailers.map(({ retailerId, name, area }) => retailer(retailerId, name, `${retailerId} · ${area}`)) ??
        []),
      ...(data?.products.map(({ sku, name, supplier }) => product(sku, name, `${sku} · ${supplier}`)) ?? []),
      ...(text !== '' && isOneOf(me.roles, ['manager', 'admin']) ? [search] : []),
    ],
    isReading: text !== typed.trim() || found.isFetching,
    error: found.error,
  };
}

async function find(text: string) {
  const query = { text, limit: ofEach };
  const [retailers, products, orders] = await Promise.all([
    answerOf(api.GET('/api/retailers', { params: { query } })),
    answerOf(api.GET('/api/products', { params: { query } })),
    answerOf(api.GET('/api/orders', { params: { query: { orderId: text, limit: 1 } } })),
  ]);
  return { retailers: retailers.items, products: products.items, orders: orders.items };
}

/** What was typed, once no key has been pressed for a moment. */
function useStill(typed: string): string {
  const [still, setStill] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setStill(typed), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  return still;
}
