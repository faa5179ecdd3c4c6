import type {
  CertificateClaim,
  CertificateClaimRequest,
  SellerCertificateList,
  SellerProductList,
  TakenScan,
} from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { ClaimForm } from '~/components/certificates/claim-form';
import { PaperFacts } from '~/components/certificates/paper-facts';
import { Notice } from '~/components/notice';
import { openDesk } from '~/lib/auth.server';
import type { Desk, Outcome } from '~/lib/backend.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.certificates.title);

const PATH = '/gian-hang/chung-nhan';
const NOTHING: Record<string, string> = {};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [{ certificates }, first] = await Promise.all([
    desk.read<SellerCertificateList>('/seller/certificates'),
    desk.read<SellerProductList>('/seller/products'),
  ]);
  const others = await Promise.all(
    Array.from({ length: Math.max(0, first.page_count - 1) }, (_, index) =>
      desk.read<SellerProductList>('/seller/products', { page: index + 2 }),
    ),
  );
  const products = [first, ...others].flatMap((list) => list.products);
  return { certificates, products, sent: new URL(request.url).searchParams.has('gui') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const t = messagesFor(request);
  const form = await request.formData();
  const typed = typedValues(form);
  const taken = await takeScan(desk, form.get('scan'));
  if (taken && !taken.ok) {
    const { status, message } = taken.refusal;
    const scan_id = status >= 500 ? t.common.backendSilent : (message ?? t.common.refused);
    return data({ values: typed, errors: { scan_id }, reason: t.common.mendFields }, { status: 400 });
  }
  const values = { ...typed, scan_id: taken?.value.scan_id ?? typed.scan_id ?? '' };
  if (values.scan_id === '') {
    const errors = { scan_id: t.certificates.noScan };
    return data({ values, errors, reason: t.common.mendFields }, { status: 400 });
  }
  const outcome = await desk.write<SellerCertificateList>('/seller/certificates', {
    product_id: typed.product_id ?? '',
    kind: typed.kind as CertificateClaimRequest['kind'],
    stars: typed.stars ? Number(typed.stars) : null,
    number: typed.number ?? '',
    issuer: typed.issuer ?? '',
    issued_on: typed.issued_on ?? '',
    expires_on: typed.expires_on || null,
    scan_id: values.scan_id,
  } satisfies CertificateClaimRequest);
  if (outcome.ok) throw redirect(`${PATH}?gui`);
  const { status } = outcome.refusal;
  return data(formRefusal(outcome.refusal, values, t), { status: status >= 500 ? 503 : status });
}

/** Sends the chosen scan; null when none was chosen. */
async function takeScan(desk: Desk, file: FormDataEntryValue | null): Promise<Outcome<TakenScan> | null> {
  if (!(file instanceof File) || file.size === 0) return null;
  return desk.upload<TakenScan>('/seller/certificate-scans', new Uint8Array(await file.arrayBuffer()));
}

export default function Certificates() {
  const { certificates, products, sent } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { certificates: t } = useMessages();
  return (
    <div className="max-w-xl">
      <BackLink to="/gian-hang/san-pham">{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-4">
        {sent && <Notice tone="success">{t.sent}</Notice>}
        {answered?.reason && <Notice tone="error">{answered.reason}</Notice>}
        <Card title={t.yours}>
          {certificates.length === 0 ? (
            <p className="text-soft">{t.empty}</p>
          ) : (
            <ul className="divide-y divide-line">
              {certificates.map((paper) => (
                <Paper key={paper.id} paper={paper} />
              ))}
            </ul>
          )}
        </Card>
        {products.length > 0 && (
          <Card title={t.add}>
            <ClaimForm
              products={products}
              values={answered?.values ?? NOTHING}
              errors={answered?.errors ?? NOTHING}
            />
          </Card>
        )}
      </div>
    </div>
  );
}

function Paper({ paper }: { paper: CertificateClaim }) {
  return (
    <li className="py-3" data-testid="paper">
      <h3 className="font-semibold wrap-anywhere">
        {paper.label} · {paper.product.title}
      </h3>
      <PaperFacts paper={paper} scanAt={`${PATH}/${paper.id}/anh`} />
    </li>
  );
}
