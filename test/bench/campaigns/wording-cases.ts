import { readFileSync } from 'node:fs';

/** A sentence and what a person says of it; `incentive` is absent where a person could say either. */
export interface Case {
  text: string;
  incentive?: boolean;
  pressure: boolean;
}

const file = new URL('../../fixtures/reviews/wording-cases.jsonl', import.meta.url);

/** Every sentence of the case file. */
export const wordingCases = (): Case[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

const isSimplified = ({ text }: Case): boolean => /\p{Script=Han}/u.test(text) && !/[評賣給說價個負]/u.test(text);

/** What buyers write of rewards and of pressure, as far as it is Simplified Chinese. */
export function tellings(): { incentive: string[]; pressure: string[] } {
  const cases = wordingCases().filter(isSimplified);
  return {
    incentive: cases.flatMap(({ text, incentive, pressure }) => (incentive && !pressure ? [text] : [])),
    pressure: cases.flatMap(({ text, incentive, pressure }) => (pressure && !incentive ? [text] : [])),
  };
}
