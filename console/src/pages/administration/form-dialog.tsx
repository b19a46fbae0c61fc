import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../api/problem.js';

interface Props {
  readonly title: string;
  readonly save: string;
  readonly isDanger?: boolean;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly send: (form: FormData) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form over the page; Escape goes back. */
export function FormDialog({ title, save, isDanger = false, isSending, error, send, close, children }: Props) {
  const { t } = useTranslation('administration');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error !== null && <Alert type="error" showIcon title={problemOfError(error).detail} />}
        <p className="buttons">
          <Button onClick={close}>{t('back')}</Button>
          <Button type="primary" danger={isDanger} htmlType="submit" loading={isSending}>
            {save}
          </Button>
        </p>
      </form>
    </dialog>
  );
}
