import baseCss from 'assets/styles/base.css?inline';
import overlayCss from 'assets/styles/overlay.css?inline';
import tokensCss from 'assets/styles/tokens.css?inline';
import { render } from 'preact';
import type { PageStateKind } from 'src/domain/summary';
import { convention, language } from 'src/ui/format/language';
import { Chip } from './chip';
import { chipSeat } from './chip-seat';
import { isAfloat, slotAfter } from './overlay-placement';
import type { OverlayActions, OverlayView } from './overlay-view';
import { dress, keepInside } from './overlay-walls';
import { fetchPanel, knownPanel, type PanelRoom } from './panel-room';

export type { OverlayActions, OverlayView } from './overlay-view';

export interface OverlayOptions {
  /** The store's name on the page; without one the chip floats in a corner. */
  anchor?: Element;
  signal: AbortSignal;
  actions: OverlayActions;
  /** `open` only in test builds that must look inside. */
  shadow?: ShadowRootMode;
}

export interface Overlay {
  /** Shows where the page stands now; `anchor`: the store's name, beside which to stand if not on the page yet. */
  update(view: OverlayView, anchor?: Element): void;
  /** Puts the chip back beside the store's name after the page redrew it; does nothing while it still stands there. */
  reattach(anchor: Element | undefined): void;
  /** Whether a node of the page is our host, so that our own coming and going is no change of the page. */
  owns(node: Node): boolean;
  /** Opens the panel, as a click on the chip does. */
  unfold(): void;
  destroy(): void;
}

/** When the chip's place is looked for again after it was put on the page, ms: shops go on laying out their head for some seconds. */
const settling = [1_000, 4_000];

/** States in which nothing of ours stands on the page. */
const unseen: ReadonlySet<PageStateKind> = new Set(['muted', 'not-a-shop-page', 'unsupported', 'permission-needed']);

function surfaceOf(): HTMLElement {
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.lang = language();
  surface.dataset.convention = convention();
  return surface;
}

/** One overlay on one page: an anonymous host, a closed root in it, the chip and, while open, the panel. */
class PageOverlay implements Overlay {
  private readonly host = document.createElement('span');
  private readonly root: ShadowRoot;
  private readonly surface = surfaceOf();
  /** Has the chip's place looked for. */
  private readonly seek: () => void;
  /** Where the panel is drawn, once it was fetched. */
  private readonly panelBox = surfaceOf();
  private room: PanelRoom | undefined;
  private readonly watcher = new IntersectionObserver(
    (seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.place(true),
  );
  private anchor: Element | undefined;
  private view: OverlayView | undefined;
  private open = false;
  /** What the chip's present place was chosen for. */
  private standing = '';

  constructor(private readonly options: OverlayOptions) {
    const { anchor, signal, shadow = 'closed' } = options;
    this.anchor = anchor;
    this.root = this.host.attachShadow({ mode: shadow });
    dress(this.root, [tokensCss, baseCss, overlayCss]);
    keepInside(this.root);
    // Out of the page's flow from the start, and not seen before it has its place.
    this.surface.style.cssText = 'position:absolute;left:0;top:0;visibility:hidden';
    this.root.append(this.surface, this.panelBox);
    this.seek = chipSeat(
      () => {
        const chip = this.find('.chip');
        return chip && this.host.isConnected
          ? { host: this.host, surface: this.surface, chip, anchor: this.anchor }
          : undefined;
      },
      () => this.placePanel(),
      signal,
    );
    this.root.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape' && this.open) this.toggle(false);
    });
    addEventListener('resize', () => this.draw(true), { signal, passive: true });
    addEventListener('scrollend', () => isAfloat(this.surface) && this.draw(true), { signal, passive: true });
    signal.addEventListener('abort', () => this.destroy());
  }

  update(view: OverlayView, anchor: Element | undefined = this.anchor): void {
    this.view = view;
    if (unseen.has(view.state.kind)) {
      this.host.remove();
      this.open = false;
      return;
    }
    if (!this.host.isConnected) {
      this.anchor = anchor;
      this.attach();
    }
    this.draw();
  }

  reattach(anchor: Element | undefined): void {
    if (!this.view || unseen.has(this.view.state.kind)) return;
    if (this.host.isConnected && (!anchor || anchor === this.anchor)) return;
    this.anchor = anchor;
    this.attach();
    this.draw();
  }

  owns(node: Node): boolean {
    return node === this.host;
  }

  destroy(): void {
    this.watcher.disconnect();
    render(null, this.surface);
    this.room?.draw(this.panelBox, undefined);
    this.host.remove();
  }

  private attach(): void {
    this.standing = '';
    this.watcher.disconnect();
    if (this.anchor?.isConnected) {
      slotAfter(this.anchor).after(this.host);
      this.watcher.observe(this.anchor);
    } else {
      document.documentElement.append(this.host);
    }
    for (const ms of settling) setTimeout(() => this.draw(true), ms);
  }

  /** Opens the panel as soon as it is there. A browser that refuses to fetch it leaves the chip as it is. */
  unfold(): void {
    if (this.open || !this.host.isConnected) return;
    const known = knownPanel();
    if (known) this.enter(known);
    else void fetchPanel().then((room) => room && this.host.isConnected && this.enter(room));
  }

  private enter(room: PanelRoom): void {
    if (this.room !== room) dress(this.root, [tokensCss, baseCss, room.css, overlayCss]);
    this.room = room;
    this.toggle(true);
  }

  private toggle(open: boolean): void {
    const inside = this.root.activeElement !== null;
    this.open = open;
    this.draw();
    if (open) this.find('.panel')?.focus({ preventScroll: true });
    else if (inside) this.find('.chip')?.focus({ preventScroll: true });
  }

  /** `anew`: what is around the chip may have changed, so its place is looked for again. */
  private draw(anew = false): void {
    const { view, open, options } = this;
    if (!view || !this.host.isConnected) return;
    render(
      <Chip
        view={view}
        open={open}
        onToggle={() => (this.open ? this.toggle(false) : this.unfold())}
        onNear={() => void fetchPanel()}
      />,
      this.surface,
    );
    const { actions } = options;
    const panel = { view, actions, onClose: () => this.toggle(false) };
    this.room?.draw(this.panelBox, open ? panel : undefined);
    this.place(anew);
  }

  private place(anew: boolean): void {
    const chip = this.find('.chip');
    if (!chip) return;
    // Looking for a place asks the page for layout; with the same chip beside the same name the answer is the same.
    const standing = `${chip.textContent} ${this.anchor?.textContent}`;
    if (anew || standing !== this.standing) this.seek();
    this.standing = standing;
    this.placePanel();
  }

  private placePanel(): void {
    const panel = this.find('.panel');
    const chip = this.find('.chip');
    if (!panel || !chip) return;
    // The top layer: above the page's own layers, and free of whatever clips or moves the chip's surroundings.
    if (!panel.matches(':popover-open')) panel.showPopover();
    this.room?.place(panel, chip.getBoundingClientRect());
  }

  private find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }
}

/** Prepares the chip and panel of one page; nothing is put on the page before the first `update`. */
export const mountOverlay = (options: OverlayOptions): Overlay => new PageOverlay(options);
