/** Writes a stream of bits, most significant first. */
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
