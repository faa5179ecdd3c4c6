import type { SellerAgreements } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AgreementText } from '~/components/agreements/agreement-text';
import { CheckForm } from '~/components/agreements/check-form';
import { SignForm } from '~/components/agreements/sign-form';
import { SignedList } from '~/components/agreements/signed-list';
import { Standing } from '~/components/agreements/standing';
import { BackLink } from '~/components/back-link';
import { Notice } from '~/components/notice';
import { type CheckedFile, checkFile } from '~/lib/agreement-check.server';
import { openDesk } from '~/lib/auth.server';
import { type FormRefusal, formRefusal } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.agreements.title);

const PATH = '/gian-hang/hop-dong';

interface Answer {
  sent: boolean;
  refused: FormRefusal | null;
  checked: CheckedFile | null;
}

const NOTHING: Answer = { sent: false, refused: null, checked: null };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const agreements = await desk.read<SellerAgreements>('/seller/agreements');
  return { agreements, justSigned: new URL(request.url).searchParams.has('ky') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const t = messagesFor(request);
  const form = await request.formData();
  if (form.get('intent') === 'check') {
    const checked = await checkFile(desk, 'seller', form);
    return data<Answer>({ ...NOTHING, checked }, { status: checked.of === 'none' ? 422 : 200 });
  }
  if (form.get('accept') !== 'yes') {
    const refused = { values: {}, errors: { accept: t.agreements.accept }, reason: null };
    return data<Answer>({ ...NOTHING, refused }, { status: 422 });
  }
  const signing = form.get('intent') === 'sign';
  const outcome = signing
    ? await desk.write<SellerAgreements>('/seller/agreements', {
        version: String(form.get('version')),
        accept: true,
        code: String(form.get('code') ?? ''),
      })
    : await desk.write<object>('/seller/agreements/codes');
  if (outcome.ok && signing) throw redirect(`${PATH}?ky`);
  if (outcome.ok) return data<Answer>({ ...NOTHING, sent: true });
  const { status, fields } = outcome.refusal;
  const refused = formRefusal(outcome.refusal, {}, t);
  // A wrong code is said at its field alone, which is still there.
  const wrongCode = fields.some(({ field }) => field === 'code');
  return data<Answer>(
    { ...NOTHING, sent: wrongCode, refused: wrongCode ? { ...refused, reason: null } : refused },
    { status: status >= 500 ? 503 : status },
  );
}

export default function Agreement() {
  const { agreements, justSigned } = useLoaderData<typeof loader>();
  const { sent, refused, checked } = useActionData<typeof action>() ?? NOTHING;
  const { agreements: t } = useMessages();
  const toSign = agreements.state !== 'signed';
  return (
    <div className="max-w-2xl">
      <BackLink to="/gian-hang">{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {justSigned && !toSign ? (
          <Notice tone="success">
            <span data-testid="agreement-standing" data-state="signed">
              {t.justSigned}
            </span>
          </Notice>
        ) : (
          <Standing standing={agreements} />
        )}
        {toSign && (
          <>
            <AgreementText {...agreements} />
            {agreements.may_sign ? (
              <SignForm agreements={agreements} sent={sent} refused={refused} />
            ) : (
              <Notice tone="info">{t.ownerOnly}</Notice>
            )}
          </>
        )}
        <SignedList signed={agreements.signed} hrefOf={(id) => `${PATH}/${id}/tep`} />
        <CheckForm checked={checked} />
      </div>
    </div>
  );
}
