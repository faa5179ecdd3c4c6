import type { FacetValue, ProductSearchQuery, ProductSearchResult } from '@cho-phien/backend/contract';
import { useNavigate } from '@remix-run/react';
import { Children, type FormEvent, type ReactNode, useRef } from 'react';
import { formatNumber } from '~/lib/format';
import { changed, listAddress } from '~/lib/list-address';
import { parseProductQuery, SORTS } from '~/lib/product-query';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { KeptMarkup } from './kept-markup';
import { Link } from './link';

interface Props {
  path: string;
  query: ProductSearchQuery;
  result: ProductSearchResult;
}

const SHOWN = 8;

/** Every state of a list is a plain GET form; with script a choice takes effect at once. */
export function FilterForm({ path, query, result }: Props) {
  const { filters, sellerKinds } = useMessages();
  const navigate = useNavigate();
  const details = useRef<HTMLDetailsElement>(null);
  const { facets } = result;

  function go(form: HTMLFormElement) {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
    const asked = parseProductQuery(params);
    navigate(listAddress(path, asked), { preventScrollReset: true });
  }

  function onChange(event: FormEvent<HTMLFormElement>) {
    const { target } = event;
    const takesEffectAtOnce =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type === 'checkbox');
    if (takesEffectAtOnce) go(event.currentTarget);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    details.current?.removeAttribute('open');
    go(event.currentTarget);
  }

  const chosenCount =
    (query.commune?.length ?? 0) +
    (query.seller_kind?.length ?? 0) +
    (query.ocop?.length ?? 0) +
    (query.in_stock ? 1 : 0);
  const communes = chosenFirst(facets.commune, query.commune ?? []);

  return (
    <details ref={details} className="filters card group">
      <summary className="flex min-h-12 items-center gap-2 px-4 font-semibold">
        <Icon name="filter" />
        {chosenCount > 0 ? filters.titleWithCount(chosenCount) : filters.title}
        <Icon name="down" className="ml-auto size-5 transition-transform group-open:rotate-180" />
      </summary>
      <form
        key={listAddress(path, query)}
        action={path}
        onChange={onChange}
        onSubmit={onSubmit}
        className="space-y-5 p-4"
      >
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.category && path === '/tim-kiem' && (
          <input type="hidden" name="category" value={query.category} />
        )}

        <label className="block">
          <span className="mb-1 block text-sm font-semibold">{filters.sort}</span>
          <select name="sort" defaultValue={query.sort ?? 'relevance'} className="input">
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {filters.sorts[sort]}
              </option>
            ))}
          </select>
        </label>

        {facets.category.length > 1 && !query.seller && (
          <Group title={filters.category}>
            {facets.category.map((value) => (
              <li key={value.value}>
                <Link
                  to={
                    path === '/tim-kiem'
                      ? listAddress(path, changed(query, { category: value.value }))
                      : listAddress(`/danh-muc/${value.value}`, changed(query, {}))
                  }
                  aria-current={value.value === query.category ? 'true' : undefined}
                  className="flex min-h-11 items-center justify-between gap-2 rounded-sm px-1 hover:bg-sand aria-current:font-bold aria-current:text-basalt"
                >
                  {value.label}
                  <Count value={value.count} />
                </Link>
              </li>
            ))}
          </Group>
        )}

        {(facets.ocop.length > 1 || query.ocop) && (
          <Group title={filters.ocop}>
            {facets.ocop.map((value) => (
              <Choice
                key={value.value}
                name="ocop"
                value={value}
                label={filters.ocopStars(Number(value.value))}
                checked={query.ocop?.includes(Number(value.value)) ?? false}
              />
            ))}
          </Group>
        )}

        {(facets.seller_kind.length > 1 || query.seller_kind) && (
          <Group title={filters.sellerKind}>
            {facets.seller_kind.map((value) => (
              <Choice
                key={value.value}
                name="seller_kind"
                value={value}
                label={sellerKinds[value.value as keyof typeof sellerKinds] ?? value.label}
                checked={query.seller_kind?.some((kind) => kind === value.value) ?? false}
              />
            ))}
          </Group>
        )}

        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{filters.price}</legend>
          <div className="grid grid-cols-2 gap-2">
            <PriceField
              name="price_min"
              label={filters.priceMin}
              value={query.price_min}
              hint={facets.price?.min}
            />
            <PriceField
              name="price_max"
              label={filters.priceMax}
              value={query.price_max}
              hint={facets.price?.max}
            />
          </div>
          <p className="mt-1 text-xs text-soft">{filters.priceHint}</p>
        </fieldset>

        <ul>
          <Choice
            name="in_stock"
            value={{ value: 'true', label: filters.inStock, count: 0 }}
            label={filters.inStock}
            checked={query.in_stock ?? false}
          />
        </ul>

        {(communes.length > 1 || query.commune) && (
          <Group title={filters.commune}>
            {communes.map((value) => (
              <Choice
                key={value.value}
                name="commune"
                value={value}
                label={value.label}
                checked={query.commune?.includes(value.value) ?? false}
              />
            ))}
          </Group>
        )}

        <button type="submit" className="btn btn-main sticky bottom-3 w-full lg:static">
          {filters.show(formatNumber(result.total))}
        </button>
      </form>
    </details>
  );
}

/** A long group shows its first choices and folds the others away. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  const { filters } = useMessages();
  const choices = Children.toArray(children);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{title}</legend>
      <ul className="text-sm">{choices.slice(0, SHOWN)}</ul>
      {choices.length > SHOWN && (
        <details>
          <summary className="link flex min-h-11 items-center px-1 text-sm">
            {filters.more(choices.length - SHOWN)}
          </summary>
          <ul className="text-sm">{choices.slice(SHOWN)}</ul>
        </details>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  value: FacetValue;
  label: string;
  checked: boolean;
}

function Choice({ name, value, label, checked }: ChoiceProps) {
  return (
    <KeptMarkup as="li" cacheKey={`choice ${JSON.stringify([name, value, label, checked])}`}>
      <label className="flex min-h-11 items-center gap-2.5 rounded-sm px-1 text-sm hover:bg-sand">
        <input type="checkbox" name={name} value={value.value} defaultChecked={checked} />
        <span className="flex-1 leading-snug">{label}</span>
        {value.count > 0 && <Count value={value.count} />}
      </label>
    </KeptMarkup>
  );
}

function Count({ value }: { value: number }) {
  return <span className="text-xs text-soft tabular-nums">{formatNumber(value)}</span>;
}

interface PriceFieldProps {
  name: string;
  label: string;
  value: number | undefined;
  hint: number | undefined;
}

function PriceField({ name, label, value, hint }: PriceFieldProps) {
  return (
    <label className="block text-sm">
      <span className="text-soft">{label}</span>
      <input
        name={name}
        defaultValue={value}
        inputMode="numeric"
        placeholder={hint === undefined ? undefined : formatNumber(hint)}
        className="input"
        autoComplete="off"
      />
    </label>
  );
}

/** What is chosen must not hide behind "more". */
function chosenFirst(values: FacetValue[], chosen: string[]): FacetValue[] {
  return [...values].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)));
}
