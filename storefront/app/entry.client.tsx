import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { MessagesProvider } from './messages/messages-context';
import type { Messages } from './messages/vi';

async function loadMessages(): Promise<Messages> {
  if (document.documentElement.lang === 'en') return (await import('./messages/en')).en;
  return (await import('./messages/vi')).vi;
}

loadMessages().then((messages) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <MessagesProvider messages={messages}>
        <RemixBrowser />
      </MessagesProvider>,
    );
  });
});
