import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { dayAfter } from '../../../day.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { FormDialog } from '../form-dialog.js';
import { useKey } from '../use-key.js';

/** Asks as of when and how far ahead; the forecast is then made whether the page stays or not. */
export function StartForecast({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const { service } = useSignedIn();
  const navigate = useNavigate();
  const [asOf, setAsOf] = useState(dayAfter(service.today, -1));
  const [horizon, setHorizon] = useState('13');
  const keyOf = useKey();
  const start = useMutation({
    mutationFn: () => {
      const body = { asOf, horizon: Number(horizon) };
      return answerOf(api.POST('/api/forecasts', { params: { header: keyOf(body) }, body }));
    },
    onSuccess: ({ requestId }) => {
      close();
      void navigate({ search: `?job=${encodeURIComponent(requestId)}` });
    },
  });
  return (
    <FormDialog
      title={t('forecasts.startTitle')}
      save={t('forecasts.startSave')}
      error={start.error}
      isSending={start.isPending}
      onSave={() => start.mutate()}
      onClose={close}
    >
      <label htmlFor="as-of">{t('forecasts.startAsOf')}</label>
      <input
        id="as-of"
        type="date"
        required
        max={service.today}
        value={asOf}
        onChange={({ target }) => setAsOf(target.value)}
      />
      <small>{t('forecasts.startPast')}</small>
      <label htmlFor="horizon">{t('forecasts.startHorizon')}</label>
      <input
        id="horizon"
        type="number"
        required
        min={1}
        max={104}
        value={horizon}
        onChange={({ target }) => setHorizon(target.value)}
      />
    </FormDialog>
  );
}
