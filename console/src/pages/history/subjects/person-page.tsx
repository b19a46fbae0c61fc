import { useTranslation } from 'react-i18next';
import { useSight } from '../use-sight.js';
import { EventsOf } from './events-of.js';
import { SubjectPage } from './subject-page.js';

/** What a person, or a program, recorded. Of others only managers and admins see it. */
export function PersonPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const sight = useSight();
  const subject = { kind: 'actor', id } as const;
  return (
    <SubjectPage subject={subject} name={id === sight.me.name ? sight.me.displayName : undefined}>
      {sight.person(id) ? <EventsOf subject={subject} /> : <p className="nothing">{t('ofOthers')}</p>}
    </SubjectPage>
  );
}
