// One file out of a zip archive. Nothing is trusted: what says to be larger than `limit` once unpacked, or does not add up, is not
// there; fflate unpacks into as many bytes as it said, and no more.
import { unzipSync } from 'fflate';

export function unzip(bytes: Uint8Array, name: string, limit: number): string | undefined {
  try {
    const files = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize <= limit });
    const file = files[name];
    return file && new TextDecoder().decode(file);
  } catch {
    return undefined; // no zip, or a damaged one
  }
}
