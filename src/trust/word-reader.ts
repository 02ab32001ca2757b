import type { ReviewWords } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import { createLanguage } from 'src/language';
import { modelName, wordsOf } from './words';
// The model asks for English by a dynamic import, which Chrome's workers refuse; named here, it is part of the worker's own script.
import 'src/language/english';

/** The language model as it reads reviews. */
export interface WordReader {
  /** The name that what it says is kept under. */
  model(): string;
  /** Loads what these texts need. */
  prepare(texts: readonly string[]): Promise<void>;
  /** What a review's words say; `undefined` where no buyer wrote any. */
  read(review: Review): ReviewWords | undefined;
}

/** A reader with these weights (assets/language), which are fetched and unpacked at the first review that needs them. */
export function createWordReader(weights: () => Uint8Array): WordReader {
  let loaded: { language: ReturnType<typeof createLanguage>; model: string } | undefined;
  const load = () => {
    if (!loaded) {
      const bytes = weights();
      loaded = { language: createLanguage(bytes), model: modelName(bytes) };
    }
    return loaded;
  };
  return {
    model: () => load().model,
    prepare: (texts) => load().language.prepare(texts),
    read(review) {
      const { language, model } = load();
      return wordsOf(review, language, model);
    },
  };
}
