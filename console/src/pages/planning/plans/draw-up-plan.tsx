import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useForecasts } from '../forecasts/use-forecasts.js';
import { FormDialog } from '../form-dialog.js';
import { useKey } from '../use-key.js';

/** Asks for which weeks; the newest forecast says from when it can be. */
export function DrawUpPlan({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const client = useQueryClient();
  const runs = useForecasts().data?.items ?? [];
  const newest = runs.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [from, weeks] = [chosen ?? newest?.firstWeek ?? '', typed ?? String(newest?.horizon ?? 13)];
  const keyOf = useKey();
  const draw = useMutation({
    mutationFn: () => {
      const body = { from, weeks: Number(weeks) };
      return answerOf(api.POST('/api/plans', { params: { header: keyOf(body) }, body }));
    },
    onSuccess: async (plan) => {
      client.setQueryData(['plan', plan.planId], plan);
      await client.invalidateQueries({ queryKey: ['plans'] });
      close();
      await navigate(`/planning/plans/${encodeURIComponent(plan.planId)}`);
    },
  });
  return (
    <FormDialog
      title={t('plans.drawUpTitle')}
      save={t('plans.save')}
      error={draw.error}
      isSending={draw.isPending}
      onSave={() => draw.mutate()}
      onClose={close}
    >
      <label htmlFor="plan-from">{t('plans.drawUpFrom')}</label>
      <input id="plan-from" type="date" required value={from} onChange={({ target }) => setChosen(target.value)} />
      <label htmlFor="plan-weeks">{t('plans.drawUpWeeks')}</label>
      <input
        id="plan-weeks"
        type="number"
        required
        min={1}
        max={104}
        value={weeks}
        onChange={({ target }) => setTyped(target.value)}
      />
      <small>{t('plans.drawUpHint')}</small>
    </FormDialog>
  );
}
