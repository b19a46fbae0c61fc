import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** So many orders are shown at first, and more at a time. */
const page = 100;

/** The first of a list, and more of them each time that `more` is called. */
export function useShown<Item>(items: readonly Item[]): { readonly shown: readonly Item[]; readonly more: () => void } {
  const [limit, setLimit] = useState(page);
  return { shown: items.slice(0, limit), more: () => setLimit((before) => before + page) };
}

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly more: () => void;
}

/** Says how many are not shown, and shows more of them. */
export function MoreStops({ shown, total, more }: Props) {
  const { t } = useTranslation('deliveries');
  if (shown >= total) return null;
  return (
    <p>
      {t('shown', { shown, total })} <Button onClick={more}>{t('more')}</Button>
    </p>
  );
}
