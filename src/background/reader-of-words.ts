import weights from 'assets/language/polarity.zh.bin?url&inline';
import { createLanguage, type Language } from 'src/language';
import { modelName, wordsOf } from 'src/trust/words';
import type { WordReader } from './tools';
// `prepare` asks for it by a dynamic import, which Chrome's workers refuse; named here, it is part of the worker's own script.
import 'src/language/english';

const bytesOf = (dataUrl: string): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));

/**
 * The language model of this worker. Its weights are part of the script, since an extension without a network cannot load a file; they
 * are unpacked at the first review that needs them, and again by the next worker.
 */
export function wordReader(): WordReader {
  let loaded: { language: Language; model: string } | undefined;
  const load = () => {
    if (!loaded) {
      const bytes = bytesOf(weights);
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
