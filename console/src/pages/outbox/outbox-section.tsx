import { Route, Routes } from 'react-router';
import { NotFound } from '../../layout/not-found.js';
import { OutboxPage } from './outbox-page.js';
import '../../field/field.css';
import '../../outbox/outbox-texts.js';

/** What is not recorded yet. */
export default function OutboxSection() {
  return (
    <Routes>
      <Route index element={<OutboxPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
