import type { SellerKind } from '@cho-phien/backend/contract';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { ChoiceCards } from '../choice-cards';
import { primaryButton, secondaryButton } from '../look';

const KINDS = ['household', 'individual', 'cooperative', 'enterprise'] as const;

/** Which kind of seller opens the stall; `kind` is the one that was said, null before. */
export function KindForm({ kind }: { kind: SellerKind | null }) {
  const { openings } = useMessages();
  const t = openings.kind;
  return (
    <Form method="post" className="mt-4 grid gap-4">
      {kind === null && (
        <>
          <h2 className="text-lg font-semibold">{t.heading}</h2>
          <p className="text-soft">{t.intro}</p>
        </>
      )}
      <ChoiceCards
        name="kind"
        legend={t.legend}
        choices={KINDS.map((value) => ({
          value,
          label: openings.kinds[value],
          hint: openings.kindHints[value],
        }))}
        chosen={kind ?? 'household'}
      />
      <button
        type="submit"
        name="intent"
        value={kind === null ? 'begin' : 'kind'}
        data-testid="choose-kind"
        className={kind === null ? primaryButton : secondaryButton}
      >
        {kind === null ? t.submit : t.save}
      </button>
    </Form>
  );
}
