import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from './card';
import { input, primaryButton } from './look';

const CHOICES = ['date', 'content', 'credit', 'debit', 'amount', 'reference'] as const;

interface Props {
  /** The first rows of the file. */
  sample: string[][];
  typed: Record<string, string>;
}

/** Where a statement's headings say nothing to the market, a person says what its columns are. */
export function StatementColumnsForm({ sample, typed }: Props) {
  const words = useMessages().money.statements;
  const widest = sample.reduce((most, row) => (row.length > most.length ? row : most), []);
  return (
    <Card title={words.mapHeading}>
      <p className="text-soft">{words.mapIntro}</p>
      <section
        // Wider than a phone: it must be reachable by keyboard to be scrolled.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
        tabIndex={0}
        aria-label={words.sample}
        className="mt-3 overflow-x-auto text-sm"
      >
        <table>
          <tbody>
            {sample.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <tr key={line} className="border-b border-line">
                <th scope="row" className="pr-3 text-left font-normal text-soft">
                  {line + 1}
                </th>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells neither
                  <td key={column} className="max-w-48 truncate px-2 py-1">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Form method="post" className="mt-4 grid gap-3 sm:grid-cols-2">
        <input type="hidden" name="step" value="columns" />
        <div>
          <label htmlFor="column-heading" className="mb-1 block font-medium">
            {words.headingRow}
          </label>
          <select id="column-heading" name="heading" defaultValue={typed.heading} className={input}>
            {sample.map((_, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <option key={line} value={line}>
                {words.line(line + 1)}
              </option>
            ))}
          </select>
        </div>
        {CHOICES.map((name) => (
          <div key={name}>
            <label htmlFor={`column-${name}`} className="mb-1 block font-medium">
              {words.columns[name]}
            </label>
            <select id={`column-${name}`} name={name} defaultValue={typed[name]} className={input}>
              {name !== 'date' && name !== 'content' && <option value="">{words.noColumn}</option>}
              {widest.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name
                <option key={column} value={column}>
                  {words.column(column + 1, cell)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" data-testid="map-columns" className={`${primaryButton} self-end`}>
          {words.map}
        </button>
      </Form>
    </Card>
  );
}
