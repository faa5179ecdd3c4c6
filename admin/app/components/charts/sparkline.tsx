import { lengthScale } from '~/lib/chart-scale';

const WIDTH = 120;
const HEIGHT = 32;
const PAD = 4;

/** The run of twelve months as a line without an axis, with a dot at its end; the words beside it carry the figures. */
export function Sparkline({ values }: { values: number[] }) {
  if (values.length < 2) return null;
  const rise = lengthScale(Math.max(...values), HEIGHT - 2 * PAD);
  const points = values.map((value, index) => ({
    x: PAD + (index / (values.length - 1)) * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - rise(value),
  }));
  const end = points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="absolute top-10 right-4 h-8 w-24 sm:static sm:mt-2 sm:w-30 print:hidden"
      aria-hidden="true"
    >
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        strokeWidth="2"
        strokeLinejoin="round"
        className="stroke-edge"
      />
      {end && <circle cx={end.x} cy={end.y} r="3.5" className="fill-basalt" />}
    </svg>
  );
}
