import type { Opening } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { textLink } from '../look';

interface TermsFieldsProps {
  opening: Opening;
  storefrontUrl: string;
  error: string | undefined;
}

/** What a seller agrees to, and the box that is never ticked beforehand. */
export function TermsFields({ opening, storefrontUrl, error }: TermsFieldsProps) {
  const { openings } = useMessages();
  const t = openings.terms;
  const { terms, terms_version } = opening;
  return (
    <>
      <p>{t.intro}</p>
      <ul className="grid list-disc gap-2 pl-5">
        {t.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t.agreement}</p>
      <a
        href={`${storefrontUrl}/chinh-sach/khieu-nai`}
        className={`${textLink} inline-flex min-h-11 items-center`}
      >
        {t.rules}
      </a>
      {terms && <p className="text-sm text-soft">{t.accepted(terms.version, formatDateTime(terms.at))}</p>}
      {error && (
        <p id="terms-loi" className="flex items-start gap-1.5 text-sm font-medium text-error">
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      <input type="hidden" name="version" value={terms_version} />
      <label className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-edge bg-card px-4 py-3">
        <input
          id="terms"
          type="checkbox"
          name="accept"
          value="yes"
          defaultChecked={terms?.version === terms_version}
          aria-describedby={error ? 'terms-loi' : undefined}
          aria-invalid={error ? true : undefined}
          className="size-5 shrink-0 accent-basalt"
        />
        {t.accept}
      </label>
    </>
  );
}
