import type { ParameterVersion } from '@cho-phien/backend/contract';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { input, primaryButton, secondaryButton } from '../look';
import { ParameterTable } from './parameter-table';

/** A number that waits, and for who may decide on it, the two answers. */
export function ParameterDecision({ parameter }: { parameter: ParameterVersion }) {
  const t = useMessages().reporting.parameters;
  const remark = `y-kien-${parameter.id}`;
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <ParameterTable caption={parameter.label} parameters={[parameter]} />
      {parameter.may_decide && (
        <Form method="post" className="mt-2 flex flex-wrap items-end gap-3">
          <input type="hidden" name="so" value={parameter.id} />
          <div className="min-w-60 flex-1">
            <label htmlFor={remark} className="mb-1 block text-sm text-soft">
              {t.note}
            </label>
            <input id={remark} name="y_kien" autoComplete="off" className={input} />
          </div>
          <button
            type="submit"
            name="viec"
            value="approved"
            data-testid="approve-parameter"
            className={primaryButton}
          >
            {t.approve}
          </button>
          <button type="submit" name="viec" value="refused" className={secondaryButton}>
            {t.refuse}
          </button>
        </Form>
      )}
    </li>
  );
}
