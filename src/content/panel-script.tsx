import componentsCss from 'assets/styles/components.css?inline';
import { render } from 'preact';
import { Panel } from './panel';
import { offerPanel } from './panel-room';

/** Offers the panel to the page script that asked for it. */
export const startPanel = (): void =>
  offerPanel({
    css: componentsCss,
    draw: (box, props) => render(props ? <Panel {...props} /> : null, box),
  });
