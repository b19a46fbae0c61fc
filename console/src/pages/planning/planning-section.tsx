import { Navigate, Route, Routes } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { ForecastsPage } from './forecasts/forecasts-page.js';
import { NodePage } from './forecasts/node-page.js';
import { RunPage } from './forecasts/run-page.js';
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
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}
