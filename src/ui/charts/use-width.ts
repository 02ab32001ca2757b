import { useEffect, useRef, useState } from 'preact/hooks';

/** The room a drawing has, followed as the window changes: a ref for the element around it, and its inner width in px. */
export function useWidth<T extends HTMLElement>(fallback: number): [ref: { current: T | null }, width: number] {
  const ref = useRef<T>(null);
  const [width, measure] = useState(fallback);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now > 0) measure(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
