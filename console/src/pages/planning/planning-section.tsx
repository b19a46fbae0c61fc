import { Navigate, Route, Routes } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { ForecastsPage } from './forecasts/forecasts-page.js';
import { NodePage } from './forecasts/node-page.js';
import { RunPage } from './forecasts/run-page.js';
import { LinePage } from './plans/line-page.js';
import { PlanPage } from './plans/plan-page.js';
import { PlansPage } from './plans/plans-page.js';
import { ShortagePage } from './shortage/shortage-page.js';
import { CalendarPage } from './supply/calendar-page.js';
import { NoticesPage } from './supply/notices-page.js';
import { QuotasPage } from './supply/quotas-page.js';
import { PlanningNav } from './planning-nav.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import './planning.css';

addTexts('planning', { en, zh });

/** Forecasts and what follows from them. */
export default function PlanningSection() {
  return (
    <div className="planning">
      <PlanningNav />
      <Routes>
        <Route index element={<Navigate replace to="forecasts" />} />
        <Route path="forecasts" element={<ForecastsPage />} />
        <Route path="forecasts/:runId" element={<RunPage />} />
        <Route path="forecasts/:runId/:level" element={<NodePage />} />
        <Route path="plans" element={<PlansPage />} />
        <Route path="plans/:planId" element={<PlanPage />} />
        <Route path="plans/:planId/:sku" element={<LinePage />} />
        <Route path="shortage" element={<ShortagePage />} />
        <Route path="quotas" element={<QuotasPage />} />
        <Route path="notices" element={<NoticesPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}
