import { useSite } from '~/lib/use-site';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

/** The way to the basket, with the number of pieces in it. */
export function BasketLink() {
  const { site } = useMessages();
  const count = useSite()?.basketCount ?? 0;
  return (
    <Link
      to="/gio-hang"
      className="relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 font-medium hover:bg-sand"
      aria-label={count > 0 ? site.basketWithCount(count) : site.basket}
    >
      <Icon name="basket" className="size-7" />
      <span className="hidden text-sm lg:inline">{site.basket}</span>
      <span
        data-testid="basket-badge"
        className={
          count > 0
            ? 'absolute -top-0.5 left-6 min-w-5.5 rounded-full bg-basalt px-1 text-center text-xs font-bold text-white'
            : 'sr-only'
        }
      >
        {count}
      </span>
    </Link>
  );
}
