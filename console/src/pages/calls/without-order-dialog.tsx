import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { randomId } from '../../api/random-id.js';
import type { CallProps } from './call-view.js';
import { Dialog } from './dialog.js';

/** The call ends without an order: nobody answered, or nothing is wanted. */
export function WithoutOrderDialog({ call, day, goOn, close }: CallProps & { readonly close: () => void }) {
  const { t } = useTranslation();
  const { retailerId, name } = call;
  const [wasReached, setReached] = useState(false);
  const [why, setWhy] = useState('');
  const [keys] = useState(() => ({ missed: randomId(), nothing: randomId() }));
  const record = useMutation({
    mutationFn: () => {
      const heading = { retailerId, dueOn: day };
      const said = why.trim() || t(wasReached ? 'end.nothing' : 'end.missed');
      const params = (key: string) => ({ header: { 'Idempotency-Key': key }, query: { wait: 2000 } });
      return wasReached
        ? answerOf(
            api.POST('/api/calls-without-order', { params: params(keys.nothing), body: { ...heading, why: said } }),
          )
        : answerOf(api.POST('/api/missed-calls', { params: params(keys.missed), body: { ...heading, cause: said } }));
    },
    onSuccess: () => goOn(t('end.recorded', { name })),
  });
  const save = () => record.mutate();
  const choice = (label: string, reached: boolean) => (
    <label>
      <input type="radio" name="ending" checked={wasReached === reached} onChange={() => setReached(reached)} /> {label}
    </label>
  );
  return (
    <Dialog title={t('end.withoutTitle')} error={record.error} isSending={record.isPending} save={save} close={close}>
      {choice(t('end.missed'), false)}
      {choice(t('end.nothing'), true)}
      <label htmlFor="without-why">{t('end.why')}</label>
      <input id="without-why" maxLength={500} value={why} onChange={({ target }) => setWhy(target.value)} />
    </Dialog>
  );
}
