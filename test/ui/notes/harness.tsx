import { mount } from 'src/ui/mount';
import { Notes } from 'src/ui/views/notes/notes';
import type { Language } from '../../tools/locale';
import { fakeServices } from '../popup/fake-services';
import { type NotesCase, type SituationName, situations } from './situations';

/** Hands the import panel a file, as the browser does when one was picked. */
async function pickFile(): Promise<void> {
  const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
  await turn();
  const buttons = document.querySelectorAll<HTMLButtonElement>('.page-title .button');
  buttons[buttons.length - 1]?.click();
  await turn();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const picked = new DataTransfer();
  picked.items.add(new File(['{}'], 'file.json'));
  if (!input) return;
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await turn();
}

// Opened as …#few/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
const found: NotesCase = situations[name](language);
mount(<Notes storeKey={found.storeKey} />, fakeServices(found));
if (found.pick) void pickFile();
