import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startLanguage } from './i18n/language.js';
import { forgetOld } from './outbox/database.js';
import { loadNewBuild } from './offline/load-new-build.js';
import { startWorker } from './offline/start-worker.js';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected the element #root in the page.');
loadNewBuild();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
startWorker();
void forgetOld().catch(() => undefined);
