import { useEffect, useState } from 'react';
import { formatCountdown, formatTime } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

interface Props {
  until: string;
  /** The server's clock when it sent the page, in ms: a phone's own clock may be wrong. */
  now: number;
}

/** How long the goods are still held. Quiet: it is not read aloud each second. */
export function Countdown({ until, now }: Props) {
  const { order } = useMessages();
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const started = performance.now();
    const tick = () => setLeft((Date.parse(until) - now - (performance.now() - started)) / 1000);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until, now]);

  return (
    <p className="flex items-center gap-2 text-sm text-soft">
      <Icon name="clock" />
      <span>
        {order.keptUntil(formatTime(until))}
        {left !== null && (
          <span aria-hidden="true" className="ml-2 font-semibold text-ink tabular-nums">
            {formatCountdown(left)}
          </span>
        )}
      </span>
    </p>
  );
}
