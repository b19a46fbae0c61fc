import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { ProductField } from './product-field.js';
import { useRecord } from './use-supply.js';

/** Says that the manufacturer cannot deliver a product, from when, until when as far as foreseen, and why. */
export function DeclareShortage({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const [shortage, setShortage] = useState({ sku: '', from: today, until: '', cause: '' });
  const change = (changed: Partial<typeof shortage>) => setShortage((before) => ({ ...before, ...changed }));
  const record = useRecord(
    ['shortages', 'notices'],
    ({ sku, from, until, cause }: typeof shortage, sentWith) => {
      const params = { ...sentWith, path: { sku: sku.trim() } };
      const body = { from, cause: cause.trim(), ...(until !== '' && { until }) };
      return answerOf(api.POST('/api/supply/{sku}/shortage', { params, body }));
    },
    close,
  );
  return (
    <FormDialog
      title={t('supply.shortages.declareTitle')}
      save={t('supply.shortages.save')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate(shortage)}
      onClose={close}
    >
      <ProductField value={shortage.sku} onChange={(sku) => change({ sku })} />
      <DayField label={t('supply.from')} value={shortage.from} onChange={(from) => change({ from })} />
      <DayField
        label={t('supply.shortages.until')}
        value={shortage.until}
        min={shortage.from}
        isOptional
        onChange={(until) => change({ until })}
      />
      <label htmlFor="shortage-cause">{t('supply.shortages.cause')}</label>
      <input
        id="shortage-cause"
        required
        pattern=".*\S.*"
        maxLength={500}
        value={shortage.cause}
        onChange={({ target }) => change({ cause: target.value })}
      />
      <small>{t('supply.shortages.causeHint')}</small>
    </FormDialog>
  );
}
