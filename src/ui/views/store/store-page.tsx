import './store.css';
import { useEffect, useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { keysIn } from '../frame/addresses';
import { StoreLibrary } from './store-library';
import { StoreView } from './store-view';

const keyNow = (): StoreKey | undefined => keysIn(location.hash)[0];

/** The store named in the address, or, where none is, all stores kept. */
export function StorePage() {
  const [named, name] = useState(keyNow);
  useEffect(() => {
    const follow = (): void => name(keyNow());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return named ? <StoreView key={named} storeKey={named} /> : <StoreLibrary />;
}
