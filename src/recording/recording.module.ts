import { type DynamicModule, Module } from '@nestjs/common';
import { PROJECTION_PROGRESS, type ProjectionProgress } from '../http/projection-progress.js';
import { CallCalendarController } from './call-calendar/call-calendar.controller.js';
import { callCalendarHandlers } from './call-calendar/call-calendar.handlers.js';
import { CommandService } from './command-service.js';
import { DeliveryController } from './deliveries/delivery.controller.js';
import { deliveryHandlers } from './deliveries/delivery.handlers.js';
import { PhoneOrderController } from './phone-orders/phone-order.controller.js';
import { phoneOrderHandlers } from './phone-orders/phone-order.handlers.js';
import { ProductController } from './products/product.controller.js';
import { productHandlers } from './products/product.handlers.js';
import { RetailerController } from './retailers/retailer.controller.js';
import { retailerHandlers } from './retailers/retailer.handlers.js';
import { SupplyController } from './supply/supply.controller.js';
import { supplyHandlers } from './supply/supply.handlers.js';
import { VisitController } from './visits/visit.controller.js';
import { visitHandlers } from './visits/visit.handlers.js';
import { ComplaintController } from './complaints/complaint.controller.js';
import { complaintHandlers } from './complaints/complaint.handlers.js';
import { WishController } from './wishes/wish.controller.js';
import { wishHandlers } from './wishes/wish.handlers.js';

const controllers = [
  RetailerController,
  ProductController,
  VisitController,
  PhoneOrderController,
  DeliveryController,
  SupplyController,
  CallCalendarController,
  WishController,
  ComplaintController,
];
const handlers = [
  ...retailerHandlers,
  ...productHandlers,
  ...visitHandlers,
  ...phoneOrderHandlers,
  ...deliveryHandlers,
  ...supplyHandlers,
  ...callCalendarHandlers,
  ...wishHandlers,
  ...complaintHandlers,
];

/** Commands over HTTP: what clerks, account managers, planners and drivers record. */
@Module({})
export class RecordingModule {
  /** @param progress  of the read models, for callers who wait until they show the effect */
  static over(commands: CommandService, progress: ProjectionProgress): DynamicModule {
    return {
      module: RecordingModule,
      controllers,
      providers: [
        { provide: CommandService, useValue: commands },
        { provide: PROJECTION_PROGRESS, useValue: progress },
        ...handlers,
      ],
    };
  }
}
