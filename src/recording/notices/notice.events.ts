import type { Message } from '../../kernel/message.js';

interface OfNotice {
  readonly noticeId: string;
}
/** What everybody who speaks to retailers says of scarce products, in both languages, from `from` to `until`. First event of stream `notice-{noticeId}`. */
export type NoticeIssued = Message<
  'NoticeIssued',
  OfNotice & {
    readonly from: string;
    readonly until: string;
    readonly en: string;
    readonly zh: string;
    /** the products that it is about */
    readonly skus: readonly string[];
  }
>;
/** The notice does not hold any more, from the day `withdrawnOn` on; the reason is in the metadata. */
export type NoticeWithdrawn = Message<'NoticeWithdrawn', OfNotice & { readonly withdrawnOn: string }>;

export type NoticeEvent = NoticeIssued | NoticeWithdrawn;
