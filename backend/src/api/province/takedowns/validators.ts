import { z } from '@medusajs/framework/zod';
import { now } from '../../../lib/clock';
import { page } from '../../../lib/paging';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

const words = messages.takedown;

export const takedownListQuery = z.object({
  state: z.enum(['pending', 'ordered', 'dismissed', 'lifted']).default('pending'),
  page,
});

/** Local time in Việt Nam, which has no summer time; empty is now. */
const receivedAt = plainText()
  .default('')
  .transform((text, context) => {
    const at = text === '' ? now() : new Date(`${text}:00+07:00`);
    if (Number.isNaN(at.getTime()) || at > now()) {
      context.addIssue({ code: 'custom', message: words.received_at, params: { code: 'received_at' } });
      return z.NEVER;
    }
    return at;
  });

const slug = plainText().trim().min(1).max(300);

export const newTakedownBody = z
  .strictObject({
    /** A whole address will do. */
    product_slug: slug.transform(
      (text) =>
        text
          .replace(/[?#].*$/, '')
          .replace(/\/+$/, '')
          .split('/')
          .at(-1) ?? '',
    ),
    source: z.enum(['authority', 'province']),
    requester: plainText().trim().max(200).default(''),
    document: plainText().trim().max(60).default(''),
    claim: plainText().trim().min(10).max(1000),
    received_at: receivedAt,
  })
  .superRefine(({ source, requester, document }, context) => {
    if (source !== 'authority') return;
    for (const [field, said, message] of [
      ['requester', requester, words.requester_needed],
      ['document', document, words.document_needed],
    ] as const) {
      if (said === '') {
        context.addIssue({ code: 'custom', path: [field], message, params: { code: 'required' } });
      }
    }
  });
