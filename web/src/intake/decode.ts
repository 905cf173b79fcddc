// The text of a file. UTF-8 if it can be that, whatever it says of itself; else what its byte order mark or its <meta> names;
// else windows-1252, as browsers do.
const SNIFFED = 4096; // bytes in which a page names its encoding

export function decode(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const front = new TextDecoder('windows-1252').decode(bytes.subarray(0, SNIFFED));
    return decoder(/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(front)?.[1]).decode(bytes);
  }
}

function decoder(label = 'windows-1252'): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
