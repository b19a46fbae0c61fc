import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { randomId } from '../../../api/random-id.js';
import { dayAfter } from '../../../day.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { ProductField } from './product-field.js';
import { useRecord } from './use-supply.js';

/** Sets what one retailer of a class may be granted at most. */
export function SetQuota({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const [quota, setQuota] = useState(() => ({
    ...{ quotaId: randomId(), sku: '', retailerClass: '*', limit: '' },
    ...{ from: today, to: dayAfter(today, 27) },
  }));
  const change = (changed: Partial<typeof quota>) => setQuota((before) => ({ ...before, ...changed }));
  const record = useRecord(
    ['quotas', 'notices'],
    ({ sku, limit, ...rest }: typeof quota, sentWith) => {
      const params = { ...sentWith, path: { sku: sku.trim() } };
      return answerOf(api.POST('/api/supply/{sku}/quotas', { params, body: { ...rest, limit: Number(limit) } }));
    },
    close,
  );
  return (
    <FormDialog
      title={t('supply.quotas.grantTitle')}
      save={t('supply.quotas.save')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate(quota)}
      onClose={close}
    >
      <ProductField value={quota.sku} onChange={(sku) => change({ sku })} />
      <label htmlFor="quota-class">
        {t('supply.quotas.class')} <small>{t('supply.quotas.classHint')}</small>
      </label>
      <input
        id="quota-class"
        required
        value={quota.retailerClass}
        onChange={({ target }) => change({ retailerClass: target.value })}
      />
      <label htmlFor="quota-limit">{t('supply.quotas.limit')}</label>
      <input
        id="quota-limit"
        type="number"
        required
        min={0}
        value={quota.limit}
        onChange={({ target }) => change({ limit: target.value })}
      />
      <DayField label={t('supply.from')} value={quota.from} onChange={(from) => change({ from })} />
      <DayField label={t('supply.until')} value={quota.to} min={quota.from} onChange={(to) => change({ to })} />
    </FormDialog>
  );
}
