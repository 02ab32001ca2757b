import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aspectIds } from 'src/domain/aspects';
import { NoData } from 'src/language/training/dataset';
import { printOf, readLabelled } from 'src/language/training/labelled-reviews';
import { expect, it } from 'vitest';
import { z } from 'zod/mini';

const file = readFileSync(new URL('../fixtures/language/real-reviews.jsonl', import.meta.url), 'utf8');
const lines = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const form = z.strictObject({
  print: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  aspects: z.array(z.strictObject({ aspect: z.enum(aspectIds), label: z.enum(['positive', 'negative', 'mid']) })),
  of: z.optional(z.literal('goods')),
  half: z.literal([1, 2]),
});

it('labels of real reviews have their form, each review once and each aspect once a review, and no text', () => {
  for (const line of lines) {
    const { aspects } = form.parse(line);
    expect(new Set(aspects.map(({ aspect }) => aspect)).size, line.print).toBe(aspects.length);
  }
  expect(new Set(lines.map(({ print }) => print)).size).toBe(lines.length);
});

it('a review is known again whatever the space between its words', () => {
  expect(printOf(' 服务  好\n')).toBe(printOf('服务 好'));
  expect(printOf('服务好')).not.toBe(printOf('服务 好'));
});

it('every labelled review is in its data set', ({ skip }) => {
  try {
    const reviews = [1, 2].flatMap((half) => readLabelled(resolve('../shared/reviews'), half));
    expect(reviews.length).toBe(lines.length);
  } catch (error) {
    if (!(error instanceof NoData)) throw error;
    skip(`${error.message}: not looked for`);
  }
});

it('data sets without a labelled review are not taken for those it was read in', () => {
  expect(() => readLabelled(resolve('test/fixtures'), 1)).toThrow(NoData);
});
