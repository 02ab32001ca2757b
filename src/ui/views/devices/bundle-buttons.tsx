import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { outcomeInWords, type Work } from './use-work';

/** What the folder would hold, out in one file and back in. */
export function BundleButtons({ work }: { work: Work }) {
  const { devices, files } = useServices();
  const busy = work.running !== undefined;
  const save = (): void =>
    work.start(devices.makeBundle, ({ name, blob }) => {
      files.save(name, blob);
      return t('devices.saved', { name });
    });
  return (
    <div class="buttons">
      <button type="button" class="button" disabled={busy} onClick={save}>
        {t('devices.save')}
      </button>
      <label class={`button devices-pick${busy ? ' off' : ''}`}>
        {t('devices.read')}
        <input
          class="spoken"
          type="file"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) work.start(() => devices.readBundle(file), outcomeInWords);
            // The same file once more must be a change too.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
