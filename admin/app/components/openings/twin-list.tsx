import type { OpeningTwin } from '@cho-phien/backend/contract';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { textLink } from '../look';

/** Stalls and other openings that may be the same seller. */
export function TwinList({ twins, storefrontUrl }: { twins: OpeningTwin[]; storefrontUrl: string }) {
  const { desk: t } = useMessages().openings;
  const link = `${textLink} inline-flex min-h-11 items-center wrap-anywhere`;
  return (
    <Card title={t.twins}>
      {twins.length === 0 ? (
        <p className="text-soft">{t.noTwins}</p>
      ) : (
        <ul data-testid="twins">
          {twins.map(({ same, seller, opening }) => (
            <li key={`${same}${seller?.slug}${opening?.id}`}>
              {t.same[same]}:{' '}
              {seller && (
                <a href={`${storefrontUrl}/gian-hang/${seller.slug}`} className={link}>
                  {seller.name}
                </a>
              )}
              {opening && (
                <Link to={`/tinh/mo-gian-hang/${opening.id}`} className={link}>
                  {opening.name}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
