import {
  canonicalBytes,
  checkRecord,
  dateOf,
  type Instant,
  type JsonValue,
  type MedicalRecord,
} from "@benhan/core";
import { icd10EditionAt } from "@benhan/core/codes";
import { formatDigest, portableDigest } from "@benhan/core/digest";
import { type Issue, requireOk } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { bhytEngine } from "../bhyt/rules/engine/engine.ts";
import { encodeEmr365 } from "../emr365/codec/encode-emr365.ts";
import { emr365Edition } from "../emr365/fields.data.ts";
import { type ExportEmr365Options, exportEmr365, exportShape } from "../emr365/mapping/export-emr365.ts";
import { medicalRecord } from "../options/argument-shapes.ts";
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
} from "../options/option-shape.ts";
import { argumentIssues, optionIssues, refuse } from "../options/require-options.ts";
import { fontsShape } from "../paper/options/fonts-shape.ts";
import { drawMembers } from "../paper/options/record-options-shape.ts";
import type { PaperFonts } from "../paper/pdf/paper-fonts.ts";
import { renderPdfStream } from "../paper/pdf/render-pdf.ts";
import { PageCounter } from "../paper/record/page-counter.ts";
import type { RecordPaper } from "../paper/record/record-papers.ts";
import { recordNotPrintable } from "../paper/record/record-pdf.faults.ts";
import {
  type DrawRecordOptions,
  drawnPaper,
  requireDrawable,
  streamPapers,
} from "../paper/record/render-record-pdf.ts";
import { codeEditions } from "./code-editions.ts";
import { limitsOf, limitsShape, mostBytesOf, type PackageLimits } from "./package-limits.ts";
import { manifestText, type PackagedFile, type PackageManifest, packageFormat } from "./package-manifest.ts";
import { isPackagePath } from "./package-path.ts";
import {
  packagePathWrong,
  packageTooLarge,
  signedFileMissing,
  signedPdfWrong,
} from "./record-package.faults.ts";
import { ZipWriter } from "./zip-writer.ts";

/** A signature beside the file that it signs, as the host made it. */
export interface PackagedSignature {
  /** `001-10-BV1.p7s`; stands in `signatures/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file that it signs. */
  readonly of?: string;
}

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
const shape = object<WriteRecordPackageOptions>(
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

/**
 * A record as one package: a ZIP file with every paper as a PDF and all of them as one, the record as `HoSoBenhAn` in
 * JSON and XML and as `record.json`, signatures, and a manifest with the digest of each. The same input gives the same
 * bytes. It needs the memory of one paper and of the data.
 *
 * @returns Pieces of the file; as the value of the generator the manifest.
 * @throws EmrError `exchange.paper.record_not_printable` with every finding, unless `allowIncomplete`;
 *   `exchange.record_package.path_wrong`, `.signed_file_missing`, `.signed_pdf_wrong`, `.beyond_limits`;
 *   `exchange.options.wrong`; those of `renderPdf` and `encodeEmr365`; the
 *   reason of the signal when it aborts. What was written before has no end then, and no program takes it for a package.
 * @legal CV 365/TTYQG-GPQLCL IV; Luật KCB 15/2023/QH15 Đ69 k4
 */
export async function* writeRecordPackage(
  given: MedicalRecord,
  options: WriteRecordPackageOptions,
): AsyncGenerator<Uint8Array, PackageManifest, undefined> {
  const wrongCall = [...argumentIssues("record", given, medicalRecord), ...optionIssues(options, shape)];
  refuse("writeRecordPackage", wrongCall, "give-a-copy");
  // Who receives it checks the record, and would refuse the package of one that is none.
  const record = requireOk(checkRecord(given), recordNotPrintable);
  const { fonts, signal, createdAt, purpose, onIssue, digest = portableDigest } = options;
  const limits = limitsOf(options.limits);
  const signatures = signatureFiles(options.signatures ?? []);
  const checked = requireDrawable(record, options, "writeRecordPackage");
  const { papers } = checked;
  const paths = papers.map(({ paper }, at) => pathOf(paper, at, papers.length));
  requireSigned(signatures, [wholePath, ...paths, ...dataPaths]);
  const { masters, codes } = options.fill ?? {};
  const exported = exportEmr365(record, {
    ...(masters !== undefined && { masters }),
    ...(codes !== undefined && { codes }),
    ...options.emr365,
  });
  for (const issue of [...checked.issues, ...exported.issues]) onIssue?.(issue);
  const { document, losses } = requireOk(exported, recordNotPrintable);
  const total = papers.length + signatures.length + 5;
  const zip = new ZipWriter();
  const files: PackagedFile[] = [];
  const forms = new Set<string>();
  let unpacked = 0;
  let packed = 0;
  let done = 0;

  async function* add(
    path: string,
    pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[],
    facts: Omit<PackagedFile, "path" | "size" | "digest"> = {},
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const push = zip.open(path);
    const hash = digest.create();
    const counter = new PageCounter();
    const isDrawn = path.endsWith(".pdf") && facts.signed !== true;
    let size = 0;
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      size += piece.length;
      unpacked += piece.length;
      if (unpacked > limits.maxUnpackedBytes || size > mostBytesOf(path, limits)) throw tooLarge(limits);
      hash.update(piece);
      if (isDrawn) counter.take(piece);
      push(piece, false);
      yield* written();
    }
    push(new Uint8Array(), true);
    yield* written();
    files.push({
      path,
      size,
      digest: formatDigest(hash.digest()),
      ...(isDrawn && { pages: counter.pages }),
      ...facts,
    });
    done += 1;
    options.onProgress?.({ done, total });
  }
  function* written(): Generator<Uint8Array> {
    for (const piece of zip.taken()) {
      packed += piece.length;
      if (packed > limits.maxBytes) throw tooLarge(limits);
      yield piece;
    }
  }
  if (total > limits.maxFiles) throw tooLarge(limits);

  // In the order of their paths: documents, hosobenhan, manifest, record, signatures.
  const signedOf = async (paper: RecordPaper | "whole", path: string) => {
    const pdf: unknown = await options.signedPdf?.(paper, { ...(signal !== undefined && { signal }) });
    if (pdf === undefined || isPdf(pdf)) return pdf;
    throw signedPdfWrong({}, { path: ["signedPdf"], official: path });
  };
  const shared = {
    fonts,
    ...(createdAt !== undefined && { createdAt }),
    ...(signal !== undefined && { signal }),
  };
  const whole = await signedOf("whole", wholePath);
  // Characters without a glyph are told of once: of the whole, unless somebody else drew it.
  const alone = { ...shared, ...(whole !== undefined && onIssue !== undefined && { onIssue }) };
  yield* add(
    wholePath,
    whole === undefined ? streamPapers(record, checked, { ...pdfOptions(options), ...shared }) : [whole],
    {
      ...(whole !== undefined && { signed: true }),
      ...(papers.some(({ complete }) => !complete) && { draft: true }),
    },
  );
  for (const [at, one] of papers.entries()) {
    const { paper, complete } = one;
    const path = paths[at] ?? "";
    const drawn = drawnPaper(record, one, options);
    const signed = await signedOf(paper, path);
    if (drawn !== undefined) forms.add(`${paper.form}@${drawn.form.template.validFrom}`);
    const pieces =
      signed !== undefined
        ? [signed]
        : drawn === undefined
          ? undefined
          : renderPdfStream([drawn.paper], alone);
    // Nobody knows this form: the finding says so, and there is nothing to draw.
    if (pieces === undefined) continue;
    yield* add(path, pieces, {
      form: paper.form,
      at: paper.at,
      ...(signed !== undefined && { signed: true }),
      ...(!complete && { draft: true }),
    });
  }
  yield* add("hosobenhan.json", [encodeEmr365(document, "json")]);
  yield* add("hosobenhan.xml", [encodeEmr365(document, "xml")]);
  // Only now is it known which papers could be drawn.
  requireSigned(signatures, [...files.map(({ path }) => path), ...dataPaths]);
  const data = canonicalBytes(record as unknown as JsonValue);
  const after = [{ path: "record.json", bytes: data, of: undefined }, ...signatures];
  const end = record.episode.endedAt;
  const manifest: PackageManifest = {
    format: packageFormat,
    record: {
      system: record.source.system,
      id: record.source.id,
      facilityCode: record.facilityCode,
      recordNumber: record.recordNumber,
      ...(options.version !== undefined && { version: options.version }),
    },
    exporter: { name: bhytEngine.package, version: bhytEngine.version },
    ...(createdAt !== undefined && { createdAt }),
    ...(purpose !== undefined && { purpose }),
    editions: {
      emr365: [emr365Edition],
      forms: [...forms].sort(),
      codes: codeEditions(record),
      icd10: end === undefined ? [] : [icd10EditionAt(dateOf(end)).edition],
      catalogues: [...(options.catalogues ?? [])].sort(),
    },
    losses,
    files: [
      ...files,
      ...after.map(({ path, bytes, of }) => ({
        path,
        size: bytes.length,
        digest: formatDigest(digest.create().update(bytes).digest()),
        ...(of !== undefined && { of }),
      })),
    ],
  };
  yield* add("manifest.json", [new TextEncoder().encode(manifestText(manifest))]);
  for (const { path, bytes } of after) yield* add(path, [bytes]);
  zip.end();
  yield* written();
  return manifest;
}

function tooLarge({ maxBytes }: PackageLimits) {
  return packageTooLarge({ megabytes: Math.round(maxBytes / (1024 * 1024)) });
}

/** What of the options concerns the whole PDF; its progress is that of one file. */
function pdfOptions({ onProgress: _, ...options }: WriteRecordPackageOptions) {
  return options;
}

const wholePath = "documents/000-whole-record.pdf";
const dataPaths = ["hosobenhan.json", "hosobenhan.xml", "record.json"];

/** `documents/007-22-BV2.pdf`; a form that nobody knows may have any code. */
function pathOf({ form }: RecordPaper, at: number, count: number): string {
  const digits = Math.max(3, String(count).length);
  const code = form.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 60);
  return `documents/${String(at + 1).padStart(digits, "0")}-${code}.pdf`;
}

/** Whether somebody who opens it finds a PDF: `%PDF-`. */
function isPdf(value: unknown): value is Uint8Array {
  return (
    value instanceof Uint8Array && [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => value[at] === byte)
  );
}

function requireSigned(
  signatures: readonly { readonly name: string; readonly of: string | undefined }[],
  paths: readonly string[],
): void {
  const lost = signatures.find(({ of }) => of !== undefined && !paths.includes(of));
  if (lost !== undefined) throw signedFileMissing({}, { path: ["signatures", "of"], official: lost.name });
}

function signatureFiles(signatures: readonly PackagedSignature[]) {
  const files = signatures.map(({ name, bytes, of }) => ({ name, path: `signatures/${name}`, bytes, of }));
  const wrong = files.findIndex(({ path }) => !isPackagePath(path));
  if (wrong >= 0) throw packagePathWrong({}, { path: ["signatures", wrong, "name"] });
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  if (names.size < files.length) throw packagePathWrong({}, { path: ["signatures"] });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
