import { canonicalBytes, checkRecord, type JsonValue, type MedicalRecord } from "@benhan/core";
import { portableDigest } from "@benhan/core/digest";
import { requireOk } from "@benhan/core/faults";
import { foreignMasters, medicalRecord, refuseCall } from "@benhan/core/options";
import { encodeEmr365 } from "../emr365/codec/encode-emr365.ts";
import { exportEmr365 } from "../emr365/mapping/export-emr365.ts";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { foreignMastersIn } from "../paper/options/foreign-masters-in.ts";
import { renderPdfStream } from "../paper/pdf/render-pdf.ts";
import { recordNotPrintable } from "../paper/record/record-pdf.faults.ts";
import { drawnPaper, requireDrawable, streamPapers } from "../paper/record/render-record-pdf.ts";
import { dataPaths, documentPath, wholePath } from "./document-paths.ts";
import { manifestOf } from "./manifest-of.ts";
import { limitsOf } from "./package-limits.ts";
import { manifestText, type PackageManifest } from "./package-manifest.ts";
import { packageOptionsShape, type WriteRecordPackageOptions } from "./package-options.ts";
import { PackageWriter } from "./package-writer.ts";
import { requireSigned, signatureFiles } from "./packaged-signatures.ts";
import { signedPdfOf } from "./signed-pdf.ts";

/**
 * A record as one package: a ZIP file with every paper as a PDF and all of them as one, the record as `HoSoBenhAn` in
 * JSON and XML and as `record.json`, signatures, and a manifest with the digest of each. The same input gives the same
 * bytes. It needs the memory of one paper and of the data.
 *
 * @returns Pieces of the file; as the value of the generator the manifest.
 * @throws EmrError `exchange.paper.record_not_printable` with every finding, unless `allowIncomplete`;
 *   `exchange.record_package.path_wrong`, `.signed_file_missing`, `.signed_pdf_wrong`, `.beyond_limits`;
 *   `core.options.wrong`; those of `renderPdf` and `encodeEmr365`; the
 *   reason of the signal when it aborts. What was written before has no end then, and no program takes it for a package.
 * @legal CV 365/TTYQG-GPQLCL IV; Luật KCB 15/2023/QH15 Đ69 k4
 */
export async function* writeRecordPackage(
  given: MedicalRecord,
  options: WriteRecordPackageOptions,
): AsyncGenerator<Uint8Array, PackageManifest, undefined> {
  const wrongCall = [
    ...argumentIssues("record", given, medicalRecord),
    ...optionIssues(options, packageOptionsShape),
    ...foreignMastersIn(given, options),
    ...foreignMasters(given, options?.emr365?.masters, ["emr365", "masters"]),
  ];
  refuseCall("writeRecordPackage", wrongCall, guides.giveACopy);
  // Who receives it checks the record, and would refuse the package of one that is none.
  const record = requireOk(checkRecord(given), recordNotPrintable);
  const { fonts, signal, createdAt, onIssue, onProgress, digest = portableDigest } = options;
  const signatures = signatureFiles(options.signatures ?? []);
  const checked = requireDrawable(record, options, "writeRecordPackage");
  const { papers } = checked;
  const paths = papers.map(({ paper }, at) => documentPath(paper, at, papers.length));
  requireSigned(signatures, [wholePath, ...paths, ...dataPaths]);
  const { masters, codes } = options.fill ?? {};
  const exported = exportEmr365(record, {
    ...(masters !== undefined && { masters }),
    ...(codes !== undefined && { codes }),
    ...options.emr365,
  });
  for (const issue of [...checked.issues, ...exported.issues]) onIssue?.(issue);
  const { document, losses } = requireOk(exported, recordNotPrintable);
  const shared = {
    ...(signal !== undefined && { signal }),
    ...(createdAt !== undefined && { createdAt }),
    fonts,
  };
  const writer = new PackageWriter({
    digest,
    limits: limitsOf(options.limits),
    // All papers as one, three files of data and the manifest come to them.
    total: papers.length + signatures.length + 5,
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onProgress }),
  });

  // In the order of their paths: documents, hosobenhan, manifest, record, signatures.
  const whole = await signedPdfOf("whole", wholePath, options);
  yield* writer.add(
    wholePath,
    whole === undefined ? streamPapers(record, checked, { ...pdfOptions(options), ...shared }) : [whole],
    {
      ...(whole !== undefined && { signed: true }),
      ...(papers.some(({ complete }) => !complete) && { draft: true }),
    },
  );
  // Characters without a glyph are told of once: of the whole, unless somebody else drew it.
  const alone = { ...shared, ...(whole !== undefined && onIssue !== undefined && { onIssue }) };
  const forms = new Set<string>();
  for (const [at, one] of papers.entries()) {
    const { paper, complete } = one;
    const path = paths[at] ?? "";
    const drawn = drawnPaper(record, one, options);
    const signed = await signedPdfOf(paper, path, options);
    if (drawn !== undefined) forms.add(`${paper.form}@${drawn.form.template.validFrom}`);
    const pieces = signed === undefined ? drawn && renderPdfStream([drawn.paper], alone) : [signed];
    // Nobody knows this form: the finding says so, and there is nothing to draw.
    if (pieces === undefined) continue;
    yield* writer.add(path, pieces, {
      form: paper.form,
      at: paper.at,
      ...(signed !== undefined && { signed: true }),
      ...(!complete && { draft: true }),
    });
  }
  yield* writer.add("hosobenhan.json", [encodeEmr365(document, "json")]);
  yield* writer.add("hosobenhan.xml", [encodeEmr365(document, "xml")]);
  // Only now is it known which papers could be drawn.
  requireSigned(signatures, [...writer.files.map(({ path }) => path), ...dataPaths]);
  const data = canonicalBytes(record as unknown as JsonValue);
  const after = [{ path: "record.json", bytes: data, of: undefined }, ...signatures];
  const listed = after.map(({ path, bytes, of }) => ({
    path,
    size: bytes.length,
    digest: writer.digestOf(bytes),
    ...(of !== undefined && { of }),
  }));
  const manifest = manifestOf(record, forms, { losses, files: [...writer.files, ...listed] }, options);
  yield* writer.add("manifest.json", [new TextEncoder().encode(manifestText(manifest))]);
  for (const { path, bytes } of after) yield* writer.add(path, [bytes]);
  yield* writer.end();
  return manifest;
}

/** What of the options concerns the whole PDF; its progress is that of one file. */
function pdfOptions({ onProgress: _, ...options }: WriteRecordPackageOptions) {
  return options;
}
