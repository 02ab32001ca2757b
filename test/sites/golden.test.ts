import { describe, expect, test } from 'vitest';
import { compareWithGolden, differences, reviewF1, shares, table } from '../tools/golden';

const results = compareWithGolden('taobao');
if (results.length === 0) console.log('golden readings: skipped, no shared pages beside the repository');

/** What the readers must reach on pages nobody tuned them to (share of golden values). */
const floors: Record<string, number> = {
  page: 0.98,
  store: 0.98,
  scores: 0.98,
  afterSales: 0.98,
  item: 0.98,
  totals: 0.98,
  search: 0.98,
  placeholder: 0.99,
  blocked: 1,
  mustNotInclude: 1,
};

describe.runIf(results.length > 0)('real saved pages of Taobao, Tmall and 1688', () => {
  console.log(results.length > 0 ? table('taobao', results) : '');

  test.each(Object.entries(floors))('%s values agree with the golden readings to %d', (group, floor) => {
    const { ok, of } = shares(results).get(group) ?? { ok: 0, of: 0 };
    expect(of).toBeGreaterThan(0);
    expect(ok / of, differences(results).join('\n')).toBeGreaterThanOrEqual(floor);
  });

  test('reviews are found once each and nothing else is taken for one', () => {
    expect(reviewF1(results), differences(results).join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});
