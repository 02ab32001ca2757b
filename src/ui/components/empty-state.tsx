import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  text?: string | undefined;
  /** What the user can do: buttons, a progress bar. */
  children?: ComponentChildren;
}

/** Stands where there is no answer: what is the matter, and the next step. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section class="section empty">
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
