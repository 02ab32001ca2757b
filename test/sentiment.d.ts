/** The part of the npm library `sentiment` that the speed figure uses; it brings no types. */
declare module 'sentiment' {
  export default class Sentiment {
    analyze(text: string): { score: number };
  }
}
