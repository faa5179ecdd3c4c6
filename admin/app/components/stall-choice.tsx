import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { input, secondaryButton } from './look';

/** For who works for several stalls: which one the pages are about. */
export function StallChoice({ stalls, chosen }: { stalls: { id: string; name: string }[]; chosen: string }) {
  const { choice: t } = useMessages().people;
  return (
    <Form method="post" action="/gian-hang/chon" className="mb-5 flex flex-wrap items-end gap-2 print:hidden">
      <label className="min-w-0 flex-1 sm:max-w-80">
        <span className="block text-sm text-soft">{t.label}</span>
        <select name="stall" defaultValue={chosen} data-testid="stall-choice" className={input}>
          {stalls.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" data-testid="choose-stall" className={secondaryButton}>
        {t.submit}
      </button>
    </Form>
  );
}
