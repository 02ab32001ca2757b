import { wordingOf } from 'src/trust/wording';
import { describe, expect, it } from 'vitest';
import { type Case, wordingCases } from '../bench/campaigns/wording-cases';

const cases = wordingCases();
const told = (of: 'incentive' | 'pressure', truth: boolean): Case[] => cases.filter((one) => one[of] === truth);
const found = (of: 'incentive' | 'pressure', some: readonly Case[]): string[] =>
  some.filter(({ text }) => wordingOf(text)[of]).map(({ text }) => text);

describe.each(['incentive', 'pressure'] as const)('sentences that tell of %s', (of) => {
  it('are nearly all understood', () => {
    const all = told(of, true);
    expect(found(of, all).length).toBeGreaterThanOrEqual(0.9 * all.length);
  });

  it('are not seen where nobody tells of it', () => {
    expect(found(of, told(of, false))).toEqual([]);
  });
});
