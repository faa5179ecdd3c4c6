import type { AgreementParty, SellerAgreements } from '@cho-phien/backend/contract';
import { formatDate, formatPhone } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';

type Facts = Pick<SellerAgreements, 'current' | 'market' | 'seller'>;

/** The whole text, as it will stand in the document. */
export function AgreementText({ current, market, seller }: Facts) {
  const { agreements: t } = useMessages();
  return (
    <Card title={current.title}>
      <p className="text-sm text-soft">{t.version(current.version, formatDate(current.valid_from))}</p>
      <div className="mt-3 grid gap-4" lang="vi">
        <section>
          <h3 className="font-semibold">{t.basis}</h3>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {current.basis.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </section>
        <Party title={t.parties.market} party={market} />
        <Party title={t.parties.seller} party={seller} />
        {current.articles.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h3 className="font-semibold">{heading}</h3>
            <ol className="mt-1 grid list-decimal gap-1 pl-5">
              {paragraphs.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Card>
  );
}

function Party({ title, party }: { title: string; party: AgreementParty }) {
  const { agreements: t } = useMessages();
  const facts = (['tax_code', 'address', 'representative', 'phone', 'email'] as const).flatMap((key) => {
    const value = party[key];
    return value === null ? [] : [{ key, value: key === 'phone' ? formatPhone(value) : value }];
  });
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <p>{party.name}</p>
      <dl className="text-sm">
        {facts.map(({ key, value }) => (
          <div key={key} className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{t.party[key]}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
