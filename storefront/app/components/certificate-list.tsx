import type { Certificate } from '@cho-phien/backend/contract';
import { formatDate } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

/** Proof with number, issuer and dates, so that it can be checked. */
export function CertificateList({ certificates }: { certificates: Certificate[] }) {
  const { product } = useMessages();
  if (certificates.length === 0) return <p className="text-soft">{product.noCertificates}</p>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {certificates.map((certificate) => (
        <li key={`${certificate.kind}-${certificate.number}`} className="card flex gap-3 p-4">
          <Icon name="shield" className="size-8 text-leaf" />
          <div className="min-w-0 text-sm">
            <p className="text-base font-semibold">{certificate.label}</p>
            <p className="text-soft">
              {product.certificateNumber}: {certificate.number}
            </p>
            <p className="text-soft">
              {product.certificateIssuer}: {certificate.issuer}
            </p>
            <p className="text-soft">
              {product.certificateDates(
                formatDate(certificate.issued_on),
                formatDate(certificate.expires_on),
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
