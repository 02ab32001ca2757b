import { writeReport } from 'src/export/report';
import { reportVoice } from 'src/ui/services/report-voice';
import type { Language } from '../../tools/locale';
import { type SituationName, situations } from './situations';

// Opened as …#full/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
const made = new DOMParser().parseFromString(writeReport(situations[name](language), reportVoice()), 'text/html');

// The policy of our pages stops a style element; the same rules as a sheet of the document are let through.
const sheet = new CSSStyleSheet();
sheet.replaceSync(made.querySelector('style')?.textContent ?? '');
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = made.documentElement.lang;
document.documentElement.dir = made.documentElement.dir;
document.title = made.title;
document.body.replaceChildren(...made.body.childNodes);
