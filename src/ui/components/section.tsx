import type { ComponentChildren } from 'preact';

interface SectionProps {
  title: string;
  /** What stands at the right end of the title line. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** One titled part of a panel, ruled off from the one above. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section class="section">
      <h3>
        <span>{title}</span>
        {aside && <span class="aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
