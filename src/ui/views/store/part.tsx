import type { ComponentChildren } from 'preact';

interface PartProps {
  /** Names the part within the page. */
  id: string;
  title: string;
  /** One sentence: what is shown here and what it can tell. */
  about?: string | undefined;
  children: ComponentChildren;
}

/** One part of a store's page, with a heading that the page's own navigation can bring into view. */
export function Part({ id, title, about, children }: PartProps) {
  return (
    <section class="part card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {about && <p class="quiet">{about}</p>}
      {children}
    </section>
  );
}
