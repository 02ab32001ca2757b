import iconv from 'iconv-lite';

const boms: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The charset a page declares in its first bytes, if any (`<meta charset>` or `http-equiv`). */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const name = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  return name && iconv.encodingExists(name) ? name : undefined;
}

/** A saved page's bytes as text: by its BOM, else as UTF-8 where that is valid, else by the charset it declares, else GBK. */
export function decodePage(bytes: Uint8Array): string {
  for (const [mark, name] of boms) {
    if (mark.every((byte, index) => bytes[index] === byte)) return iconv.decode(Buffer.from(bytes), name);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const name = declared(bytes);
    // A page that says UTF-8 and is not may still be mostly that; Chinese pages that say nothing are GBK.
    if (name && /^utf-?8$/u.test(name)) return new TextDecoder('utf-8').decode(bytes);
    return iconv.decode(Buffer.from(bytes), name ?? 'gbk');
  }
}
