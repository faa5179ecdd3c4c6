import { useMessages } from '~/messages';
import { textLink } from '../look';
import { Notice } from '../notice';

interface ProblemSummaryProps {
  problems: Record<string, string>;
  heading: (count: number) => string;
}

/** Everything that stands in the way, each a link to its field. */
export function ProblemSummary({ problems, heading }: ProblemSummaryProps) {
  const { goods: t } = useMessages();
  const fields: Record<string, string> = t.fields;
  const sizes: Record<string, string> = t.size.fields;
  const nameOf = (field: string) => {
    const [, index, part] = /^variants\.(\d+)\.(\w+)$/.exec(field) ?? [];
    return part === undefined ? fields[field] : t.size.of(sizes[part] ?? part, Number(index) + 1);
  };
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <div data-testid="goods-problems">
      <Notice tone="error">
        <p className="font-medium">{heading(all.length)}</p>
        <ul className="mt-1">
          {all.map(([field, message]) => (
            <li key={field}>
              <a href={`#${field}`} className={`${textLink} inline-flex min-h-8 items-center`}>
                {nameOf(field) ?? field}
              </a>
              : {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
