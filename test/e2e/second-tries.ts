import type { TestCase } from 'vitest/node';

/** Vitest reporter: names each test that passed only when it was tried again, so that none is quietly unsteady. */
export default class SecondTries {
  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const [error] = test.result().errors ?? [];
    console.log(
      `passed at the second try: ${test.module.relativeModuleId} > ${test.fullName}: ${error?.message ?? ''}`,
    );
  }
}
