import type { Opening } from '@cho-phien/backend/contract';
import { Form, Link, useNavigation } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { disclosure, primaryButton, secondaryButton, standaloneLink } from '../look';
import { Notice } from '../notice';
import { SubmitButton } from '../submit-button';
import { EventList } from './event-list';
import { KindForm } from './kind-form';
import { StepList } from './step-list';

/** Where an opening stands, and what its person can do next. */
export function OpeningOverview({ opening, refused }: { opening: Opening; refused: FormRefusal | null }) {
  const { openings } = useMessages();
  const t = openings.list;
  const { state, kind, seller, events } = opening;
  const writable = state === 'draft' || state === 'asked_back';
  return (
    <div className="mt-2 grid gap-4" data-testid="opening" data-state={state}>
      <p className="text-soft">{t.kind(openings.kinds[kind])}</p>
      {refused?.reason && <Notice tone="error">{refused.reason}</Notice>}
      {state === 'asked_back' && <Notice tone="warning">{t.askedBack}</Notice>}
      {state === 'submitted' && <Notice tone="info">{t.submitted}</Notice>}
      {state === 'approved' && <Notice tone="success">{t.approved(seller?.name ?? '')}</Notice>}
      {state === 'refused' && <Notice tone="error">{t.refused}</Notice>}
      {writable && <Checklist opening={opening} />}
      {state === 'approved' && (
        <>
          <Link to="/gian-hang/san-pham" className={primaryButton} data-testid="to-stall">
            {t.toStall}
          </Link>
          <Link to="/gian-hang/hop-dong" className={secondaryButton} data-testid="to-agreement">
            {t.sign}
          </Link>
        </>
      )}
      {(state === 'approved' || state === 'refused') && (
        <Link to="/mo-gian-hang?moi" className={standaloneLink}>
          {t.newOne}
        </Link>
      )}
      {writable && (
        <details>
          <summary className={disclosure}>{openings.kind.change}</summary>
          <KindForm kind={kind} />
        </details>
      )}
      {state !== 'draft' && <EventList events={events} />}
    </div>
  );
}

function Checklist({ opening: { steps } }: { opening: Opening }) {
  const { list: t } = useMessages().openings;
  const { formData } = useNavigation();
  const done = steps.filter(({ state }) => state === 'done').length;
  // What was asked back is answered by sending it again.
  const whole = steps.every(({ problems }) => problems.length === 0);
  return (
    <>
      <div>
        <p id="tien-do" className="font-medium">
          {t.progress(done, steps.length)}
        </p>
        <progress
          aria-labelledby="tien-do"
          value={done}
          max={steps.length}
          className="mt-1 h-2 w-full accent-leaf"
        />
      </div>
      <StepList steps={steps} />
      <p className="text-sm text-soft">{whole ? t.saved : `${t.submitHint} ${t.saved}`}</p>
      {whole && (
        <Form method="post">
          <input type="hidden" name="intent" value="submit" />
          <SubmitButton
            label={t.submit}
            pendingLabel={t.submitting}
            pending={formData?.get('intent') === 'submit'}
            testId="submit-opening"
            className={`${primaryButton} w-full`}
          />
        </Form>
      )}
    </>
  );
}
