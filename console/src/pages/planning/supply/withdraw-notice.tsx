import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { useRecord, type Notice } from './use-supply.js';

/** Withdraws a notice, with the reason. */
export function WithdrawNotice({ notice, close }: { readonly notice: Notice; readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const { noticeId } = notice;
  const [withdrawnOn, setWithdrawnOn] = useState(today);
  const [reason, setReason] = useState('');
  const record = useRecord(
    ['notices'],
    (body: { readonly withdrawnOn: string; readonly reason: string }, sentWith) =>
      answerOf(api.POST('/api/notices/{noticeId}/withdraw', { params: { ...sentWith, path: { noticeId } }, body })),
    close,
  );
  return (
    <FormDialog
      title={t('supply.notices.withdrawTitle')}
      save={t('supply.notices.withdraw')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate({ withdrawnOn, reason: reason.trim() })}
      onClose={close}
    >
      <DayField label={t('supply.notices.withdrawOn')} value={withdrawnOn} onChange={setWithdrawnOn} />
      <label htmlFor="withdraw-why">{t('supply.notices.why')}</label>
      <input
        id="withdraw-why"
        required
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
}
