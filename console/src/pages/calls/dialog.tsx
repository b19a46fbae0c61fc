import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../api/problem.js';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly save: () => void;
  readonly close: () => void;
}

/** A question over the page; Escape goes back to what was worked on. */
export function Dialog({ title, children, error, isSending, save, close }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [before]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error !== null && <Alert type="error" showIcon title={problemOfError(error).detail} />}
        <p className="buttons">
          <Button onClick={close}>{t('end.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isSending}>
            {t('end.save')}
          </Button>
        </p>
      </form>
    </dialog>
  );
}
