import { bytesOf } from "../latin1.ts";

export const length = (size: number): readonly number[] =>
  size < 128 ? [size] : [0x84, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255];
/** Lengths in five bytes, so that depth is no matter of counting; the strict reader refuses only what it reads. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const shortest =
    size < 128
      ? [size]
      : size < 256
        ? [0x81, size]
        : size < 65_536
          ? [0x82, size >> 8, size & 255]
          : size < 16_777_216
            ? [0x83, size >> 16, (size >> 8) & 255, size & 255]
            : length(size);
  return new Uint8Array(Buffer.concat([Uint8Array.of(tag, ...shortest), content]));
};
export const oidOf = (hex: string) => der(6, new Uint8Array(Buffer.from(hex, "hex")));
const signedDataOid = oidOf("2a864886f70d010702");
export const dataOid = oidOf("2a864886f70d010701");
export const sha256 = der(0x30, oidOf("608648016503040201"));
export const many = (count: number, one: Uint8Array) =>
  new Uint8Array(Buffer.concat(Array<Uint8Array>(count).fill(one)));

/** Values in one another. Built from the inside out, in linear time. */
export function nested(depth: number, tag: number): Uint8Array {
  const headers: Uint8Array[] = [];
  let size = 0;
  for (let level = 0; level < depth; level++) {
    const shortest =
      size < 128
        ? [size]
        : size < 256
          ? [0x81, size]
          : size < 65_536
            ? [0x82, size >> 8, size & 255]
            : [0x83, size >> 16, (size >> 8) & 255, size & 255];
    headers.push(Uint8Array.of(tag, ...shortest));
    size += 1 + shortest.length;
  }
  return new Uint8Array(Buffer.concat(headers.reverse()));
}

export const version = (count: number) => der(2, Uint8Array.of(count));
interface Fields {
  readonly digests?: Uint8Array;
  readonly content?: Uint8Array;
  readonly certificates?: Uint8Array;
  readonly lists?: Uint8Array;
  readonly signers?: Uint8Array;
}
export const cms = ({
  digests = der(0x31, sha256),
  content = der(0x30, dataOid, der(0xa0, der(4, bytesOf("x")))),
  certificates,
  lists,
  signers = der(0x31),
}: Fields) =>
  der(
    0x30,
    signedDataOid,
    der(
      0xa0,
      der(
        0x30,
        version(1),
        digests,
        content,
        ...(certificates ? [certificates] : []),
        ...(lists ? [lists] : []),
        signers,
      ),
    ),
  );
export const attribute = (oidHex: string, ...values: readonly Uint8Array[]) =>
  der(0x30, oidOf(oidHex), der(0x31, ...values));
export const name = der(0x30, der(0x31, der(0x30, oidOf("550403"), der(0x0c, bytesOf("x")))));
export const signerInfo = ({
  signed = der(
    0xa0,
    attribute("2a864886f70d010903", dataOid),
    attribute("2a864886f70d010904", der(4, new Uint8Array(32))),
  ),
  unsigned,
}: {
  signed?: Uint8Array;
  unsigned?: Uint8Array;
} = {}): Uint8Array =>
  der(
    0x30,
    version(1),
    der(0x30, name, version(1)),
    sha256,
    signed,
    der(0x30, oidOf("2a8648ce3d040302")),
    der(4, bytesOf("0000")),
    ...(unsigned ? [unsigned] : []),
  );
