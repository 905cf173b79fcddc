// A zip archive, the same bytes for the same files: no clock, no owner, names in order.
import { crc32, deflateRawSync } from 'node:zlib';

const DOS_DAY = 0x21; // 1 January 1980, the first day that zip knows
const UTF8_NAME = 0x800;
const DEFLATED = 8;

/** `files`: [name, bytes] pairs. */
export function zip(files) {
  const bodies = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of files.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version of the format
    common.writeUInt16LE(UTF8_NAME, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DOS_DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    bodies.push(Buffer.from('PK\x03\x04'), common, label, packed);
    const entry = Buffer.alloc(14); // comment, disk, attributes: none; where its body stands
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, entry, label);
    at += 4 + common.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, index, end]);
}
