import { describe, expect, it } from 'vitest';
import reference from '../fixtures/einvoice-schema-2.1.0.json';
import { type GroupRule, type LeafRule, type Rule, SALES_INVOICE, VAT_INVOICE } from './schema-2.1.0';

interface ReferenceRow {
  tag: string;
  type: string;
  max: number | string | null;
  req: string;
}

function at(root: GroupRule, path: string): GroupRule {
  return path.split('/').reduce((rule, tag) => {
    const next = rule.children.find((one) => one.tag === tag);
    if (!next || !('children' in next)) throw new Error(`no group ${tag}`);
    return next;
  }, root);
}

/** A rule as the reference writes it. */
function asRow({ tag, duty, shape }: LeafRule): ReferenceRow {
  switch (shape.kind) {
    case 'text':
      return { tag, type: 'string', max: shape.max, req: duty };
    case 'whole':
      return { tag, type: 'number', max: shape.max, req: duty };
    case 'date':
      return { tag, type: 'date', max: null, req: duty };
    case 'decimal': {
      const type = `${shape.digits},${shape.places}`;
      return { tag, type, max: type, req: duty };
    }
  }
}

const isLeaf = (rule: Rule): rule is LeafRule => 'shape' in rule;
const rows = (group: GroupRule) => group.children.filter(isLeaf).map(asRow);
const referenceRows = (list: readonly ReferenceRow[]) =>
  list.map(({ tag, type, max, req }) => ({ tag, type, max, req }));

const BODY = 'DLHDon/NDHDon';

describe('the format as the code knows it', () => {
  it.each([
    ['DLHDon/TTChung', reference.TTChung],
    ['DLHDon/TTChung/TTHDLQuan', reference['TTChung/TTHDLQuan']],
    [`${BODY}/NBan`, reference.NBan],
    [`${BODY}/NMua`, reference.NMua],
    [`${BODY}/DSHHDVu/HHDVu/TTHHDTrung/TTin`, reference['HHDVu/TTHHDTrung/TTin']],
    [`${BODY}/TToan/THTTLTSuat/LTSuat`, reference['TToan/THTTLTSuat/LTSuat']],
    ['DLHDon/TTKhac/TTin', reference['TTKhac/TTin']],
  ])('has in %s the tags of the reference', (path, list) => {
    expect(rows(at(VAT_INVOICE, path))).toEqual(referenceRows(list));
  });

  it('has in a line the tags of the reference; the amount is no duty of a note', () => {
    const expected = referenceRows(reference.HHDVu).map((row) =>
      row.tag === 'ThTien' ? { ...row, req: 'IF' } : row,
    );
    expect(rows(at(VAT_INVOICE, `${BODY}/DSHHDVu/HHDVu`))).toEqual(expected);
  });

  it('has in the totals the tags of the reference, fees below their own', () => {
    const flat = reference.TToan.filter(({ tag }) => !tag.includes('/'));
    expect(rows(at(VAT_INVOICE, `${BODY}/TToan`))).toEqual(referenceRows(flat));
    const fees = reference.TToan.filter(({ tag }) => tag.includes('/')).map((row) => ({
      ...row,
      tag: row.tag.split('/').at(-1) ?? '',
    }));
    expect(rows(at(VAT_INVOICE, `${BODY}/TToan/DSLPhi/LPhi`))).toEqual(referenceRows(fees));
  });

  it('knows neither rates nor totals of VAT on form 2', () => {
    const tags = (group: GroupRule) => group.children.map(({ tag }) => tag);
    expect(tags(at(SALES_INVOICE, `${BODY}/DSHHDVu/HHDVu`))).not.toContain('TSuat');
    expect(tags(at(SALES_INVOICE, `${BODY}/TToan`))).toEqual([
      'DSLPhi',
      'TTCKTMai',
      'TGTKhac',
      'TgTTTBSo',
      'TgTTTBChu',
      'TTKhac',
    ]);
  });
});
