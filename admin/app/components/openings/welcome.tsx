import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { primaryButton, standaloneLink } from '../look';

/** What awaits who opens a stall, before they sign in. */
export function Welcome() {
  const { welcome: t } = useMessages().openings;
  return (
    <div className="mt-2 grid gap-4">
      <p>{t.intro}</p>
      <Card title={t.needed}>
        <ul className="grid list-disc gap-2 pl-5">
          {t.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </Card>
      <p className="text-soft">{t.after}</p>
      <Link
        to="/dang-nhap/dien-thoai?tiep=%2Fmo-gian-hang"
        data-testid="begin-by-phone"
        className={`${primaryButton} w-full`}
      >
        {t.begin}
      </Link>
      <Link to="/dang-nhap?tiep=%2Fmo-gian-hang" className={standaloneLink}>
        {t.byEmail}
      </Link>
    </div>
  );
}
