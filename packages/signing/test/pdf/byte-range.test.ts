import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { listFields } from "../../src/pdf/form-fields.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import { isDictionary, isReference, withEntries } from "../../src/pdf/pdf-object.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import { samplePdf } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";

let doctor: TestSigner;
let signed: Uint8Array;

beforeAll(async () => {
  const authority = await createTestAuthority();
  doctor = await authority.issueSigner({ key: "ec" });
  signed = await signSample(await samplePdf({ places: ["doctor"] }), doctor, { reserve: 4096 });
});

const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
/** The file with a text replaced by one as long. */
const changed = (from: string | RegExp, to: (found: string) => string) => {
  const text = textOf(signed);
  const found = typeof from === "string" ? from : (from.exec(text)?.[0] ?? "");
  expect(text).toContain(found);
  const replacement = to(found);
  expect(replacement).toHaveLength(found.length);
  return latin1(text.replace(found, replacement));
};
const defectsOf = async (bytes: Uint8Array) => {
  const found = await findPdfSignatures(bytes);
  expect(found.length).toBeGreaterThan(0);
  return found.flatMap(({ defects }) => defects.map(({ text }) => text.en));
};
const range = /\/ByteRange \[0 \d+ \d+ \d+\] */;
const ranged = (numbers: (now: readonly [number, number, number, number]) => readonly number[]) =>
  changed(range, (found) => {
    const now = [...found.matchAll(/\d+/g)].map(Number) as unknown as [number, number, number, number];
    return `/ByteRange [${numbers(now).join(" ")}]`.padEnd(found.length);
  });

describe("ByteRange", () => {
  it("is right as it is", async () => {
    expect(await defectsOf(signed)).toEqual([]);
  });

  it.each([
    ["does not start at the first byte", ([, a, b, c]: readonly number[]) => [1, Number(a) - 1, b, c]],
    [
      "leaves more than the value out (wider gap)",
      ([, a, b, c]: readonly number[]) => [0, a, Number(b) + 2, Number(c) - 2],
    ],
    ["leaves less than the value out", ([, a, b, c]: readonly number[]) => [0, Number(a) + 1, b, c]],
    ["overlaps itself", ([, , b, c]: readonly number[]) => [0, Number(b) + 10, b, c]],
    ["has three numbers", ([, a, b]: readonly number[]) => [0, a, b]],
    ["has six numbers", ([, a, b, c]: readonly number[]) => [0, a, b, c, 0, 0]],
    ["is empty", () => []],
  ])("that %s is a defect", async (_, numbers) => {
    expect(await defectsOf(ranged((now) => numbers(now) as readonly number[]))).toEqual([
      "The signature in the PDF is malformed at ByteRange.",
    ]);
  });

  it.each([
    ["ends before the end of its revision", -5],
    ["reaches behind its revision", 1],
  ])("that %s is a defect", async (_, shift) => {
    expect(await defectsOf(ranged(([a, b, c, d]) => [a, b, c, d + shift]))).toEqual([
      "The signature in the PDF is malformed at revision.",
    ]);
  });

  it("of a negative number is a defect", async () => {
    expect(await defectsOf(ranged(([a, b, c, d]) => [a, b, c, -d]))).toEqual([
      "The signature in the PDF is malformed at ByteRange.",
    ]);
  });
});

describe("the value", () => {
  it("given twice makes the dictionary unreadable", async () => {
    const twice = changed(/\/Reason|\/M \(D:\d{14}\+07'00'\)/, (found) =>
      "/Contents <00>".padEnd(found.length),
    );
    await expect(findPdfSignatures(twice)).rejects.toMatchObject({ code: "signing.pdf.unreadable" });
  });

  it("with anything but zeros behind it is a defect", async () => {
    const dirty = changed(/0000>/, () => "0001>");
    expect(await defectsOf(dirty)).toEqual(["The signature in the PDF is malformed at Contents."]);
  });

  it("that is a plain string is a defect", async () => {
    const plain = changed(/\/Contents <[0-9a-f]{20}/, (found) => found.replace("<30", "<31"));
    expect(await defectsOf(plain)).toEqual(["The signature in the PDF is malformed at Contents."]);
  });

  it("that two fields share counts once", async () => {
    const file = await openPdf(signed);
    const writer = new RevisionWriter(file);
    const [filled, empty] = ["Signature1", "doctor"].map((name) =>
      listFields(file).find((one) => one.name === name),
    );
    if (filled === undefined || empty === undefined) throw new Error("no field");
    writer.replace(empty.number, withEntries(empty.dictionary, { V: filled.value }));
    expect(await defectsOf(writer.finish().bytes)).toEqual(["The signature in the PDF is malformed at V."]);
  });

  it("copied into a later revision does not cover that one", async () => {
    const file = await openPdf(signed);
    const writer = new RevisionWriter(file);
    const value = listFields(file).find(({ name }) => name === "Signature1")?.value;
    const dictionary = file.resolve(value);
    if (!isReference(value) || !isDictionary(dictionary)) throw new Error("no value");
    writer.replace(value.number, dictionary);
    const [first] = await defectsOf(writer.finish().bytes);
    expect(first).toBe("The signature in the PDF is malformed at ByteRange.");
  });

  it.each([
    ["of a kind that nobody knows", "ETSI.CAdES.detached", "ETSI.CAdES.attached", "SubFilter"],
    ["with the name of a time-stamp", "/Type /Sig", "/Type /Sag", "Type"],
  ])("%s is a defect", async (_, from, to, part) => {
    expect(await defectsOf(changed(from, () => to))).toEqual([
      `The signature in the PDF is malformed at ${part}.`,
    ]);
  });
});

describe("bytes outside of every revision", () => {
  it("behind the end make the file unreadable (incremental saving without a table)", async () => {
    const appended = new Uint8Array([
      ...signed,
      ...latin1("4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n"),
    ]);
    await expect(findPdfSignatures(appended)).rejects.toMatchObject({ code: "signing.pdf.unreadable" });
  });

  it("with a table that leaves the signed revision out make its signature one of no revision", async () => {
    const file = await openPdf(signed);
    const value = listFields(file).find(({ name }) => name === "Signature1");
    if (value === undefined || !isReference(value.value)) throw new Error("no value");
    const entries = [...new Set([...file.revisions.flatMap(({ entries }) => [...entries.keys()])])]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const entry = file.entry(number)?.entry;
        return entry?.kind === "offset"
          ? [`${number} 1\n${String(entry.offset).padStart(10, "0")} 00000 n\r\n`]
          : [];
      });
    const at = signed.length;
    const table = `xref\n${entries.join("")}trailer\n<< /Size 99 /Root ${file.rootNumber()} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
    expect(await defectsOf(new Uint8Array([...signed, ...latin1(table)]))).toEqual([
      "The signature in the PDF is malformed at revision.",
    ]);
  });

  it("before the header make the file unreadable", async () => {
    const shifted = new Uint8Array([10, ...signed]);
    await expect(findPdfSignatures(shifted)).rejects.toMatchObject({ code: "signing.pdf.unreadable" });
  });
});
