import type { OpeningPaper, OpeningPaperKind } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { input, secondaryButton, textLink } from '../look';
import { SubmitButton } from '../submit-button';

interface PaperFieldsProps {
  paper: OpeningPaperKind;
  optional: boolean;
  papers: OpeningPaper[];
  error: string | undefined;
}

/** The files of one kind of paper, and the form that sends another. */
export function PaperFields({ paper, optional, papers, error }: PaperFieldsProps) {
  const { openings: t } = useMessages();
  const navigation = useNavigation();
  const label = optional ? t.optional(t.fields[paper]) : t.fields[paper];
  const sent = papers.filter((one) => one.paper === paper);
  return (
    <section className="grid gap-3 rounded-md border border-line bg-card p-4" aria-label={t.fields[paper]}>
      <h2 className="font-semibold">{label}</h2>
      {sent.length === 0 ? (
        <p className="text-sm text-soft">{t.noPapers}</p>
      ) : (
        <ul className="divide-y divide-line">
          {sent.map(({ id, name, type, bytes }) => {
            const called = name || `${t.fields[paper]}.${type}`;
            return (
              <li key={id} className="flex items-center justify-between gap-3 py-1" data-testid="paper">
                <a
                  href={`/mo-gian-hang/giay-to/${id}`}
                  className={`${textLink} inline-flex min-h-11 items-center wrap-anywhere`}
                >
                  {called} ({t.size(bytes)})
                </a>
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="paper_id" value={id} />
                  <button
                    type="submit"
                    name="intent"
                    value="remove"
                    aria-label={t.removeNamed(called)}
                    className={secondaryButton}
                  >
                    {t.removePaper}
                  </button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-2">
        <input type="hidden" name="paper" value={paper} />
        <FormField id={paper} label={t.choosePaper(t.fields[paper])} error={error}>
          {(control) => (
            <input {...control} name="file" type="file" accept="image/*,application/pdf" className={input} />
          )}
        </FormField>
        <SubmitButton
          label={t.sendPaper(t.fields[paper])}
          pendingLabel={t.sendingPaper}
          pending={navigation.formData?.get('paper') === paper}
          testId={`send-${paper}`}
          className={secondaryButton}
        />
      </Form>
    </section>
  );
}
