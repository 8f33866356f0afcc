import { epochMs, type Instant, parseInstant } from "@benhan/core";
import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { writeSignedData } from "../../src/cms/write-signed-data.ts";
import { decodeBase64 } from "../../src/encoding/base64.ts";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { listFields } from "../../src/pdf/form-fields.ts";
import { listPdfSignaturePlaces } from "../../src/pdf/list-signature-places.ts";
import { openPdf, type PdfFile } from "../../src/pdf/open-pdf.ts";
import { listPages } from "../../src/pdf/pages.ts";
import { dictionaryOf, isDictionary, isReference, isString } from "../../src/pdf/pdf-object.ts";
import type { PdfSignatureOptions } from "../../src/pdf/pdf-signature-options.ts";
import { decodeText } from "../../src/pdf/pdf-text.ts";
import { readValues } from "../../src/pdf/read-values.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import { fillHole } from "../../src/pdf/signature-hole.ts";
import { completeSignature } from "../../src/signature/complete-signature.ts";
import { prepareSignature } from "../../src/signature/prepare-signature.ts";
import { draftOfPrepared, storeDraft } from "../../src/signature/prepared-signature.ts";
import { samplePdf, tinos } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";

let doctor: TestSigner;
let plain: Uint8Array;
const now: Instant = parseInstant("2026-07-05T10:00:00.000+07:00");
const clock = { now: () => now, sleep: async () => undefined };

beforeAll(async () => {
  doctor = await (await createTestAuthority()).issueSigner({ key: "ec" });
  plain = await samplePdf({ places: ["doctor", "seal"], textField: "note" });
});

const prepare = (options: PdfSignatureOptions = {}) => {
  const { certificate, chain, algorithms } = doctor.key;
  return prepareSignature(
    { bytes: plain },
    { format: "pades", certificate, chain, algorithms, clock, ...options },
  );
};

const bytesOf = (base64: string) => decodeBase64(base64) ?? new Uint8Array();

describe("two phases", () => {
  it("survive a restart in between, and give what signing in one go gives", async () => {
    const prepared = await prepare({ place: { field: "doctor" }, reason: "Tôi xác nhận" });
    const stored = JSON.parse(JSON.stringify(prepared)) as typeof prepared;
    const value = await doctor.key.sign(bytesOf(prepared.toBeSigned), { algorithm: "ecdsa-sha256" });
    const signed = await completeSignature(stored, value);
    const [found] = await findPdfSignatures(signed);
    expect(found).toMatchObject({ name: "doctor", defects: [], covers: { scope: "whole" } });
    expect(epochMs(found?.claimedTime ?? now)).toBe(epochMs(now));
    const opened = await found?.open();
    expect(opened?.content).toHaveLength(signed.length);
  });

  it("refuse the value of another document", async () => {
    const [one, other] = [await prepare(), await prepare({ reason: "Khác" })];
    const value = await doctor.key.sign(bytesOf(other.toBeSigned), { algorithm: "ecdsa-sha256" });
    await expect(completeSignature(one, value)).rejects.toMatchObject({
      code: "signing.signature.value_refused",
    });
  });
});

describe("a prepared file that somebody wrote on", () => {
  it("is not completed, though signature and digests still fit: another revision stands behind it", async () => {
    const prepared = await prepare();
    const value = await doctor.key.sign(bytesOf(prepared.toBeSigned), { algorithm: "ecdsa-sha256" });
    const draft = await draftOfPrepared(prepared);
    const [file = new Uint8Array(), ...rest] = draft.pieces;
    const shadow = async (edit: (writer: RevisionWriter, opened: PdfFile) => void) => {
      const opened = await openPdf(file);
      const writer = new RevisionWriter(opened);
      edit(writer, opened);
      return storeDraft({ ...draft, pieces: [writer.finish().bytes, ...rest] });
    };
    const page = await shadow((writer, opened) => {
      const first = listPages(opened).pages[0];
      if (first === undefined) throw new Error("no page");
      const text = "BT (x) Tj ET";
      const content = first.dictionary.get("Contents");
      if (!isReference(content)) throw new Error("no content");
      writer.replace(content.number, {
        kind: "stream",
        dictionary: dictionaryOf({ Length: text.length }),
        data: latin1(text),
      });
    });
    // Harmless as it is, it was not there when the value was asked for.
    const evidence = await shadow((writer) => writer.add(dictionaryOf({})));
    for (const state of [page, evidence])
      await expect(completeSignature(state, value)).rejects.toMatchObject({
        code: "signing.signature.prepared_unreadable",
      });
    await expect(completeSignature(await storeDraft(draft), value)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("a place is refused", () => {
  it.each([
    ["that the file has not", { field: "nobody" }],
    ["that is not for signing", { field: "note" }],
    ["on no page", { page: 9, rect: [0, 0, 10, 10] }],
    ["outside of the page", { page: 1, rect: [0, 0, 9999, 10] }],
    ["that is empty", { page: 1, rect: [5, 5, 5, 9] }],
    ["whose name is taken", { page: 1, rect: [0, 0, 10, 10], name: "seal" }],
  ] as const)("%s", async (_, place) => {
    await expect(prepare({ place })).rejects.toMatchObject({ code: "signing.pdf.place_unusable" });
  });

  it("that is signed already", async () => {
    const place = { field: "doctor" };
    const signed = await signSample(plain, doctor, { place });
    await expect(signSample(signed, doctor, { place })).rejects.toMatchObject({
      code: "signing.pdf.place_unusable",
    });
    const places = await listPdfSignaturePlaces(signed);
    expect(places).toEqual([
      { field: "doctor", isSigned: true, page: 1, rect: [72, 500, 252, 560] },
      { field: "seal", isSigned: false, page: 1, rect: [72, 420, 252, 480] },
    ]);
  });

  it("for a certification behind another signature", async () => {
    const signed = await signSample(plain, doctor);
    await expect(signSample(signed, doctor, { certify: 2 })).rejects.toMatchObject({
      code: "signing.pdf.locked",
    });
  });
});

describe("visible text is refused", () => {
  const place = { field: "doctor" };
  it.each([
    ["without a TrueType font", { font: new Uint8Array([1, 2, 3]), lines: ["a"] }],
    ["with a damaged font", { font: tinos.slice(0, 5000), lines: ["a"] }],
    ["with a character that the font lacks", { font: tinos, lines: ["Ký bởi 漢"] }],
    ["that has no room", { font: tinos, lines: Array.from({ length: 40 }, () => "dòng") }],
  ])("%s", async (_, visible) => {
    const make = prepare({ place, visible });
    await expect(make).rejects.toMatchObject({ code: "signing.pdf.text_undrawable" });
  });

  it("without a place that is seen", async () => {
    await expect(prepare({ visible: { font: tinos } })).rejects.toMatchObject({
      code: "signing.pdf.place_unusable",
    });
  });
});

describe("the signature dictionary", () => {
  it("says who, why and where in Vietnamese", async () => {
    const said = {
      name: "Nguyễn Thị Ưỡn",
      reason: "Tôi là tác giả",
      location: "Hà Nội",
      contactInfo: "a@b (c\\d)",
    };
    const file = await openPdf(await signSample(plain, doctor, said));
    const dictionary = file.resolve(listFields(file).find(({ name }) => name === "Signature1")?.value);
    if (!isDictionary(dictionary)) throw new Error("no signature");
    const texts = ["Name", "Reason", "Location", "ContactInfo", "M"].map((key) => {
      const text = dictionary.get(key);
      return isString(text) ? decodeText(text) : undefined;
    });
    expect(texts).toEqual([...Object.values(said), "D:20260705100000+07'00'"]);
  });
});

describe("the value of a signature", () => {
  /** A signature whose CMS was changed where nobody signed it. */
  async function withCms(change: (der: Uint8Array) => Uint8Array) {
    const signed = await signSample(plain, doctor);
    const [value] = readValues(await openPdf(signed));
    if (value?.range === undefined || value.der === undefined) throw new Error("no value");
    return (await findPdfSignatures(fillHole(signed, value.range.hole, change(value.der))))[0];
  }

  it("with a second signer is a defect", async () => {
    const found = await withCms((der) => {
      const data = readSignedData(der);
      const [signer] = data.signers;
      const other = signer?.der.slice() ?? new Uint8Array();
      // The last byte belongs to the value of the signature.
      other[other.length - 1] = (other[other.length - 1] ?? 0) ^ 1;
      return writeSignedData({ ...data, signers: [...data.signers.map((one) => one.der), other] });
    });
    expect(found?.defects.map(({ text }) => text.en)).toEqual([
      "The signature in the PDF is malformed at SignerInfo.",
    ]);
  });

  it("with content of its own is a defect", async () => {
    const found = await withCms((der) => {
      const data = readSignedData(der);
      const signers = data.signers.map((one) => one.der);
      return writeSignedData({ ...data, signers, content: new Uint8Array([1]) });
    });
    expect(found?.defects.length).toBeGreaterThan(0);
  });

  it("that is no CMS is a defect", async () => {
    const found = await withCms(() => new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05]));
    expect(found?.defects.map(({ code }) => code)).toEqual(["signing.cms.malformed"]);
  });
});
