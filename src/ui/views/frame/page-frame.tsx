import './page.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Loupe } from '../../components/loupe';
import { t } from '../../format/say';
import { addresses } from './addresses';

const places = ['stores', 'compare', 'notes', 'options'] as const;
export type Place = (typeof places)[number];

interface PageFrameProps {
  /** Which entry of the navigation this page is under; absent on pages outside it. */
  place?: Place;
  /** The page's own heading, also the tab's title. */
  title: string;
  /** Stands at the heading's other end: what can be done with the whole page. */
  actions?: ComponentChildren;
  /** For tables that need every pixel. */
  wide?: boolean;
  children: ComponentChildren;
}

/** What all full-tab pages share: the mark, the way to the others, a skip link, the heading. */
export function PageFrame({ place, title, actions, wide, children }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title]);
  return (
    <div class={`page${wide ? ' wide' : ''}`}>
      <button type="button" class="skip" onClick={toMain}>
        {t('frame.skip')}
      </button>
      <header class="page-top">
        <span class="brand">
          <Loupe />
          {t('name')}
        </span>
        <nav aria-label={t('frame.navigation')}>
          {places.map((each) => (
            <a key={each} href={addresses[each]} aria-current={each === place ? 'page' : undefined}>
              {t(`frame.${each}`)}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <div class="page-title">
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {actions && <div class="buttons">{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}

/** A button, not a link: the fragment names stores on some pages and must stay. */
function toMain(): void {
  document.getElementById('main')?.focus();
}
