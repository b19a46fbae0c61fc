import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { dayText } from '../../../i18n/formats.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useProduct } from '../forecasts/use-product.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { proposedEnd } from './shortage-state.js';
import { useRecord, type Shortage } from './use-supply.js';

/** Says on which day a shortage was over. */
export function EndShortage({ shortage, close }: { readonly shortage: Shortage; readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const { sku, fromDay, cause } = shortage;
  const name = useProduct(sku).data?.name ?? sku;
  const [endedOn, setEndedOn] = useState(() => proposedEnd(shortage, today));
  const record = useRecord(
    ['shortages', 'notices'],
    (body: { readonly endedOn: string }, sentWith) =>
      answerOf(api.POST('/api/supply/{sku}/shortage/end', { params: { ...sentWith, path: { sku } }, body })),
    close,
  );
  return (
    <FormDialog
      title={t('supply.shortages.endTitle', { name })}
      save={t('supply.shortages.end')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate({ endedOn })}
      onClose={close}
    >
      <p>{t('supply.shortages.since', { day: dayText(fromDay), cause })}</p>
      <DayField label={t('supply.shortages.lastDay')} value={endedOn} min={fromDay} onChange={setEndedOn} />
    </FormDialog>
  );
}
