import { describe, expect, it } from 'vitest';
import { changed, listAddress } from './list-address';

describe('the address of a list', () => {
  it('names the category in the query of a search and in the path of a category page', () => {
    const query = { q: 'mật ong', category: 'mat-ong', ocop: [4] };
    expect(listAddress('/tim-kiem', query)).toBe('/tim-kiem?q=m%E1%BA%ADt+ong&category=mat-ong&ocop=4');
    expect(listAddress('/danh-muc/mat-ong', { category: 'mat-ong', ocop: [4] })).toBe(
      '/danh-muc/mat-ong?ocop=4',
    );
    expect(listAddress('/tim-kiem', {})).toBe('/tim-kiem');
  });

  it('goes back to page one when a condition changes, but not when the page is what changes', () => {
    expect(changed({ q: 'tiêu', page: 3 }, { ocop: [3] })).toEqual({ q: 'tiêu', ocop: [3] });
    expect(changed({ q: 'tiêu', ocop: [3], page: 3 }, { ocop: [] })).toEqual({ q: 'tiêu' });
    expect(changed({ q: 'tiêu' }, { page: 2 })).toEqual({ q: 'tiêu', page: 2 });
  });
});
