import { LONGEST } from './normalise';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What nearly every English sentence is held together by. */
const english = wordsOf(
  `the and is it was of this my for not with but very are were they you that have had when all your i its be from if at has would than just`,
);

/** The same of German, French, Italian, Spanish, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Turkish, Indonesian: none is an English word. */
const others = wordsOf(
  `aber auch auf das dem den der ein eine einen für habe ich ist mir mit nicht nur oder sehr sich sie und von wie zu zum
  au aux avec bien ce cette de des du elle en est et il je la le les mais mon ne nous pas plus pour qui sa sont sur très tres un une vous
  al che ci con da del della di gli ho lo ma molto nel per più sono una è
  como el es esta este las los mi muy más mas para pero por que sin su todo
  com da não nao muito os um uma é mais ao na
  een het ik voor maar niet zijn goed
  och det att som jag är inte för på med mycket af ikke jeg på til
  jest nie się że bardzo ale bir çok bu için ama yang dan ini saya tidak`,
);

/** Whether a text in Latin letters is of another language than English: it has more words of others, or with letters English has not. */
export function isForeign(text: string): boolean {
  let known = 0;
  let foreign = 0;
  for (const [word] of text
    .slice(0, LONGEST)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (english.has(word)) known++;
    else if (others.has(word) || /[^a-z]/.test(word)) foreign++;
  }
  return foreign > known;
}
