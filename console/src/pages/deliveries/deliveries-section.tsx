import { Navigate, Route, Routes } from 'react-router';
import { addTexts } from '../../i18n/add-texts.js';
import { NotFound } from '../../layout/not-found.js';
import { useSignedIn } from '../../session/signed-in.js';
import { DeliveriesPage } from './deliveries-page.js';
import { DeliveryPage } from './delivery-page.js';
import { DonePage } from './done-page.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import '../../field/field.css';

addTexts('deliveries', { en, zh });

/** What is delivered: today's orders where no day is named. */
export default function DeliveriesSection() {
  const { service } = useSignedIn();
  return (
    <Routes>
      <Route index element={<Navigate replace to={service.today} />} />
      <Route path=":day" element={<DeliveriesPage />} />
      <Route path=":day/done/:deliveryId" element={<DonePage />} />
      <Route path=":day/:orderId" element={<DeliveryPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
