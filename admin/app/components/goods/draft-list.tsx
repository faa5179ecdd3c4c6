import type { GoodsDraftList } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { standaloneLink } from '../look';
import { Photo } from '../photo';

/** Goods that somebody of the stall began to describe. */
export function DraftList({ drafts }: GoodsDraftList) {
  const { goods: t } = useMessages();
  if (drafts.length === 0) return null;
  return (
    <Card title={t.drafts}>
      <ul className="divide-y divide-line">
        {drafts.map(({ id, name, photo, saved_at }) => (
          <li key={id} className="flex items-center gap-4 py-2" data-testid="draft">
            <Photo photo={photo ?? { key: '', alt: '' }} size={56} />
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{name || t.draftNameless}</p>
              <p className="text-sm text-soft">{t.draftSaved(formatDateTime(saved_at))}</p>
              <Link
                to={`/gian-hang/san-pham/nhap/${id}`}
                aria-label={t.continueDraft(name || t.draftNameless)}
                className={standaloneLink}
              >
                {t.continue}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
