import { writeReport } from 'src/export/report';
import { expect, test } from 'vitest';
import { sampleBundle } from '../export/samples';
import { voiceIn } from '../export/voices';
import { languages } from '../tools/locale';
import { screenshot } from './browser';
import { useBrowser } from './session';

const session = useBrowser();

/** Runs inside the report: how large the words of its charts are in CSS px, and what is cut or crosses. */
function look(): { charts: number; smallest: number; faults: string[] } {
  const charts = [...document.querySelectorAll('svg.chart')].filter((chart) => chart.checkVisibility());
  const faults: string[] = [];
  let smallest = 99;
  for (const chart of charts) {
    const frame = chart.getBoundingClientRect();
    const unit = frame.width / (chart as SVGSVGElement).viewBox.baseVal.width;
    const texts = [...chart.querySelectorAll('text')].map((each) => ({
      says: each.textContent ?? '',
      box: each.getBoundingClientRect(),
      px: Number.parseFloat(getComputedStyle(each).fontSize) * unit,
    }));
    for (const [i, { says, box, px }] of texts.entries()) {
      smallest = Math.min(smallest, px);
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
        faults.push(`cut: ${says}`);
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) faults.push(`"${says}" crosses "${other.says}"`);
      }
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
  return { charts: charts.length, smallest, faults };
}

/** The column of an A4 page with our margins of 16 mm, in CSS px. */
const printed = 673;

test.each(languages)(
  'in %s the charts of a report can be read on a phone, on a desk and on paper',
  async (language) => {
    const page = await session.browser.context.newPage();
    await page.setContent(writeReport(sampleBundle(), voiceIn(language)));
    for (const [width, media] of [
      [320, 'screen'],
      [600, 'screen'],
      [860, 'screen'],
      [printed, 'print'],
      [320, 'print'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      const { charts, smallest, faults } = await page.evaluate(look);
      expect({ width, media, charts, faults }).toEqual({ width, media, charts: 3, faults: [] });
      // The text around them has 14.
      expect(smallest, `${width} ${media}`).toBeGreaterThan(10.9);
      if (language === 'en') {
        await page.locator('svg.chart:visible').first().scrollIntoViewIfNeeded();
        await screenshot(page, `report-${width}-${media}`);
      }
    }
  },
);
