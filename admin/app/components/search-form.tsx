import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Icon } from './icon';
import { input, secondaryButton, standaloneLink } from './look';

interface SearchFormProps {
  label: string;
  q: string;
  /** The list without a search. */
  clearHref: string;
  /** Filters of the list that the search keeps. */
  hidden?: Record<string, string>;
}

export function SearchForm({ label, q, clearHref, hidden = {} }: SearchFormProps) {
  const t = useMessages();
  return (
    <Form method="get" role="search" className="flex max-w-xl flex-wrap items-end gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0 flex-1">
        <label htmlFor="tim" className="mb-1 block text-sm font-medium">
          {label}
        </label>
        <input
          key={q}
          id="tim"
          name="q"
          type="search"
          defaultValue={q}
          autoComplete="off"
          className={input}
        />
      </div>
      <button type="submit" className={secondaryButton}>
        <Icon name="search" />
        {t.common.search}
      </button>
      {q !== '' && (
        <Link to={clearHref} className={standaloneLink}>
          {t.common.clearSearch}
        </Link>
      )}
    </Form>
  );
}
