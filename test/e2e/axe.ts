import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { ClosedRoot } from './closed-root';

/** The accessibility checker as a script. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the checker finds wrong with a document, as an expression that runs once the checker is there. */
export const documentFaults = `axe.run(document).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html).join(' ')))`;

/** What an accessibility checker finds wrong on a page of ours as it stands. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(documentFaults);
}

/**
 * What an accessibility checker finds wrong inside a closed root, in what the selector finds. It runs in our own world, where alone the root
 * can be shown to it.
 */
export async function faultsInside(root: ClosedRoot, selector: string): Promise<string[]> {
  await root.run(`function () { ${axeSource} }`);
  return root.run(
    `async function (selector) {
    // What is half faded in has half its contrast.
    const moving = this.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
    try {
      const { violations, passes } = await axe.run([...this.querySelectorAll(selector)]);
      if (passes.length < 5) throw new Error('nothing was looked at');
      return violations.map(({ id, nodes }) => id + ' ' + nodes.map((n) => n.html).join(' '));
    } finally {
      delete this.host.shadowRoot;
    }
  }`,
    selector,
  );
}
