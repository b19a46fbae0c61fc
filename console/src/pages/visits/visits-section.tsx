import { Navigate, Route, Routes } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { useSignedIn } from '../../session/signed-in.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import { VisitPage } from './visit-page.js';
import { VisitsPage } from './visits-page.js';
import '../../field/field.css';

addTexts('visits', { en, zh });

/** Visits: today's where no day is named. */
export default function VisitsSection() {
  const { service } = useSignedIn();
  return (
    <Routes>
      <Route index element={<Navigate replace to={service.today} />} />
      <Route path=":day" element={<VisitsPage />} />
      <Route path=":day/:visitId" element={<VisitPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
