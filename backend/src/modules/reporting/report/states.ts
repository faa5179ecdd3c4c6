/** A report's way from draft to frozen; nothing leads out of `frozen` but a next version. */
export const REPORT_STATES = {
  draft: { submit: 'submitted' },
  submitted: { send_back: 'draft', approve: 'frozen' },
  frozen: {},
} as const;

export type ReportState = keyof typeof REPORT_STATES;
export type ReportEvent = 'submit' | 'send_back' | 'approve';

/** The state after an event, or null where it has no place. */
export function nextState(state: ReportState, event: ReportEvent): ReportState | null {
  const events: Partial<Record<ReportEvent, ReportState>> = REPORT_STATES[state];
  return events[event] ?? null;
}
