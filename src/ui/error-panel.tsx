import { Component, type ComponentChildren } from 'preact';
import { t } from './format/say';

/** Says that a screen broke, in words that need no services, with the lines a report would quote. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const lines = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (
    <section class="section empty" role="alert">
      <h2>{t('errorPanel.title')}</h2>
      <p>{t('errorPanel.text')}</p>
      <pre class="report">{lines}</pre>
      <button type="button" class="button" onClick={onRetry}>
        {t('errorPanel.retry')}
      </button>
    </section>
  );
}

/** Shows the {@link ErrorPanel} in place of a view that throws while drawing. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static override getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorPanel error={this.state.error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
