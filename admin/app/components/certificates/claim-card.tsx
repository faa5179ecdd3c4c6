import type { CertificateClaim } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { input, primaryButton, secondaryButton, textLink } from '../look';
import { SubmitButton } from '../submit-button';
import { PaperFacts } from './paper-facts';

type Act = 'verify' | 'refuse' | 'suspend';

interface ClaimCardProps {
  claim: CertificateClaim;
  storefrontUrl: string;
  /** What this officer may do with it now. */
  acts: Act[];
  /** What was wrong with the decision on it, and the reason as it was typed. */
  refused: { message: string; reason: string } | null;
}

/** One paper: its photograph beside what the stall says of it, and the answers. */
export function ClaimCard({ claim, storefrontUrl, acts, refused }: ClaimCardProps) {
  const { desk: t } = useMessages().certificates;
  const navigation = useNavigation();
  const pending = navigation.formData?.get('claim') === claim.id;
  const what = `${claim.label}, ${claim.product.title}`;
  const grounded = acts.find((act) => act !== 'verify');
  return (
    <li
      data-testid="claim"
      data-state={claim.standing}
      className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card md:grid-cols-[14rem_1fr]"
    >
      {claim.scan_key && (
        <img
          src={`/photos/${claim.scan_key}/480.jpg`}
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
        <PaperFacts paper={claim} />
        <div className="mt-3 flex flex-wrap items-start gap-3">
          {acts.includes('verify') && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="claim" value={claim.id} />
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
            <Grounded claim={claim} act={grounded} what={what} pending={pending} refused={refused} />
          )}
        </div>
      </div>
    </li>
  );
}

interface GroundedProps extends Pick<ClaimCardProps, 'claim' | 'refused'> {
  act: Exclude<Act, 'verify'>;
  what: string;
  pending: boolean;
}

/** A decision that the stall must be told the reason of. */
function Grounded({ claim, act, what, pending, refused }: GroundedProps) {
  const { desk: t } = useMessages().certificates;
  const id = `ly-do-${claim.id}`;
  return (
    <details open={refused !== null} className="open:basis-full">
      <summary aria-label={t.actFor(t[act], what)} className={`${secondaryButton} cursor-pointer`}>
        {t[act]}
      </summary>
      <Form method="post" preventScrollReset className="mt-3 grid max-w-xl gap-2">
        <input type="hidden" name="claim" value={claim.id} />
        <input type="hidden" name="act" value={act} />
        <label htmlFor={id} className="font-medium">
          {t.reason}
        </label>
        <p id={`${id}-goi-y`} className="text-sm text-soft">
          {t.reasonHint}
        </p>
        {refused && (
          <p id={`${id}-loi`} role="alert" className="text-sm text-error">
            {refused.message}
          </p>
        )}
        <textarea
          id={id}
          name="reason"
          rows={2}
          required
          minLength={10}
          maxLength={500}
          defaultValue={refused?.reason}
          aria-describedby={`${id}-goi-y${refused ? ` ${id}-loi` : ''}`}
          aria-invalid={refused ? true : undefined}
          className={input}
        />
        <SubmitButton
          label={t[act]}
          pendingLabel={t.deciding}
          pending={pending}
          testId={`${act}-claim`}
          className={`${secondaryButton} justify-self-start`}
        />
      </Form>
    </details>
  );
}
