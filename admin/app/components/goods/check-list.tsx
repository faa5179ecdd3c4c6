interface CheckListProps {
  name: 'allergens' | 'harvest_months';
  legend: string;
  hint?: string;
  error: string | undefined;
  choices: { code: string; label: string }[];
  chosen: string[];
}

/** Boxes of which several may be chosen. */
export function CheckList({ name, legend, hint, error, choices, chosen }: CheckListProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && <p className="mb-1 text-sm text-soft">{hint}</p>}
      {error && <p className="mb-1 text-sm font-medium text-error">{error}</p>}
      <input type="hidden" name="asked" value={name} />
      <div className="flex flex-wrap gap-2">
        {choices.map(({ code, label }) => (
          <label
            key={code}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-edge px-3 has-checked:border-basalt has-checked:bg-sand"
          >
            <input
              type="checkbox"
              name={name}
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-5 accent-basalt"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
