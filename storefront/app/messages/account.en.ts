import type * as vi from './account.vi';

export const account: typeof vi.account = {
  mailbox: {
    title: 'The market’s mailbox',
    intro: 'This market runs on one machine and sends nothing out. Every message stays here.',
    empty: 'No messages yet',
    emptyHint: 'When an order is placed or somebody asks for a sign-in code, the message shows up here.',
    to: 'To',
  },
};
