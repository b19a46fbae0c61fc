import { useMemo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { Grid } from '../../../tables/grid.js';
import { useSort } from '../../../tables/use-sort.js';
import { useMayPlan } from '../may.js';
import { LiftQuota } from './lift-quota.js';
import { useQuotaColumns } from './quota-columns.js';
import { SetQuota } from './set-quota.js';
import { useQuotas, type Quota } from './use-supply.js';

const first = { column: 'fromDay', descending: true };
const keyOf = ({ sku, quotaId }: Quota) => `${sku}\n${quotaId}`;

/** What retailers may be granted at most; quotas are set and lifted here. */
export function QuotasPage() {
  const { t } = useTranslation('planning');
  const mayPlan = useMayPlan();
  const { today } = useSignedIn().service;
  const [search, setSearch] = useSearchParams();
  const quotas = useQuotas();
  const columns = useQuotaColumns(today);
  const sort = useSort(columns, first);
  const [isSetting, setSetting] = useState(false);
  const [opened, setOpened] = useState<Quota>();
  const isEvery = search.get('show') === 'all';
  const all = quotas.data;
  const rows = useMemo(() => (all ?? []).filter(({ toDay }) => isEvery || toDay >= today), [all, isEvery, today]);
  if (quotas.isError) return <Failed error={quotas.error} retry={() => void quotas.refetch()} />;
  if (!all) return <Waiting />;
  return (
    <>
      <div className="head">
        <h1>{t('supply.quotas.title')}</h1>
        {mayPlan && (
          <Button type="primary" onClick={() => setSetting(true)}>
            {t('supply.quotas.grant')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('supply.quotas.about')}</p>
      {isSetting && <SetQuota close={() => setSetting(false)} />}
      {opened && <LiftQuota quota={opened} close={() => setOpened(undefined)} />}
      <div className="filters">
        <label>
          {t('supply.quotas.show')}
          <select
            value={isEvery ? 'all' : ''}
            onChange={({ target }) => setSearch(target.value === 'all' ? { show: 'all' } : {}, { replace: true })}
          >
            <option value="">{t('supply.quotas.open')}</option>
            <option value="all">{t('supply.quotas.every')}</option>
          </select>
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="card">{t(all.length === 0 ? 'supply.quotas.none' : 'supply.quotas.noMatch')}</p>
      ) : (
        <Grid
          label={t('supply.quotas.title')}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          sort={sort}
          onOpen={setOpened}
        />
      )}
    </>
  );
}
