/** `npm start`: set-up, build, then the gallery, or the saved page named on the command line. */
import { run, setUp } from './setup.mjs';

try {
  await setUp(['chromium', 'font']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { code, output } = await run('npm', ['run', '-s', 'build:gallery']);
if (code !== 0) {
  console.error(output);
  process.exit(code);
}
const shown = await run('tsx', ['test/gallery/show.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = shown.code;
