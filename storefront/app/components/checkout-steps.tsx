import { useMessages } from '~/messages/messages-context';

/** Where one is between basket and payment; `current` counts from 1. */
export function CheckoutSteps({ current }: { current: number }) {
  const { checkout } = useMessages();
  return (
    <ol className="flex gap-2 text-sm" aria-label={checkout.stepOf(current, checkout.steps.length)}>
      {checkout.steps.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === current ? 'step' : undefined}
          className={`flex-1 border-t-4 pt-1.5 ${index < current ? 'border-basalt font-semibold text-ink' : 'border-line text-soft'}`}
        >
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
