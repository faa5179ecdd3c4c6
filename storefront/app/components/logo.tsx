/** A stall's awning over a pepper leaf. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="9" className="fill-basalt" />
      <path d="M8 17h24v14a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z" className="fill-paper" />
      <path
        d="M9 8h22l3 9a4.3 4.3 0 0 1-8.7 0 4.3 4.3 0 0 1-8.6 0 4.3 4.3 0 0 1-8.7 0z"
        className="fill-cashew"
      />
      <path d="M20 33c-4-2.6-5-7-1-11 1 4 5 5 4.5 9" className="fill-leaf" />
    </svg>
  );
}
