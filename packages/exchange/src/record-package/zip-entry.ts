/** One file as the directory of the package tells it. Its bytes are a view of the package. */
export interface ZipFile {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly checksum: number;
}

/** An entry of the directory with what it leads to. */
export interface ZipEntry {
  readonly file: ZipFile;
  /** No link, folder or device, which a program that unpacks it would make of it. */
  readonly isPlain: boolean;
  /** Where the next entry begins: in the directory, and among the files. */
  readonly nextCentral: number;
  readonly nextLocal: number;
}

/** The bytes of a package, with where its directory begins and ends. */
export interface ZipBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

const marks = { local: 0x04034b50, central: 0x02014b50, descriptor: 0x08074b50 } as const;
const lengths = { local: 30, central: 46 } as const;
/** Encrypted; strongly encrypted; with a masked directory. */
const encryptedBits = 0x1 | 0x40 | 0x2000;
const descriptorBit = 0x8;
/** How well it is packed; sizes behind it; a name in UTF-8. */
const knownBits = 0x2 | 0x4 | descriptorBit | 0x800;
/** Among the attributes of an entry: a folder, as DOS marks it. */
const dosFolder = 0x10;

/**
 * Reads the entry that the directory has at `at`; its file must begin at `next`. What the file itself says must be what
 * the directory says, for some programs read the one and some the other.
 */
export function readEntry(
  { bytes, view, start, end }: ZipBytes,
  at: number,
  next: number,
): ZipEntry | "entry_unreadable" | "encrypted" {
  if (at + lengths.central > end || view.getUint32(at, true) !== marks.central) return "entry_unreadable";
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const said = factsAt(view, at + 16);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const disk = view.getUint16(at + 34, true);
  const nameAt = at + lengths.central;
  const nextCentral = nameAt + nameLength + extraLength;
  if ((flags & encryptedBits) !== 0) return "encrypted";
  const isKnown = (flags & ~knownBits) === 0 && (method === 0 || method === 8);
  if (!isKnown || disk !== 0 || commentLength !== 0 || nextCentral > end) return "entry_unreadable";
  if (view.getUint32(at + 42, true) !== next) return "entry_unreadable";
  if (next + lengths.local > start || view.getUint32(next, true) !== marks.local) return "entry_unreadable";
  const localNameLength = view.getUint16(next + 26, true);
  const localExtraLength = view.getUint16(next + 28, true);
  const extraAt = next + lengths.local + localNameLength;
  const from = extraAt + localExtraLength;
  const to = from + said.packed;
  const name = bytes.subarray(nameAt, nameAt + nameLength);
  const isOne =
    to <= start &&
    view.getUint16(next + 6, true) === flags &&
    view.getUint16(next + 8, true) === method &&
    same(name, bytes.subarray(next + lengths.local, extraAt)) &&
    isHarmless(view, nameAt + nameLength, extraLength) &&
    isHarmless(view, extraAt, localExtraLength) &&
    (method !== 0 || said.packed === said.size);
  if (!isOne) return "entry_unreadable";
  const local = factsAt(view, next + 14);
  const hasDescriptor = (flags & descriptorBit) !== 0;
  const isUnsaid = hasDescriptor && local.packed === 0 && local.size === 0 && local.checksum === 0;
  const nextLocal = hasDescriptor ? descriptorEnd(view, to, start, said) : to;
  if (nextLocal === undefined || !(isUnsaid || sameFacts(local, said))) return "entry_unreadable";
  const attributes = view.getUint32(at + 38, true);
  const unixKind = (attributes >>> 16) & 0o170000;
  return {
    isPlain: (unixKind === 0 || unixKind === 0o100000) && (attributes & dosFolder) === 0,
    file: {
      path: latin(name),
      packed: bytes.subarray(from, to),
      isDeflated: method === 8,
      size: said.size,
      checksum: said.checksum,
    },
    nextCentral,
    nextLocal,
  };
}

/** Checksum and sizes, which follow each other wherever they stand. */
interface Facts {
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
}

function factsAt(view: DataView, at: number): Facts {
  return {
    checksum: view.getUint32(at, true),
    packed: view.getUint32(at + 4, true),
    size: view.getUint32(at + 8, true),
  };
}

const sameFacts = (a: Facts, b: Facts): boolean =>
  a.checksum === b.checksum && a.packed === b.packed && a.size === b.size;

/** Behind the facts that follow a file, with or without their mark; nothing when they are others. */
function descriptorEnd(view: DataView, at: number, start: number, said: Facts): number | undefined {
  const isMarked = at + 16 <= start && view.getUint32(at, true) === marks.descriptor;
  const end = at + (isMarked ? 16 : 12);
  return end <= start && sameFacts(factsAt(view, end - 12), said) ? end : undefined;
}

/** Times and owners, as programs that pack write them. Any other field may rename the file, make a link of it or hide something. */
const harmless: ReadonlySet<number> = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0xcafe]);
const longestHarmless = 32;

function isHarmless(view: DataView, from: number, length: number): boolean {
  let at = from;
  while (at + 4 <= from + length) {
    const size = view.getUint16(at + 2, true);
    if (!harmless.has(view.getUint16(at, true)) || size > longestHarmless) return false;
    at += 4 + size;
  }
  return at === from + length;
}

/** Paths of a package are ASCII; anything else comes out as something that is refused. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
