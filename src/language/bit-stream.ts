/** Reads a stream of bits, most significant first. Reading past the end gives zeros; the caller checks `exhausted`. */
export class BitReader {
  private window = 0;
  private held = 0;
  private next: number;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
  ) {
    this.next = from;
  }

  /** The next `count` (at most 16) bits without consuming them. */
  peek(count: number): number {
    while (this.held < count) {
      this.window = ((this.window << 8) | (this.bytes[this.next++] ?? 0)) & 0xffffff;
      this.held += 8;
    }
    return (this.window >>> (this.held - count)) & ((1 << count) - 1);
  }

  /** Consumes bits that were peeked at. */
  skip(count: number): void {
    this.held -= count;
  }

  read(count: number): number {
    const value = this.peek(count);
    this.held -= count;
    return value;
  }

  /** True when more was read than there is. */
  get exhausted(): boolean {
    return this.next - this.bytes.length > this.held >> 3;
  }
}

/** Writes what BitReader reads. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.held = (this.held << 1) | ((value >>> bit) & 1);
      if (++this.count < 8) continue;
      this.bytes.push(this.held);
      this.held = 0;
      this.count = 0;
    }
  }

  /** All bytes, the last one filled with zeros. */
  end(): Uint8Array {
    while (this.count > 0) this.write(0, 1);
    return Uint8Array.from(this.bytes);
  }
}
