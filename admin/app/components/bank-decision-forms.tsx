import type { BankDecisionKind, BankTransaction } from '@cho-phien/backend/contract';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { disclosure, input, secondaryButton } from './look';

/** What a decision needs to be told; the others need nothing but the press of their button. */
const FIELDS: Partial<Record<BankDecisionKind, { name: string; label: 'code' | 'bankReference' | 'why' }>> = {
  attach: { name: 'checkout_code', label: 'code' },
  return: { name: 'reference', label: 'bankReference' },
  set_aside: { name: 'note', label: 'why' },
};

interface Props {
  transaction: BankTransaction;
  typed: Record<string, string>;
}

/** One small form for each thing that may be done with open money; each works without script. */
export function BankDecisionForms({ transaction, typed }: Props) {
  const { money } = useMessages();
  return (
    <details
      className="mt-2"
      data-testid="decide"
      open={typed.transaction === transaction.id || !transaction.kept}
    >
      <summary className={disclosure}>{money.actions}</summary>
      <div className="mt-1 grid gap-4">
        {transaction.may.map((kind) => (
          <DecisionForm key={kind} kind={kind} transaction={transaction} typed={typed} />
        ))}
      </div>
    </details>
  );
}

function DecisionForm({ kind, transaction, typed }: Props & { kind: BankDecisionKind }) {
  const { money } = useMessages();
  const field = FIELDS[kind];
  const failed = typed.transaction === transaction.id && typed.kind === kind;
  const id = `${kind}-${transaction.id}`;
  const hint =
    kind === 'attach' ? money.codeHint : kind === 'refund' || kind === 'keep' ? money.doHint[kind] : null;
  return (
    <Form method="post" preventScrollReset className="grid gap-2 sm:grid-cols-[1fr_auto] sm:items-end">
      <input type="hidden" name="transaction" value={transaction.id} />
      <input type="hidden" name="kind" value={kind} />
      <div>
        {field && (
          <label htmlFor={id} className="mb-1 block font-medium">
            {money[field.label]}
          </label>
        )}
        {hint && (
          <p id={`${id}-hint`} className="mb-1 text-sm text-soft">
            {hint}
          </p>
        )}
        {field && (
          <input
            id={id}
            name={field.name}
            defaultValue={failed ? typed[field.name] : undefined}
            aria-invalid={failed}
            aria-describedby={hint ? `${id}-hint` : undefined}
            autoComplete="off"
            maxLength={500}
            className={input}
          />
        )}
      </div>
      <button type="submit" data-testid={`decide-${kind}`} className={secondaryButton}>
        {money.do[kind]}
      </button>
    </Form>
  );
}
