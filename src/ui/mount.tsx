import 'assets/styles/tokens.css';
import 'assets/styles/tones.css';
import 'assets/styles/base.css';
import 'assets/styles/texts.css';
import 'assets/styles/components.css';
import 'assets/styles/controls.css';
import { type ComponentChildren, render } from 'preact';
import { ErrorBoundary } from './error-panel';
import { convention, language } from './format/language';
import { t } from './format/say';
import { type Services, ServicesProvider } from './services/services';

/** Draws one of our own pages into its body: the page's language and tokens, the services, and a panel should the view break. */
export function mount(view: ComponentChildren, services: Services, document: Document = globalThis.document): void {
  const root = document.documentElement;
  root.lang = language();
  root.dir = t('direction');
  document.title = t('name');
  document.body.classList.add('surface');
  document.body.dataset.convention = convention();
  render(
    <ErrorBoundary>
      <ServicesProvider value={services}>{view}</ServicesProvider>
    </ErrorBoundary>,
    document.body,
  );
}
