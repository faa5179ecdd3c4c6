import type { SellerRole } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { input } from '../look';

interface RoleFieldsProps {
  mayGive: SellerRole[];
  role: string;
  mostHelperDays: number;
  /** Tells the fields of several forms on a page apart. */
  at: string;
}

/** Which role, and for a helper how long. */
export function RoleFields({ mayGive, role, mostHelperDays, at }: RoleFieldsProps) {
  const { people: t } = useMessages();
  return (
    <>
      <label>
        <span className="mb-1 block font-medium">{t.role}</span>
        <select name="role" defaultValue={role} className={input}>
          {mayGive.map((one) => (
            <option key={one} value={one}>
              {t.roles[one]}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`ngay-${at}`}>
        <span className="mb-1 block font-medium">{t.days}</span>
        <input
          id={`ngay-${at}`}
          name="days"
          inputMode="numeric"
          defaultValue={mostHelperDays}
          className={`${input} text-right`}
        />
      </label>
    </>
  );
}
