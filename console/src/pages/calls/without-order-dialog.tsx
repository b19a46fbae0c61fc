import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../api/random-id.js';
import { commandTo } from '../../outbox/kept-command.js';
import type { CallProps } from './call-view.js';
import { Dialog } from './dialog.js';
import { useEndCall } from './use-end-call.js';

/** The call ends without an order: nobody answered, or nothing is wanted. */
export function WithoutOrderDialog({ call, day, goOn, close }: CallProps & { readonly close: () => void }) {
  const { t } = useTranslation();
  const { retailerId } = call;
  const [wasReached, setReached] = useState(false);
  const [why, setWhy] = useState('');
  const [keys] = useState(() => ({ missed: randomId(), nothing: randomId() }));
  const endCall = useEndCall({ call, day, goOn });
  const record = useMutation({
    mutationFn: () => {
      const heading = { retailerId, dueOn: day };
      const said = why.trim() || t(wasReached ? 'end.nothing' : 'end.missed');
      return wasReached
        ? endCall({
            ...commandTo('/api/calls-without-order', {}, { ...heading, why: said }),
            ...{ key: keys.nothing, kind: 'call-nothing' },
          })
        : endCall({
            ...commandTo('/api/missed-calls', {}, { ...heading, cause: said }),
            ...{ key: keys.missed, kind: 'call-missed' },
          });
    },
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
