import {
  RETURN_PHOTO_TYPES,
  RETURN_REASONS,
  type Returnable,
  type ReturnableLine,
} from '@cho-phien/backend/contract';
import { Form, Link, useNavigation } from '@remix-run/react';
import type { CheckoutProblem } from '~/lib/checkout-form';
import { errorsByField } from '~/lib/form-fields';
import { quantityControl } from '~/lib/form-problems';
import { formatDateTime, formatDong } from '~/lib/format';
import type { ReturnValues } from '~/lib/return-form.server';
import { useMessages } from '~/messages/messages-context';
import { AccountFields } from './account-fields';
import { ErrorSummary } from './error-summary';
import { Field, FieldError } from './field';
import { FormSection } from './form-section';
import { Photo } from './photo';
import { ReasonChoices } from './reason-choices';

interface Props {
  code: string;
  returnable: Returnable;
  values: ReturnValues;
  notice: string | null;
  problems: CheckoutProblem[];
}

/** What goes back, why, how it looks, and where the money goes. Sent whole, so it works without script. */
export function ReturnForm({ code, returnable, values, notice, problems }: Props) {
  const { returns } = useMessages();
  const navigation = useNavigation();
  const errors = errorsByField(problems);
  const open = RETURN_REASONS.filter((reason) =>
    returnable.lines.some((line) => line.quantity > 0 && line.reasons.some((one) => one.reason === reason)),
  );
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument noValidate className="mt-4 space-y-4">
      <ErrorSummary title={returns.errorsTitle} notice={notice} problems={problems} />
      <input type="hidden" name="key" value={values.key} />
      {values.photoIds.map((id) => (
        <input key={id} type="hidden" name="photo" value={id} />
      ))}
      <FormSection step={1} title={returns.whichGoods}>
        <ul className="divide-y divide-line">
          {returnable.lines.map((line) => (
            <li key={line.line_id} className="py-3 first:pt-0 last:pb-0">
              <LineToReturn
                line={line}
                typed={values.quantities[line.line_id] ?? ''}
                error={errors.get(quantityControl(line.line_id))}
              />
            </li>
          ))}
        </ul>
      </FormSection>
      <FormSection step={2} title={returns.whyTitle}>
        <ReasonChoices
          options={open.map((reason) => ({ value: reason, label: returns.reasons[reason] }))}
          chosen={values.reason}
          error={errors.get('reason')}
        />
        <Field name="note" label={returns.note} hint={returns.noteHint} error={errors.get('note')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={1000}
              defaultValue={values.note}
              className="input"
            />
          )}
        </Field>
        <Field name="photos" label={returns.photos} hint={returns.photosHint} error={errors.get('photos')}>
          {(attributes) => (
            <>
              {values.photoIds.length > 0 && (
                <p className="mb-1 text-sm font-medium">{returns.photosKept(values.photoIds.length)}</p>
              )}
              <input
                {...attributes}
                type="file"
                multiple
                accept={RETURN_PHOTO_TYPES.join(',')}
                className="input h-auto py-3"
              />
            </>
          )}
        </Field>
      </FormSection>
      {returnable.needs_account && (
        <FormSection step={3} title={returns.accountTitle}>
          <p className="text-soft">{returns.accountIntro}</p>
          <AccountFields banks={returnable.banks} typed={values.account} errors={errors} />
        </FormSection>
      )}
      <div className="flex flex-col gap-3 sm:flex-row-reverse">
        <button
          type="submit"
          data-testid="send-return"
          disabled={navigation.state === 'submitting'}
          className="btn btn-main flex-1"
        >
          {returns.send}
        </button>
        <Link to={`/don-hang/${code}`} className="btn btn-quiet">
          {returns.back}
        </Link>
      </div>
    </Form>
  );
}

function LineToReturn({
  line,
  typed,
  error,
}: {
  line: ReturnableLine;
  typed: string;
  error: string | undefined;
}) {
  const { returns } = useMessages();
  const name = quantityControl(line.line_id);
  const possible = line.quantity > 0 && line.reasons.length > 0;
  return (
    <div className="flex gap-3">
      <Photo
        photo={line.photo}
        sizes="4rem"
        widest={160}
        decorative
        className="size-16 flex-none rounded-sm object-cover"
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{line.title}</p>
        <p className="text-sm text-soft">
          {line.variant_title} · {formatDong(line.unit_price)}
        </p>
        {possible ? (
          <>
            {error && <FieldError id={`${name}-loi`}>{error}</FieldError>}
            <label htmlFor={name} className="sr-only">
              {returns.howMany(line.title)}
            </label>
            <div className="mt-1 flex items-center gap-3">
              <select
                id={name}
                name={name}
                defaultValue={typed || '0'}
                aria-invalid={Boolean(error)}
                aria-describedby={error ? `${name}-loi` : undefined}
                className="input w-24"
              >
                {Array.from({ length: line.quantity + 1 }, (_, count) => count).map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </select>
              <span className="text-sm text-soft">{returns.left(line.quantity)}</span>
            </div>
            <Deadlines line={line} />
          </>
        ) : (
          <p className="mt-1 text-sm font-medium text-soft">
            {line.quantity === 0 ? returns.noneLeft : returns.tooLate}
          </p>
        )}
      </div>
    </div>
  );
}

/** Until when, said once for all reasons that end together. */
function Deadlines({ line }: { line: ReturnableLine }) {
  const { returns } = useMessages();
  const byEnd = new Map<string, string[]>();
  for (const { reason, until } of line.reasons) {
    byEnd.set(until, [...(byEnd.get(until) ?? []), returns.reasons[reason].toLowerCase()]);
  }
  return (
    <details className="mt-1 text-sm text-soft">
      <summary className="link inline-flex min-h-11 items-center">{returns.deadlines}</summary>
      <ul className="list-disc pl-5">
        {[...byEnd].map(([until, reasons]) => (
          <li key={until}>{returns.untilFor(reasons.join(', '), formatDateTime(until))}</li>
        ))}
      </ul>
    </details>
  );
}
