import type { SignedAgreement } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { secondaryButton } from '../look';

interface SignedListProps {
  signed: SignedAgreement[];
  /** Where the file of one lies; null for who may not have it. */
  hrefOf: ((id: string) => string) | null;
}

/** What was signed, by whom, how and when, the newest first. */
export function SignedList({ signed, hrefOf }: SignedListProps) {
  const { agreements: t } = useMessages();
  return (
    <Card title={t.signed}>
      {signed.length === 0 ? (
        <p className="text-soft">{t.none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {signed.map((one) => (
            <li key={one.id} className="grid gap-1 py-3 first:pt-0 last:pb-0" data-testid="signed-agreement">
              <h3 className="font-semibold wrap-anywhere">{t.number(one.number)}</h3>
              <p>{t.by(one.signed_by, formatDateTime(one.signed_at))}</p>
              <p className="text-sm text-soft">{t.methods[one.method](one.phone)}</p>
              <p className="text-sm text-soft" lang="vi">
                {t.consent(one.consent)}
              </p>
              {one.test && <p className="text-sm text-warn">{t.test}</p>}
              <p className="text-sm text-soft">
                {t.hash}: <code className="break-all">{one.sha256}</code>
              </p>
              {hrefOf && (
                <a
                  href={hrefOf(one.id)}
                  download
                  className={`${secondaryButton} mt-1 justify-self-start`}
                  data-testid="download-agreement"
                  aria-label={t.downloadOf(one.number)}
                >
                  {t.download}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
