import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { oneDecimal, percentText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import type { Column } from '../../../tables/column.js';
import { Grid } from '../../../tables/grid.js';
import { useSort } from '../../../tables/use-sort.js';
import { lostBy, type Loss } from './lost-by.js';
import type { AskedShortage } from './shortage-search.js';

const first = { column: 'lost', descending: true };
const keyOf = ({ retailerId }: Loss) => retailerId;

/** Who gets what of a product that is short, and who loses how much. */
export function ShortageResult(props: {
  readonly planId: string;
  readonly asked: AskedShortage;
  readonly name: string;
  readonly unit: string;
}) {
  const { planId, asked, name, unit } = props;
  const { t } = useTranslation('planning');
  const shared = useQuery({
    queryKey: ['allocation', planId, asked],
    queryFn: () => {
      const { priority, ...rest } = asked;
      const body = { ...rest, priority: [...priority] };
      return answerOf(api.POST('/api/plans/{planId}/allocations', { params: { path: { planId } }, body }));
    },
    staleTime: Infinity,
  });
  if (shared.isError) return <Failed error={shared.error} retry={() => void shared.refetch()} />;
  if (!shared.data) return <Waiting />;
  const { wanted, available, allocated } = shared.data;
  const sums = {
    wanted: wholeNumber(Math.round(wanted)),
    available: wholeNumber(available),
    allocated: wholeNumber(allocated),
    missing: wholeNumber(Math.round(Math.max(0, wanted - allocated))),
    unit,
  };
  return (
    <section>
      <h2>{name}</h2>
      <p role="status">{t(allocated < Math.round(wanted) ? 'shortage.result' : 'shortage.enough', sums)}</p>
      <Losses retailers={shared.data.retailers} />
    </section>
  );
}

function Losses({ retailers }: { readonly retailers: Schemas['ShortSupply']['retailers'] }) {
  const { t, i18n } = useTranslation('planning');
  const rows = useMemo(() => retailers.map(lostBy), [retailers]);
  const columns = useMemo((): Column<Loss>[] => {
    const units = (key: 'wanted' | 'lost', title: string): Column<Loss> => ({
      ...{ key, title, width: 'minmax(100px, 1fr)', isNumber: true },
      value: (row) => row[key],
      cell: (row) => oneDecimal(row[key]),
    });
    return [
      { key: 'retailerId', title: t('shortage.retailer'), width: '110px', value: (row) => row.retailerId },
      { key: 'name', title: t('run.name'), width: 'minmax(160px, 2fr)', value: (row) => row.retailerName },
      { key: 'class', title: t('shortage.class'), width: '80px', value: (row) => row.class },
      units('wanted', t('shortage.wanted')),
      {
        ...{ key: 'allocated', title: t('shortage.gets'), width: 'minmax(100px, 1fr)', isNumber: true },
        value: (row) => row.allocated,
        cell: (row) => wholeNumber(row.allocated),
      },
      units('lost', t('shortage.loses')),
      {
        ...{ key: 'share', title: t('shortage.share'), width: 'minmax(100px, 1fr)', isNumber: true },
        value: (row) => row.share,
        cell: (row) => percentText(row.share),
      },
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Numbers are written in the language of the page.
  }, [t, i18n.language]);
  const sort = useSort(columns, first);
  return <Grid label={t('shortage.title')} columns={columns} rows={rows} keyOf={keyOf} sort={sort} />;
}
