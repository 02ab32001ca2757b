/** Where vitest and its editor plugins look first; the settings themselves live with the tests. */
export { default } from './test/vitest.config.ts';
