/** A stall's awning over a pepper leaf. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="9" className="fill-basalt" />
      <path d="M9 18h22v13a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2z" className="fill-paper" />
      <path
        d="M9.5 8h21l3.5 9a4.67 4.67 0 0 1-9.33 0 4.67 4.67 0 0 1-9.34 0A4.67 4.67 0 0 1 6 17z"
        className="fill-cashew"
      />
      <path d="M20 33c-4-2.6-5-7-1-11 1 4 5 5 4.5 9" className="fill-leaf" />
    </svg>
  );
}
