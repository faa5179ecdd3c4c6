import type { operator as vietnamese } from '../vi/operator';

export const operator: typeof vietnamese = {
  message_not_found: 'This message was not found.',
  message_decided: 'This message waits for nobody any more. Reload the page to see it.',
};
