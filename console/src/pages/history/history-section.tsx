import { lazy } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { addressOf, isSubjectPath, kindOfPath } from './events/subjects.js';
import { ProofPage } from './proof/proof-page.js';
import { EventsOf } from './subjects/events-of.js';
import { OrderPage } from './subjects/order-page.js';
import { PersonPage } from './subjects/person-page.js';
import { ProductPage } from './subjects/product-page.js';
import { RetailerPage } from './subjects/retailer-page.js';
import { SubjectPage } from './subjects/subject-page.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import { TimelinePage } from './timeline/timeline-page.js';
import { WhyPage } from './why/why-page.js';
import { useSight } from './use-sight.js';
import './history.css';

addTexts('history', { en, zh });

const GraphPage = lazy(() => import('./why/graph/graph-page.js'));

/** What happened: the whole history for managers and admins, what one did oneself for others, and a page about each thing. */
export default function HistorySection() {
  const { audits, me } = useSight();
  const own = <Navigate replace to={addressOf({ kind: 'actor', id: me.name })} />;
  return (
    <Routes>
      <Route index element={audits ? <TimelinePage /> : own} />
      {audits && <Route path="proof" element={<ProofPage />} />}
      <Route path="why/plans/:planId/:sku/graph" element={<GraphPage />} />
      <Route path="why/:kind/:first/:second?" element={<WhyPage />} />
      <Route path=":path/:id/*" element={<PageAbout />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function PageAbout() {
  const { path, id = '' } = useParams();
  if (!isSubjectPath(path)) return <NotFound />;
  const subject = { kind: kindOfPath[path], id };
  switch (subject.kind) {
    case 'retailer':
      return <RetailerPage key={id} id={id} />;
    case 'product':
      return <ProductPage key={id} id={id} />;
    case 'order':
      return <OrderPage key={id} id={id} />;
    case 'actor':
      return <PersonPage key={id} id={id} />;
    default:
      return (
        <SubjectPage key={id} subject={subject}>
          <EventsOf subject={subject} />
        </SubjectPage>
      );
  }
}
