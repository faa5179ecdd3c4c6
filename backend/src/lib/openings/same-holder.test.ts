import { describe, expect, it } from 'vitest';
import { printedHolder, sameHolder } from './same-holder';

describe('the holder of an account', () => {
  it.each([
    ['NGUYEN THI HOA', 'Nguyễn Thị Hoa'],
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['HO KINH DOANH DIEU BU DANG', 'Hộ kinh doanh Điểu Bù Đăng'],
    ['HKD PHAM THI THUONG', 'Hộ kinh doanh Phạm Thị Thương'],
    ['CTY TNHH MTV DIEU THAC NGUON', 'Công ty TNHH MTV Điều Thác Nguồn'],
    ['CONG TY TNHH MOT THANH VIEN A', 'Công ty Trách nhiệm hữu hạn Một thành viên A'],
    ['HTX NN DIEU LONG GIANG', 'Hợp tác xã Nông nghiệp Điều Long Giang'],
    ['CTY CP NONG SAN HAT NGOC', 'Công ty Cổ phần Nông sản Hạt Ngọc'],
  ])('%s is %s', (holder, registered) => {
    expect(sameHolder(holder, registered)).toBe(true);
  });

  it.each([
    ['NGUYEN THI HOA', 'Nguyễn Thị Hoàn'],
    ['NGUYEN THI HOA', 'Hộ kinh doanh Nguyễn Thị Hoa'],
    ['NGUYEN VAN HOA', 'Nguyễn Thị Hoa'],
    ['HTX DIEU LONG GIANG', 'Hợp tác xã Nông nghiệp Điều Long Giang'],
    ['', ''],
    ['...', '!!!'],
  ])('%s is not %s', (holder, registered) => {
    expect(sameHolder(holder, registered)).toBe(false);
  });

  it('is printed as banks do', () => {
    expect(printedHolder(' Hợp tác xã  Điều Đức Phong ')).toBe('HOP TAC XA DIEU DUC PHONG');
  });
});
