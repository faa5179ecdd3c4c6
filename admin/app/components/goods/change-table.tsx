import type { GoodsChange } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';

/** What stands there now beside what is asked for. */
export function ChangeTable({ fields }: { fields: GoodsChange['fields'] }) {
  const { change: t } = useMessages().goods;
  return (
    <table className="w-full table-fixed text-left">
      <thead className="text-sm text-soft">
        <tr>
          <th className="w-1/4 py-1 pr-3 font-normal">{t.field}</th>
          <th className="py-1 pr-3 font-normal">{t.before}</th>
          <th className="py-1 font-normal">{t.after}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {fields.map(({ field, before, after }) => (
          <tr key={field} className="align-top">
            <th className="py-2 pr-3 text-sm font-normal text-soft">{t.fields[field]}</th>
            <td className="py-2 pr-3 wrap-anywhere">
              <del className="no-underline">{before}</del>
            </td>
            <td className="py-2 font-medium wrap-anywhere">
              <ins className="no-underline">{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
