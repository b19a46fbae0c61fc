import type { Message } from '../../kernel/message.js';
import type { RetailerDetails } from './retailer.events.js';

interface OfRetailer {
  retailerId: string;
}

/** A retailer got its licence and becomes a customer; one that only orders had named becomes listed. */
export type RegisterRetailer = Message<'RegisterRetailer', OfRetailer & RetailerDetails>;
/** New values of some details; those not given stay. */
export type ChangeRetailerDetails = Message<'ChangeRetailerDetails', Partial<RetailerDetails>>;
export type CloseRetailer = Message<'CloseRetailer', { closedOn: string }>;
/** A row of a master file: registers, or changes what differs, or nothing. A field the file leaves out erases nothing. */
export type ImportRetailer = Message<'ImportRetailer', OfRetailer & Partial<RetailerDetails>>;
/** An order or visit named this retailer: it is registered as unlisted where it is not known. */
export type NoteRetailer = Message<'NoteRetailer', OfRetailer>;

export type RetailerCommand = RegisterRetailer | ChangeRetailerDetails | CloseRetailer | ImportRetailer | NoteRetailer;
