import type { BhytEdition } from "../schema/bhyt-edition.ts";
import { isTablesObject } from "../schema/not-tables.ts";
import { ByteWriter } from "./byte-writer.ts";
import { markup } from "./plain-scanner.ts";
import { writeTable } from "./write-table.ts";

const episodeStart = markup("<HOSO>");
const episodeEnd = markup("</HOSO>");
const fileEnd = markup("</NOIDUNGFILE></FILEHOSO>");
const lastPart = markup("</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>");

/** Writes the parts of a file of episodes, one after the other. */
export class EpisodeWriter {
  readonly #tables: readonly TablePart[];
  readonly #edition: BhytEdition;
  readonly #file = new ByteWriter();
  readonly #document = new ByteWriter();

  constructor(edition: BhytEdition) {
    this.#edition = edition;
    this.#tables = Object.entries(edition.tables).map(([name, definition]) => ({
      name,
      definition,
      fileStart: markup(`<FILEHOSO><LOAIHOSO>${name}</LOAIHOSO><NOIDUNGFILE>`),
    }));
  }

  /** What stands before the first episode. */
  start({ facilityCode, createdOn }: { facilityCode: string; createdOn: string }, count: number): void {
    this.#file.put(
      markup(
        [
          '<?xml version="1.0" encoding="utf-8"?>',
          '<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
          `<THONGTINDONVI><MACSKCB>${facilityCode}</MACSKCB></THONGTINDONVI>`,
          `<THONGTINHOSO><NGAYLAP>${createdOn.replaceAll("-", "")}</NGAYLAP>`,
          `<SOLUONGHOSO>${count}</SOLUONGHOSO><DANHSACHHOSO>`,
        ].join(""),
      ),
    );
  }

  /** One episode. False when something about it is odd; what is written then is of no use if that is a fault. */
  episode(tables: unknown): boolean {
    if (!isTablesObject(tables)) return false;
    const held = tables as Readonly<Record<string, unknown>>;
    let good = Object.hasOwn(held, "XML1") && Object.keys(held).every((name) => this.#isKnown(held, name));
    this.#file.put(episodeStart);
    for (const part of this.#tables) {
      if (!Object.hasOwn(held, part.name)) continue;
      const value = held[part.name];
      const rows: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
      if (rows.length === 0) {
        if (part.name === "XML1") good = false;
      } else if (part.definition.list !== undefined) {
        if (!this.#table(part, rows)) good = false;
      } else {
        // A format that knows a single record has one document for each.
        for (const row of rows) if (!this.#table(part, [row])) good = false;
      }
    }
    this.#file.put(episodeEnd);
    return good;
  }

  /** What stands behind the last episode, the empty place of the signature included. */
  end(): void {
    this.#file.put(lastPart);
  }

  /** What was written since the last time. */
  taken(): Uint8Array {
    const bytes = this.#file.taken();
    this.#file.clear();
    return bytes;
  }

  #isKnown(held: Readonly<Record<string, unknown>>, name: string): boolean {
    return held[name] === undefined || Object.hasOwn(this.#edition.tables, name);
  }

  #table({ definition, fileStart }: TablePart, rows: readonly unknown[]): boolean {
    this.#document.clear();
    const good = writeTable(this.#document, definition, rows);
    this.#file.put(fileStart);
    this.#file.putBase64(this.#document);
    this.#file.put(fileEnd);
    return good;
  }
}

/** One table of the edition, and how its FILEHOSO begins. */
interface TablePart {
  readonly name: string;
  readonly definition: BhytEdition["tables"][string];
  readonly fileStart: Uint8Array;
}
