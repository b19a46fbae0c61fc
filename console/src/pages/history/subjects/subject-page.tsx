import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { addressOf, entityOf, type Subject } from '../events/subjects.js';
import { useSight } from '../use-sight.js';
import { addressOfSearch } from '../timeline/search.js';
import { Link } from 'react-router';

interface Props {
  readonly subject: Subject;
  /** its name, where it has one; null while it is not known */
  readonly name?: string | null | undefined;
  /** further pages about it, by the end of their addresses */
  readonly tabs?: readonly { readonly end: string; readonly name: string }[];
  readonly facts?: ReactNode;
  readonly children: ReactNode;
}

/** A page about one thing: what it is, and pages of its events and figures. */
export function SubjectPage({ subject, name, tabs = [], facts, children }: Props) {
  const { t } = useTranslation('history');
  const { audits } = useSight();
  const address = addressOf(subject);
  const search = subject.kind === 'actor' ? { actor: subject.id } : { entity: entityOf(subject) };
  return (
    <div className="history">
      <header className="heading">
        <h1>
          <small>{t(`kind.${subject.kind}`)}</small> {name ?? subject.id}
        </h1>
        {name && <span className="id">{subject.id}</span>}
        {audits && <Link to={`/history${addressOfSearch(search)}`}>{t('searchIn')}</Link>}
      </header>
      {facts}
      {tabs.length > 0 && (
        <nav className="tabs" aria-label={t('tabs.label')}>
          <NavLink end to={address}>
            {t('tabs.events')}
          </NavLink>
          {tabs.map(({ end, name: tab }) => (
            <NavLink key={end} to={`${address}/${end}`}>
              {tab}
            </NavLink>
          ))}
        </nav>
      )}
      {children}
    </div>
  );
}
