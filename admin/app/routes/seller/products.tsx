import type {
  GoodsDraftList,
  SellerCertificateList,
  SellerProduct,
  SellerProductList,
} from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { DraftList } from '~/components/goods/draft-list';
import { Icon } from '~/components/icon';
import { primaryButton, standaloneLink, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { Photo } from '~/components/photo';
import { SearchForm } from '~/components/search-form';
import { VariantForm, type VariantResult, variantAnchor } from '~/components/variant-form';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { saveVariant } from '~/lib/save-variant.server';
import { titleMeta } from '~/lib/title';
import { inSteadyOrder } from '~/lib/variant-order';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.products);

/** Papers that the stall should renew. */
const ENDING: readonly string[] = ['ends', 'ends_soon', 'expired'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const q = params.get('q')?.trim() ?? '';
  const [list, { drafts }, { certificates }] = await Promise.all([
    desk.read<SellerProductList>('/seller/products', { q, page: pageNumber(params) }),
    desk.read<GoodsDraftList>('/seller/product-drafts'),
    desk.read<SellerCertificateList>('/seller/certificates'),
  ]);
  const ending = certificates.filter(({ standing }) => ENDING.includes(standing)).length;
  const products = list.products.map(inSteadyOrder);
  return { list: { ...list, products }, drafts, ending, q, storefrontUrl: context.env.STOREFRONT_URL };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return saveVariant(desk, await request.formData(), messagesFor(request));
}

export default function Products() {
  const { list, drafts, ending, q, storefrontUrl } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const t = useMessages();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold">{t.products.heading}</h1>
        <nav className="flex flex-wrap gap-x-4">
          <Link to="/gian-hang/chung-nhan" className={standaloneLink}>
            {t.certificates.toCertificates}
            <Icon name="forward" className="size-4" />
          </Link>
          <Link to="/gian-hang/giao-hang" className={standaloneLink}>
            {t.delivery.toDelivery}
            <Icon name="forward" className="size-4" />
          </Link>
          <Link to="/gian-hang/phieu-giam-gia" className={standaloneLink}>
            {t.vouchers.toVouchers}
            <Icon name="forward" className="size-4" />
          </Link>
        </nav>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Form method="post" action="/gian-hang/san-pham/moi" className="w-full sm:w-auto">
          <button type="submit" data-testid="add-product" className={`${primaryButton} w-full sm:w-auto`}>
            <Icon name="add" />
            {t.goods.add}
          </button>
        </Form>
        <Link to="/gian-hang/san-pham/tep" data-testid="goods-files" className={standaloneLink}>
          {t.goodsImport.link}
          <Icon name="forward" className="size-4" />
        </Link>
      </div>
      <div className="mt-4 grid gap-4">
        {ending > 0 && (
          <Notice tone="warning">
            {t.certificates.warning(ending)}{' '}
            <Link to="/gian-hang/chung-nhan" className={textLink}>
              {t.certificates.toCertificates}
            </Link>
          </Notice>
        )}
        {q === '' && list.page === 1 && <DraftList drafts={drafts} />}
        {posted && <PostedNotice result={posted} />}
        <SearchForm label={t.products.searchLabel} q={q} clearHref="/gian-hang/san-pham" />
        <p className="text-soft">{t.products.found(list.total)}</p>
        {list.products.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {q === '' ? t.products.empty : t.products.emptySearch(q)}
          </p>
        ) : (
          <ul className="grid gap-3">
            {list.products.map((product) => (
              <ProductItem
                key={product.id}
                product={product}
                storefrontUrl={storefrontUrl}
                posted={posted ?? null}
              />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

/** Without script the page comes back at its top: this leads to the row that was saved or refused. */
function PostedNotice({ result }: { result: VariantResult }) {
  const t = useMessages();
  if (result.kind === 'unchanged') return <Notice tone="info">{t.products.unchanged}</Notice>;
  if (result.kind === 'saved') return <Notice tone="success">{t.products.savedAbove}</Notice>;
  return (
    <Notice tone="error">
      {t.products.refusedAbove}{' '}
      <a href={`#${variantAnchor(result.variantId)}`} className={textLink}>
        {t.products.toRow}
      </a>
    </Notice>
  );
}

interface ProductItemProps {
  product: SellerProduct;
  storefrontUrl: string;
  posted: VariantResult | null;
}

function ProductItem({ product, storefrontUrl, posted }: ProductItemProps) {
  const t = useMessages();
  return (
    <li className="grid gap-x-6 rounded-md border border-line bg-card p-4 shadow-card lg:grid-cols-[22rem_1fr]">
      <div className="flex gap-4">
        <Photo photo={product.photo} size={72} />
        <div className="min-w-0">
          <h2 className="font-semibold leading-snug">{product.title}</h2>
          {product.status !== 'published' && (
            <p className="mt-1 text-sm text-warn">
              {product.status === 'draft' ? t.goods.product.hidden : t.takedowns.stall.status}
            </p>
          )}
          <p className="flex flex-wrap gap-x-4 text-sm">
            <Link
              to={`/gian-hang/san-pham/${product.id}`}
              aria-label={t.goods.editOf(product.title)}
              data-testid="edit-product"
              className={standaloneLink}
            >
              {t.goods.edit}
            </Link>
            {product.status === 'published' && (
              <a href={`${storefrontUrl}/san-pham/${product.slug}`} className={standaloneLink}>
                {t.products.view}
                <Icon name="external" className="size-4" />
              </a>
            )}
          </p>
        </div>
      </div>
      <div className="divide-y divide-line">
        {product.variants.map((variant) => (
          <VariantForm
            key={variant.id}
            productTitle={product.title}
            variant={variant}
            postedResult={posted?.variantId === variant.id ? posted : null}
          />
        ))}
      </div>
    </li>
  );
}
