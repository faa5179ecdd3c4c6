import { Form, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useHydrated } from '~/lib/use-hydrated';
import { useSuggestions } from '~/lib/use-suggestions';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

/** A plain search form; with script it suggests while one types. */
export function SearchBox() {
  const { search } = useMessages();
  const [params] = useSearchParams();
  const { pathname, key } = useLocation();
  const navigate = useNavigate();
  const listId = useId();
  const hydrated = useHydrated();
  const shown = pathname === '/tim-kiem' ? (params.get('q') ?? '') : '';
  const [typed, setTyped] = useState(shown);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(open ? typed : '');
  const expanded = open && suggestions.length > 0;
  const box = useRef<HTMLInputElement>(null);
  const isNew = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page shows its own words
  useEffect(() => {
    // What was typed before the script came is not lost.
    setTyped(isNew.current ? (box.current?.value ?? shown) : shown);
    isNew.current = false;
    setOpen(false);
  }, [shown, key]);

  function onKeyDown(event: KeyboardEvent) {
    if (!expanded) return;
    if (event.key === 'Escape') {
      // Else the browser empties the box, which would open the list again.
      event.preventDefault();
      setOpen(false);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (at + step + suggestions.length + 1) % (suggestions.length + 1));
    }
    const chosen = suggestions[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      navigate(chosen.path);
    }
  }

  return (
    <search
      className="relative block"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Form action="/tim-kiem" className="flex" role="presentation">
        <label htmlFor={`${listId}-q`} className="sr-only">
          {search.label}
        </label>
        <input
          ref={box}
          id={`${listId}-q`}
          data-testid="search-box"
          type="search"
          name="q"
          value={typed}
          placeholder={search.placeholder}
          maxLength={120}
          enterKeyHint="search"
          autoComplete="off"
          {...(hydrated && {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': expanded,
            'aria-controls': `${listId}-list`,
            'aria-activedescendant': expanded && suggestions[active] ? `${listId}-${active}` : undefined,
          })}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          className="input min-w-0 rounded-r-none border-r-0"
        />
        <button type="submit" className="btn btn-main flex-none rounded-l-none px-4">
          <Icon name="search" />
          <span className="sr-only sm:not-sr-only">{search.submit}</span>
        </button>
      </Form>
      <p role="status" className="sr-only">
        {expanded ? search.suggested(suggestions.length) : ''}
      </p>
      <div
        id={`${listId}-list`}
        role="listbox"
        aria-label={search.suggestions}
        tabIndex={-1}
        hidden={!expanded}
        className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-md border border-line bg-card shadow-card"
      >
        {suggestions.map((suggestion, index) => (
          <Link
            key={suggestion.path}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            to={suggestion.path}
            tabIndex={-1}
            className="flex min-h-12 items-center gap-3 px-3 py-1.5 hover:bg-sand aria-selected:bg-sand"
          >
            {suggestion.photo ? (
              <img
                src={`/photos/${suggestion.photo.key}/160.webp`}
                alt=""
                width={40}
                height={40}
                className="size-10 rounded-sm object-cover"
              />
            ) : (
              <Icon
                name={suggestion.kind === 'commune' ? 'place' : 'search'}
                className="mx-2.5 size-5 text-soft"
              />
            )}
            <span className="flex-1 leading-snug">{suggestion.label}</span>
            <span className="text-xs text-soft">{search.kinds[suggestion.kind]}</span>
          </Link>
        ))}
      </div>
    </search>
  );
}
