/** The part of the npm library `minhash` that the speed figure uses; it brings no types. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    update(shingle: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    constructor(config?: { bandSize?: number });
    insert(key: string, hash: Minhash): void;
    query(hash: Minhash): string[];
  }
}

/** The part of the npm library `wink-sentiment` that the speed figure uses; it brings no types. */
declare module 'wink-sentiment' {
  export default function sentiment(text: string): { score: number; normalizedScore: number };
}
