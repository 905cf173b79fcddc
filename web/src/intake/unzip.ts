// One file out of a zip archive, by its directory at the end. Nothing is trusted: what is larger than `limit` once unpacked, or
// does not add up, is not there.
const END = 0x06054b50; // how the records begin
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const FARTHEST = 22 + 0xffff; // bytes from the archive's end at which its last record may begin

export async function unzip(bytes: Uint8Array<ArrayBuffer>, name: string, limit: number): Promise<string | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const packed = find(view, bytes, name);
    return packed && (await unpack(packed, limit));
  } catch {
    return undefined; // it points outside of itself, or is no such stream
  }
}

interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly method: number;
}

function find(view: DataView, bytes: Uint8Array<ArrayBuffer>, name: string): Packed | undefined {
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - FARTHEST && view.getUint32(end, true) !== END) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const [label, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + label)) === name) {
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const size = view.getUint32(at + 20, true);
      return { bytes: bytes.subarray(start, start + size), method: view.getUint16(at + 10, true) };
    }
    at += 46 + label + extra + comment;
  }
  return undefined;
}

async function unpack({ bytes, method }: Packed, limit: number): Promise<string | undefined> {
  if (method !== STORED && method !== DEFLATED) return undefined;
  const blob = new Blob([bytes]).stream();
  const stream = method === STORED ? blob : blob.pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
