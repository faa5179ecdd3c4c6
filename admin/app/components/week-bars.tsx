import { useMessages } from '~/messages';

const WIDTH = 96;
const HEIGHT = 24;

/** A bar for each week, the running one last and in the market's colour; read out as a row of figures. */
export function WeekBars({ values }: { values: number[] }) {
  const t = useMessages().searches;
  const most = Math.max(1, ...values);
  const step = WIDTH / values.length;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.byWeek(values.join(', '))}
      className="h-6 w-24"
    >
      {values.map((value, index) => {
        const height = value === 0 ? 1 : Math.max(2, (value / most) * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the row
            key={index}
            x={index * step}
            y={HEIGHT - height}
            width={Math.max(1, step - 1)}
            height={height}
            className={index === values.length - 1 ? 'fill-basalt' : 'fill-edge'}
          />
        );
      })}
    </svg>
  );
}
