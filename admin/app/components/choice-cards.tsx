interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

interface ChoiceCardsProps<Value extends string> {
  name: string;
  legend: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
}

/** Radio buttons with room for a thumb and a word on each. */
export function ChoiceCards<Value extends string>({
  name,
  legend,
  choices,
  chosen,
}: ChoiceCardsProps<Value>) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid gap-2">
        {choices.map(({ value, label, hint }) => (
          <label
            key={value}
            className="flex min-h-12 cursor-pointer items-start gap-3 rounded-md border border-edge bg-card px-4 py-3 has-checked:border-basalt has-checked:bg-sand"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="mt-1 size-5 shrink-0 accent-basalt"
            />
            <span>
              <span className="block font-medium">{label}</span>
              {hint && <span className="block text-sm text-soft">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
