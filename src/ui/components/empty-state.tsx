import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  text?: string | undefined;
  /** Its rank on the screen; under a panel's own heading unless told. */
  heading?: 'h2' | 'h3';
  /** What the user can do: buttons, a progress bar. */
  children?: ComponentChildren;
}

/** Stands where there is no answer: what is the matter, and the next step. */
export function EmptyState({ title, text, heading: Heading = 'h3', children }: EmptyStateProps) {
  return (
    <section class="section empty">
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
