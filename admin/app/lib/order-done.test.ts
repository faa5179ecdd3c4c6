import { describe, expect, it } from 'vitest';
import { doneStepOf, withDoneStep, withoutDoneStep } from './order-done';

describe('the step that has just been done', () => {
  it('travels in the address beside the filters of the list', () => {
    const address = new URLSearchParams(
      withDoneStep(new URLSearchParams('trang-thai=to_pack'), { action: 'pack', code: 'CP-7K3M9Q' }),
    );
    expect(doneStepOf(address)).toEqual({ action: 'pack', code: 'CP-7K3M9Q' });
    expect(withoutDoneStep(address).toString()).toBe('trang-thai=to_pack');
  });

  it('is not taken from an address that somebody made up', () => {
    expect(doneStepOf(new URLSearchParams('xong=refund&don=CP-7K3M9Q'))).toBeNull();
    expect(doneStepOf(new URLSearchParams('xong=pack&don=Gọi 0900 000 000 để nhận tiền'))).toBeNull();
    expect(doneStepOf(new URLSearchParams('xong=pack'))).toBeNull();
  });
});
