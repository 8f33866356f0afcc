import { Buffer } from "node:buffer";
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { journalDamaged } from "./simulator.faults.ts";

/** One received document. Its content is not kept, only its digest. */
export interface ReceivedDocument {
  /** Counts all received documents: 1, 2, 3 … */
  readonly sequence: number;
  /** Of the hub, by our name. */
  readonly function: string;
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** What the hub files it under. @official MA_LK, ma_don_thuoc */
  readonly chain: string;
  /** `sha-256:` and hex, of the bytes of the document. */
  readonly digest: string;
  readonly bytes: number;
  /** @official maGiaoDich, txn_id, checksum */
  readonly transactionCode: string;
  readonly receivedAt: string;
}

/** A file to which lines are added and nothing else. */
export interface Journal {
  readonly received: readonly ReceivedDocument[];
  /** Writes the document down; when it returns, a crash of the machine does not lose it. When it throws, nothing is kept. */
  append(document: ReceivedDocument): void;
  close(): void;
}

/**
 * Opens the journal in a directory that exists, or begins one. A last line that a crash tore off is cut away: it was
 * never answered.
 */
export function openJournal(directory: string): Journal {
  const path = join(directory, "received.jsonl");
  const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  let length = text.lastIndexOf(0x0a) + 1;
  if (length === 0 && !isTornLine(text)) throw journalDamaged({ line: 1 });
  const received = text.subarray(0, length).toString("utf8").split("\n").slice(0, -1).map(readLine);
  // Not "a": Windows does not shorten a file that is open for appending.
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o666);
  let isOpen = true;
  const cutBack = () => ftruncateSync(file, length);
  cutBack();
  syncDirectory(directory);
  return {
    received,
    append(document) {
      // A delayed call may come back after the end, when the number of the file is perhaps another file's.
      if (!isOpen) throw new Error("The journal is closed.");
      const line = Buffer.from(`${JSON.stringify(document)}\n`);
      try {
        for (let done = 0; done < line.length; ) {
          done += writeSync(file, line, done, line.length - done, length + done);
        }
        fsyncSync(file);
      } catch (error) {
        // Nothing was answered: nothing of the line may stay, for the next one to be glued to.
        cutBack();
        throw error;
      }
      length += line.length;
      received.push(document);
    },
    close() {
      isOpen = false;
      closeSync(file);
    },
  };
}

/** Whether a file without a whole line is the beginning of one of ours, and not somebody else's file. */
function isTornLine(text: Buffer): boolean {
  const opening = '{"sequence"';
  return opening.startsWith(text.subarray(0, opening.length).toString("latin1"));
}

function readLine(line: string, index: number): ReceivedDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Said below.
  }
  if (!isReceivedDocument(value)) throw journalDamaged({ line: index + 1 });
  return value;
}

const fieldTypes: Readonly<Record<keyof ReceivedDocument, "number" | "string">> = {
  sequence: "number",
  function: "string",
  facilityCode: "string",
  chain: "string",
  digest: "string",
  bytes: "number",
  transactionCode: "string",
  receivedAt: "string",
};

function isReceivedDocument(value: unknown): value is ReceivedDocument {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(fieldTypes).every(([name, type]) => typeof fields[name] === type);
}

/** Makes the name of a new file durable. Windows has no such thing and does not need it. */
function syncDirectory(path: string): void {
  try {
    const directory = openSync(path, "r");
    fsyncSync(directory);
    closeSync(directory);
  } catch {
    // The file itself is synced with every line.
  }
}
