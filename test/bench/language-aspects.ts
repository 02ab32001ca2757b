import { aspectIds } from 'src/domain/aspects';
import { type AspectMention, aspectsOf } from 'src/language/aspects';
import { crossValidateAspects } from 'src/language/training/coarse-aspects';
import { readData } from 'src/language/training/dataset';
import { judgeMid, midRows, shippedScorer } from 'src/language/training/fit-mid';
import { readLabelled } from 'src/language/training/labelled-reviews';
import { type AspectCase, measureAspectCases, readCases } from './language-cases';

/** A figure of the language model, with what it has to reach where anything was set for it. */
export interface LanguageFigure {
  figure: string;
  reached: number;
  floor?: number;
  aim?: number;
}

/** Mid reviews of jd-shoes.dev at the natural mix, fitted on half of the products and measured on the other half. Throws NoData. */
export function measureMid(directory: string): LanguageFigure[] {
  const { f1, auc } = judgeMid(midRows(directory, shippedScorer()), 0);
  return [
    { figure: 'mid reviews, other half of jd-shoes.dev: F1', reached: f1, floor: 0.29, aim: 0.42 },
    { figure: 'mid reviews, other half of jd-shoes.dev: AUC', reached: auc, floor: 0.87, aim: 0.92 },
  ];
}

/** Coarse aspects by a linear model, five folds of laptop-clauses-aspects. Throws NoData. */
export function measureAspects(directory: string): LanguageFigure[] {
  const { macroF1 } = crossValidateAspects(readData(directory, 'laptop-clauses-aspects.train').rows);
  return [{ figure: 'coarse aspects, five folds: macro-F1', reached: macroF1, floor: 0.77, aim: 0.82 }];
}

/** Aspects of people and of what comes after the sale: those before them are the goods and their way to the buyer. */
const ofPeople: ReadonlySet<string> = new Set(aspectIds.slice(aspectIds.indexOf('pre-sales-advice')));

/** Real reviews of sets that nothing was learned from, as a reader labelled them. Throws NoData. */
export function measureReal(directory: string, read: (text: string) => AspectMention[]): LanguageFigure[] {
  const held = readLabelled(directory, 2);
  const [cases, goods] = [false, true].map((isOfGoods) =>
    held.filter(({ of }) => (of === 'goods') === isOfGoods),
  ) as unknown as [AspectCase[], AspectCase[]];
  const people = <T extends { aspect: string }>(aspects: readonly T[]): T[] =>
    aspects.filter(({ aspect }) => ofPeople.has(aspect));
  const all = measureAspectCases(cases, read);
  const ours = measureAspectCases(
    cases.map((one) => ({ ...one, aspects: people(one.aspects) })),
    (text) => people(read(text)),
  );
  const alone = measureAspectCases(goods, read);
  const name = `${cases.length} real reviews with a word for people or the after-sales`;
  return [
    { figure: `${goods.length} real reviews without: F1`, reached: alone.f1 },
    { figure: `${goods.length} real reviews without: polarity`, reached: alone.polarity },
    { figure: `${name}, all aspects: F1`, reached: all.f1 },
    { figure: `${name}, all aspects: polarity`, reached: all.polarity },
    { figure: `${name}, people and after-sales: precision`, reached: ours.precision },
    { figure: `${name}, people and after-sales: recall`, reached: ours.recall },
    { figure: `${name}, people and after-sales: polarity`, reached: ours.polarity },
  ];
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isEnglish = (text: string): boolean => !isChinese(text);
/** What is written for this project beside the after-sales sentences: what it is, its file, and which of its texts. */
const otherCases = [
  ['plain reviews', 'plain.jsonl', isChinese],
  ['plain English reviews', 'plain.jsonl', isEnglish],
  ['English sentences, all aspects', 'english.jsonl', isEnglish],
] as const;

/** The sentences written for this project; only the half that nothing was learned from counts. */
export function measureCases(read: (text: string) => AspectMention[] = aspectsOf): LanguageFigure[] {
  const held = (name: string) => readCases(name).filter(({ half }) => half === 2);
  const ours = measureAspectCases(held('after-sales.jsonl'), read);
  const others = otherCases.flatMap(([what, name, isOne]) => {
    const cases = held(name).filter(({ text }) => isOne(text));
    const { f1, polarity } = measureAspectCases(cases, read);
    return [
      { figure: `${cases.length} ${what}: F1`, reached: f1 },
      { figure: `${cases.length} ${what}: polarity`, reached: polarity },
    ];
  });
  return [
    { figure: 'after-sales sentences, second half: aspect F1', reached: ours.f1, floor: 0.9, aim: 0.95 },
    { figure: 'after-sales sentences, second half: polarity', reached: ours.polarity, floor: 0.9, aim: 0.95 },
    ...others,
  ];
}
