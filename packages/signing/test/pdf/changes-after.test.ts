import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { findPdfSignatures } from "../../src/pdf/find-pdf-signatures.ts";
import { listFields } from "../../src/pdf/form-fields.ts";
import { listPdfSignaturePlaces } from "../../src/pdf/list-signature-places.ts";
import { openPdf, type PdfFile } from "../../src/pdf/open-pdf.ts";
import { listPages } from "../../src/pdf/pages.ts";
import {
  dictionaryOf,
  isArray,
  isDictionary,
  isReference,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  withEntries,
} from "../../src/pdf/pdf-object.ts";
import { encodeText } from "../../src/pdf/pdf-text.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import type { DocumentChange } from "../../src/verification/found-signature.ts";
import { packedLooks, packedPdf } from "./hand-written-pdf.ts";
import { samplePdf } from "./pdf-samples.ts";
import { signSample } from "./sign-sample.ts";

let doctor: TestSigner;
let seal: TestSigner;
let signed: Uint8Array;

beforeAll(async () => {
  const authority = await createTestAuthority();
  doctor = await authority.issueSigner({ key: "ec" });
  seal = await authority.issueSigner({ key: "ec" });
  signed = await signSample(await samplePdf({ places: ["doctor", "seal"], textField: "note" }), doctor, {
    place: { field: "doctor" },
  });
});

/** The first signature's changes after somebody appended a revision. */
async function after(
  edit: (writer: RevisionWriter, file: PdfFile) => void,
  bytes: Uint8Array = signed,
): Promise<readonly DocumentChange[]> {
  const file = await openPdf(bytes);
  const writer = new RevisionWriter(file);
  edit(writer, file);
  return changesOf(writer.finish().bytes);
}

async function changesOf(bytes: Uint8Array): Promise<readonly DocumentChange[]> {
  const [first] = await findPdfSignatures(bytes);
  if (first === undefined) throw new Error("no signature");
  expect(first.defects).toEqual([]);
  expect((await first.open()).digestsMatch).toEqual([true]);
  return first.changesAfter ?? [];
}

const stream = (text: string, entries: Record<string, PdfObject> = {}): PdfStream => ({
  kind: "stream",
  dictionary: dictionaryOf({ ...entries, Length: text.length }),
  data: latin1(text),
});
const pageOf = (file: PdfFile, at = 0) => {
  const page = listPages(file).pages[at];
  if (page === undefined) throw new Error("no page");
  return page;
};
const numberIn = (dictionary: PdfDictionary, key: string): number => {
  const value = dictionary.get(key);
  if (!isReference(value)) throw new Error(`${key} is no reference`);
  return value.number;
};
const dictionaryAt = (file: PdfFile, object: PdfObject | undefined): PdfDictionary => {
  const found = file.resolve(object);
  if (!isDictionary(found)) throw new Error("no dictionary");
  return found;
};
const fieldOf = (file: PdfFile, name: string) => {
  const field = listFields(file).find((one) => one.name === name);
  if (field === undefined) throw new Error("no field");
  return field;
};

const infoOf = (file: PdfFile) => {
  const info = file.revision().trailer.get("Info");
  return isReference(info) ? `${info.number} 0 R` : "null";
};

const harmful = (changes: readonly DocumentChange[]) =>
  changes.filter(({ isHarmless }) => !isHarmless).map(({ kind, where }) => `${kind}: ${where}`);

describe("what may follow a signature", () => {
  it("is nothing", async () => {
    expect(await changesOf(signed)).toEqual([]);
  });

  it("is a signature in a field that was there", async () => {
    const twice = await signSample(signed, seal, { place: { field: "seal" } });
    expect(await changesOf(twice)).toEqual([{ kind: "signature", where: "seal", isHarmless: true }]);
  });

  it("is a signature that is not seen, in a new field", async () => {
    const twice = await signSample(signed, seal);
    expect(await changesOf(twice)).toEqual([{ kind: "signature", where: "Signature1", isHarmless: true }]);
  });

  it("is a store of evidence", async () => {
    const changes = await after((writer, file) => {
      const certificate = writer.add(stream("not read here"));
      const DSS = writer.add(dictionaryOf({ Certs: [certificate] }));
      writer.replace(file.rootNumber(), withEntries(file.root(), { DSS }));
    });
    expect(changes).toEqual([{ kind: "evidence", where: "DSS", isHarmless: true }]);
  });

  it("is an object that nothing refers to", async () => {
    expect(await after((writer) => writer.add(dictionaryOf({ Type: nameOf("Nothing") })))).toEqual([]);
  });

  it("is a revision that writes the same objects again", async () => {
    const changes = await after((writer, file) => writer.replace(file.rootNumber(), file.root()));
    expect(changes).toEqual([]);
  });
});

describe("what must be told after a signature", () => {
  const cases: readonly (readonly [
    attack: string,
    edit: (writer: RevisionWriter, file: PdfFile) => void,
    told: readonly string[],
  ])[] = [
    [
      "replaced page content (shadow replace)",
      (writer, file) => writer.replace(numberIn(pageOf(file).dictionary, "Contents"), stream("BT ET")),
      ["page-content: page 1"],
    ],
    [
      "appended page content",
      (writer, file) => {
        const page = pageOf(file, 1);
        const Contents = [page.dictionary.get("Contents") ?? null, writer.add(stream("0 0 99 99 re f"))];
        writer.replace(page.number, withEntries(page.dictionary, { Contents }));
      },
      ["page-content: page 2"],
    ],
    [
      "a swapped font",
      (writer, file) => {
        const resources = dictionaryAt(file, pageOf(file).dictionary.get("Resources"));
        const [font] = [...dictionaryAt(file, resources.get("Font")).values()];
        if (!isReference(font)) throw new Error("no font");
        writer.replace(font.number, withEntries(dictionaryAt(file, font), { ToUnicode: undefined }));
      },
      ["page-content: page 1"],
    ],
    [
      "other resources",
      (writer, file) => {
        const number = numberIn(pageOf(file).dictionary, "Resources");
        const image = writer.add(stream("", { Subtype: nameOf("Form") }));
        const XObject = dictionaryOf({ P: image });
        writer.replace(
          number,
          withEntries(dictionaryAt(file, pageOf(file).dictionary.get("Resources")), { XObject }),
        );
      },
      ["page-content: page 1"],
    ],
    [
      "another page tree",
      (writer, file) => {
        const Pages = writer.add(dictionaryAt(file, file.root().get("Pages")));
        writer.replace(file.rootNumber(), withEntries(file.root(), { Pages }));
      },
      ["page-content: Pages"],
    ],
    [
      "a page taken out",
      (writer, file) => {
        const pages = dictionaryAt(file, file.root().get("Pages"));
        const kids = file.resolve(pages.get("Kids"));
        if (!isArray(kids)) throw new Error("no kids");
        writer.replace(numberIn(file.root(), "Pages"), withEntries(pages, { Kids: kids.slice(1), Count: 1 }));
      },
      ["page-content: pages"],
    ],
    [
      "a moved page box",
      (writer, file) => {
        const page = pageOf(file);
        writer.replace(page.number, withEntries(page.dictionary, { CropBox: [0, 0, 10, 10] }));
      },
      ["page-content: page 1"],
    ],
    [
      "an annotation over the text (hidden annotations)",
      (writer, file) => {
        const page = pageOf(file);
        const note = writer.add(
          dictionaryOf({ Type: nameOf("Annot"), Subtype: nameOf("FreeText"), Rect: [72, 700, 300, 760] }),
        );
        const had = file.resolve(page.dictionary.get("Annots"));
        const Annots = [...(isArray(had) ? had : []), note];
        writer.replace(page.number, withEntries(page.dictionary, { Annots }));
      },
      ["annotation: page 1"],
    ],
    [
      "an annotation taken out",
      (writer, file) => {
        const page = pageOf(file);
        writer.replace(page.number, withEntries(page.dictionary, { Annots: [] }));
      },
      ["annotation: page 1"],
    ],
    [
      "a form field filled in",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "note");
        writer.replace(number, withEntries(dictionary, { V: encodeText("mới") }));
      },
      ["form-field: note"],
    ],
    [
      "the signed field emptied",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        writer.replace(number, withEntries(dictionary, { V: encodeText("giả") }));
      },
      ["form-field: seal"],
    ],
    [
      "an empty place to sign moved over the text",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        writer.replace(number, withEntries(dictionary, { Rect: [0, 0, 595, 842] }));
      },
      ["annotation: seal"],
    ],
    [
      "a look for the empty place to sign",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        const N = writer.add(stream("q Q", { Subtype: nameOf("Form") }));
        writer.replace(number, withEntries(dictionary, { AP: dictionaryOf({ N }) }));
      },
      ["form-field: seal"],
    ],
    [
      "a text field added",
      (writer, file) => {
        const number = numberIn(file.root(), "AcroForm");
        const form = dictionaryAt(file, file.root().get("AcroForm"));
        const fields = file.resolve(form.get("Fields"));
        const added = writer.add(dictionaryOf({ FT: nameOf("Tx"), T: encodeText("extra") }));
        writer.replace(number, withEntries(form, { Fields: [...(isArray(fields) ? fields : []), added] }));
      },
      ["form-field: extra"],
    ],
    [
      "an action added to the catalog",
      (writer, file) => {
        const OpenAction = writer.add(
          dictionaryOf({ S: nameOf("JavaScript"), JS: encodeText("app.alert(1)") }),
        );
        writer.replace(file.rootNumber(), withEntries(file.root(), { OpenAction }));
      },
      ["unknown: OpenAction"],
    ],
    [
      "layers switched",
      (writer, file) => {
        const OCProperties = dictionaryOf({ OCGs: [], D: new Map() });
        writer.replace(file.rootNumber(), withEntries(file.root(), { OCProperties }));
      },
      ["page-content: OCProperties"],
    ],
    [
      "other metadata",
      (writer, file) => {
        const info = file.revision().trailer.get("Info");
        if (!isReference(info)) throw new Error("no info");
        writer.replace(
          info.number,
          withEntries(dictionaryAt(file, info), { Title: encodeText("Giấy khác") }),
        );
      },
      ["metadata: Info"],
    ],
    [
      "a signature field that acts",
      (writer, file) => {
        const form = dictionaryAt(file, file.root().get("AcroForm"));
        const fields = file.resolve(form.get("Fields"));
        const A = dictionaryOf({ S: nameOf("JavaScript"), JS: encodeText("1") });
        const added = writer.add(dictionaryOf({ FT: nameOf("Sig"), T: encodeText("evil"), A }));
        writer.replace(
          numberIn(file.root(), "AcroForm"),
          withEntries(form, { Fields: [...(isArray(fields) ? fields : []), added] }),
        );
      },
      ["unknown: evil", "signature: evil"],
    ],
    [
      "a signature field with the name of another field",
      (writer, file) => {
        const form = dictionaryAt(file, file.root().get("AcroForm"));
        const fields = file.resolve(form.get("Fields"));
        const added = writer.add(dictionaryOf({ FT: nameOf("Sig"), T: encodeText("note") }));
        const Fields = [...(isArray(fields) ? fields : []), added];
        writer.replace(numberIn(file.root(), "AcroForm"), withEntries(form, { Fields }));
      },
      ["form-field: note"],
    ],
    [
      "a signature field that was taken out of the form",
      (writer, file) => {
        const form = dictionaryAt(file, file.root().get("AcroForm"));
        const fields = file.resolve(form.get("Fields"));
        const seal = fieldOf(file, "seal").number;
        const Fields = (isArray(fields) ? fields : []).filter(
          (one) => !isReference(one) || one.number !== seal,
        );
        writer.replace(numberIn(file.root(), "AcroForm"), withEntries(form, { Fields }));
      },
      ["form-field: form"],
    ],
    [
      "another catalog",
      (writer, file) => {
        const length = writer.add(dictionaryAt(file, file.root().get("Pages")));
        writer.replace(file.rootNumber(), withEntries(file.root(), { Pages: length, Names: new Map() }));
      },
      ["page-content: Pages", "unknown: Names"],
    ],
  ];

  it.each(cases)("%s", async (_, edit, told) => {
    expect(harmful(await after(edit))).toEqual(told);
  });

  const drawn = async (rect: readonly [number, number, number, number], first = signed) =>
    changesOf(await signSample(first, seal, { place: { page: 1, rect } }));

  it("a picture of a later signature that is drawn over the page (sneaky signature)", async () => {
    expect(harmful(await drawn([72, 300, 300, 380]))).toEqual(["picture: Signature1"]);
  });

  it("a picture that is too large for one, over another place or over what was certified, as no picture", async () => {
    expect(harmful(await drawn([0, 300, 590, 800]))).toEqual(["annotation: Signature1"]);
    const other = (await listPdfSignaturePlaces(signed)).find(({ rect }) => rect !== undefined)?.rect;
    if (other === undefined) throw new Error("the sample has no place that is seen");
    const [left, bottom] = other;
    expect(harmful(await drawn([left + 1, bottom + 1, left + 20, bottom + 20]))).toEqual([
      "annotation: Signature1",
    ]);
    const certified = await signSample(await samplePdf(), doctor, { certify: 2 });
    expect(harmful(await drawn([72, 300, 300, 380], certified))).toEqual(["annotation: Signature2"]);
  });

  it("a further signature after a certification that allows nothing", async () => {
    const certified = await signSample(await samplePdf(), doctor, { certify: 2 });
    const sealed = await signSample(certified, seal);
    expect(harmful(await changesOf(sealed))).toEqual([]);
    const closed = await signSample(await samplePdf(), doctor, { certify: 1 });
    await expect(signSample(closed, seal)).rejects.toThrow(/certified|chứng thực/);
  });

  it("an object that was missing when the page referred to it", async () => {
    const file = await openPdf(await samplePdf());
    const writer = new RevisionWriter(file);
    const page = pageOf(file);
    const later = { kind: "reference", number: 900, generation: 0 } as const;
    const Contents = [page.dictionary.get("Contents") ?? null, later];
    writer.replace(page.number, withEntries(page.dictionary, { Contents }));
    const trap = await signSample(writer.finish().bytes, doctor);
    const sprung = await after((next) => next.put(later, stream("0 0 999 999 re f")), trap);
    expect(harmful(sprung)).toEqual(["page-content: page 1"]);
  });

  it("an object that is pointed to elsewhere among the signed bytes", async () => {
    const file = await openPdf(await samplePdf());
    const contents = numberIn(pageOf(file).dictionary, "Contents");
    const shown = file.object(contents);
    const hiding = new RevisionWriter(file);
    hiding.replace(contents, stream("0 0 595 842 re f"));
    const hidden = await openPdf(hiding.finish().bytes);
    const showing = new RevisionWriter(hidden);
    showing.replace(contents, shown);
    const trap = await signSample(showing.finish().bytes, doctor);
    expect(await changesOf(trap)).toEqual([]);
    const [offset = 0] = hidden.span(contents) ?? [];
    const start = (await openPdf(trap)).revision().start;
    const entry = `${contents} 1\n${String(offset).padStart(10, "0")} 00000 n\r\n`;
    const trailer = `trailer\n<< /Size 99 /Root ${file.rootNumber()} 0 R /Info ${infoOf(file)} /Prev ${start} >>`;
    const table = `xref\n${entry}${trailer}\nstartxref\n${trap.length}\n%%EOF\n`;
    expect(harmful(await changesOf(joinBytes([trap, latin1(table)])))).toEqual(["page-content: page 1"]);
  });

  it("objects of an object stream that was replaced as a whole", async () => {
    const trap = await signSample(packedPdf("0 0 9 9 re f"), doctor);
    expect(await changesOf(trap)).toEqual([]);
    const sprung = await after((writer) => writer.replace(6, packedLooks(9)), trap);
    expect(harmful(sprung)).toEqual(["page-content: page 1"]);
  });
});
