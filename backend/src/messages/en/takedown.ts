import type { takedown as vietnamese } from '../vi/takedown';

export const takedown: typeof vietnamese = {
  not_found: 'There is no such request to take goods down.',
  decided: 'This request has been decided already. Reload the page to see how.',
  goods_taken_down:
    'An officer has taken these goods down, so they cannot be sold yet. Read the reason and answer it on the page of the goods.',
  nothing_to_answer: 'These goods are not taken down any more, so there is nothing to answer.',
  product_unknown: 'There are no goods at this address. Copy the last part of the address of their page.',
  document_needed: 'Enter the number of the authority’s letter.',
  requester_needed: 'Enter which authority asks.',
  received_at: 'Enter when it came, not later than now.',
  too_many_from_you: 'You have just reported many goods. Please wait an hour before you report more.',
  too_many_reports: 'Many people have reported these goods and an officer is looking at it. Thank you.',
};
