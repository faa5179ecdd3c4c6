import type { ProvinceOpening } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { secondaryButton, textLink } from '../look';

/** The papers beside what was filed: photographs are shown, a PDF is for downloading. */
export function FiledPapers({ opening: { id, papers } }: { opening: ProvinceOpening }) {
  const { openings: t } = useMessages();
  return (
    <Card title={t.desk.papers}>
      {papers.length === 0 ? (
        <p className="text-soft">{t.desk.noPapers}</p>
      ) : (
        <ul className="grid gap-4">
          {papers.map((paper) => {
            const href = `/tinh/mo-gian-hang/${id}/giay-to/${paper.id}`;
            const label = `${t.fields[paper.paper]}: ${paper.name || paper.type}`;
            return (
              <li key={paper.id} data-testid="paper">
                {paper.type === 'webp' ? (
                  <a href={href} className={`${textLink} block`}>
                    <img
                      src={href}
                      alt={label}
                      loading="lazy"
                      className="max-h-[32rem] w-full rounded-sm bg-sand object-contain"
                    />
                    <span className="inline-flex min-h-11 items-center wrap-anywhere">{label}</span>
                  </a>
                ) : (
                  <a href={href} className={secondaryButton}>
                    {t.desk.pdf}: {label}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
