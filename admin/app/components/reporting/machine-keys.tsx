import type { MachineKey } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { primaryButton, secondaryButton } from '../look';
import { FormField } from './form-field';

interface MachineKeysProps {
  keys: MachineKey[];
  mayChange: boolean;
  refusal: FormRefusal | null;
}

/** Who reads by program: given by whom, for what, used when; ended keys stay in sight. */
export function MachineKeys({ keys, mayChange, refusal }: MachineKeysProps) {
  const t = useMessages().monitoring;
  return (
    <Card title={t.keys}>
      {keys.length === 0 && <p className="text-soft">{t.noKeys}</p>}
      <ul className="divide-y divide-line">
        {keys.map((key) => (
          <KeyItem key={key.id} one={key} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <KeyForm refusal={refusal} />}
    </Card>
  );
}

function KeyItem({ one, mayChange }: { one: MachineKey; mayChange: boolean }) {
  const t = useMessages().monitoring;
  return (
    <li
      data-testid="machine-key"
      className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3"
    >
      <div className="min-w-0">
        <p className="font-medium">
          {one.name} <span className="font-mono text-sm text-soft">{one.prefix}…</span>
        </p>
        <p className="text-sm">{one.scopes.map((scope) => t.scopes[scope]).join(', ')}</p>
        <p className="text-sm text-soft">
          {t.made(one.made_by, formatDateTime(one.made_at))} ·{' '}
          {one.last_used_at ? t.used(formatDateTime(one.last_used_at)) : t.neverUsed}
        </p>
        {one.revoked_at && (
          <p className="text-sm text-warn">
            {t.revoked(one.revoked_by ?? '', formatDateTime(one.revoked_at))}
          </p>
        )}
      </div>
      {mayChange && !one.revoked_at && (
        <Form method="post">
          <input type="hidden" name="id" value={one.id} />
          <button
            type="submit"
            name="viec"
            value="revoke"
            aria-label={`${t.revoke}: ${one.name}`}
            className={secondaryButton}
          >
            {t.revoke}
          </button>
        </Form>
      )}
    </li>
  );
}

function KeyForm({ refusal }: { refusal: FormRefusal | null }) {
  const t = useMessages().monitoring;
  const error = refusal?.errors.scopes;
  return (
    <Form method="post" className="mt-4 grid max-w-xl gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t.newKey}</h3>
      <FormField name="name" label={t.name} refusal={refusal} required />
      <fieldset>
        <legend className="mb-1 font-medium">{t.scopesLegend}</legend>
        {(['reports', 'snapshots', 'indicators'] as const).map((scope) => (
          <label key={scope} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="scopes" value={scope} defaultChecked className="size-5" />
            {t.scopes[scope]}
          </label>
        ))}
        {error && <p className="mt-1 text-sm text-error">{error}</p>}
      </fieldset>
      <button
        type="submit"
        name="viec"
        value="issue"
        data-testid="issue-key"
        className={`${primaryButton} justify-self-start`}
      >
        {t.issue}
      </button>
    </Form>
  );
}
