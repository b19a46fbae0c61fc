import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { language } from '../i18n/language.js';
import { said } from '../i18n/said.js';
import type { KeptCommand } from './kept-command.js';
import { useOutbox } from './use-outbox.js';
import './outbox-texts.js';

/** A command that is not recorded: what the service said of it, and what can be done. */
export function HeldCommand({ command }: { readonly command: KeptCommand }) {
  const { t } = useTranslation('outbox');
  const outbox = useOutbox();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [drops, setDrops] = useState(false);
  const { state, problem, page, draft, group } = command;
  const busy = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  const change = async () => {
    await navigate(page, { state: { draft } });
    await outbox.takeBack(group);
  };
  return (
    <div className="held">
      {state === 'waiting' ? (
        <Alert type="info" showIcon title={t('waiting')} />
      ) : (
        <Alert
          type={state === 'asked' ? 'warning' : 'error'}
          showIcon
          title={t(state === 'asked' ? 'asked' : 'refused')}
          description={
            <ul>
              {(problem?.warnings ?? []).map((warning) => (
                <li key={`${warning.code} ${warning.field}`}>{said(warning[language()])}</li>
              ))}
              {!problem?.warnings?.length && <li>{problem?.detail}</li>}
            </ul>
          }
        />
      )}
      <p className="entry">
        {state === 'asked' && (
          <Button type="primary" loading={isBusy} onClick={() => void busy(() => outbox.confirm(command))}>
            {t('confirm')}
          </Button>
        )}
        {state === 'refused' && (
          <Button loading={isBusy} onClick={() => void busy(() => outbox.sendAgain(command))}>
            {t('again')}
          </Button>
        )}
        <Button onClick={() => void change()}>{t('change')}</Button>
        {!drops && <Button onClick={() => setDrops(true)}>{t('drop')} …</Button>}
      </p>
      {drops && <Drop command={command} close={() => setDrops(false)} />}
    </div>
  );
}

function Drop({ command, close }: { readonly command: KeptCommand; readonly close: () => void }) {
  const { t } = useTranslation('outbox');
  const outbox = useOutbox();
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void outbox.drop(command, reason.trim());
      }}
    >
      <label htmlFor={`drop-${command.no}`}>{t('reason')}</label>
      <input
        id={`drop-${command.no}`}
        className="wide"
        required
        pattern=".*\S.*"
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="entry">
        <Button htmlType="submit" danger>
          {t('drop')}
        </Button>
        <Button onClick={close}>{t('keep')}</Button>
      </p>
    </form>
  );
}
