import type { WeighedLine, Weighing } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from './card';
import { FormField } from './form-field';
import { input, primaryButton } from './look';

/** What the weighed goods of an order weigh, or the form that asks for it before they are packed. */
export function OrderWeighing({ weighing, typed }: { weighing: Weighing; typed: Record<string, string> }) {
  const { returns } = useMessages();
  const words = returns.weighing;
  if (weighing.weighed_at) {
    return (
      <Card title={words.heading}>
        <ul className="divide-y divide-line">
          {weighing.lines.map((line) => (
            <li key={line.line_id} className="py-2">
              <Weighed line={line} />
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  return (
    <Card title={words.heading} className="border-l-4 border-l-basalt">
      <p className="text-soft">{words.hint}</p>
      <Form method="post" preventScrollReset className="mt-3 grid gap-3">
        <input type="hidden" name="step" value="weigh" />
        {weighing.lines.map(({ line_id, title, quantity, least, most }) => (
          <FormField
            key={line_id}
            id={`grams.${line_id}`}
            label={words.grams(title, formatNumber(quantity))}
            hint={words.range(formatNumber(least), formatNumber(most))}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="number"
                inputMode="numeric"
                min={1}
                required
                defaultValue={typed[`grams.${line_id}`]}
                className={input}
              />
            )}
          </FormField>
        ))}
        <button type="submit" data-testid="weigh-order" className={primaryButton}>
          {words.submit}
        </button>
      </Form>
    </Card>
  );
}

function Weighed({ line }: { line: WeighedLine }) {
  const { returns } = useMessages();
  const words = returns.weighing;
  return (
    <>
      <p className="font-medium">
        {line.title} <span className="text-soft">× {formatNumber(line.quantity)}</span>
      </p>
      <p>
        {words.weighed(formatNumber(line.grams ?? 0), formatNumber(line.most))} ·{' '}
        {line.amount_off > 0 ? words.off(formatDong(line.amount_off)) : words.full}
      </p>
    </>
  );
}
