import type { Message } from '../../kernel/message.js';
import type { ProductDetails } from './product.events.js';

interface OfProduct {
  sku: string;
}

/** A product comes on the list; one that only orders had named becomes listed. */
export type RegisterProduct = Message<'RegisterProduct', OfProduct & ProductDetails>;
/** New values of some details; those not given stay. */
export type ChangeProductDetails = Message<'ChangeProductDetails', Partial<ProductDetails>>;
export type DiscontinueProduct = Message<'DiscontinueProduct', { discontinuedOn: string }>;
/** A row of a master file: registers, or changes what differs, or nothing. A field the file leaves out erases nothing. */
export type ImportProduct = Message<'ImportProduct', OfProduct & Partial<ProductDetails>>;
/** An order or visit named this product: it is registered as unlisted where it is not known. */
export type NoteProduct = Message<'NoteProduct', OfProduct>;

export type ProductCommand = RegisterProduct | ChangeProductDetails | DiscontinueProduct | ImportProduct | NoteProduct;
