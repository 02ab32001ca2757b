import { NONE, NumberTable } from 'src/trust/copies/number-table';
import { expect, test } from 'vitest';
import fc from '../seeded';

test('a table that forgets answers as one that keeps everything, as far as it is asked for what is not over', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(keys, { minLength: 30, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (texts, back) => {
      const [table, all] = [new NumberTable(), new Map<number, number>()];
      texts.forEach((text, now) => {
        table.forget(now - back);
        for (const key of text) {
          const before = all.get(key) ?? NONE;
          const met = table.swap(key, now);
          if (before >= now - back) expect(met).toBe(before);
          else expect(met).toBeLessThan(Math.max(0, now - back));
          all.set(key, now);
        }
      });
    }),
    { numRuns: 20 },
  );
});
