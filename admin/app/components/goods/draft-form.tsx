import type { GoodsDraft, GoodsForm } from '@cho-phien/backend/contract';
import { formatTime } from '@cho-phien/storefront/format';
import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, useCallback, useState } from 'react';
import { useOpenProblems } from '~/lib/goods/open-problems';
import { emptySize } from '~/lib/goods/read-answers';
import { useGoodsForm } from '~/lib/goods/use-goods-form';
import { type Saving, unsentAnswers, useSavedDraft } from '~/lib/goods/use-saved-draft';
import { useMessages } from '~/messages';
import { primaryButton, secondaryButton } from '../look';
import { Notice } from '../notice';
import { GoodsFields } from './goods-fields';
import { PhotoField } from './photo-field';
import { ProblemSummary } from './problem-summary';
import { SizeFields } from './size-fields';

interface DraftFormProps {
  draft: GoodsDraft;
  form: GoodsForm;
  /** What was wrong when it was last asked for. */
  problems: Record<string, string>;
}

/** Goods that are being described: everything typed is kept at once, and one button puts them on the shelf. */
export function DraftForm({ draft, form, problems }: DraftFormProps) {
  const { goods: t } = useMessages();
  const { saving, keep, flush } = useSavedDraft(draft.id, {
    saved_at: draft.saved_at,
    missing: draft.problems.length,
  });
  const restore = useCallback(() => unsentAnswers(draft.id), [draft.id]);
  const goods = useGoodsForm({ first: draft.answers, restore, onAnswers: keep });
  const open = useOpenProblems(problems, goods);
  const [cutOff, setCutOff] = useState(false);
  const submit = useSubmit();
  const navigation = useNavigation();
  const pending = navigation.formData?.get('intent') === 'publish';
  const { sending } = goods;
  const onTheWay = sending?.uploads.some(({ state }) => state === 'sending') ?? false;

  // Remix would show its error page where the line is cut: so what was typed goes first, and only then the question.
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    const { nativeEvent, currentTarget } = event;
    const submitter = (nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (submitter?.value !== 'publish') return;
    event.preventDefault();
    const reached = navigator.onLine && (await flush());
    setCutOff(!reached);
    if (reached)
      submit(submitter, { method: 'post', action: currentTarget.action, encType: 'multipart/form-data' });
  };

  return (
    <Form
      ref={goods.form}
      method="post"
      encType="multipart/form-data"
      noValidate
      preventScrollReset
      onInput={goods.onInput}
      onSubmit={publish}
      className="grid gap-4"
      data-testid="goods-form"
      data-live={sending ? 'true' : 'false'}
    >
      {/* Enter in a field takes the first button of a form: it keeps, and does nothing besides. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden" />
      <ProblemSummary problems={open} heading={t.notPublished} />
      {cutOff && <Notice tone="error">{t.cutOff}</Notice>}
      <GoodsFields
        key={String(goods.restored)}
        form={form}
        answers={goods.answers}
        errors={open}
        sensitive={null}
        photos={
          <PhotoField
            photos={goods.answers.photos ?? []}
            error={open.photos}
            onChange={goods.onChange}
            sending={sending}
          />
        }
        sizes={
          <SizeFields
            sizes={goods.answers.variants?.length ? goods.answers.variants : [emptySize()]}
            version={goods.version}
            units={form.content_units}
            errors={open}
            onChange={goods.onChange}
          />
        }
      />
      <div className="sticky bottom-16 z-5 -mx-4 grid gap-2 border-t border-line bg-card px-4 py-3 md:bottom-0 md:mx-0 md:rounded-md md:border">
        <SavingLine saving={saving} />
        <div className="flex gap-3">
          {!sending && (
            <button
              type="submit"
              name="intent"
              value="save"
              data-testid="save-draft"
              className={secondaryButton}
            >
              {t.saveDraft}
            </button>
          )}
          <button
            type="submit"
            name="intent"
            value="publish"
            data-testid="publish-goods"
            disabled={pending || onTheWay}
            className={`${primaryButton} flex-1`}
          >
            {pending ? t.publishing : t.publish}
          </button>
        </div>
      </div>
    </Form>
  );
}

function SavingLine({ saving }: { saving: Saving }) {
  const { saving: t } = useMessages().goods;
  return (
    <p role="status" className="text-sm text-soft" data-testid="saving" data-state={saving.kind}>
      {saving.kind === 'saving' && t.saving}
      {saving.kind === 'cut' && <span className="font-medium text-warn">{t.cut}</span>}
      {saving.kind === 'saved' && (
        <>
          {t.saved(formatTime(saving.at))} · {saving.missing === 0 ? t.complete : t.missing(saving.missing)}
        </>
      )}
    </p>
  );
}
