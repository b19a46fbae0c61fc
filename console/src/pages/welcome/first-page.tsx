import { useState } from 'react';
import { Navigate } from 'react-router';
import { Waiting } from '../../layout/waiting.js';
import { isOneOf, type Role } from '../../session/roles.js';
import { useSignedIn } from '../../session/signed-in.js';
import { EmptyPage } from './empty-page.js';
import { FirstRun } from './first-run.js';
import { useFirstRun, useIsEmpty } from './use-first-run.js';
import { WelcomePage } from './welcome-page.js';
import './welcome-texts.js';

/** Who may fill an empty store. */
const fillers: readonly Role[] = ['planner', 'admin', 'system'];

/** The first page: how to begin where nothing is recorded, else the first of one's own. @param first  its address; undefined where there is none */
export default function FirstPage({ first }: { readonly first: string | undefined }) {
  const { me } = useSignedIn();
  const mayFill = isOneOf(me.roles, fillers);
  const run = useFirstRun(mayFill);
  const isEmpty = useIsEmpty(!mayFill);
  const [looksOn, setLooksOn] = useState(false);
  // Who looked on until all was ready is told what comes next.
  if (run.data && run.data.stage !== 'ready' && !looksOn) setLooksOn(true);
  // Where it is not known, the pages are shown, which say for themselves what failed.
  const usual = first === undefined ? <WelcomePage /> : <Navigate replace to={first} />;
  if (run.isError || isEmpty.isError) return usual;
  if (mayFill) {
    if (!run.data) return <Waiting />;
    return run.data.stage === 'ready' && !looksOn ? usual : <FirstRun state={run.data} />;
  }
  if (isEmpty.data === undefined) return <Waiting />;
  return isEmpty.data ? <EmptyPage /> : usual;
}
