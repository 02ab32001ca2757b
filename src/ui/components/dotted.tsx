import { Fragment } from 'preact';

/** Short facts in one line with dots between them: a fact is broken only where it alone is longer than the line, and no line begins with a dot. */
export function Dotted({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, n) => (
        <Fragment key={part}>
          {n > 0 && ' '}
          <span class="fact">
            <bdi>{part}</bdi>
            {n < parts.length - 1 && ' ·'}
          </span>
        </Fragment>
      ))}
    </>
  );
}
