import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSight } from '../use-sight.js';
import { addressOf, type Subject, type SubjectKind } from './subjects.js';

/** What concerns retailers of one's own areas can be seen, the rest by who deals with every area. */
const ofRetailers: readonly SubjectKind[] = ['retailer', 'order', 'visit', 'delivery', 'wish', 'complaint', 'product'];

/** A link to the page about something; its name alone where one may not see it. */
export function SubjectLink({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('history');
  const { everywhere } = useSight();
  const name = t('subject', { kind: t(`kind.${subject.kind}`), id: subject.id });
  return everywhere || ofRetailers.includes(subject.kind) ? <Link to={addressOf(subject)}>{name}</Link> : <>{name}</>;
}
