import { dataDirectory } from 'src/language/training/train';
import { ownRows, sharedRows } from './campaigns/corpus';
import { measureSpeed } from './campaigns/part-speed';
import { type Line, lineOf } from './line';

/** Any seed: the same stores each time. */
const seed = 1;

/**
 * Assessing one store of 1,000, 10,000 and 100,000 reviews, by the processor's time, as `npm run bench:campaigns -- --only speed` does.
 */
export async function measureAssess(): Promise<Line[]> {
  const shared = sharedRows(dataDirectory([]));
  const part = await measureSpeed(shared.length > 0 ? shared : ownRows(), seed);
  const [, ...rows] = part.table ?? [];
  const json = Number(rows.find(([name]) => name?.startsWith('JSON'))?.[2]);
  const sizeOf = (name = '') => /^\d+(?=, best)/.exec(name)?.[0];
  const times = rows
    .flatMap(([name, , cpu]) => {
      const size = sizeOf(name);
      return size === undefined ? [] : [{ size, cpu }];
    })
    .map(({ size, cpu }) =>
      lineOf([Number(cpu)], {
        ...{ id: `assess.${size}`, label: `assess ${size} reviews`, against: 'processor time', unit: 'ms' },
        note: `${(Number(cpu) / ((json * Number(size)) / 10_000)).toFixed(1)} × JSON there and back`,
      }),
    );
  const [growth, fresh, living] = part.figures;
  const colds = [
    { figure: fresh, id: 'assess.cold', label: 'assess 10000 cold, first work of a process' },
    { figure: living, id: 'assess.living', label: 'assess 10000 cold, in a living engine' },
  ];
  return [
    ...times,
    ...colds.flatMap(({ figure, id, label }) =>
      figure
        ? [
            lineOf([figure.reached], {
              ...{ id, label, against: 'processor time', unit: 'ms' },
              ...{ floor: figure.floor, aim: figure.aim, note: figure.note ?? '' },
            }),
          ]
        : [],
    ),
    ...(growth
      ? [
          lineOf([growth.reached], {
            ...{ id: 'assess.growth', label: 'assess, growth exponent 1000 to 100000', against: '1 is linear' },
            ...{ unit: '×', floor: growth.floor, aim: growth.aim },
          }),
        ]
      : []),
  ];
}
