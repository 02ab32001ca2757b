import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type LibraryFailure, libraryFailure } from 'src/db/failure';
import { useServices } from '../services/services';

/** Readings arrive in bursts while a drawer is scrolled; one look per this many ms is enough for the eye. */
const burstMs = 80;

/** A value that follows what is kept: `value` once there is one, `failed` (why) while the last attempt did not succeed. */
export interface Live<T> {
  value?: T;
  failed?: LibraryFailure;
  again: () => void;
}

/** Loads a value now, and again after each announced change. A slow answer never replaces a newer one. */
export function useLive<T>(load: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const services = useServices();
  const [held, hold] = useState<{ value?: T; failed?: LibraryFailure }>({});
  const asked = useRef(0);
  // The caller names what its loader reads.
  const again = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    load().then(
      (value) => mine === asked.current && hold({ value }),
      (error) => mine === asked.current && hold((before) => ({ ...before, failed: libraryFailure(error) })),
    );
  }, inputs);
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    again();
    services.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(again, burstMs);
    }, end.signal);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [again, services]);
  return { ...held, again };
}
