import { inflateRawSync } from 'node:zlib';

/** Reads a ZIP archive by its central directory, as others do: not by the library that wrote it. */
export function unzip(bytes) {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = {};
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20), view.readUInt16LE(at + 28)];
    const local = view.readUInt32LE(at + 42);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const data = view.subarray(start, start + size);
    files[view.toString('utf8', at + 46, at + 46 + nameLength)] = method === 8 ? inflateRawSync(data) : data;
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return files;
}

export function strFromU8(bytes) {
  return Buffer.from(bytes).toString('utf8');
}
