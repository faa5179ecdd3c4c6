import type { PickupPlace } from '@cho-phien/backend/contract';
import { hoursByDays } from '~/lib/opening-hours';
import { useMessages } from '~/messages/messages-context';

/** Where and when the goods can be fetched. */
export function PickupText({ place }: { place: PickupPlace }) {
  const { pickup } = useMessages();
  const spans = hoursByDays(place.hours);
  return (
    <div data-testid="pickup-place" className="text-sm text-soft">
      <p>{place.address}</p>
      {spans.length === 0 ? (
        <p>{pickup.callFirst}</p>
      ) : (
        <ul>
          {spans.map(({ first, last, from, to }) => (
            <li key={first}>
              {first === last ? pickup.days[first] : pickup.fromTo(pickup.days[first], pickup.days[last])}:{' '}
              {from}–{to}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
