import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { listFields } from "../../src/pdf/form-fields.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import {
  dictionaryOf,
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  stringOf,
  withEntries,
} from "../../src/pdf/pdf-object.ts";
import { encodeText } from "../../src/pdf/pdf-text.ts";
import { samplePdf } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";

let doctor: TestSigner;
let seal: TestSigner;
let paper: Uint8Array;

beforeAll(async () => {
  const authority = await createTestAuthority();
  doctor = await authority.issueSigner({ key: "ec" });
  seal = await authority.issueSigner({ key: "ec" });
  paper = await samplePdf({ places: ["doctor", "seal", "nurse"] });
});

/** The file after one more revision that changes fields. */
async function withFields(
  bytes: Uint8Array,
  entries: Readonly<Record<string, (writer: RevisionWriter) => Readonly<Record<string, PdfObject>>>>,
): Promise<Uint8Array> {
  const file = await openPdf(bytes);
  const writer = new RevisionWriter(file);
  for (const field of listFields(file)) {
    const make = entries[field.name];
    if (make) writer.replace(field.number, withEntries(field.dictionary, make(writer)));
  }
  return writer.finish().bytes;
}

const lock = (
  action: string,
  fields: readonly string[] = [],
  more: Readonly<Record<string, PdfObject>> = {},
) =>
  dictionaryOf({
    Type: nameOf("SigFieldLock"),
    Action: nameOf(action),
    Fields: fields.map((name) => encodeText(name)),
    ...more,
  });
const locking = (bytes: Uint8Array, Lock: PdfDictionary) => withFields(bytes, { doctor: () => ({ Lock }) });
const sign = (bytes: Uint8Array, who: TestSigner, field: string) =>
  signSample(bytes, who, { place: { field } });

/** Signs in a field as a program would that asks nobody: only the shape of a signature, enough for a reader to see one. */
const signUnasked = (bytes: Uint8Array, name: string) =>
  withFields(bytes, {
    [name]: (writer) => ({
      V: writer.add(
        dictionaryOf({
          Type: nameOf("Sig"),
          Filter: nameOf("Adobe.PPKLite"),
          SubFilter: nameOf("ETSI.CAdES.detached"),
          ByteRange: [0, 1, 2, 3],
          Contents: stringOf(new Uint8Array(4), true),
        }),
      ),
    }),
  });

async function openFirst(bytes: Uint8Array) {
  const found = await findPdfSignatures(bytes);
  const first = found.find(({ name }) => name === "doctor");
  if (first === undefined) throw new Error("no signature");
  expect(first.defects).toEqual([]);
  return first;
}

/** The same bytes but for one word of the same length, as though another program had written it so. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`${from} is not there`);
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(to), at);
  return copy;
}

const locks: readonly (readonly [name: string, lock: () => PdfDictionary, seal: boolean, nurse: boolean])[] =
  [
    ["everything", () => lock("All"), true, true],
    ["one field by its name", () => lock("Include", ["seal"]), true, false],
    ["all fields but one", () => lock("Exclude", ["nurse"]), true, false],
    ["no field that is there", () => lock("Include", ["other"]), false, false],
    ["any change, by its permissions", () => lock("Include", ["other"], { P: 1 }), true, true],
    ["what it does not say clearly", () => lock("Something"), true, true],
  ];

describe.each(locks)("a field that locks %s", (_, make, locksSeal, locksNurse) => {
  it("is signed with that lock, and nobody of this package signs in what it locks", async () => {
    const signed = await sign(await locking(paper, make()), doctor, "doctor");
    expect((await openFirst(signed)).claims).toEqual([]);
    for (const [field, isLocked] of [
      ["seal", locksSeal],
      ["nurse", locksNurse],
    ] as const) {
      const attempt = sign(signed, seal, field);
      if (isLocked) {
        await expect(attempt).rejects.toMatchObject({ code: "signing.pdf.locked" });
        continue;
      }
      expect((await openFirst(await attempt)).changesAfter).toEqual([
        { kind: "signature", where: field, isHarmless: true },
      ]);
    }
  });

  it("tells a later signature of a program that does not care [ATK-PDF-31]", async () => {
    const signed = await sign(await locking(paper, make()), doctor, "doctor");
    for (const [field, isLocked] of [
      ["seal", locksSeal],
      ["nurse", locksNurse],
    ] as const) {
      const first = await openFirst(await signUnasked(signed, field));
      expect(first.changesAfter).toEqual([{ kind: "signature", where: field, isHarmless: !isLocked }]);
    }
  });
});

describe("a lock", () => {
  it("stands in the signature itself, so that other programs keep it", async () => {
    const signed = await sign(await locking(paper, lock("Include", ["seal"])), doctor, "doctor");
    const file = await openPdf(signed);
    const value = listFields(file).find(({ name }) => name === "doctor")?.value ?? null;
    const dictionary = file.resolve(value);
    const reference = isDictionary(dictionary) ? dictionary.get("Reference") : undefined;
    expect(reference).toEqual([
      dictionaryOf({
        Type: nameOf("SigRef"),
        TransformMethod: nameOf("FieldMDP"),
        TransformParams: expect.any(Map),
      }),
    ]);
  });

  it("that only the field has, because its signer's program left it out, counts all the same", async () => {
    const signed = await sign(await locking(paper, lock("All")), doctor, "doctor");
    const bare = replaced(signed, "/FieldMDP", "/Nothing1");
    expect((await openFirst(bare)).changesAfter).toEqual([]);
    await expect(signSample(bare, seal)).rejects.toMatchObject({ code: "signing.pdf.locked" });
    expect((await openFirst(await signUnasked(bare, "seal"))).changesAfter).toEqual([
      { kind: "signature", where: "seal", isHarmless: false },
    ]);
  });

  it("that is added after the signature is a change that is told", async () => {
    const signed = await sign(paper, doctor, "doctor");
    const changes = (await openFirst(await locking(signed, lock("All")))).changesAfter ?? [];
    expect(changes.filter(({ isHarmless }) => !isHarmless)).toEqual([
      { kind: "form-field", where: "doctor", isHarmless: false },
    ]);
  });
});

describe("a field that makes demands on its signature", () => {
  const seeded = (entries: Readonly<Record<string, PdfObject>>) =>
    withFields(paper, { doctor: () => ({ SV: dictionaryOf({ Type: nameOf("SV"), ...entries }) }) });

  it.each([
    ["wishes nothing that must be", { Ff: 0, Reasons: [encodeText("x")] }],
    [
      "wants the filters that are written",
      { Ff: 3, Filter: nameOf("Adobe.PPKLite"), SubFilter: [nameOf("ETSI.CAdES.detached")] },
    ],
    ["wants a version that is known", { Ff: 4, V: 1 }],
  ] as const)("is signed when it %s", async (_, entries) => {
    expect((await openFirst(await sign(await seeded(entries), doctor, "doctor"))).claims).toEqual([]);
  });

  it.each([
    ["another filter", { Ff: 2, SubFilter: [nameOf("adbe.pkcs7.detached")] }],
    ["a reason", { Ff: 8, Reasons: [encodeText("x")] }],
    ["a digest", { Ff: 64, DigestMethod: [encodeText("SHA512")] }],
    ["a certificate", { Cert: dictionaryOf({ Ff: 1 }) }],
    ["flags that are none", { Ff: nameOf("x") }],
  ] as const)("is not signed when it wants %s", async (_, entries) => {
    const bytes = await seeded(entries);
    await expect(sign(bytes, doctor, "doctor")).rejects.toMatchObject({
      code: "signing.pdf.place_unusable",
    });
  });

  it("is told where another program signed it all the same", async () => {
    const signed = await sign(await seeded({ Ff: 0, Reasons: [encodeText("x")] }), doctor, "doctor");
    expect((await openFirst(signed)).claims).toEqual([]);
    expect((await openFirst(replaced(signed, "/Ff 0", "/Ff 8"))).claims).toEqual([{ kind: "seed-values" }]);
  });
});
