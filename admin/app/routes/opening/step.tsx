import type { Opening, OpeningAnswers, OpeningForm, OpeningStep } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { AnswerField } from '~/components/openings/answer-field';
import { OpeningShell } from '~/components/openings/opening-shell';
import { PaperFields } from '~/components/openings/paper-fields';
import { TermsFields } from '~/components/openings/terms-fields';
import { SubmitButton } from '~/components/submit-button';
import type { Desk, Outcome, Refusal } from '~/lib/backend.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { isPaperKind, OPENING_HOME, STEP_SLUGS, stepPath } from '~/lib/opening-steps';
import { writableOpening } from '~/lib/openings.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.openings.title);

interface Refused {
  values: Record<string, string>;
  errors: Record<string, string>;
  reason: string | null;
}

/** @throws Response 404 for an address of no step */
function findStep({ steps }: Opening, slug: string | undefined): { step: OpeningStep; index: number } {
  const index = steps.findIndex(({ requirement }) => STEP_SLUGS[requirement] === slug);
  const step = steps[index];
  if (!step) throw new Response(null, { status: 404 });
  return { step, index };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { desk, opening } = await writableOpening(request, context);
  const { step, index } = findStep(opening, params.step);
  const form = await desk.read<OpeningForm>('/seller/opening-form');
  return { opening, step, index, form, storefrontUrl: context.env.STOREFRONT_URL };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { desk, opening, door } = await writableOpening(request, context);
  const { step, index } = findStep(opening, params.step);
  const form = await request.formData();
  const t = messagesFor(request);
  const refuse = (refusal: Refusal, errors: Record<string, string> = {}) => {
    const refused = formRefusal(refusal, typedValues(form), t);
    return data<Refused>(
      { ...refused, errors: { ...refused.errors, ...errors } },
      refusal.status >= 500 ? 503 : refusal.status,
    );
  };
  const mend = (errors: Record<string, string>, reason: string) =>
    data<Refused>({ values: typedValues(form), errors, reason }, 422);
  const onward = () => redirect(nextPath(opening, index));

  if (step.requirement === 'papers') {
    if (form.get('intent') === 'next') throw onward();
    const outcome = await changePapers(desk, door, form);
    if (outcome === null) return mend({ [String(form.get('paper'))]: t.openings.noFile }, t.openings.noFile);
    if (outcome.ok) throw redirect(stepPath('papers'));
    const said = outcome.refusal.message ?? t.common.refused;
    return refuse(outcome.refusal, { [String(form.get('paper'))]: said });
  }
  if (step.requirement === 'terms') {
    if (form.get('accept') !== 'yes')
      return mend({ terms: t.openings.terms.needed }, t.openings.terms.needed);
    const outcome = await desk.write<Opening>(`${door}/terms`, { version: form.get('version') });
    if (outcome.ok) throw onward();
    return refuse(outcome.refusal);
  }
  const answers: OpeningAnswers = {};
  for (const field of [...step.fields, ...step.optional]) {
    const typed = form.get(field);
    if (typeof typed === 'string') answers[field as keyof OpeningAnswers] = typed;
  }
  const outcome = await desk.write<Opening>(door, { answers });
  if (!outcome.ok) {
    const { fields } = outcome.refusal;
    return refuse(
      outcome.refusal,
      Object.fromEntries(fields.map(({ field, message }) => [field.replace(/^answers\./, ''), message])),
    );
  }
  const { problems } = findStep(outcome.value, params.step).step;
  if (problems.length === 0) throw onward();
  return mend(
    Object.fromEntries(problems.map(({ field, message }) => [field, message])),
    t.openings.savedWrong,
  );
}

/** The next step that lacks something; the list when it was the last. */
function nextPath({ steps }: Opening, index: number): string {
  const next = steps.slice(index + 1).find(({ state }) => state !== 'done');
  return next ? stepPath(next.requirement) : OPENING_HOME;
}

/** Sends a paper, or takes one away; null when none was chosen. */
async function changePapers(desk: Desk, door: string, form: FormData): Promise<Outcome<Opening> | null> {
  if (form.get('intent') === 'remove') {
    const id = encodeURIComponent(String(form.get('paper_id') ?? ''));
    return desk.write<Opening>(`${door}/papers/${id}/remove`);
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return desk.upload<Opening>(`${door}/papers`, bytes, {
    paper: String(form.get('paper') ?? ''),
    name: file.name,
  });
}

export default function OpeningStepPage() {
  const { opening, step, index, form, storefrontUrl } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { openings: t } = useMessages();
  const { formData } = useNavigation();
  const fields = [...step.fields, ...step.optional];
  const optional = (field: (typeof fields)[number]) => step.optional.includes(field);
  const asked = fields.flatMap((field) => opening.asked[field] ?? []);
  // What was kept and is wrong is marked on the next visit, too; what is only missing is not.
  const errorOf = (field: (typeof fields)[number]) =>
    refused?.errors[field] ??
    step.problems.find((one) => one.field === field && opening.answers[field as keyof OpeningAnswers])
      ?.message;
  const typedOf = (field: keyof OpeningAnswers) => refused?.values[field] ?? opening.answers[field] ?? '';
  const next = (
    <SubmitButton
      label={t.save}
      pendingLabel={t.saving}
      pending={formData?.get('intent') === 'next'}
      testId="save-step"
      className={`${primaryButton} w-full`}
    />
  );
  return (
    <OpeningShell signedIn returnTo={stepPath(step.requirement)}>
      <BackLink to={OPENING_HOME}>{t.back}</BackLink>
      <p className="mt-2 text-sm text-soft">{t.step(index + 1, opening.steps.length)}</p>
      <h1 className="text-2xl font-semibold">{t.requirements[step.requirement]}</h1>
      <div className="mt-4 grid gap-4" key={step.requirement}>
        {refused?.reason && <Notice tone="error">{refused.reason}</Notice>}
        {asked.map((reason) => (
          <Notice key={reason} tone="warning">
            {t.asked(reason)}
          </Notice>
        ))}
        {step.requirement === 'papers' ? (
          <>
            <p className="text-sm text-soft">
              {t.papersHint} {t.papersKept}
            </p>
            {fields.filter(isPaperKind).map((paper) => (
              <PaperFields
                key={paper}
                paper={paper}
                optional={optional(paper)}
                papers={opening.papers}
                error={refused?.errors[paper]}
              />
            ))}
            <Form method="post">
              <input type="hidden" name="intent" value="next" />
              {next}
            </Form>
          </>
        ) : (
          <Form method="post" noValidate className="grid gap-4">
            <input type="hidden" name="intent" value="next" />
            {step.requirement === 'terms' ? (
              <TermsFields opening={opening} storefrontUrl={storefrontUrl} error={refused?.errors.terms} />
            ) : (
              (fields as (keyof OpeningAnswers)[]).map((field) => (
                <AnswerField
                  key={field}
                  field={field}
                  optional={optional(field)}
                  value={typedOf(field)}
                  error={errorOf(field)}
                  form={form}
                />
              ))
            )}
            {next}
          </Form>
        )}
      </div>
    </OpeningShell>
  );
}
