import type { OpeningField, ProvinceOpening } from '@cho-phien/backend/contract';
import { formatDate, formatDateTime, formatDong, formatPhone } from '@cho-phien/storefront/format';
import { isPaperKind } from '~/lib/opening-steps';
import { type Messages, useMessages } from '~/messages';
import { Card } from '../card';

/** What was filed, step by step, in words. */
export function FiledData({ opening }: { opening: ProvinceOpening }) {
  const { openings: t } = useMessages();
  const { applicant } = opening;
  const contact = applicant.phone ? formatPhone(applicant.phone) : (applicant.email ?? '');
  return (
    <Card title={t.desk.data}>
      <p className="text-sm text-soft wrap-anywhere">{t.desk.applicant(applicant.name, contact)}</p>
      <dl className="mt-2 divide-y divide-line">
        {opening.steps.flatMap(({ fields, optional }) =>
          [...fields, ...optional]
            .filter((field) => !isPaperKind(field))
            .map((field) => (
              <div key={field} className="py-2">
                <dt className="text-sm text-soft">{t.fields[field]}</dt>
                <dd className="font-medium wrap-anywhere" data-field={field}>
                  {sayField(field, opening, t) || t.desk.none}
                </dd>
              </div>
            )),
        )}
      </dl>
    </Card>
  );
}

function sayField(field: OpeningField, opening: ProvinceOpening, t: Messages['openings']): string {
  const { filed, terms } = opening;
  switch (field) {
    case 'registration':
    case 'identity_card':
    case 'other':
      return '';
    case 'terms':
      return terms ? t.desk.terms(terms.version, formatDateTime(terms.at)) : '';
    case 'vat_method':
      return t.vatMethods[filed.vat_method];
    case 'birth_date':
      return filed.birth_date ? formatDate(filed.birth_date) : '';
    case 'commune_code':
      return opening.commune;
    case 'map_point':
      return filed.map_point ? `${filed.map_point.lat}, ${filed.map_point.lon}` : '';
    case 'phone':
      return formatPhone(filed.phone);
    case 'bank_bin':
      return opening.bank_name;
    case 'category':
      return opening.category_name;
    case 'province_fee':
      return formatDong(filed.province_fee);
    default:
      return filed[field] ?? '';
  }
}
