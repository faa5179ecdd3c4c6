import type { OrderAction, PaymentMethod } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { primaryButton } from './look';
import { SubmitButton } from './submit-button';

interface OrderActionFormProps {
  orderId: string;
  action: OrderAction;
  /** Cash on delivery that is still to be collected changes what "delivered" means. */
  collect: PaymentMethod | null;
  /** Id of the element that names the order. */
  describedBy?: string;
}

/** The next step of an order as one button. */
export function OrderActionForm({ orderId, action, collect, describedBy }: OrderActionFormProps) {
  const t = useMessages();
  const navigation = useNavigation();
  const pending = navigation.formData?.get('order') === orderId && navigation.state !== 'idle';
  const label =
    action === 'deliver' && collect === 'cod' ? t.order.deliverAndCollect : t.order.actions[action];
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="step" value={action} />
      <SubmitButton
        label={label}
        pendingLabel={t.order.working}
        pending={pending}
        testId={`action-${action}`}
        describedBy={describedBy}
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
