import { useDeferredValue, useId, useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { answerOf, problemOfError } from '../../api/problem.js';
import { randomId } from '../../api/random-id.js';
import { useSignedIn } from '../../session/signed-in.js';
import { pageOf } from './visit-commands.js';

/** How many retailers are offered. */
const most = 6;

/** How long the service is to wait until the list of the day shows the visit, milliseconds. */
const wait = 5000;

/** Plans a visit of the day at a retailer that is looked for by its name or number, and goes to it. */
export function PlanVisit({ day }: { readonly day: string }) {
  const { t } = useTranslation('visits');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const text = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['retailers', 'find', text],
    queryFn: () => answerOf(api.GET('/api/retailers', { params: { query: { text, limit: most } } })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const plan = usePlan(day);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('plan')}</Button>;
  const retailers = text === '' ? [] : (found.data?.items ?? []);
  return (
    <section className="plan-visit" aria-label={t('plan')}>
      <label htmlFor={id}>{t('planAt')}</label>
      <input id={id} autoComplete="off" value={words} onChange={({ target }) => setWords(target.value)} />
      {found.isError && <Alert type="error" showIcon title={t('planOffline')} />}
      {plan.isError && <Alert type="error" showIcon title={problemOfError(plan.error).detail} />}
      <p role="status">{text !== '' && found.data && retailers.length === 0 && t('planNobody')}</p>
      <ul className="stops">
        {retailers.map(({ retailerId, name, area }) => (
          <li key={retailerId}>
            <Button block size="large" disabled={plan.isPending} onClick={() => plan.mutate(retailerId)}>
              {name} ({retailerId}, {area})
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A visit has one id for each retailer, so that it is planned once where an answer was lost. */
function usePlan(day: string) {
  const { me } = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ids] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: async (retailerId: string) => {
      const visitId = ids.get(retailerId) ?? randomId();
      ids.set(retailerId, visitId);
      const body = { visitId, retailerId, plannedOn: day, accountManager: me.name };
      await answerOf(api.POST('/api/visits', { params: { query: { wait } }, body }));
      await client.invalidateQueries({ queryKey: ['visits', day] });
      return visitId;
    },
    onSuccess: (visitId) => navigate(pageOf({ day, visitId })),
  });
}
