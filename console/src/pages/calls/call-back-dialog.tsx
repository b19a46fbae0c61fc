import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../api/random-id.js';
import { commandTo } from '../../outbox/kept-command.js';
import type { CallProps } from './call-view.js';
import { Dialog } from './dialog.js';
import { useEndCall } from './use-end-call.js';

/** The retailer wants to be called again: on which day, and from when on. */
export function CallBackDialog({ call, day, goOn, close }: CallProps & { readonly close: () => void }) {
  const { t } = useTranslation();
  const { retailerId } = call;
  const [callBackOn, setOn] = useState(day);
  const [callBackAt, setAt] = useState('');
  const [note, setNote] = useState('');
  const [key] = useState(randomId);
  const endCall = useEndCall({ call, day, goOn });
  const record = useMutation({
    mutationFn: () => {
      const body = { retailerId, dueOn: day, callBackOn, ...(callBackAt && { callBackAt }), ...(note && { note }) };
      return endCall({ ...commandTo('/api/call-backs', {}, body), key, kind: 'call-back' });
    },
  });
  const save = () => record.mutate();
  return (
    <Dialog title={t('end.callBackTitle')} error={record.error} isSending={record.isPending} save={save} close={close}>
      <label htmlFor="call-back-on">{t('end.on')}</label>
      <input
        id="call-back-on"
        type="date"
        required
        min={day}
        value={callBackOn}
        onChange={({ target }) => setOn(target.value)}
      />
      <label htmlFor="call-back-at">{t('end.at')}</label>
      <input id="call-back-at" type="time" value={callBackAt} onChange={({ target }) => setAt(target.value)} />
      <label htmlFor="call-back-note">{t('end.note')}</label>
      <input id="call-back-note" maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
    </Dialog>
  );
}
