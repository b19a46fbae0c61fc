import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useProduct } from '../forecasts/use-product.js';
import { FormDialog } from '../form-dialog.js';
import { useMayPlan } from '../may.js';
import { DayField } from './day-field.js';
import { useRecord, type Quota } from './use-supply.js';

/** A quota; it is lifted here as long as it is not over. */
export function LiftQuota({ quota, close }: { readonly quota: Quota; readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const mayPlan = useMayPlan();
  const { sku, quotaId, retailerClass, fromDay, toDay, unitLimit } = quota;
  const name = useProduct(sku).data?.name ?? sku;
  const isOver = toDay < today;
  const [liftedOn, setLiftedOn] = useState(today);
  const record = useRecord(
    ['quotas', 'notices'],
    (body: { readonly liftedOn: string }, sentWith) => {
      const params = { ...sentWith, path: { sku, quotaId } };
      return answerOf(api.POST('/api/supply/{sku}/quotas/{quotaId}/lift', { params, body }));
    },
    close,
  );
  const canLift = mayPlan && !isOver;
  const group =
    retailerClass === '*' ? t('supply.quotas.everyClass') : t('supply.quotas.ofClass', { class: retailerClass });
  const facts = { limit: wholeNumber(unitLimit), class: group, from: dayText(fromDay), until: dayText(toDay) };
  return (
    <FormDialog
      title={t('supply.quotas.liftTitle', { name })}
      save={t(canLift ? 'supply.quotas.lift' : 'supply.quotas.close')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => (canLift ? record.mutate({ liftedOn }) : close())}
      onClose={close}
    >
      <p>{t('supply.quotas.liftText', facts)}</p>
      {canLift ? (
        <DayField label={t('supply.quotas.liftOn')} value={liftedOn} max={toDay} onChange={setLiftedOn} />
      ) : (
        <p>{t(isOver ? 'supply.quotas.isOver' : 'supply.quotas.mayNot')}</p>
      )}
    </FormDialog>
  );
}
