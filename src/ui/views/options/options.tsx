import './options.css';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { DevicesCard } from '../devices/devices-card';
import { PageFrame } from '../frame/page-frame';
import { useLive } from '../use-live';
import { AboutCard } from './about-card';
import { AppearanceCard } from './appearance-card';
import type { CardProps } from './card-props';
import { DialCard } from './dial-card';
import { FilesCard } from './files-card';
import { PagesCard } from './pages-card';
import { ShortcutsCard } from './shortcuts-card';
import { SignalsCard } from './signals-card';
import { SitesCard } from './sites-card';
import { StorageCard } from './storage-card';

/** The options page: every setting in one column, each in force from the moment it is changed. */
export function Options() {
  const services = useServices();
  const { value: values, failed, again } = useLive(() => services.options.read(), [services]);
  const save: CardProps['save'] = async (name, value) => {
    await services.options.write(name, value);
    again();
  };
  return (
    <PageFrame place="options" title={t('frame.options')}>
      {failed && !values && (
        <EmptyState heading="h2" title={t('options.failed')} text={t('popup.libraryFailed.text')} />
      )}
      {values && (
        <>
          <AppearanceCard values={values} save={save} />
          <PagesCard values={values} save={save} />
          <DialCard values={values} save={save} />
          <SignalsCard values={values} save={save} />
          <SitesCard values={values} save={save} />
          <StorageCard values={values} save={save} />
          <FilesCard />
          <DevicesCard />
          <ShortcutsCard />
          <AboutCard />
        </>
      )}
    </PageFrame>
  );
}
