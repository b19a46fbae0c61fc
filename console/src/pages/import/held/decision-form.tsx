import { useState, type FormEvent } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../../api/problem.js';
import { figuresOf, typedOf, type Choice, type HeldLine } from './decision.js';
import { useDecide } from './use-held.js';

interface Props {
  readonly line: HeldLine;
  readonly choice: Choice;
  readonly close: () => void;
}

/** Asks why, and for the figures where somebody enters them. */
export function DecisionForm({ line, choice, close }: Props) {
  const { t } = useTranslation('import');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState(typedOf(line));
  const decide = useDecide();
  const isReadable = choice !== 'edit' || figuresOf(typed) !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReadable) decide.mutate({ line, choice, reason: reason.trim(), typed }, { onSuccess: close });
  };
  return (
    <form className="decision" onSubmit={submit}>
      <b>{t(`held.titleOf.${choice}`)}</b>
      {choice === 'reject' && <span>{t('held.rejectAbout')}</span>}
      {choice === 'edit' && (
        <>
          <label>
            {t('held.units')}
            <input
              inputMode="numeric"
              required
              pattern="\d{1,7}"
              value={typed.units}
              onChange={({ target }) => setTyped({ ...typed, units: target.value })}
            />
          </label>
          <label>
            {t('held.price')}
            <input
              inputMode="decimal"
              pattern="\d{1,9}([.]\d{1,2})?"
              value={typed.price}
              onChange={({ target }) => setTyped({ ...typed, price: target.value })}
            />
          </label>
        </>
      )}
      <label>
        {t('held.reason')}
        <input
          required
          pattern=".*\S.*"
          maxLength={500}
          title={t('held.reasonNeeded')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {t('held.save')}
      </Button>
      <Button onClick={close}>{t('held.back')}</Button>
      {decide.isError && <Alert type="error" showIcon title={problemOfError(decide.error).detail} />}
    </form>
  );
}
