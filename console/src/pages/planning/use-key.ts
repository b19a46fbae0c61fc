import { useRef } from 'react';
import { randomId } from '../../api/random-id.js';

/** The key under which something is sent: the same again as long as the content is the same, so that what was lost on the way is not recorded twice. */
export function useKey(): (content: unknown) => { readonly 'Idempotency-Key': string } {
  const sent = useRef({ text: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (sent.current.text !== text) sent.current = { text, key: randomId() };
    return { 'Idempotency-Key': sent.current.key };
  };
}
