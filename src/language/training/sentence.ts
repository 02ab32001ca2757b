/** A sentence to learn aspects from, as test/fixtures/language has them: what it says of which aspect, and its half (2 is held back). */
export interface Sentence {
  text: string;
  aspects: { aspect: string; label: string }[];
  /** Aspects of which those who labelled it disagree whether it speaks of them. */
  unsure?: string[];
  half: number;
}
