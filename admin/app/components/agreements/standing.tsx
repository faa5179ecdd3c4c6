import type { SellerAgreements } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Notice } from '../notice';

const TONES = { unsigned: 'info', signed: 'success', outdated: 'info', overdue: 'warning' } as const;

/** Where a stall stands with its agreement, and until when something is asked of it. */
export function useStandingWords({ state, sign_by }: Pick<SellerAgreements, 'state' | 'sign_by'>): string {
  const { told } = useMessages().agreements;
  const words = told[state];
  return typeof words === 'string' ? words : words(formatDate(sign_by ?? ''));
}

export function Standing({
  standing,
}: {
  standing: Pick<SellerAgreements, 'state' | 'sign_by' | 'changes'>;
}) {
  const { agreements: t } = useMessages();
  const words = useStandingWords(standing);
  return (
    <Notice tone={TONES[standing.state]}>
      <p data-testid="agreement-standing" data-state={standing.state}>
        {words}
      </p>
      {standing.changes.length > 0 && (
        <>
          <p className="mt-2 font-medium">{t.changes}</p>
          <ul className="list-disc pl-5" lang="vi">
            {standing.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
