import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../api/problem.js';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button says that sends it. */
  readonly save: string;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A form over the page; Escape goes back. */
export function FormDialog({ title, children, save, error, isSending, onSave, onClose }: Props) {
  const { t } = useTranslation('planning');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSave();
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error !== null && <Alert type="error" showIcon title={problemOfError(error).detail} />}
        <p className="buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isSending}>
            {save}
          </Button>
        </p>
      </form>
    </dialog>
  );
}
