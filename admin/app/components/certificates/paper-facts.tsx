import type { CertificateClaim } from '@cho-phien/backend/contract';
import { formatDate, formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { standaloneLink } from '../look';

const LOOKS: Record<CertificateClaim['standing'], string> = {
  valid: 'text-leaf',
  pending: 'text-sky',
  not_yet: 'text-sky',
  ends: 'text-warn',
  ends_soon: 'text-warn',
  expired: 'text-error',
  refused: 'text-error',
  suspended: 'text-error',
};

interface PaperFactsProps {
  paper: CertificateClaim;
  /** Where its scan is for who looks; null for who may not see it. */
  scanAt: string | null;
}

/** What a paper says and how it stands today. */
export function PaperFacts({ paper, scanAt }: PaperFactsProps) {
  const { certificates: t } = useMessages();
  const { standing, days_left, asked, decided, scan } = paper;
  const counted = standing === 'valid' || standing === 'ends' || standing === 'ends_soon';
  return (
    <>
      <p
        data-testid="paper-standing"
        data-state={standing}
        className={`flex items-center gap-1.5 font-medium ${LOOKS[standing]}`}
      >
        <Icon name={standing === 'valid' ? 'check' : counted ? 'clock' : 'info'} className="size-4" />
        {t.standings[standing]}
        {counted && `, ${t.daysLeft(days_left)}`}
      </p>
      <p className="text-sm wrap-anywhere">{t.number(paper.number, paper.issuer)}</p>
      <p className="text-sm text-soft">
        {t.dates(formatDate(paper.issued_on), formatDate(paper.expires_on))}
      </p>
      {asked && <p className="text-sm text-soft">{t.asked(asked.by, formatDateTime(asked.at))}</p>}
      {decided && (
        <p className="text-sm text-soft">
          {t.decided(decided.by, formatDateTime(decided.at))}
          {decided.reason && `. ${t.reason(decided.reason)}`}
        </p>
      )}
      {scan && scanAt && (
        <a
          href={scanAt}
          target="_blank"
          rel="noreferrer"
          aria-label={t.scanOf(paper.label)}
          className={`${standaloneLink} text-sm`}
        >
          {scan === 'pdf' ? t.getScan : t.seeScan}
          <Icon name="external" className="size-4" />
        </a>
      )}
    </>
  );
}
