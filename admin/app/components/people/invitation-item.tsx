import type { StallInvitation } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { secondaryButton } from '../look';

/** Somebody who was asked and has not answered yet. */
export function InvitationItem({
  invitation: { id, to, role, invited_by, expires_at },
}: {
  invitation: StallInvitation;
}) {
  const { people: t } = useMessages();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2" data-testid="invitation">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          {to} · {t.roles[role]}
        </p>
        <p className="text-sm text-soft">{t.invite.by(invited_by, formatDate(expires_at))}</p>
      </div>
      <Form method="post">
        <input type="hidden" name="act" value="withdraw" />
        <input type="hidden" name="id" value={id} />
        <button type="submit" aria-label={t.invite.withdrawOf(to)} className={secondaryButton}>
          {t.invite.withdraw}
        </button>
      </Form>
    </li>
  );
}
