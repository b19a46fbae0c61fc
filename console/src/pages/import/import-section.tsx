import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { NotFound } from '../../layout/not-found.js';
import '../../jobs/jobs-texts.js';
import './import-texts.js';
import { HeldPage } from './held/held-page.js';
import { ImportPage } from './import-page.js';
import './import.css';

/** Files are brought in, and lines that an import held are looked at. */
export default function ImportSection() {
  const { t } = useTranslation('import');
  return (
    <div className="import">
      <nav aria-label={t('tabs.label')} className="tabs">
        <NavLink end to="/import">
          {t('tabs.file')}
        </NavLink>
        <NavLink to="/import/held">{t('tabs.held')}</NavLink>
      </nav>
      <Routes>
        <Route index element={<ImportPage />} />
        <Route path="held" element={<HeldPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}
