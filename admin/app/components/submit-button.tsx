interface SubmitButtonProps {
  label: string;
  pendingLabel: string;
  pending: boolean;
  className: string;
  testId: string;
  /** What is acted on, when the label alone does not say it. */
  describedBy?: string;
}

/** A button that cannot be pressed twice while its form is under way; the server takes a second press for the first anyway. */
export function SubmitButton({
  label,
  pendingLabel,
  pending,
  className,
  testId,
  describedBy,
}: SubmitButtonProps) {
  return (
    <button
      type="submit"
      data-testid={testId}
      disabled={pending}
      aria-describedby={describedBy}
      className={className}
    >
      {pending ? pendingLabel : label}
    </button>
  );
}
