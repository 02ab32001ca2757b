import type { PageState } from 'src/domain/summary';
import { t } from '../format/say';

/** What is the matter with a page that gives no full answer, in one line and one sentence; for `ready` that all is well. */
export function stateInWords({ kind, url }: PageState): { title: string; text: string } {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  switch (kind) {
    case 'unsupported':
      return { title: t('states.unsupported.title'), text: t('states.unsupported.text') };
    case 'not-a-shop-page':
      return { title: t('states.notAShopPage.title'), text: t('states.notAShopPage.text') };
    case 'permission-needed':
      return { title: t('states.permissionNeeded.title', { host }), text: t('states.permissionNeeded.text') };
    case 'muted':
      return { title: t('states.muted.title', { host }), text: t('states.muted.text') };
    case 'blocked':
      return { title: t('states.blocked.title'), text: t('states.blocked.text') };
    case 'reading':
      return { title: t('states.reading.title'), text: t('panel.state.readingText') };
    case 'too-few-reviews':
      return { title: t('states.tooFewReviews.title'), text: t('states.tooFewReviews.text') };
    case 'ready':
      return { title: t('states.ready.title'), text: t('states.ready.text') };
    case 'failed':
      return { title: t('states.failed.title'), text: t('states.failed.text') };
  }
}
