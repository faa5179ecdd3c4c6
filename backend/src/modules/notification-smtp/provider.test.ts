import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MailServer } from '../../../testing/mail-server';
import { SmtpProvider } from './provider';

const FROM = 'Chợ Phiên Bình Phước <cho@example.vn>';
const LETTER = {
  to: 'lan.nguyen@example.vn',
  channel: 'email',
  template: 'order_placed',
  content: {
    subject: 'Đã nhận đơn CP-7K3M9Q: 2 kg hạt điều rang muối loại to, gửi trước ngày mùng 5',
    text: 'Chào Nguyễn Thị Lan,\nchợ đã nhận đơn CP-7K3M9Q, tổng 1.284.000 ₫.\n.\nXem đơn: http://localhost:8000/don-hang/CP-7K3M9Q',
  },
};

let server: MailServer;
beforeAll(async () => {
  server = await MailServer.start();
});
afterEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

const provider = (url = server.url) => new SmtpProvider({}, { url, from: FROM });

describe('an e-mail', () => {
  it('reaches the mail server letter by letter, from the market to its reader', async () => {
    const { id } = await provider().send(LETTER);
    expect(server.received).toHaveLength(1);
    const [{ user, from, to, mail }] = server.received as [(typeof server.received)[number]];
    expect({ user, from, to }).toEqual({
      user: 'cho-phien',
      from: 'cho@example.vn',
      to: ['lan.nguyen@example.vn'],
    });
    expect(mail.from).toEqual({ name: 'Chợ Phiên Bình Phước', address: 'cho@example.vn' });
    expect(mail.to).toEqual([{ name: '', address: 'lan.nguyen@example.vn' }]);
    expect(mail.subject).toBe(LETTER.content.subject);
    expect(mail.text?.trim()).toBe(LETTER.content.text);
    expect(mail.html).toBeUndefined();
    expect(mail.messageId).toBe(id);
  });

  it.each([
    [451, 'Try again later'],
    [550, 'No such mailbox'],
  ])('that the server refuses with %i is no sent one, and says why', async (code, message) => {
    server.refusals.push({ code, message });
    await expect(provider().send(LETTER)).rejects.toThrow(`${code} ${message}`);
    expect(server.received).toEqual([]);
    await provider().send(LETTER);
    expect(server.received).toHaveLength(1);
  });

  it('is not handed over with a wrong password, which is named nowhere', async () => {
    const sending = provider(server.urlFor('mật khẩu sai')).send(LETTER);
    await expect(sending).rejects.toThrow(/535/);
    await expect(sending).rejects.not.toThrow(/mật khẩu/);
    expect(server.received).toEqual([]);
  });

  it('fails when nobody listens', async () => {
    const gone = await MailServer.start();
    const { url } = gone;
    await gone.close();
    await expect(provider(url).send(LETTER)).rejects.toThrow('ECONNREFUSED');
  });

  it('cannot be made to carry further readers or headers by a line break in its subject', async () => {
    const subject = 'Đơn mới\r\nBcc: someone@example.com';
    await provider().send({ ...LETTER, content: { ...LETTER.content, subject } });
    expect(server.received[0]?.to).toEqual(['lan.nguyen@example.vn']);
    expect(server.received[0]?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
  });
});
