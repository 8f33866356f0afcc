import { Buffer } from "node:buffer";
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { journalDamaged } from "./simulator.faults.ts";
import type { SendingName } from "./simulator-tables.ts";

/** One received document. Its content is not kept, only its digest. */
export interface ReceivedDocument {
  /** Counts all received documents: 1, 2, 3 … */
  readonly sequence: number;
  readonly function: SendingName;
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** @official MA_LK */
  readonly chain: string;
  /** `sha-256:` and hex, of the bytes inside `fileHSBase64`. */
  readonly digest: string;
  readonly bytes: number;
  /** @official maGiaoDich */
  readonly transactionCode: string;
  readonly receivedAt: string;
}

/** A file to which lines are added and nothing else. */
export interface Journal {
  readonly received: readonly ReceivedDocument[];
  /** Writes the document down; when it returns, a crash of the machine does not lose it. */
  append(document: ReceivedDocument): void;
  close(): void;
}

/** Opens the journal in a directory, or begins one. A last line that a crash tore off is cut away: it was never answered. */
export function openJournal(directory: string): Journal {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, "received.jsonl");
  const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const end = text.lastIndexOf(0x0a) + 1;
  const received = text.subarray(0, end).toString("utf8").split("\n").slice(0, -1).map(readLine);
  const file = openSync(path, "a");
  ftruncateSync(file, end);
  syncDirectory(directory);
  return {
    received,
    append(document) {
      writeSync(file, `${JSON.stringify(document)}\n`);
      fsyncSync(file);
      received.push(document);
    },
    close: () => closeSync(file),
  };
}

function readLine(line: string, index: number): ReceivedDocument {
  try {
    return JSON.parse(line) as ReceivedDocument;
  } catch {
    throw journalDamaged({ line: index + 1 });
  }
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
