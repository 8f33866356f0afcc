import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { reasonOf } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { inputTooLarge, inputUnreadable, nothingFound } from "./input.faults.ts";

/** Something to read, once: a file, the standard input, or a folder of CSV files that are the tables of one set. */
export interface Source {
  /** As reports name it. */
  readonly label: string;
  /** The files that it consists of; one, unless it is a folder. */
  readonly files: readonly SourceFile[];
  /**
   * Of all bytes, in hexadecimal; what was not read yet is read for it. Null when that is more than the reader takes:
   * a device or a pipe may never end.
   */
  sha256(): Promise<string | null>;
  /** Files of the folder that may be tables and are not named as one. */
  readonly passedOver: readonly string[];
}

/** One file of a source. */
export interface SourceFile {
  readonly name: string;
  /** The bytes as they come, each once. Whoever stops early may go on later. */
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
  /** All bytes, of a file that must be held as a whole. */
  whole(): Promise<Uint8Array>;
}

/** Bytes that are held at most of an input that is not streamed, unless `--max-mb` says otherwise. */
export const defaultMegabytes = 256;

const tableFile = /^XML\d{1,2}\.csv$/i;
/** `XML2 (1).csv`, as a browser saves it a second time, or `XML2.txt`. */
const mayBeTable = /^[^.].*\.(csv|tsv|txt|xlsx?)$/i;
const pieceBytes = 2 ** 20;
const smallBytes = 4 * 2 ** 20;

/** True for the name of a table as a CSV file. */
export function isTableFile(name: string): boolean {
  return tableFile.test(name);
}

/** True for the listing of a folder that holds the tables as CSV files. */
export function isCsvSet(names: readonly string[]): boolean {
  return names.some((name) => /^XML1\.csv$/i.test(name));
}

/**
 * Opens a file, `-` for the standard input, or a folder of `XML1.csv`, `XML2.csv`, …. Nothing is read before it is
 * asked for.
 *
 * @throws EmrError `exchange.cli.input_unreadable`; from the reading `exchange.cli.input_too_large` as well
 */
export async function readSource(path: string, megabytes = defaultMegabytes): Promise<Source> {
  if (path === "-") return sourceOfPieces("-", process.stdin, megabytes);
  try {
    const isFolder = statSync(path).isDirectory();
    const held = isFolder ? (await readdir(path)).sort() : [];
    const names = held.filter(isTableFile);
    if (isFolder && names.length === 0) throw nothingFound({ folder: path });
    const files = isFolder ? names.map((name) => ({ name, path: join(path, name) })) : [{ name: path, path }];
    const opened = files.map((file) => ({ name: file.name, pieces: piecesOf(file.path) }));
    const passedOver = held.filter((name) => !isTableFile(name) && mayBeTable.test(name));
    return { ...sourceOf(path, opened, megabytes), passedOver };
  } catch (cause) {
    if (isEmrError(cause)) throw cause;
    throw inputUnreadable({ file: path, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}

/** A small file comes at once: waiting for its pieces would cost a thread more than reading them. */
function piecesOf(path: string): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const file = statSync(path);
  if (!file.isFile() || file.size > smallBytes) return createReadStream(path, { highWaterMark: pieceBytes });
  return (function* () {
    yield readFileSync(path);
  })();
}

/** What comes from elsewhere, as a source. */
export function sourceOfPieces(
  label: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  megabytes: number,
): Source {
  return sourceOf(label, [{ name: label, pieces }], megabytes);
}

/** What was handed over in memory, as a source. */
export function sourceOfBytes(label: string, bytes: Uint8Array): Source {
  return sourceOfPieces(label, [bytes], Number.POSITIVE_INFINITY);
}

function sourceOf(
  label: string,
  files: readonly {
    readonly name: string;
    readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  }[],
  megabytes: number,
): Source {
  const hash = createHash("sha256");
  const most = megabytes * 2 ** 20;
  let digest: string | undefined;
  const opened = files.map((file) => openFile(file.name, file.pieces, hash, label, megabytes));
  return {
    label,
    files: opened,
    passedOver: [],
    async sha256() {
      if (digest !== undefined) return digest;
      let unread = 0;
      for (const { pieces } of opened) {
        for await (const piece of pieces()) {
          unread += piece.length;
          if (unread > most) return null;
        }
      }
      digest = hash.digest("hex");
      return digest;
    },
  };
}

function openFile(
  name: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  label: string,
  megabytes: number,
): SourceFile {
  let iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array> | undefined;
  /** A source that broke says so again, and does not seem to have ended. */
  let broken: unknown;
  // By hand: leaving a loop over the source itself would close it.
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    iterator ??= Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
    for (;;) {
      if (broken !== undefined) throw broken;
      const piece = await nextOf(iterator, label).catch((error: unknown) => {
        broken = error;
        throw error;
      });
      if (piece === undefined) return;
      hash.update(piece);
      yield piece;
    }
  }
  return {
    name,
    pieces,
    async whole() {
      const held: Uint8Array[] = [];
      let size = 0;
      for await (const piece of pieces()) {
        size += piece.length;
        if (size > megabytes * 2 ** 20) throw inputTooLarge({ megabytes });
        held.push(piece);
      }
      return joined(held, size);
    },
  };
}

async function nextOf(
  iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
  label: string,
): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await iterator.next();
    // A Buffer is a view into memory that Node shares.
    return done === true ? undefined : new Uint8Array(value.buffer, value.byteOffset, value.length);
  } catch (cause) {
    throw inputUnreadable({ file: label, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
