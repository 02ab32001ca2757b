import componentsCss from 'assets/styles/components.css?inline';
import panelCss from 'assets/styles/panel.css?inline';
import textsCss from 'assets/styles/texts.css?inline';
import toggleCss from 'assets/styles/toggle.css?inline';
import tonesCss from 'assets/styles/tones.css?inline';
import { render } from 'preact';
import { Panel } from './panel';
import { panelWidth, placePanel } from './panel-placement';
import { offerPanel } from './panel-room';

/** Offers the panel to the page script that asked for it. */
export const startPanel = (): void =>
  offerPanel({
    css: [tonesCss, textsCss, componentsCss, toggleCss, panelCss].join('\n'),
    draw: (box, props) => render(props ? <Panel {...props} width={panelWidth()} /> : null, box),
    place: placePanel,
  });
