import type { CertificateClaim } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { RefusedDecision } from '~/lib/decide.server';
import { useMessages } from '~/messages';
import { primaryButton, textLink } from '../look';
import { ReasonedAct } from '../reasoned-act';
import { PaperFacts } from './paper-facts';

type Act = 'verify' | 'refuse' | 'suspend';

interface ClaimCardProps {
  claim: CertificateClaim;
  storefrontUrl: string;
  /** Where its scan is; null for who may not see it. */
  scanAt: string | null;
  /** What this officer may do with it now. */
  acts: Act[];
  /** The decision on it that was not taken. */
  refused: RefusedDecision | null;
}

/** One paper: its photograph beside what the stall says of it, and the answers. */
export function ClaimCard({ claim, storefrontUrl, scanAt, acts, refused }: ClaimCardProps) {
  const { desk: t } = useMessages().certificates;
  const navigation = useNavigation();
  const pending = navigation.formData?.get('id') === claim.id;
  const what = `${claim.label}, ${claim.product.title}`;
  const grounded = acts.find((act) => act !== 'verify');
  return (
    <li
      data-testid="claim"
      data-state={claim.standing}
      className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card md:grid-cols-[14rem_1fr]"
    >
      {scanAt && claim.scan === 'webp' && (
        <img
          src={scanAt}
          alt={what}
          width={224}
          height={298}
          loading="lazy"
          className="max-h-80 w-full rounded-sm bg-sand object-contain"
        />
      )}
      <div className="min-w-0">
        <h2 className="font-semibold wrap-anywhere">
          {claim.label} ·{' '}
          <a href={`${storefrontUrl}/san-pham/${claim.product.slug}`} className={textLink}>
            {claim.product.title}
          </a>
        </h2>
        <p className="text-sm text-soft">{claim.seller.name}</p>
        <PaperFacts paper={claim} scanAt={scanAt} />
        <div className="mt-3 flex flex-wrap items-start gap-3">
          {acts.includes('verify') && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={claim.id} />
              <input type="hidden" name="act" value="verify" />
              <button
                type="submit"
                disabled={pending}
                aria-label={t.verifyFor(what)}
                data-testid="verify-claim"
                className={primaryButton}
              >
                {t.verify}
              </button>
            </Form>
          )}
          {grounded && (
            <ReasonedAct
              id={claim.id}
              act={grounded}
              open={t[grounded]}
              openFor={t.actFor(t[grounded], what)}
              submit={t[grounded]}
              testId={`${grounded}-claim`}
              refused={refused}
            />
          )}
        </div>
      </div>
    </li>
  );
}
