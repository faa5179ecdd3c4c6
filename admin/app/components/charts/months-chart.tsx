import type { ProvinceMonth } from '@cho-phien/backend/contract';
import { formatDong, formatMonth, formatNumber } from '@cho-phien/storefront/format';
import { axisTicks, lengthScale, type MoneyUnit } from '~/lib/chart-scale';
import { useMessages } from '~/messages';
import { type Frame, frames, textWidth } from './frame';

interface MonthsChartProps {
  months: ProvinceMonth[];
  selected: string;
  unit: MoneyUnit;
  /** Đồng a month; null draws no line. */
  target: number | null;
  label: string;
}

const MARGIN = { top: 26, right: 4, bottom: 40, left: 40 };

/** Net sales by month as bars against the target line. */
export function MonthsChart(props: MonthsChartProps) {
  return frames([328, 260], [600, 400]).map((frame) => <Drawing key={frame.name} frame={frame} {...props} />);
}

function Drawing({ frame, months, selected, unit, target, label }: MonthsChartProps & { frame: Frame }) {
  const t = useMessages().overview.monthsChart;
  const { width, height, font } = frame;
  const highest = Math.max(0, target ?? 0, ...months.map((month) => month.gmv_net));
  const ticks = axisTicks(highest / unit.size, 4);
  const ground = height - MARGIN.bottom;
  const rise = lengthScale((ticks.at(-1) ?? 0) * unit.size, ground - MARGIN.top);
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, months.length);
  const left = (index: number) => MARGIN.left + index * step;
  const written = (dong: number) => formatNumber(dong / unit.size, unit.name === 'billion' ? 2 : 0);
  const hatch = `gach-${frame.name}`;
  const targetText = target === null ? '' : t.target(written(target));

  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={frame.className} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-card" />
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="5" className="stroke-basalt" />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${ground - rise(tick * unit.size)})`}>
          <line x1={MARGIN.left} x2={width - MARGIN.right} className="stroke-line" />
          <text x={MARGIN.left - 6} y={font * 0.35} textAnchor="end" fontSize={font} className="fill-soft">
            {formatNumber(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      {months.map((month, index) => {
        const chosen = month.month === selected;
        const barHeight = rise(month.gmv_net);
        const look = chosen ? 'fill-basalt' : 'fill-edge';
        return (
          <g key={month.month}>
            <rect
              x={left(index) + step * 0.14}
              y={ground - barHeight}
              width={step * 0.72}
              height={barHeight}
              fill={month.open ? `url(#${hatch})` : undefined}
              className={month.open ? 'stroke-basalt' : look}
            >
              <title>{`${formatMonth(month.month)}: ${formatDong(month.gmv_net)}`}</title>
            </rect>
            {(chosen || index === months.length - 1 || (frame.name === 'wide' && month.gmv_net > 0)) && (
              <text
                x={left(index) + step / 2}
                y={ground - barHeight - 6}
                textAnchor="middle"
                fontSize={font}
                className={`halo ${chosen ? 'fill-ink font-bold' : 'fill-soft'}`}
              >
                {written(month.gmv_net)}
              </text>
            )}
            <text
              x={left(index) + step / 2}
              y={ground + font + 5}
              textAnchor="middle"
              fontSize={font}
              className={chosen ? 'fill-ink font-bold' : 'fill-soft'}
            >
              {Number(month.month.slice(5))}
            </text>
            {startsYear(months, index) && (
              <text
                x={left(index) + step * 0.2}
                y={ground + 2 * font + 9}
                fontSize={font}
                className="fill-soft"
              >
                {month.month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
      {target !== null && (
        <g transform={`translate(0 ${ground - rise(target)})`}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            strokeWidth="2"
            strokeDasharray="6 4"
            className="stroke-ink"
          />
          <rect
            x={MARGIN.left + 2}
            y={-font - 9}
            width={textWidth(targetText, font) + 8}
            height={font + 6}
            className="fill-card"
          />
          <text x={MARGIN.left + 6} y={-7} fontSize={font} className="fill-ink font-semibold">
            {targetText}
          </text>
        </g>
      )}
    </svg>
  );
}

/** The year stands under its first month; under the very first bar only when there is room before the next year. */
function startsYear(months: ProvinceMonth[], index: number): boolean {
  const january = (at: number) => months[at]?.month.endsWith('-01') ?? false;
  return january(index) || (index === 0 && !january(1));
}
