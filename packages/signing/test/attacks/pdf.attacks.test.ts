import { beforeAll, describe, expect, it } from "vitest";
import { joinBytes } from "../../src/encoding/join-bytes.ts";
import { RevisionWriter } from "../../src/pdf/append-revision.ts";
import { listFields } from "../../src/pdf/form-fields.ts";
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
  stringOf,
  withEntries,
} from "../../src/pdf/pdf-object.ts";
import { encodeText } from "../../src/pdf/pdf-text.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";
import { samplePdf } from "../pdf/pdf-samples.ts";
import { signSample } from "../pdf/sign-sample.ts";
import {
  type AttackWorld,
  createAttackWorld,
  expectPassed,
  expectRefused,
  latin1Of,
} from "./attack-world.ts";

let world: AttackWorld;
let unsigned: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  world = await createAttackWorld();
  unsigned = await samplePdf({ places: ["doctor", "seal"], textField: "note" });
  signed = await signSample(unsigned, world.doctor, { place: { field: "doctor" } });
});

type Edit = (writer: RevisionWriter, file: PdfFile) => void;

/** The file with one more revision. */
async function edited(bytes: Uint8Array, edit: Edit): Promise<Uint8Array> {
  const file = await openPdf(bytes);
  const writer = new RevisionWriter(file);
  edit(writer, file);
  return writer.finish().bytes;
}

/** A file that is prepared, signed, and then has its trap sprung. */
async function sprung(prepare: Edit, spring: Edit): Promise<Uint8Array> {
  const prepared = await edited(unsigned, prepare);
  const trap = await signSample(prepared, world.doctor, { place: { field: "doctor" } });
  expectPassed(await world.verify(trap));
  return edited(trap, spring);
}

const stream = (text: string, entries: Record<string, PdfObject> = {}): PdfStream => ({
  kind: "stream",
  dictionary: dictionaryOf({ ...entries, Length: text.length }),
  data: latin1(text),
});
const dictionaryAt = (file: PdfFile, object: PdfObject | undefined): PdfDictionary => {
  const found = file.resolve(object);
  if (!isDictionary(found)) throw new Error("no dictionary");
  return found;
};
const arrayAt = (file: PdfFile, object: PdfObject | undefined) => {
  const found = file.resolve(object);
  return isArray(found) ? found : [];
};
const fieldOf = (file: PdfFile, name: string) => {
  const field = listFields(file).find((one) => one.name === name);
  if (field === undefined) throw new Error("no field");
  return field;
};
const pageOf = (file: PdfFile) => {
  const [page] = listPages(file).pages;
  if (page === undefined) throw new Error("no page");
  return page;
};
const formOf = (file: PdfFile) => {
  const place = file.root().get("AcroForm");
  if (!isReference(place)) throw new Error("no form");
  return { number: place.number, form: dictionaryAt(file, place) };
};
const addField = (writer: RevisionWriter, file: PdfFile, ...fields: readonly PdfObject[]) => {
  const { number, form } = formOf(file);
  writer.replace(number, withEntries(form, { Fields: [...arrayAt(file, form.get("Fields")), ...fields] }));
};
const addToPage = (writer: RevisionWriter, file: PdfFile, ...items: readonly PdfObject[]) => {
  const { number, dictionary } = pageOf(file);
  writer.replace(
    number,
    withEntries(dictionary, { Annots: [...arrayAt(file, dictionary.get("Annots")), ...items] }),
  );
};
const numbers = (...given: readonly number[]): PdfObject => given;
const look = (writer: RevisionWriter) =>
  dictionaryOf({
    N: writer.add(
      stream("1 0 0 rg 0 0 180 60 re f", {
        Type: nameOf("XObject"),
        Subtype: nameOf("Form"),
        BBox: numbers(0, 0, 180, 60),
      }),
    ),
  });
const junk = (type: string, subFilter: string) =>
  dictionaryOf({
    Type: nameOf(type),
    Filter: nameOf("Adobe.PPKLite"),
    SubFilter: nameOf(subFilter),
    ByteRange: numbers(0, 1, 2, 3),
    Contents: stringOf(Uint8Array.of(0x30, 0), true),
  });

describe("a PDF that was added to", () => {
  it("is good before", async () => {
    expectPassed(await world.verify(signed));
  });

  const cases: readonly (readonly [string, Edit])[] = [
    [
      "a look of a seal in the empty place, as a document time-stamp of nobody [ATK-PDF-01]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        const V = writer.add(junk("DocTimeStamp", "ETSI.RFC3161"));
        writer.replace(number, withEntries(dictionary, { V, AP: look(writer) }));
      },
    ],
    [
      "a look of a seal in the empty place, as a signature that calls itself a time-stamp [ATK-PDF-02]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        const V = writer.add(junk("Sig", "ETSI.RFC3161"));
        writer.replace(number, withEntries(dictionary, { V, AP: look(writer) }));
      },
    ],
    [
      "a look of a seal in the empty place, with a signature of nobody [ATK-PDF-03]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        const V = writer.add(junk("Sig", "ETSI.CAdES.detached"));
        writer.replace(number, withEntries(dictionary, { V, AP: look(writer) }));
      },
    ],
    [
      "a signature in the empty place behind more time-stamps than are read [ATK-PDF-04]",
      (writer, file) => {
        const { number: place, dictionary } = fieldOf(file, "seal");
        const V = writer.add(junk("Sig", "ETSI.CAdES.detached"));
        writer.replace(place, withEntries(dictionary, { V, AP: look(writer) }));
        const many = Array.from({ length: 300 }, (_, i) =>
          writer.add(
            dictionaryOf({
              FT: nameOf("Sig"),
              T: encodeText(`t${i}`),
              V: writer.add(junk("DocTimeStamp", "ETSI.RFC3161")),
            }),
          ),
        );
        const { number, form } = formOf(file);
        const fields = arrayAt(file, form.get("Fields"));
        const isSeal = (one: PdfObject) => isReference(one) && one.number === place;
        const Fields = [
          ...fields.filter((one) => !isSeal(one)),
          ...many,
          ...fields.filter((one) => isSeal(one)),
        ];
        writer.replace(number, withEntries(form, { Fields }));
      },
    ],
    [
      "a new place to sign whose rectangle is made of references [ATK-PDF-05]",
      (writer, file) => {
        const [left, bottom, right, top] = [72, 600, 300, 760].map((one) => writer.add(one));
        const field = writer.add(
          dictionaryOf({
            Type: nameOf("Annot"),
            Subtype: nameOf("Widget"),
            FT: nameOf("Sig"),
            T: encodeText("new"),
            F: 4,
            Rect: [left ?? null, bottom ?? null, right ?? null, top ?? null],
            AP: look(writer),
          }),
        );
        addField(writer, file, field);
        addToPage(writer, file, field);
      },
    ],
    [
      "annotations in another order, so that another one lies on top [ATK-PDF-06]",
      (writer, file) => {
        const { number, dictionary } = pageOf(file);
        const annotations = arrayAt(file, dictionary.get("Annots"));
        writer.replace(number, withEntries(dictionary, { Annots: [...annotations].reverse() }));
      },
    ],
    [
      "an annotation that is listed once more, so that it lies on top [ATK-PDF-06]",
      (writer, file) => {
        const { dictionary } = pageOf(file);
        addToPage(writer, file, arrayAt(file, dictionary.get("Annots"))[0] ?? null);
      },
    ],
    [
      "other page content [ATK-PDF-07]",
      (writer, file) => {
        const contents = pageOf(file).dictionary.get("Contents");
        if (!isReference(contents)) throw new Error("no contents");
        writer.replace(contents.number, stream("0 0 9 9 re f"));
      },
    ],
    [
      "a note over the text [ATK-PDF-08]",
      (writer, file) => {
        const note = { Type: nameOf("Annot"), Subtype: nameOf("FreeText"), Rect: numbers(72, 700, 300, 760) };
        addToPage(writer, file, writer.add(dictionaryOf(note)));
      },
    ],
    [
      "a filled form field [ATK-PDF-09]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "note");
        writer.replace(number, withEntries(dictionary, { V: encodeText("mới") }));
      },
    ],
    [
      "an action when it is opened [ATK-PDF-10]",
      (writer, file) => {
        const OpenAction = dictionaryOf({ S: nameOf("JavaScript"), JS: encodeText("1") });
        writer.replace(file.rootNumber(), withEntries(file.root(), { OpenAction }));
      },
    ],
    [
      "another catalog with other pages [ATK-PDF-11]",
      (writer, file) => {
        const empty = writer.allocate();
        const Pages = writer.add(dictionaryOf({ Type: nameOf("Pages"), Kids: [empty], Count: 1 }));
        const MediaBox = numbers(0, 0, 9, 9);
        writer.put(empty, dictionaryOf({ Type: nameOf("Page"), Parent: Pages, MediaBox }));
        writer.replace(file.rootNumber(), withEntries(file.root(), { Pages }));
      },
    ],
    [
      "the signed value in a second field [ATK-PDF-12]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        writer.replace(number, withEntries(dictionary, { V: fieldOf(file, "doctor").value }));
      },
    ],
    [
      "the signed value in a field of its own name [ATK-PDF-12]",
      (writer, file) => {
        const V = fieldOf(file, "doctor").value;
        addField(writer, file, writer.add(dictionaryOf({ FT: nameOf("Sig"), T: encodeText("copy"), V })));
      },
    ],
    [
      "the value written again in the later revision [ATK-PDF-13]",
      (writer, file) => {
        const { value } = fieldOf(file, "doctor");
        if (!isReference(value)) throw new Error("no value");
        writer.replace(value.number, dictionaryAt(file, value));
      },
    ],
    [
      "the value as an object of its own that is somewhere else [ATK-PDF-13]",
      (writer, file) => {
        const { value } = fieldOf(file, "doctor");
        if (!isReference(value)) throw new Error("no value");
        const Contents = writer.add(dictionaryAt(file, value).get("Contents") ?? null);
        writer.replace(value.number, withEntries(dictionaryAt(file, value), { Contents }));
      },
    ],
    [
      "an empty place moved over the text [ATK-PDF-14]",
      (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        writer.replace(number, withEntries(dictionary, { Rect: numbers(0, 0, 595, 842), AP: look(writer) }));
      },
    ],
    [
      "layers and metadata [ATK-PDF-15]",
      (writer, file) => {
        const OCProperties = dictionaryOf({ OCGs: [], D: new Map() });
        writer.replace(file.rootNumber(), withEntries(file.root(), { OCProperties }));
      },
    ],
  ];
  it.each(cases)("does not pass with %s", async (_, edit) => {
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(await edited(signed, edit)));
  });

  it("still hands out the signed revision when harmless evidence follows, and not what follows [ATK-PDF-16]", async () => {
    const later = await edited(signed, (writer, file) => {
      const DSS = writer.add(dictionaryOf({ Certs: [writer.add(stream("SAU KHI KÝ"))] }));
      writer.replace(file.rootNumber(), withEntries(file.root(), { DSS }));
    });
    const report = expectPassed(await world.verify(later));
    expect(report.signedBytes).toEqual(signed);
    expect(latin1Of(report.signedBytes ?? signed)).not.toContain("SAU KHI");
    expect(report.signatures[0]?.covers.scope).toBe("revision");
  });
});

describe("a later signature that is seen in a new place", () => {
  const picture = (bytes: Uint8Array, rect: readonly [number, number, number, number]) =>
    signSample(bytes, world.colleague, { place: { page: 1, rect } });
  const looked = (bytes: Uint8Array) => world.verify(bytes, { expect: { laterPictures: true } });

  it("does not pass by itself; who looked at the page may take up to three small ones [ATK-PDF-32]", async () => {
    let bytes = signed;
    for (const [count, bottom] of [60, 120, 180, 240].entries()) {
      bytes = await picture(bytes, [72, bottom, 300, bottom + 50]);
      expectRefused(await world.verify(bytes));
      const report = await looked(bytes);
      if (count >= 3) expectRefused(report);
      else
        expect(expectPassed(report).issues.map(({ code }) => code)).toContain(
          "signing.verification.drawn_after",
        );
    }
  });

  it("is no picture of a signature where the page that is seen is smaller than the page [ATK-PDF-32]", async () => {
    const cropped = await edited(unsigned, (writer, file) => {
      const { number, dictionary } = pageOf(file);
      const boxes = { MediaBox: numbers(-5000, -5000, 5000, 5000), CropBox: numbers(0, 0, 595, 842) };
      writer.replace(number, withEntries(dictionary, boxes));
    });
    const first = await signSample(cropped, world.doctor, { place: { field: "doctor" } });
    expectPassed(await world.verify(first));
    expectRefused(await looked(await picture(first, [0, 0, 595, 842])));
    expectRefused(await looked(await picture(first, [700, 0, 900, 50])));
  });

  it.each([8, 16, 2])(
    "may not turn, enlarge or hide a place that was there (F %d) [ATK-PDF-33]",
    async (flag) => {
      const turned = await edited(signed, (writer, file) => {
        const { number, dictionary } = fieldOf(file, "seal");
        writer.replace(number, withEntries(dictionary, { F: 4 + flag }));
      });
      expectRefused(await looked(turned));
      const filled = await signSample(turned, world.colleague, { place: { field: "seal" } });
      expectRefused(await looked(filled));
    },
  );
});

describe("a PDF with a trap that was set before it was signed", () => {
  it("in the store of evidence, which also is an action [ATK-PDF-17]", async () => {
    const action = (js: string) => dictionaryOf({ S: nameOf("JavaScript"), JS: encodeText(js) });
    const bytes = await sprung(
      (writer, file) => {
        const shared = writer.add(action("1"));
        const DSS = writer.add(dictionaryOf({ Type: nameOf("DSS"), X: shared }));
        writer.replace(file.rootNumber(), withEntries(file.root(), { DSS, OpenAction: shared }));
      },
      (writer, file) => {
        const place = file.root().get("OpenAction");
        if (!isReference(place)) throw new Error("no action");
        writer.replace(place.number, action("app.alert(2)"));
      },
    );
    expectRefused(await world.verify(bytes));
  });

  it("behind an object that only lenient readers read [ATK-PDF-18]", async () => {
    // A dictionary with one key twice, put in place of a key as long, before signing.
    const prepared = await edited(unsigned, (writer, file) => {
      const picture = writer.add(
        stream("0 0 9 9 re f", {
          Type: nameOf("XObject"),
          Subtype: nameOf("Form"),
          BBox: numbers(0, 0, 9, 9),
        }),
      );
      const outer = writer.add(dictionaryOf({ Type: nameOf("Xtgs"), Tyqe: nameOf("Xtgs"), Pic: picture }));
      const { number, dictionary } = pageOf(file);
      writer.replace(number, withEntries(dictionary, { Trap: outer }));
    });
    const malformed = latin1(latin1Of(prepared).replace("/Tyqe", "/Type"));
    const trap = await signSample(malformed, world.doctor, { place: { field: "doctor" } });
    expectPassed(await world.verify(trap));
    const bytes = await edited(trap, (writer) => {
      const number = Number(/\/Pic (\d+) 0 R/.exec(latin1Of(trap))?.[1]);
      writer.replace(number, stream("0 0 595 842 re f"));
    });
    expectRefused(await world.verify(bytes));
  });
});

describe("a PDF whose second signer is an attacker", () => {
  it("may fill his place, but not what also is the look of something else [ATK-PDF-27]", async () => {
    const seal = (bytes: Uint8Array) => signSample(bytes, world.colleague, { place: { field: "seal" } });
    expectPassed(await world.verify(await seal(signed)));
    // The empty place also is the list of pictures of another annotation.
    const prepared = await edited(unsigned, (writer, file) => {
      const XObject = { kind: "reference", number: fieldOf(file, "seal").number, generation: 0 } as const;
      const N = writer.add(
        stream("/AP Do", {
          Type: nameOf("XObject"),
          Subtype: nameOf("Form"),
          BBox: numbers(0, 0, 500, 500),
          Resources: dictionaryOf({ XObject }),
        }),
      );
      const note = { Type: nameOf("Annot"), Subtype: nameOf("Stamp"), Rect: numbers(72, 300, 572, 800) };
      addToPage(writer, file, writer.add(dictionaryOf({ ...note, AP: dictionaryOf({ N }) })));
    });
    const trap = await signSample(prepared, world.doctor, { place: { field: "doctor" } });
    expectPassed(await world.verify(trap));
    expectRefused(await world.verify(await seal(trap)));
  });
});

describe("a PDF whose cross-references were played with", () => {
  const infoOf = (file: PdfFile) => {
    const info = file.revision().trailer.get("Info");
    return isReference(info) ? `${info.number} 0 R` : "null";
  };
  const withTable = (file: PdfFile, objects: string, rows: string, previous: number | undefined) => {
    const at = signed.length + objects.length;
    const before = previous === undefined ? "" : ` /Prev ${previous}`;
    const trailer = `trailer\n<< /Size 999 /Root ${file.rootNumber()} 0 R /Info ${infoOf(file)}${before} >>`;
    return joinBytes([signed, latin1(`${objects}xref\n${rows}${trailer}\nstartxref\n${at}\n%%EOF\n`)]);
  };
  const row = (number: number, offset: number) =>
    `${number} 1\n${String(offset).padStart(10, "0")} 00000 n\r\n`;

  it("does not pass with a table that goes on before the signed revision [ATK-PDF-19]", async () => {
    const file = await openPdf(signed);
    const first = file.revision(0).start;
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(withTable(file, "", row(900, 15), first)));
  });

  it("does not pass with a table that says an object twice [ATK-PDF-20]", async () => {
    const file = await openPdf(signed);
    const page = pageOf(file).number;
    const object = `${page} 0 obj\n<< /Type /Page >>\nendobj\n`;
    const old = file.span(page)?.[0] ?? 0;
    const bytes = withTable(file, object, row(page, old) + row(page, signed.length), file.revision().start);
    expectRefused(await world.verify(bytes));
  });

  it("does not pass with a table that calls the page another object of the file [ATK-PDF-20]", async () => {
    const file = await openPdf(signed);
    const page = pageOf(file).number;
    const object = `${page} 0 obj\n<< /Type /Page >>\nendobj\n`;
    const bytes = withTable(file, object, row(page, signed.length), file.revision().start);
    expectRefused(await world.verify(bytes));
  });

  it("does not pass with objects behind the end and no table [ATK-PDF-21]", async () => {
    const page = pageOf(await openPdf(signed)).number;
    const tail = latin1(`${page} 0 obj\n<< /Type /Page >>\nendobj\n`);
    expectRefused(await world.verify(joinBytes([signed, tail])));
    expectRefused(await world.verify(joinBytes([tail, signed])));
  });

  it("does not pass with another document in its trailer, which some programs open [ATK-PDF-28]", async () => {
    const file = await openPdf(signed);
    const object = `900 0 obj\n<< /Length 4 >>\nstream\nPK34\nendstream\nendobj\n`;
    const at = signed.length + object.length;
    const trailer = `trailer\n<< /Size 999 /Root ${file.rootNumber()} 0 R /Info ${infoOf(file)} /Prev ${file.revision().start} /AdditionalStreams [/ODT 900 0 R] >>`;
    const text = `${object}xref\n${row(900, signed.length)}${trailer}\nstartxref\n${at}\n%%EOF\n`;
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(joinBytes([signed, latin1(text)])));
  });

  it("does not pass with objects that no table lists, which readers that mend files show [ATK-PDF-21]", async () => {
    const file = await openPdf(signed);
    const page = pageOf(file).number;
    const loose = `${page} 0 obj\n<< /Type /Page >>\nendobj\n`;
    const before = file.revision().start;
    expectPassed(await world.verify(withTable(file, "% nothing\n", "0 0\n", before)));
    expectRefused(await world.verify(withTable(file, loose, "0 0\n", before)));
    expectRefused(await world.verify(joinBytes([signed, latin1(`${loose}startxref\n${before}\n%%EOF\n`)])));
    expectRefused(await world.verify(joinBytes([signed, latin1(`startxref\n${before}\n%%EOF\n`)])));
  });

  it("is not read when an object is nothing but a reference, behind which another one may come to lie [ATK-PDF-30]", async () => {
    const prepared = await edited(unsigned, (writer, file) => {
      const { number, dictionary } = pageOf(file);
      const list = writer.add(writer.add(arrayAt(file, dictionary.get("Annots"))));
      writer.replace(number, withEntries(dictionary, { Annots: list }));
    });
    const unreadable = { code: "signing.pdf.unreadable" };
    await expect(signSample(prepared, world.doctor)).rejects.toMatchObject(unreadable);
    expectRefused(await world.verify(prepared));
  });

  it("does not pass with a table that hides older references in its trailer [ATK-PDF-22]", async () => {
    const file = await openPdf(signed);
    const text = `xref\n0 0\ntrailer\n<< /Size 999 /Root ${file.rootNumber()} 0 R /Info ${infoOf(file)} /Prev ${file.revision().start} /XRefStm ${signed.length + 4} >>\nstartxref\n${signed.length}\n%%EOF\n`;
    expectRefused(await world.verify(joinBytes([signed, latin1(text)])));
  });
});

describe("a PDF whose signed range was played with", () => {
  const range = /\/ByteRange \[0 \d+ \d+ \d+\] */;
  const ranged = (change: (now: readonly number[]) => string) => {
    const text = latin1Of(signed);
    const found = range.exec(text)?.[0] ?? "";
    const to = change([...found.matchAll(/\d+/g)].map(([one]) => Number(one)));
    expect(to.length).toBeLessThanOrEqual(found.length);
    return latin1(text.replace(found, to.padEnd(found.length)));
  };
  it.each<[string, (now: readonly number[]) => string]>([
    ["a wider gap [ATK-PDF-23]", ([a, b, c = 0, d = 0]) => `/ByteRange [${a} ${b} ${c + 4} ${d - 4}]`],
    ["a narrower gap [ATK-PDF-23]", ([a, b = 0, c, d]) => `/ByteRange [${a} ${b + 1} ${c} ${d}]`],
    ["a gap at the end [ATK-PDF-23]", ([a, b, c, d = 0]) => `/ByteRange [${a} ${b} ${c} ${d - 9}]`],
    ["nothing at all [ATK-PDF-24]", () => "/ByteRange []"],
    ["the first byte only [ATK-PDF-24]", () => "/ByteRange [0 1 1 0]"],
    ["a negative number [ATK-PDF-24]", ([a, b, c, d]) => `/ByteRange [${a} ${b} ${c} -${d}]`],
    ["a third range [ATK-PDF-24]", ([a, b, c, d]) => `/ByteRange[${a} ${b} ${c} ${d} 0 0]`],
    ["a number as a name [ATK-PDF-24]", ([a, b, c, d]) => `/ByteRange[${a} ${b} ${c}/${d}]`],
  ])("does not pass with %s", async (_, change) => {
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(ranged(change)));
  });

  it("does not pass with anything in the gap but one string in hexadecimal [ATK-PDF-25]", async () => {
    const text = latin1Of(signed);
    expectPassed(await world.verify(signed));
    for (const [from, to] of [
      [/00000000>/, "00>(abcd)"],
      [/00000000>/, "00000001>"],
      [/00000000>/, "0000zz00>"],
      [/00000000>/, "00 % x 0>"],
      [/\/Contents </, "/Contents ("],
    ] as const) {
      const changed = text.replace(from, to);
      expect(changed.length).toBe(text.length);
      expect(changed).not.toBe(text);
      expectRefused(await world.verify(latin1(changed)));
    }
  });

  it("does not pass when a single byte of the signed part is another one [ATK-PDF-26]", async () => {
    const at = latin1Of(signed).indexOf("/MediaBox");
    const bytes = signed.slice();
    bytes[at + 12] = (bytes[at + 12] ?? 0) ^ 1;
    expectPassed(await world.verify(signed));
    expectRefused(await world.verify(bytes));
  });
});
