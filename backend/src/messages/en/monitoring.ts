import type { monitoring as vi } from '../vi/monitoring';

export const monitoring: typeof vi = {
  not_found: 'This is not there. The link may be old.',
  bad_key: 'The access key is missing, wrong or revoked.',
  scope_needed: (scope) => `This key may not read ${scope}.`,
  not_failed: 'Only news that were given up can be sent again.',
  bad_url: 'The address must begin with https:// and carry no user name.',
  title: 'Door for the monitoring centre (IOC)',
  description:
    'Each request carries a key in the header Authorization: Bearer. Keys are given by an approver of the province, have scopes and can be revoked. ' +
    'Reports and weekly snapshots are canonical JSON (RFC 8785); the SHA-256 of the bytes received must equal the published sha256. ' +
    'News are sent by POST to the registered address, signed with HMAC-SHA256 over "<seconds>.<body>" in the header x-market-signature; ' +
    'answer 2xx to take them, else they come again after 10 seconds, 1 minute, 5 minutes, 30 minutes, 2, 6 and 24 hours. News may come twice: tell them apart by x-market-delivery.',
  snapshots: 'The weekly snapshots, newest first',
  snapshot: 'The snapshot of a week; nobody has approved it',
  reports: 'Every frozen version, newest period first',
  report: 'One version of a report, to the byte as it was frozen',
  indicators: 'Indicators of any period that has begun, as of now',
  news: 'News of a frozen report or a new weekly snapshot',
  answer: 'Answer',
  no_key: 'The key is missing, wrong or revoked',
  no_scope: 'The key lacks this scope',
  none: 'There is no such period',
};
