import { useState, type FormEvent } from 'react';
import { Alert, Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf, problemOfError } from '../../api/problem.js';
import { randomId } from '../../api/random-id.js';
import { textOf } from './form-values.js';

interface Asked {
  readonly kind: 'retailer' | 'person';
  readonly id: string;
  readonly reason: string;
}

function forget({ kind, id, reason }: Asked) {
  const header = { 'Idempotency-Key': randomId() };
  return kind === 'retailer'
    ? answerOf(
        api.POST('/api/retailers/{retailerId}/forget', {
          params: { path: { retailerId: id }, header },
          body: { reason },
        }),
      )
    : answerOf(api.POST('/api/people/forget', { params: { header }, body: { name: id, reason } }));
}

/** Forgets a retailer or a person: their names and notes are gone for ever. It is typed twice, since nothing brings them back. */
export function ForgetPage() {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const [kind, setKind] = useState<Asked['kind']>('retailer');
  const [differs, setDiffers] = useState(false);
  const erase = useMutation({ mutationFn: forget, onSuccess: () => client.invalidateQueries() });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [id, again] = [textOf(form, 'id'), textOf(form, 'again')];
    setDiffers(id !== again);
    if (id === again) erase.mutate({ kind, id, reason: textOf(form, 'reason') });
  };
  return (
    <section className="forget">
      <Alert type="warning" showIcon title={t('forget.warning')} description={t('forget.about')} />
      <form onSubmit={submit}>
        <fieldset>
          <legend>{t('forget.whom')}</legend>
          {(['retailer', 'person'] as const).map((each) => (
            <label key={each} className="check">
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />{' '}
              {t(`forget.kind.${each}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {t(`forget.id.${kind}`)}
          <input name="id" required autoComplete="off" />
        </label>
        <label>
          {t('forget.again')}
          <input name="again" required autoComplete="off" />
        </label>
        {differs && <Alert type="warning" showIcon title={t('forget.differs')} />}
        <label>
          {t('forget.reason')}
          <input name="reason" required maxLength={500} autoComplete="off" />
        </label>
        <small>{t('forget.reasonHint')}</small>
        {erase.isError && <Alert type="error" showIcon title={problemOfError(erase.error).detail} />}
        {erase.data && (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t(erase.data.erased ? 'forget.done' : 'forget.nothing', { id: erase.variables.id })}
          />
        )}
        <p>
          <Button type="primary" danger htmlType="submit" loading={erase.isPending}>
            {t('forget.submit')}
          </Button>
        </p>
      </form>
    </section>
  );
}
