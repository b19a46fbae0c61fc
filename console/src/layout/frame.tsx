import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { sectionsOf } from '../pages/sections.js';
import { useSignedIn } from '../session/signed-in.js';
import { NoConnection } from '../offline/no-connection.js';
import { Choices } from './choices.js';
import { PaletteButton } from './palette/palette-button.js';
import { Person } from './person.js';
import { SignOut } from './sign-out.js';

/** What stands around every page: where one can go, who has signed in, language and colours. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { me } = useSignedIn();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="bar">
        <span className="brand">{t('app')}</span>
        <nav aria-label={t('nav.label')}>
          {sectionsOf(me.roles).map(({ path, Badge }) => (
            <NavLink key={path} to={`/${path}`}>
              {t(`nav.${path}`)}
              {Badge && (
                <Suspense>
                  <Badge />
                </Suspense>
              )}
            </NavLink>
          ))}
        </nav>
        <PaletteButton />
        <div className="mine">
          <Person me={me} />
          <Choices />
          <SignOut />
        </div>
      </header>
      <NoConnection />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
