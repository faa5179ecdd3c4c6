import type { Checkout, PaymentStatus } from '@cho-phien/backend/contract';
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const EVERY_MS = 3000;

/**
 * Asks every three seconds, while the page is looked at, whether money has come; when anything differs from what is shown,
 * the page is read anew.
 */
export function usePaymentWatch(order: Checkout): void {
  const { revalidate } = useRevalidator();
  const { code } = order;
  const awaiting = order.payment_requests.some((payment) => payment.state === 'awaiting');
  const shown = fingerprint(order.payment_requests);

  useEffect(() => {
    if (!awaiting) return;
    let asking = false;
    async function ask() {
      if (asking || document.hidden) return;
      asking = true;
      try {
        const answer = await fetch(`/don-hang/${code}/trang-thai`);
        if (answer.ok) {
          const status = (await answer.json()) as PaymentStatus;
          if (fingerprint(status.requests) !== shown) revalidate();
        }
      } catch {
        // Off-line for a moment: the next question may get through.
      } finally {
        asking = false;
      }
    }
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [awaiting, code, shown, revalidate]);
}

function fingerprint(requests: PaymentStatus['requests']): string {
  return requests
    .map(({ id, state, received, card_refusal }) => `${id}:${state}:${received}:${card_refusal}`)
    .join(' ');
}
