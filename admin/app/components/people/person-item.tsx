import type { SellerRole, StallPerson } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { disclosure, secondaryButton } from '../look';
import { RoleFields } from './role-fields';

interface PersonItemProps {
  person: StallPerson;
  mayGive: SellerRole[];
  mostHelperDays: number;
}

/** Somebody who works for the stall, with what whoever looks may do about it. */
export function PersonItem({ person, mayGive, mostHelperDays }: PersonItemProps) {
  const { people: t } = useMessages();
  const may = mayGive.includes(person.role);
  return (
    <li className="py-3 first:pt-0 last:pb-0" data-testid="person">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium wrap-anywhere">
          {person.name}
          {person.me && <span className="font-normal text-soft"> ({t.me})</span>}
        </span>
        <span>{t.roles[person.role]}</span>
      </p>
      <p className="text-sm text-soft wrap-anywhere">
        {[
          person.phone,
          person.email,
          t.since(formatDate(person.since)),
          person.until && t.until(formatDate(person.until)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {(may || person.me) && (
        <details>
          <summary className={disclosure} aria-label={t.changeOf(person.name)}>
            {t.change}
          </summary>
          {may && (
            <Form method="post" className="grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
              <input type="hidden" name="act" value="role" />
              <input type="hidden" name="id" value={person.id} />
              <RoleFields
                mayGive={mayGive}
                role={person.role}
                mostHelperDays={mostHelperDays}
                at={person.id}
              />
              <button type="submit" className={secondaryButton}>
                {t.save}
              </button>
            </Form>
          )}
          <Form method="post" className="mt-3">
            <input type="hidden" name="act" value={person.me ? 'leave' : 'remove'} />
            <input type="hidden" name="id" value={person.id} />
            <p id={`nghi-${person.id}`} className="mb-2 text-sm text-soft">
              {person.me ? t.leaveHint : t.removeHint(person.name)}
            </p>
            <button
              type="submit"
              data-testid="remove-person"
              aria-describedby={`nghi-${person.id}`}
              className={secondaryButton}
            >
              {person.me ? t.leave : t.remove}
            </button>
          </Form>
        </details>
      )}
    </li>
  );
}
