import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type CalendarDate, canonicalBytes, type Instant, type JsonValue } from "@benhan/core";
import { digestOf, portableDigest } from "@benhan/core/digest";
import type { Report } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { sampleCompleteRecord, sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { deflateSync, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { decodeEmr365, type ExportedEmr365, encodeEmr365, exportEmr365 } from "../../src/emr365/index.ts";
import { type PaperFonts, recordPapers } from "../../src/paper/index.ts";
import { loadPaperFonts } from "../../src/paper/node-fonts.ts";
import {
  type PackageManifest,
  type RecordPackage,
  readRecordPackage,
  verifyRecordPackage,
  type WriteRecordPackageOptions,
  writeRecordPackage,
} from "../../src/record-package/index.ts";
import { joined, type ZipPart, zipOf } from "./zip-parts.ts";

const record = sampleRecord();
const createdAt = "2026-07-08T09:00:00.000+07:00" as Instant;
const utf8 = new TextEncoder();
const signature = {
  name: "000-whole-record.p7s",
  bytes: utf8.encode("chữ ký"),
  of: "documents/000-whole-record.pdf",
};
const renamed = field(0x7075, new Uint8Array(20));
const linked = field(0x756e, new Uint8Array(20));
/** Times, and far more than times are. */
const hiding = field(0x5455, new Uint8Array(60));
let fonts: PaperFonts;
let bytes: Uint8Array;
/** The files of the package, unpacked by another program. */
let files: Readonly<Record<string, Uint8Array>>;

async function packed(options: Partial<WriteRecordPackageOptions> = {}, own = record) {
  const stream = writeRecordPackage(own, {
    fonts,
    createdAt,
    allowIncomplete: true,
    version: 4,
    purpose: "Khám tiếp.",
    catalogues: ["MA_THUOC@2026-07"],
    signatures: [signature],
    digest: nodeDigest,
    ...options,
  });
  const pieces: Uint8Array[] = [];
  for (;;) {
    const step = await stream.next();
    if (step.done) return { bytes: joined(pieces), manifest: step.value };
    pieces.push(step.value);
  }
}
beforeAll(async () => {
  fonts = await loadPaperFonts();
  bytes = (await packed()).bytes;
  files = unzipSync(bytes);
});

const codes = (report: Report<RecordPackage>) =>
  report.issues.map(({ code, official }) => [code.replace("exchange.record_package.", ""), official]);
function documentOf(report: Report<ExportedEmr365>): ExportedEmr365["document"] {
  if (!report.ok) throw new Error("not exported");
  return report.value.document;
}
function opened(own: Uint8Array): RecordPackage {
  const report = readRecordPackage(own);
  if (!report.ok) throw new Error(JSON.stringify(codes(report)));
  return report.value;
}
/** The same files with changes, packed anew. */
const repacked = (changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array =>
  zipOf(
    Object.entries({ ...files, ...changes })
      .flatMap(([name, own]) => (own === undefined ? [] : [{ name, bytes: own }]))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
const manifestWith = (change: (manifest: PackageManifest) => unknown): Uint8Array =>
  canonicalBytes(change(JSON.parse(new TextDecoder().decode(files["manifest.json"]))) as JsonValue);

describe("a package", () => {
  it("holds every paper, all of them as one, the record and the exchange data, in the order of their names [CV365-23]", () => {
    const papers = recordPapers(record);
    const names = Object.keys(files);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual([
      "documents/000-whole-record.pdf",
      ...papers.map(
        ({ form }, at) => `documents/${String(at + 1).padStart(3, "0")}-${form.replace("/", "-")}.pdf`,
      ),
      "hosobenhan.json",
      "hosobenhan.xml",
      "manifest.json",
      "record.json",
      "signatures/000-whole-record.p7s",
    ]);
    expect(papers.length).toBeGreaterThan(1);
  });

  it("gives HoSoBenhAn the words of codes that the papers have, unless it is given others", async () => {
    const own = sampleInpatientRecord();
    const fill = { codes: await loadOfficialCodes("2026-07-07" as CalendarDate) };
    const words = async (options: Partial<WriteRecordPackageOptions>) => {
      const { bytes: whole } = await packed({ signatures: [], forms: ["TT25-02"], fill, ...options }, own);
      return new TextDecoder().decode(unzipSync(whole)["hosobenhan.json"]);
    };
    const exported = exportEmr365(own, fill);
    const plain = exportEmr365(own);
    const texts = [exported, plain].map((one) =>
      new TextDecoder().decode(encodeEmr365(documentOf(one), "json")),
    );
    expect(texts[0]).not.toBe(texts[1]);
    expect(await words({})).toBe(texts[0]);
    expect(await words({ emr365: { codes: () => ({ state: "no-list" }) as never } })).toBe(texts[1]);
  });

  it("gives the record back, and HoSoBenhAn in two equal forms", () => {
    const { record: again, read } = opened(bytes);
    expect(again).toEqual(record);
    const [json, xml] = (["json", "xml"] as const).map((form) =>
      decodeEmr365(read(`hosobenhan.${form}`) ?? new Uint8Array()),
    );
    expect(json).toEqual(xml);
    expect(read("record.json")).toEqual(canonicalBytes(record as unknown as JsonValue));
    expect(read("nothing")).toBeUndefined();
  });

  it("says what it is, of which version and edition, and what the exchange data loses", () => {
    const { manifest, manifestDigest } = opened(bytes);
    const exported = exportEmr365(record);
    expect(manifest).toMatchObject({
      format: "benhan-record-package@1",
      record: { system: record.source.system, id: record.source.id, recordNumber: "HS000001", version: 4 },
      exporter: { name: "@benhan/exchange" },
      createdAt,
      purpose: "Khám tiếp.",
      editions: { emr365: ["cv365@2025-06"], icd10: ["TT06-2026"], catalogues: ["MA_THUOC@2026-07"] },
      losses: exported.ok ? JSON.parse(JSON.stringify(exported.value.losses)) : [],
    });
    expect(manifest.losses.length).toBeGreaterThan(0);
    expect(manifestDigest).toBe(digestOf(files["manifest.json"] ?? new Uint8Array()));
    for (const { path, size, digest } of manifest.files) {
      expect([path, size, digest]).toEqual([
        path,
        files[path]?.length,
        digestOf(files[path] ?? new Uint8Array()),
      ]);
    }
    expect(manifest.files.find(({ path }) => path.startsWith("signatures/"))?.of).toBe(signature.of);
    const [whole, ...papers] = manifest.files
      .filter(({ path }) => path.endsWith(".pdf"))
      .map(({ pages = 0 }) => pages);
    // The list of contents and the list of what is missing stand in the whole only, on a page each.
    expect(whole).toBe(papers.reduce((sum, pages) => sum + pages, 2));
  });

  it("is the same bytes a second time, whatever the digest, and holds no time of day but one", async () => {
    const { bytes: again, manifest } = await packed({ digest: portableDigest });
    expect(Buffer.compare(again, bytes)).toBe(0);
    expect(manifest).toEqual(opened(bytes).manifest);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // 2 January 1980, 12:00, as ZIP files write it.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 2]);
  });

  it("names no time unless it is told one: two exports of one record are the same bytes [CV365-23]", async () => {
    const timeless = async () => {
      const stream = writeRecordPackage(record, { fonts, allowIncomplete: true, digest: nodeDigest });
      const pieces: Uint8Array[] = [];
      for await (const piece of stream) pieces.push(piece);
      return joined(pieces);
    };
    const first = await timeless();
    expect(Buffer.compare(await timeless(), first)).toBe(0);
    expect(opened(first).manifest.createdAt).toBeUndefined();
    expect(Buffer.from(first).includes("/CreationDate")).toBe(false);
  });

  it("takes PDFs that somebody signed byte for byte beside the exchange data, and says which they are [CV365-07]", async () => {
    const signed = utf8.encode("%PDF-1.7 đã ký");
    const asked: string[] = [];
    const { bytes: own } = await packed({
      signedPdf: (paper) => {
        asked.push(paper === "whole" ? paper : paper.form);
        return paper !== "whole" && paper.form === "TT26-I" ? signed : undefined;
      },
    });
    const { manifest, read } = opened(own);
    const file = manifest.files.find(({ form }) => form === "TT26-I");
    expect([file?.signed, read(file?.path ?? "")]).toEqual([true, signed]);
    expect(manifest.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["hosobenhan.json", "hosobenhan.xml"]),
    );
    expect(manifest.files.filter((one) => one.signed === true)).toHaveLength(1);
    expect(asked).toEqual(["whole", ...recordPapers(record).map(({ form }) => form)]);
  });

  it("is refused while papers lack something, unless that is said; such papers are called drafts", async () => {
    await expect(packed({ allowIncomplete: false })).rejects.toMatchObject({
      code: "exchange.paper.record_not_printable",
    });
    expect(opened(bytes).manifest.files.filter(({ draft }) => draft).length).toBeGreaterThan(1);
  });

  it("refuses names that lead elsewhere or are there twice, and sizes beyond the limits", async () => {
    for (const name of ["../x", "a/b", "", "nul.txt", "chữ", ".x"]) {
      await expect(packed({ signatures: [{ ...signature, name }] })).rejects.toMatchObject({
        code: "exchange.record_package.path_wrong",
      });
    }
    const twice = [signature, { ...signature, name: "000-WHOLE-record.p7s" }];
    await expect(packed({ signatures: twice })).rejects.toMatchObject({
      code: "exchange.record_package.path_wrong",
    });
    for (const limits of [{ maxBytes: 20_000 }, { maxUnpackedBytes: 20_000 }, { maxFiles: 5 }]) {
      await expect(packed({ limits })).rejects.toMatchObject({
        code: "exchange.record_package.beyond_limits",
      });
    }
  });

  it("refuses signatures of files that it does not hold, and what is no PDF in place of one", async () => {
    const codeOf = (options: Partial<WriteRecordPackageOptions>) =>
      packed(options).then(
        () => undefined,
        (error: { code: string; official?: string }) => [error.code.split(".").at(-1), error.official],
      );
    const { name } = signature;
    expect(await codeOf({ signatures: [{ ...signature, of: "documents/999-none.pdf" }] })).toEqual([
      "signed_file_missing",
      name,
    ]);
    for (const pdf of [new Uint8Array(), utf8.encode("MIIB"), "%PDF-1.7", null]) {
      expect(await codeOf({ signedPdf: () => pdf as Uint8Array })).toEqual([
        "signed_pdf_wrong",
        "documents/000-whole-record.pdf",
      ]);
    }
  });

  it("never writes a package that its reader refuses: too large data, odd codes of forms, empty words", async () => {
    const codeOf = (options: Partial<WriteRecordPackageOptions>) =>
      packed(options).then(
        () => undefined,
        (error: { code: string }) => error.code,
      );
    for (const limits of [{ maxDataBytes: 1000 }, { maxManifestBytes: 100 }]) {
      expect(await codeOf({ limits })).toBe("exchange.record_package.beyond_limits");
    }
    for (const options of [{ purpose: "" }, { version: -1 }, { version: 1.5 }, { catalogues: [""] }]) {
      expect(await codeOf(options)).toBe("core.options.wrong");
    }
    expect(
      await packed({}, { ...record, recordNumber: 7 } as unknown as typeof record).catch(({ code }) => code),
    ).toBe("exchange.paper.record_not_printable");
    const complete = sampleCompleteRecord();
    const of = complete.entries.find(({ kind }) => kind === "form-data");
    const odd = (form: string) => ({ ...of, form, source: { system: "his", id: form } });
    const own = { ...complete, entries: [...complete.entries, odd("../CON"), odd("X".repeat(500))] };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeRecordPackage(own as typeof record, {
      fonts,
      allowIncomplete: true,
      signedPdf: (paper) => (paper === "whole" ? undefined : utf8.encode("%PDF-1.7 x")),
    })) {
      pieces.push(piece);
    }
    const report = readRecordPackage(joined(pieces));
    expect(codes(report)).toEqual([]);
    expect(
      report.ok && report.value.files.some(({ path }) => /^documents\/\d{3}-X{60}\.pdf$/.test(path)),
    ).toBe(true);
  });

  it("stops when it is told to, and tells how far it has come", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = packed({
      signal: controller.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 2) controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([1, 2]);
  });
});

describe("the check of a package", () => {
  it("takes one that another program packed anew", () => {
    expect(readRecordPackage(repacked({})).ok).toBe(true);
  });

  it("names every file that is missing, changed or extra", () => {
    const changed = Uint8Array.from(files["hosobenhan.xml"] ?? []);
    changed[changed.length - 2] = 0x20;
    const own = repacked({
      "hosobenhan.xml": changed,
      "documents/000-whole-record.pdf": undefined,
      "documents/extra.pdf": utf8.encode("%PDF"),
      "signatures/000-whole-record.p7s": utf8.encode("chữ ký dài hơn"),
    });
    expect(codes(readRecordPackage(own))).toEqual([
      ["file_missing", "documents/000-whole-record.pdf"],
      ["file_changed", "hosobenhan.xml"],
      ["file_changed", "signatures/000-whole-record.p7s"],
      ["file_extra", "documents/extra.pdf"],
    ]);
  });

  it("says of every file how it was found, and knows the package of the receipt from another", () => {
    const whole = verifyRecordPackage(bytes, { expected: digestOf(bytes) });
    expect([whole.ok, whole.digest, whole.issues]).toEqual([true, digestOf(bytes), []]);
    expect(whole.files.map(({ path, state }) => [path, state])).toEqual(
      opened(bytes).files.map(({ path }) => [path, "whole"]),
    );
    const damaged = repacked({
      "hosobenhan.xml": utf8.encode("x"),
      "record.json": undefined,
      "documents/extra.pdf": utf8.encode("%PDF"),
    });
    const found = verifyRecordPackage(damaged, { expected: digestOf(bytes) });
    expect([found.ok, found.value]).toEqual([false, undefined]);
    expect(
      found.files.filter(({ state }) => state !== "whole").map(({ path, state }) => [path, state]),
    ).toEqual([
      ["documents/extra.pdf", "extra"],
      ["hosobenhan.xml", "changed"],
      ["record.json", "missing"],
    ]);
    expect(found.issues.map(({ code }) => code.split(".").at(-1))).toEqual([
      "digest_different",
      "file_changed",
      "file_missing",
      "file_extra",
    ]);
    expect(verifyRecordPackage(bytes, { limits: { maxBytes: 9 } })).toMatchObject({ ok: false, files: [] });
  });

  it("refuses a manifest that is none, is not in its one form, or leaves out what must be there", () => {
    const texts = [
      utf8.encode("{"),
      utf8.encode("[]"),
      joined([files["manifest.json"] ?? new Uint8Array(), utf8.encode("\n")]),
      Uint8Array.of(0xff, 0xfe),
    ];
    for (const text of texts) {
      expect(codes(readRecordPackage(repacked({ "manifest.json": text })))).toEqual([
        ["manifest_wrong", "manifest.json"],
      ]);
    }
    expect(codes(readRecordPackage(repacked({ "manifest.json": undefined })))).toEqual([
      ["manifest_missing", undefined],
    ]);
    const places = (change: (manifest: PackageManifest) => unknown) =>
      readRecordPackage(repacked({ "manifest.json": manifestWith(change) })).issues.map(({ path }) =>
        path.join("."),
      );
    expect(places((own) => ({ ...own, format: "benhan-record-package@2", more: "x" }))).toEqual([
      "format",
      "more",
    ]);
    expect(places((own) => ({ ...own, files: [...own.files].reverse() })).length).toBeGreaterThan(3);
    expect(places((own) => ({ ...own, files: [{ path: "../x", size: -1, digest: "md5:1" }] }))).toEqual([
      "files.0.path",
      "files.0.size",
      "files.0.digest",
    ]);
    const without = (own: PackageManifest) => ({
      ...own,
      files: own.files.filter(({ path }) => path !== "record.json"),
    });
    const own = repacked({ "manifest.json": manifestWith(without), "record.json": undefined });
    expect(codes(readRecordPackage(own))).toEqual([["file_missing", "record.json"]]);
  });

  it("refuses the record of another package, though every digest is right", () => {
    const other = canonicalBytes(sampleRecord({ recordNumber: "HS000009" }) as unknown as JsonValue);
    const change = (own: PackageManifest) => ({
      ...own,
      files: own.files.map((file) =>
        file.path === "record.json" ? { ...file, size: other.length, digest: digestOf(other) } : file,
      ),
    });
    const own = repacked({ "manifest.json": manifestWith(change), "record.json": other });
    expect(codes(readRecordPackage(own))).toEqual([["record_wrong", "record.json"]]);
  });

  it.each<[string, readonly ZipPart[], string]>([
    ["leads out of the folder", [{ name: "../evil.pdf", bytes: utf8.encode("x") }], "path_unsafe"],
    ["begins at the root", [{ name: "/etc/passwd", bytes: utf8.encode("x") }], "path_unsafe"],
    ["has a drive", [{ name: "C:evil.pdf", bytes: utf8.encode("x") }], "path_unsafe"],
    ["has the other slash", [{ name: "documents\\evil.pdf", bytes: utf8.encode("x") }], "path_unsafe"],
    ["is a device", [{ name: "documents/CON.pdf", bytes: utf8.encode("x") }], "path_unsafe"],
    ["is a folder", [{ name: "documents/", bytes: new Uint8Array() }], "path_unsafe"],
    ["is there twice", [part("record.json"), part("Record.JSON")], "path_twice"],
    ["is a link", [{ ...part("record.json"), attributes: 0o120777 * 0x10000 }], "no_plain_file"],
    ["is a device of Unix", [{ ...part("a.pdf"), attributes: 0o020666 * 0x10000 }], "no_plain_file"],
    ["is marked as a folder", [{ ...part("a.pdf"), attributes: 0x10 }], "no_plain_file"],
    ["is encrypted", [{ ...part("record.json"), flags: 1 }], "encrypted"],
    [
      "has another name at its place",
      [{ ...part("record.json"), localName: "recorD.json" }],
      "entry_unreadable",
    ],
    ["lies over another", [part("a.json"), { ...part("b.json"), offset: 0 }], "entry_unreadable"],
    ["is packed in an unknown way", [{ ...part("record.json"), method: 12 }], "entry_unreadable"],
    ["says another size than it has", [{ ...part("record.json"), size: 5 }], "entry_unreadable"],
    ["says another size than its directory", [{ ...part("a.pdf"), local: { size: 1 } }], "entry_unreadable"],
    [
      "says another checksum than its directory",
      [{ ...part("a.pdf"), local: { checksum: 1 } }],
      "entry_unreadable",
    ],
    [
      "is renamed by a field beside it",
      [{ ...part("a.pdf"), central: { extra: renamed } }],
      "entry_unreadable",
    ],
    ["is a link by a field beside it", [{ ...part("a.pdf"), local: { extra: linked } }], "entry_unreadable"],
    ["hides something in a field", [{ ...part("a.pdf"), local: { extra: hiding } }], "entry_unreadable"],
    ["hides something in a comment", [{ ...part("a.pdf"), central: { comment: "x" } }], "entry_unreadable"],
    ["is a patch of another", [{ ...part("a.pdf"), flags: 0x20 }], "entry_unreadable"],
    ["has other facts behind it", [{ ...part("a.pdf"), flags: 8 }, part("b.pdf")], "entry_unreadable"],
  ])("refuses a file that %s", (_, parts, code) => {
    expect(codes(readRecordPackage(zipOf(parts))).map(([own]) => own)).toContain(code);
  });

  it("refuses bombs: of the size that is said, and of the size that is hidden", () => {
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const packedZeros = deflateSync(zeros);
    const bomb = (size: number) => [{ name: "manifest.json", bytes: packedZeros, method: 8, size }];
    const limits = { maxDataBytes: 1024 * 1024 };
    expect(codes(readRecordPackage(zipOf(bomb(zeros.length)), { limits }))).toEqual([
      ["too_large", undefined],
    ]);
    expect(codes(readRecordPackage(zipOf(bomb(1000)), { limits }))).toEqual([
      ["manifest_wrong", "manifest.json"],
    ]);
    const many = Array.from({ length: 50 }, (__, at) => part(`f${at}.json`));
    expect(codes(readRecordPackage(zipOf(many), { limits: { maxFiles: 40 } }))).toEqual([
      ["too_large", undefined],
    ]);
    expect(codes(readRecordPackage(bytes, { limits: { maxBytes: 100 } }))).toEqual([
      ["too_large", undefined],
    ]);
  });

  it("takes the times and owners that programs write beside a file", () => {
    const times = joined([field(0x5455, new Uint8Array(9)), field(0x7875, new Uint8Array(11))]);
    const own = zipOf(
      Object.entries(files)
        .map(([name, held]) => ({ name, bytes: held, local: { extra: times }, central: { extra: times } }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(opened(own).files).toEqual(opened(bytes).files);
  });

  it("refuses a file whose checksum is wrong, or behind whose end something is hidden", () => {
    const own = files["record.json"] ?? new Uint8Array();
    const as = (change: Partial<ZipPart>) =>
      zipOf(
        Object.entries(files)
          .map(([name, held]) => ({ name, bytes: held, ...(name === "record.json" && change) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    const deflated = { method: 8, size: own.length, checksum: crc32(own) };
    expect(opened(as({ ...deflated, bytes: deflateSync(own) })).record).toEqual(record);
    for (const wrong of [
      as({ checksum: 1 }),
      as({ ...deflated, bytes: joined([deflateSync(own), utf8.encode("hidden")]) }),
      as({ ...deflated, bytes: deflateSync(own).subarray(0, -1) }),
    ]) {
      expect(codes(readRecordPackage(wrong))).toEqual([["file_changed", "record.json"]]);
    }
  });

  it("tells a hundred wrong places of a manifest, and reads none that is larger than manifests are", () => {
    const zeros = (count: number) =>
      repacked({ "manifest.json": manifestWith((own) => ({ ...own, losses: Array(count).fill(0) })) });
    expect(readRecordPackage(zeros(500_000)).issues).toHaveLength(100);
    const limits = { maxManifestBytes: 100_000 };
    expect(codes(readRecordPackage(zeros(500_000), { limits }))).toEqual([["too_large", undefined]]);
    const many = (own: PackageManifest) => ({
      ...own,
      files: Array.from({ length: 300 }, (_, at) => ({ ...own.files[0], path: `f${1000 + at}.json` })),
    });
    expect(
      codes(
        readRecordPackage(repacked({ "manifest.json": manifestWith(many) }), { limits: { maxFiles: 200 } }),
      ),
    ).toEqual([["too_large", undefined]]);
  });

  it("answers with a report when the record is of a hundred thousand unknown names", () => {
    const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`k${at}`, 0]));
    const other = canonicalBytes({ ...(record as unknown as Readonly<Record<string, JsonValue>>), ...names });
    const change = (own: PackageManifest) => ({
      ...own,
      files: own.files.map((file) =>
        file.path === "record.json" ? { ...file, size: other.length, digest: digestOf(other) } : file,
      ),
    });
    const own = repacked({ "manifest.json": manifestWith(change), "record.json": other });
    expect(codes(readRecordPackage(own))).toEqual([["record_wrong", "record.json"]]);
  });

  it("refuses a signature of a file that is not there, of itself, and of a name that every object has", () => {
    for (const of of ["documents/999-none.pdf", "record.json", "__proto__", ""]) {
      const change = (own: PackageManifest) => ({
        ...own,
        files: own.files.map((file) => (file.path === "record.json" ? { ...file, of } : file)),
      });
      const report = readRecordPackage(repacked({ "manifest.json": manifestWith(change) }));
      expect(report.issues.map(({ path }) => path.at(-1))).toEqual(["of"]);
    }
  });

  it("takes a limit that is undefined for one that is left out", () => {
    const none = { maxBytes: undefined, maxFiles: undefined } as unknown as { maxBytes: number };
    const many = zipOf(Array.from({ length: 20_001 }, (_, at) => part(`f${at}.json`)));
    expect(codes(readRecordPackage(many, { limits: none }))).toEqual([["too_large", undefined]]);
  });

  it("refuses what stands before, behind or beside the files", () => {
    const before = joined([utf8.encode("MZ"), bytes]);
    const behind = joined([bytes, utf8.encode("x")]);
    for (const own of [
      before,
      behind,
      zipOf([part("record.json")], "comment"),
      new Uint8Array(),
      bytes.subarray(9),
    ]) {
      expect(codes(readRecordPackage(own))).toEqual([["not_zip", undefined]]);
    }
  });

  it("answers with a report, never with an error, whatever bytes are changed, and takes no changed content", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const own = Uint8Array.from(bytes);
          for (const [at, value] of changes) own[at] = value;
          const report = readRecordPackage(own, { digest: nodeDigest });
          if (!report.ok) expect(report.issues.length).toBeGreaterThan(0);
          else {
            // Changed was what no file is made of: a time.
            const { files: listed, read } = report.value;
            const same = listed.every(({ path }) =>
              Buffer.from(read(path) ?? []).equals(files[path] ?? Uint8Array.of(1)),
            );
            expect(same).toBe(true);
          }
        },
      ),
      { seed: 365, numRuns: 150 },
    );
  });
});

/** A field beside an entry: its kind, and so many bytes. */
function field(kind: number, bytes: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4));
  head.setUint16(0, kind, true);
  head.setUint16(2, bytes.length, true);
  return joined([new Uint8Array(head.buffer), bytes]);
}

function part(name: string): ZipPart {
  return { name, bytes: utf8.encode("{}") };
}

describeWithTool("unzip", "unzip", (path) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-package-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("finds nothing wrong with a package", () => {
    const file = join(folder, "package.zip");
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync(path, ["-t", file], { encoding: "utf8" });
    expect([status, stdout.trim().split("\n").at(-1)]).toEqual([
      0,
      `No errors detected in compressed data of ${file}.`,
    ]);
  });
});
