/** A loupe over a line of text: the mark of the program, drawn in the reader's ink. */
export function Loupe({ size = 20 }: { size?: number }) {
  return (
    <svg class="loupe" width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="6" stroke="currentColor" stroke-width="1.8" />
      <path d="M13 13l4.2 4.2" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
      <path
        d="M5.8 8.6l2 2 3.4-4"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
