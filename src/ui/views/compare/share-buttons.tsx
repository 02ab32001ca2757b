import { type CompareFile, compareCsv, comparePage } from 'src/export/compare-table';
import { t } from '../../format/say';

interface ShareButtonsProps {
  /** The comparison as shown. */
  file: () => CompareFile;
  onSaved: (name: string) => void;
}

/** Hands a text to the browser as a file to keep. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on it from the click on.
  URL.revokeObjectURL(url);
}

/** Takes the comparison away: as a table for spreadsheets, as a page, on paper. */
export function ShareButtons({ file, onSaved }: ShareButtonsProps) {
  const keep = (ending: string, type: string, write: (file: CompareFile) => string): void => {
    const name = `storesight-compare.${ending}`;
    save(name, type, write(file()));
    onSaved(name);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => keep('csv', 'text/csv;charset=utf-8', compareCsv)}>
        {t('compare.saveCsv')}
      </button>
      <button type="button" class="button" onClick={() => keep('html', 'text/html;charset=utf-8', comparePage)}>
        {t('compare.savePage')}
      </button>
      <button type="button" class="button" onClick={() => globalThis.print()}>
        {t('compare.print')}
      </button>
    </>
  );
}
