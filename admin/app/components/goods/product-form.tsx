import type { GoodsForm, SellerGoods } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useOpenProblems } from '~/lib/goods/open-problems';
import { useGoodsForm } from '~/lib/goods/use-goods-form';
import { useMessages } from '~/messages';
import { primaryButton } from '../look';
import { SubmitButton } from '../submit-button';
import { GoodsFields } from './goods-fields';
import { PhotoField } from './photo-field';
import { ProblemSummary } from './problem-summary';

interface ProductFormProps {
  goods: SellerGoods;
  form: GoodsForm;
  problems: Record<string, string>;
}

const nothing = () => null;
const ignore = () => undefined;

/** Goods on the shelf: all but price and stock, which have their own rows. */
export function ProductForm({ goods: { answers }, form, problems }: ProductFormProps) {
  const { goods: t } = useMessages();
  const goods = useGoodsForm({ first: answers, restore: nothing, onAnswers: ignore });
  const open = useOpenProblems(problems, goods);
  const navigation = useNavigation();
  return (
    <Form
      ref={goods.form}
      method="post"
      encType="multipart/form-data"
      noValidate
      onInput={goods.onInput}
      className="grid gap-4"
    >
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden" />
      <ProblemSummary problems={open} heading={t.product.notSaved} />
      <GoodsFields
        form={form}
        answers={goods.answers}
        errors={open}
        sensitive={t.product.needsLeave}
        photos={
          <PhotoField
            photos={goods.answers.photos ?? []}
            error={open.photos}
            onChange={goods.onChange}
            sending={goods.sending}
          />
        }
        sizes={null}
      />
      <SubmitButton
        label={t.product.save}
        pendingLabel={t.product.saving}
        pending={navigation.formData?.has('asked') ?? false}
        testId="save-goods"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
