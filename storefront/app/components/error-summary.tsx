import type { CheckoutProblem } from '~/lib/checkout-form';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

interface Props {
  notice: string | null;
  /** What did not happen, where it is no order that is being placed. */
  title?: string;
  problems: CheckoutProblem[];
}

/** On top of the form: what happened, what is safe, and a link to each field that needs mending. */
export function ErrorSummary({ notice, title, problems }: Props) {
  const { checkout } = useMessages();
  if (!notice && problems.length === 0) return null;
  return (
    <div
      role="alert"
      data-testid="error-summary"
      className="flex gap-3 rounded-md border-2 border-error bg-error-tint p-4"
    >
      <Icon name="error" className="mt-0.5 size-6 text-error" />
      <div>
        <h2 className="font-bold">{title ?? checkout.errorsTitle}</h2>
        <p>{notice ?? checkout.errorsHint}</p>
        {problems.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {problems.map((problem) => (
              <li key={`${problem.field}-${problem.message}`}>
                {problem.field ? (
                  <a href={`#${problem.field}`} className="link inline-block py-1.5">
                    {problem.message}
                  </a>
                ) : (
                  problem.message
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
