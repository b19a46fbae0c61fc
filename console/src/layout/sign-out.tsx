import { useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { forgetAll } from '../outbox/database.js';
import { unsent, useKeptCommands, useOutbox } from '../outbox/use-outbox.js';
import { useSignedIn } from '../session/signed-in.js';
import { useSignOut } from '../session/use-session.js';
import '../outbox/outbox-texts.js';

/** Signs out and deletes what this browser kept for the person; warns where something of it is not recorded. */
export function SignOut() {
  const { t } = useTranslation(['translation', 'outbox']);
  const { me } = useSignedIn();
  const outbox = useOutbox();
  const left = unsent(useKeptCommands()).length;
  const [asks, setAsks] = useState<'no' | 'unsent' | 'failed'>('no');
  const signOut = useSignOut();
  const leave = async () => {
    try {
      await signOut();
      await forgetAll(me.name);
    } catch {
      setAsks('failed');
    }
  };
  const begin = async () => {
    await outbox.send();
    if (unsent(outbox.commands()).length > 0) setAsks('unsent');
    else await leave();
  };
  return (
    <>
      <Button size="small" onClick={() => void begin()}>
        {t('nav.signOut')}
      </Button>
      {asks === 'failed' && <p role="alert">{t('unreachable')}</p>}
      {asks === 'unsent' && left > 0 && (
        <Warning
          title={t('outbox:signOut.title')}
          about={t('outbox:signOut.about', { count: left })}
          stay={() => setAsks('no')}
          leave={() => void leave()}
        />
      )}
    </>
  );
}

interface WarningProps {
  readonly title: string;
  readonly about: string;
  readonly stay: () => void;
  readonly leave: () => void;
}

function Warning({ title, about, stay, leave }: WarningProps) {
  const { t } = useTranslation('outbox');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="sign-out-title" onClose={stay}>
      <h2 id="sign-out-title">{title}</h2>
      <p>{about}</p>
      <p className="buttons">
        <Button type="primary" onClick={stay}>
          {t('signOut.stay')}
        </Button>
        <Button danger onClick={leave}>
          {t('signOut.leave')}
        </Button>
      </p>
    </dialog>
  );
}
