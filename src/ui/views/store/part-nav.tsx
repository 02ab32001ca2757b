import { t } from '../../format/say';

/** The parts of a store's page, top to bottom. */
export const parts = ['answers', 'ask', 'history', 'arithmetic', 'reviews', 'vanished', 'notes'] as const;
export type PartId = (typeof parts)[number];

/** Brings a part into view and takes the focus there. Not a link: the fragment names the store. */
export function showPart(id: PartId): void {
  const heading = document.getElementById(id);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  heading?.focus({ preventScroll: true });
}

/** The way to the parts that are there. */
export function PartNav({ shown }: { shown: readonly PartId[] }) {
  return (
    <nav class="part-nav" aria-label={t('storePage.parts.label')}>
      {shown.map((id) => (
        <button key={id} type="button" class="link" onClick={() => showPart(id)}>
          {t(`storePage.parts.${id}`)}
        </button>
      ))}
    </nav>
  );
}
