import { t } from '../../format/say';
import { ExportPanel } from '../transfer/export-panel';
import { ImportPanel } from '../transfer/import-panel';
import { Card } from './card';

/** Everything kept, out in a file and back. */
export function FilesCard() {
  return (
    <Card id="files" title={`${t('transfer.export')} · ${t('transfer.import')}`} about={t('transfer.whatAll')}>
      <ExportPanel />
      <ImportPanel />
    </Card>
  );
}
