import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the focus goes back to when what was opened is gone again, and the focus with it: who walks by keyboard goes on from there. A focus
 * that is elsewhere stays.
 */
export function useFocusBack<T extends HTMLElement = HTMLButtonElement>(open: boolean): RefObject<T | null> {
  const opener = useRef<T>(null);
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current && !open && document.activeElement === document.body) opener.current?.focus();
    was.current = open;
  }, [open]);
  return opener;
}
