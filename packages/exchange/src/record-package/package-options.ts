import type { Instant } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import {
  bytes,
  callable,
  digest as digestShape,
  instant,
  kind,
  listOf,
  object,
  text,
  textLike,
} from "@benhan/core/options";
import type { Digest } from "@benhan/core/ports";
import { type ExportEmr365Options, exportShape } from "../emr365/mapping/export-emr365.ts";
import { fontsShape } from "../paper/options/fonts-shape.ts";
import { drawMembers } from "../paper/options/record-options-shape.ts";
import type { PaperFonts } from "../paper/pdf/paper-fonts.ts";
import type { RecordPaper } from "../paper/record/record-papers.ts";
import type { DrawRecordOptions } from "../paper/record/render-record-pdf.ts";
import { limitsShape, type PackageLimits } from "./package-limits.ts";
import type { PackagedSignature } from "./packaged-signatures.ts";

/** What goes into a package. */
export interface WriteRecordPackageOptions extends DrawRecordOptions {
  readonly fonts: PaperFonts;
  /** By the clock of the host, for the manifest and the PDFs. Default: none, so that the same record is the same bytes. */
  readonly createdAt?: Instant;
  /** The version of the record in the store of the host. */
  readonly version?: number;
  /** Editions of the facility's own lists: `MA_THUOC@2026-07`. */
  readonly catalogues?: readonly string[];
  /** Of `HoSoBenhAn`. Catalogues and code lists are those of `fill`, unless it has its own. */
  readonly emr365?: ExportEmr365Options;
  /**
   * The PDF of a paper, or of the whole record, as somebody has signed it: it goes in byte for byte. Nothing: the paper
   * is drawn.
   */
  readonly signedPdf?: (
    paper: RecordPaper | "whole",
    options: { readonly signal?: AbortSignal },
  ) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  readonly signatures?: readonly PackagedSignature[];
  readonly limits?: Partial<PackageLimits>;
  /** Default: SHA-256 of `@benhan/core/digest`. */
  readonly digest?: Digest;
  /** Told of what was found beside errors. */
  readonly onIssue?: (issue: Issue) => void;
  /** Files that are written, and how many there will be. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

const words = textLike("chữ, không để trống", "a text that is not empty", (value) => value !== "");
const count = kind("số nguyên từ 0", "a whole number from 0", (value) => {
  return Number.isSafeInteger(value) && Number(value) >= 0;
});
/** What {@link WriteRecordPackageOptions} may be. */
export const packageOptionsShape = object<WriteRecordPackageOptions>(
  {
    ...drawMembers,
    fonts: fontsShape,
    createdAt: instant,
    purpose: words,
    version: count,
    catalogues: listOf(words),
    emr365: exportShape,
    signedPdf: callable,
    signatures: listOf(object<PackagedSignature>({ name: text, bytes, of: text }, ["name", "bytes"])),
    limits: limitsShape,
    digest: digestShape,
    onIssue: callable,
    onProgress: callable,
  },
  ["fonts"],
);
