import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { useSignedIn } from '../../session/signed-in.js';
import { ForgetPage } from './forget-page.js';
import { KeysPage } from './keys-page.js';
import { ChangesPage, RefusedPage } from './records-pages.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import { UsersPage } from './users-page.js';
import './administration.css';

addTexts('administration', { en, zh });

const tabs = ['users', 'keys', 'changes', 'refused', 'forget'] as const;

/** Accounts, keys, what was refused, and forgetting: for admins who have signed in. */
export default function AdministrationSection() {
  const { t } = useTranslation('administration');
  const { service } = useSignedIn();
  return (
    <div className="administration">
      <h1>{t('title')}</h1>
      <nav className="tabs" aria-label={t('title')}>
        {tabs.map((tab) => (
          <NavLink key={tab} to={`/administration/${tab}`}>
            {t(`tabs.${tab}`)}
          </NavLink>
        ))}
      </nav>
      {service.signIn === 'off' ? (
        <p className="nothing">{t('signInOff')}</p>
      ) : (
        <Routes>
          <Route index element={<Navigate replace to="users" />} />
          <Route path="users" element={<UsersPage />} />
          <Route path="keys" element={<KeysPage />} />
          <Route path="changes" element={<ChangesPage />} />
          <Route path="refused" element={<RefusedPage />} />
          <Route path="forget" element={<ForgetPage />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      )}
    </div>
  );
}
