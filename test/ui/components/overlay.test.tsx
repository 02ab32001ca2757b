// @vitest-environment happy-dom
import { mountOverlay, type Overlay, type OverlayActions } from 'src/content/overlay';
import { slotAfter } from 'src/content/overlay-placement';
import { startPanel } from 'src/content/panel-script';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faces } from '../../tools/shots-faces';
import { stubSamples } from '../../tools/shots-messages';

let end: AbortController;
let overlay: Overlay;
let actions: OverlayActions;

const view = (name: string) => {
  const face = faces[name];
  if (!face) throw new Error(`no face ${name}`);
  return face.view;
};
const anchor = (): Element => document.querySelector('h1') ?? document.body;
const host = (): Element | undefined => [...document.querySelectorAll('span')].find(({ shadowRoot }) => shadowRoot);
const inside = <T extends HTMLElement>(selector: string): T => {
  const found = host()?.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in the overlay`);
  return found;
};
const open = (): void => inside('.chip').click();
const isOpen = (): boolean => host()?.shadowRoot?.querySelector('.panel') !== null;

beforeEach(() => {
  stubSamples();
  startPanel();
  document.body.innerHTML = '<header><h1>Northfield</h1><p>since 2011</p></header>';
  // happy-dom draws nothing: there is nothing under any point, and no top layer.
  document.elementsFromPoint = () => [];
  HTMLElement.prototype.showPopover = () => {};
  end = new AbortController();
  actions = { pin: vi.fn(), mute: vi.fn(), note: vi.fn(), openReviews: vi.fn(), jumpTo: vi.fn() };
  overlay = mountOverlay({ anchor: anchor(), signal: end.signal, actions, shadow: 'open' });
});
afterEach(() => end.abort());

describe('the overlay on a page', () => {
  it('puts nothing on the page before there is something to show', () => {
    expect(document.body.querySelector('span')).toBeNull();
  });

  it('stands right after the store’s name as one element without a name', () => {
    overlay.update(view('ready'));
    expect(anchor().nextElementSibling).toBe(host());
    expect(host()?.getAttributeNames()).toEqual([]);
    expect(host()?.childNodes).toHaveLength(0);
  });

  it('cannot be looked into by the page', () => {
    mountOverlay({ signal: end.signal, actions }).update(view('ready'));
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
  });

  it('stands outside a link or button that the store’s name is part of', () => {
    document.body.innerHTML = '<p><a href="#"><b><i>Northfield</i></b></a></p>';
    expect(slotAfter(document.querySelector('i') ?? document.body).tagName).toBe('A');
  });

  it('begins with the sentence, then the rating and what was read', () => {
    overlay.update(view('ready'));
    expect(inside('.chip').textContent).toMatch(/4\.7 · read 38\/2,300$/);
  });

  it('opens by the chip, takes the focus, closes by Escape and gives the focus back', () => {
    overlay.update(view('ready'));
    open();
    expect(inside('.chip').getAttribute('aria-expanded')).toBe('true');
    expect(host()?.shadowRoot?.activeElement).toBe(inside('.panel'));
    inside('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(isOpen()).toBe(false);
    expect(host()?.shadowRoot?.activeElement).toBe(inside('.chip'));
  });

  it('closes by its close button', () => {
    overlay.update(view('ready'));
    open();
    inside('.close').click();
    expect(isOpen()).toBe(false);
  });

  it('stays open while the figures behind it change', () => {
    overlay.update(view('ready'));
    open();
    overlay.update(view('too-few'));
    expect(isOpen()).toBe(true);
  });

  it('keeps clicks and keys from the page’s own handlers', () => {
    const heard = vi.fn();
    for (const type of ['click', 'keydown', 'pointerdown', 'focusin'])
      document.addEventListener(type, heard, { signal: end.signal });
    overlay.update(view('ready'));
    open();
    inside('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
    inside('.main').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it('has no place to type in', () => {
    overlay.update(view('ready'));
    open();
    expect(host()?.shadowRoot?.querySelector('input,textarea,select,[contenteditable]')).toBeNull();
  });

  it('pins, mutes and jumps through the actions it was given', () => {
    overlay.update(view('ready'));
    open();
    inside('.main').click();
    inside('.actions button:last-child').click();
    inside('.link').click();
    expect(actions.pin).toHaveBeenCalledWith(true);
    expect(actions.mute).toHaveBeenCalledOnce();
    expect(actions.jumpTo).toHaveBeenCalledWith(['a', 'b', 'c']);
  });

  it('shows nothing on a muted site', () => {
    overlay.update(view('ready'));
    overlay.update({ state: { kind: 'muted', url: 'https://shop.example/' } });
    expect(host()).toBeUndefined();
  });

  it('comes back beside the new name after the page redrew its head', () => {
    overlay.update(view('ready'));
    document.body.innerHTML = '<main><h1>Northfield</h1></main>';
    overlay.reattach(anchor());
    expect(anchor().nextElementSibling).toBe(host());
  });

  it('knows its own host, and goes with the page’s visit', () => {
    overlay.update(view('ready'));
    const own = host();
    expect(own && overlay.owns(own)).toBe(true);
    expect(overlay.owns(anchor())).toBe(false);
    end.abort();
    expect(own?.isConnected).toBe(false);
  });
});
