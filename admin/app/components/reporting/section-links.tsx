import { useLocation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { FilterLinks } from '../filter-links';

/** The parts of the reporting area as links, above each of them. */
export function SectionLinks() {
  const t = useMessages().reporting;
  const { pathname } = useLocation();
  const parts = [
    ['/tinh/bao-cao', t.section.reports],
    ['/tinh/bao-cao/grdp', t.section.grdp],
    ['/tinh/bao-cao/chi-tieu', t.section.indicators],
    ['/tinh/bao-cao/chi-tiet', t.section.drill],
    ['/tinh/bao-cao/so-sanh', t.section.compare],
    ['/tinh/bao-cao/so-lieu', t.section.parameters],
    ['/tinh/bao-cao/xuat', t.section.exports],
    ['/tinh/bao-cao/giam-sat', t.section.monitoring],
    ['/tinh/bao-cao/nhat-ky', t.section.log],
  ] as const;
  return (
    <FilterLinks
      label={t.sections}
      filters={parts.map(([href, label]) => ({ href, label, active: pathname === href }))}
    />
  );
}
