import { computed, missing, plain, ratio } from './reading';
import type { Indicator } from './types';

const REGISTRIES = ['registry-enterprises', 'registry-cooperatives', 'registry-households'] as const;

export const m11: Indicator = {
  id: 'M11',
  view: 'production',
  symbols: 'M11 = n(người bán có đơn giao); × 1.000 / cơ sở đang hoạt động',
  compute: ({ measures: { active_sellers }, book }) => {
    const registries = REGISTRIES.flatMap((key) => book.ofArea(key) ?? []);
    const active = plain('value', active_sellers, 'count');
    const registered = registries.reduce((sum, { value }) => sum + value, 0);
    if (registries.length < REGISTRIES.length || registered <= 0) return computed([active]);
    return computed(
      [active, ratio('per_registered', active_sellers, registered, 'per_thousand')],
      registries.flatMap(({ rows }) => rows),
    );
  },
};

export const m12: Indicator = {
  id: 'M12',
  view: 'production',
  symbols: 'M12 = HTX có hàng đăng bán / HTX đang hoạt động × 100',
  compute: ({ registers, book }) => {
    const registry = book.ofArea('registry-cooperatives');
    if (!registry || registry.value <= 0) return missing('registry-cooperatives');
    return computed([ratio('value', registers.cooperatives_listing, registry.value)], registry.rows);
  },
};

export const m13: Indicator = {
  id: 'M13',
  view: 'production',
  symbols: 'M13 = OCOP còn hạn đang đăng bán / OCOP được công nhận × 100',
  compute: ({ registers, book }) => {
    const recognised = book.latest('ocop-recognised');
    if (!recognised || recognised.value <= 0) return missing('ocop-recognised');
    return computed([ratio('value', registers.ocop_listed, recognised.value)], [recognised]);
  },
};

export const m14: Indicator = {
  id: 'M14',
  view: 'production',
  symbols: 'M14 = người bán ký hợp đồng điện tử / người bán × 100',
  compute: ({ registers: { sellers, sellers_with_agreement } }) =>
    sellers_with_agreement === undefined || sellers === 0
      ? missing('contracts')
      : computed([ratio('value', sellers_with_agreement, sellers)]),
};

export const m15: Indicator = {
  id: 'M15',
  view: 'production',
  symbols: 'M15 = xã, phường có bán hàng / xã, phường × 100; đơn ra ngoài tỉnh / đơn × 100',
  compute: ({ measures: { active_communes, orders_to_elsewhere, orders }, area }) =>
    area.communes.length === 0 || orders === 0
      ? missing('sales')
      : computed([
          ratio('value', active_communes, area.communes.length),
          ratio('cross_province', orders_to_elsewhere, orders),
        ]),
};
