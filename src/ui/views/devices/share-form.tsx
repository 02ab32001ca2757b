import 'assets/styles/fields.css';
import { useEffect, useState } from 'preact/hooks';
import type { ReplicaSettings } from 'src/domain/replica';
import { replicaScopes } from 'src/domain/replica';
import { t } from '../../format/say';
import { Choice, Switch } from '../options/card';
import { StoreChooser } from './store-chooser';

/** Characters of a device's name, as the worker takes them. */
const longestName = 80;

const scopeText = {
  everything: 'everything',
  'notes-and-pins': 'notesAndPins',
  'chosen-stores': 'chosenStores',
} as const;

interface ShareFormProps {
  settings: ReplicaSettings;
  save: (settings: Partial<ReplicaSettings>) => void;
}

/** What the user types stays until it is kept: a state that arrives meanwhile still has the old name. */
function NameField({ name, save }: { name: string; save: ShareFormProps['save'] }) {
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(undefined), [name]);
  return (
    <label class="option-choice">
      <span>{t('devices.name')}</span>
      <input
        class="field"
        dir="auto"
        maxLength={longestName}
        placeholder={t('devices.nameHint')}
        value={typed ?? name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => save({ name: currentTarget.value.trim() })}
      />
    </label>
  );
}

/** What this device is called and what it shares; the same for the folder and for bundles. */
export function ShareForm({ settings, save }: ShareFormProps) {
  const { name, scope, stores, maskAuthors } = settings;
  return (
    <div class="devices-form">
      <NameField name={name} save={save} />
      <Choice
        label={t('devices.scope')}
        value={scope}
        options={replicaScopes.map((each) => [each, t(`devices.scopes.${scopeText[each]}`)] as const)}
        onChange={(chosen) => save({ scope: chosen })}
      />
      {scope === 'chosen-stores' && <StoreChooser chosen={stores} onChange={(chosen) => save({ stores: chosen })} />}
      <Switch
        label={t('devices.mask')}
        about={t('devices.maskAbout')}
        on={maskAuthors}
        onChange={(on) => save({ maskAuthors: on })}
      />
    </div>
  );
}
