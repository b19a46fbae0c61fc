import { memo, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { subjectFrom, subjectKinds } from '../events/subjects.js';
import { useEventTypes } from '../use-history.js';
import { searchOfForm, type Search } from './search.js';

interface Props {
  readonly search: Search;
  readonly look: (search: Search) => void;
}

/** What is looked for. Everything that is filled in must hold. */
export const SearchForm = memo(function SearchForm({ search, look }: Props) {
  const { t } = useTranslation('history');
  const types = useEventTypes();
  const subject = subjectFrom(search.entity ?? '');
  const [kind, setKind] = useState<string>(subject?.kind ?? 'retailer');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const id = form.get('id');
    if (typeof id === 'string' && id.trim() !== '') form.set('entity', `${kind}-${id.trim()}`);
    look(searchOfForm(form));
  };
  return (
    <form className="search" onSubmit={submit} role="search" aria-label={t('search.label')}>
      <Field label={t('search.text')} wide>
        <input name="text" type="search" defaultValue={search.text} placeholder={t('search.textHint')} />
      </Field>
      <Field label={t('search.kind')}>
        <select value={kind} onChange={({ target }) => setKind(target.value)}>
          {subjectKinds
            .filter((each) => each !== 'actor')
            .map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
        </select>
      </Field>
      <Field label={t('search.id')}>
        <input name="id" defaultValue={subject?.id} />
      </Field>
      <Field label={t('search.actor')}>
        <input name="actor" defaultValue={search.actor} />
      </Field>
      <Field label={t('search.type')}>
        <select name="type" defaultValue={search.type ?? ''} key={types.data ? 'known' : 'unknown'}>
          <option value="">{t('search.anyType')}</option>
          {types.data?.map(({ type, name }) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Days legend={t('search.occurred')} from="from" to="to" search={search} />
      <Days legend={t('search.recorded')} from="recordedFrom" to="recordedTo" search={search} />
      <label className="check">
        <input type="checkbox" name="technical" value="true" defaultChecked={search.technical === 'true'} />
        {t('search.technical')}
      </label>
      <Button type="primary" htmlType="submit">
        {t('search.look')}
      </Button>
    </form>
  );
});

interface FieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Field({ label, wide = false, children }: FieldProps) {
  return (
    <label className={wide ? 'wide' : undefined}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface DaysProps {
  readonly legend: string;
  readonly from: 'from' | 'recordedFrom';
  readonly to: 'to' | 'recordedTo';
  readonly search: Search;
}

function Days({ legend, from, to, search }: DaysProps) {
  const { t } = useTranslation('history');
  return (
    <fieldset>
      <legend>{legend}</legend>
      <input type="date" name={from} aria-label={`${legend}: ${t('search.from')}`} defaultValue={dayOf(search[from])} />
      –
      <input type="date" name={to} aria-label={`${legend}: ${t('search.to')}`} defaultValue={dayOf(search[to])} />
    </fieldset>
  );
}

/** An address may name an instant; the form has the day. */
function dayOf(time: string | undefined): string | undefined {
  return time?.slice(0, 10);
}
