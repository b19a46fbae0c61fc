import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { dayText, weekdayText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { NotFound } from '../../../layout/not-found.js';
import { Waiting } from '../../../layout/waiting.js';
import { RetailerFigures } from '../known/retailer-figures.js';
import { useRetailer } from '../use-history.js';
import { ChangesOf } from '../changes/changes-of.js';
import { EventsOf } from './events-of.js';
import { Facts } from './facts.js';
import { SubjectPage } from './subject-page.js';

/** Everything about one retailer. */
export function RetailerPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const retailer = useRetailer(id);
  if (retailer.isError) return <Failed error={retailer.error} retry={() => void retailer.refetch()} />;
  if (!retailer.data) return <Waiting />;
  const {
    name,
    area,
    class: group,
    businessType,
    route,
    orderDay,
    orderCycle,
    firstCall,
    listed,
    closedOn,
  } = retailer.data;
  const subject = { kind: 'retailer', id } as const;
  const facts = (
    <Facts
      items={[
        [t('fact.area'), area],
        [t('fact.class'), group],
        [t('fact.businessType'), businessType],
        [t('fact.route'), route],
        [t('fact.orderDay'), orderDay === null ? null : weekdayText(orderDay)],
        [t('fact.orderCycle'), orderCycle === 1 ? t('everyWeek') : t('everyWeeks', { count: orderCycle })],
        [t('fact.firstCall'), firstCall === null ? null : dayText(firstCall)],
        [t('fact.listed'), listed ? null : t('fact.unlisted')],
        [t('fact.closedOn'), closedOn === null ? null : dayText(closedOn)],
      ]}
    />
  );
  const tabs = [
    { end: 'figures', name: t('tabs.figures') },
    { end: 'changes', name: t('tabs.changes') },
  ];
  return (
    <SubjectPage subject={subject} name={name} facts={facts} tabs={tabs}>
      <Routes>
        <Route index element={<EventsOf subject={subject} />} />
        <Route path="figures" element={<RetailerFigures retailerId={id} />} />
        <Route path="changes" element={<ChangesOf subject={subject} />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </SubjectPage>
  );
}
