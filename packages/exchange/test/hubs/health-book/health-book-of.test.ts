import { digestOf, parseFacilityId, parseInstant, type Receipt, type Uuid } from "@benhan/core";
import { sampleRecord } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { healthBookOf, healthBookPapers } from "../../../src/hubs/index.ts";

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const doctorsSignature = "<ds:Signature><ds:SignatureValue>c2ln</ds:SignatureValue></ds:Signature>";

/** A dossier with these tables; the content of each is nobody's. */
function dossier(tables: Readonly<Record<string, string>>, signature = "<Signature>c2ln</Signature>") {
  const files = Object.entries(tables).map(
    ([name, content]) =>
      `<FILEHOSO><LOAIHOSO>${name}</LOAIHOSO><NOIDUNGFILE>${base64(`<T>${content}</T>`)}</NOIDUNGFILE></FILEHOSO>`,
  );
  const text =
    `<GIAMDINHHS><THONGTINDONVI><MACSKCB>79999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260702</NGAYLAP>` +
    `<SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO>${files.join("")}</HOSO></DANHSACHHOSO></THONGTINHOSO>` +
    `<CHUKYDONVI>${signature}</CHUKYDONVI></GIAMDINHHS>`;
  return { kind: "bhyt-dossier", bytes: new TextEncoder().encode(text) };
}

function receiptOf(bytes: Uint8Array, change: Partial<Receipt> = {}): Receipt {
  const id = "01981111-0000-7000-8000-000000000001" as Uuid;
  return {
    ...{ facilityId: parseFacilityId("bv-thu"), receiptId: id, entryId: id, hub: "bhxh", chain: "LK1" },
    ...{ digest: digestOf(bytes), attempt: 1, outcome: "ACCEPTED" },
    receivedAt: parseInstant("2026-07-02T17:00:00.000+07:00"),
    ...change,
  };
}

const present = (book: ReturnType<typeof healthBookOf>) =>
  book.entries.filter(({ isPresent }) => isPresent).map(({ paper }) => paper.id);

describe("the table of papers", () => {
  test("ties each paper to what carries it, as the description does", () => {
    const rows = healthBookPapers.map(({ id, carriers }) => [
      id,
      ...carriers.map((carrier) => ("table" in carrier ? carrier.table : carrier.kind)),
    ]);
    expect(rows).toEqual([
      ["visit-summary", "XML1"],
      ["drugs", "XML2"],
      ["services", "XML3"],
      ["results", "XML4"],
      ["discharge-paper", "XML7"],
      ["record-summary", "XML8"],
      ["birth-certificate", "XML9", "bhxh-birth"],
      ["maternity-leave", "XML10", "bhxh-certificate"],
      ["sick-leave", "XML11", "bhxh-certificate"],
      ["referral", "XML13"],
      ["appointment", "XML14"],
      ["death-certificate", "bhxh-death"],
      ["checkup", "ksk-checkup"],
    ]);
  });

  test.each(healthBookPapers)("$id says in both languages when it goes and what is seen", (paper) => {
    for (const { vi, en } of [paper.name, paper.when, paper.citizenSees]) {
      expect(vi.length).toBeGreaterThan(3);
      expect(en.length).toBeGreaterThan(3);
    }
    expect(paper.source).toMatch(/^(?:QĐ|TT|Công văn) \d/);
  });

  test.each(
    healthBookPapers.flatMap(({ id, carriers }) => carriers.map((carrier) => [id, carrier] as const)),
  )("%s is found by %o", (id, carrier) => {
    const document =
      "table" in carrier
        ? dossier({ [carrier.table]: "" })
        : { kind: carrier.kind, bytes: new TextEncoder().encode("<X/>") };
    expect(present(healthBookOf([document]))).toContain(id);
  });
});

describe("a visit", () => {
  test("[SSK-01] every visit brings XML1 and XML8, and says what is missing", () => {
    expect(healthBookOf([dossier({ XML1: "", XML8: "" })]).issues).toEqual([]);
    const { issues } = healthBookOf([dossier({ XML2: "" })]);
    expect(issues.map(({ code, official, rule }) => [code, official, rule])).toEqual([
      ["exchange.health_book.table_missing", "XML1", "SSK-01"],
      ["exchange.health_book.table_missing", "XML8", "SSK-01"],
    ]);
  });

  test("an insured outpatient without XML8 is told of it, but not told to add what the rules remark on", () => {
    const visit = (careForm: string, category: string) =>
      healthBookOf([
        dossier({
          XML1: `<MA_LOAI_KCB>${careForm}</MA_LOAI_KCB><MA_DOITUONG_KCB>${category}</MA_DOITUONG_KCB>`,
        }),
      ]).issues.map(({ official, severity }) => [official, severity]);
    expect(visit("01", "1.1")).toEqual([["XML8", "information"]]);
    expect(visit("03", "1.1")).toEqual([["XML8", "warning"]]);
    expect(visit("01", "9")).toEqual([["XML8", "warning"]]);
  });

  test("documents are taken as the store gives them", () => {
    const { kind, bytes } = dossier({ XML1: "", XML8: "" });
    expect(healthBookOf([{ kind, body: bytes }], [receiptOf(bytes)])).toEqual(
      healthBookOf([{ kind, bytes }], [receiptOf(bytes)]),
    );
  });

  test.each<readonly [string, readonly unknown[], readonly string[]]>([
    ["a record", [sampleRecord()], ["documents"]],
    ["nothing", [], ["documents"]],
    ["one document", [dossier({})], ["documents"]],
    [
      "documents without bytes",
      [[dossier({}), { kind: "bhyt-dossier" }, 7]],
      ["documents[1]", "documents[2]"],
    ],
    ["receipts that are still to be read", [[], (async function* () {})()], ["receipts"]],
    ["what is no receipt", [[], [{}]], ["receipts[0]"]],
  ])("%s is a wrong call of healthBookOf, said by its own names", (_title, call, places) => {
    const wrong = () => healthBookOf(...(call as Parameters<typeof healthBookOf>));
    expect(wrong).toThrow(
      expect.objectContaining({
        code: "core.options.wrong",
        text: expect.objectContaining({ vi: expect.stringMatching(/^healthBookOf: /) }),
        issues: places.map((place) => expect.objectContaining({ path: [place] })),
      }),
    );
  });

  test("the signature of the facility is that of the whole", () => {
    const signed = healthBookOf([dossier({ XML1: "", XML8: "" })]);
    const bare = healthBookOf([dossier({ XML1: "", XML8: "" }, "")]);
    const of = ({ entries }: typeof signed) =>
      entries.find(({ paper }) => paper.id === "visit-summary")?.isSigned;
    expect([of(signed), of(bare)]).toEqual([true, false]);
  });

  test("referral and appointment want the doctor's signature besides", () => {
    const book = healthBookOf([dossier({ XML1: "", XML8: "", XML13: doctorsSignature, XML14: "" })]);
    const signed = book.entries.flatMap(({ paper, isSignedByDoctor }) =>
      isSignedByDoctor === undefined ? [] : [[paper.id, isSignedByDoctor]],
    );
    expect(signed).toEqual([
      ["referral", true],
      ["appointment", false],
    ]);
    expect(book.issues.map(({ code, official }) => [code, official])).toEqual([
      ["exchange.health_book.doctor_signature_missing", "XML14"],
    ]);
  });

  test("an empty signature is none", () => {
    const empty = "<Signature><SignatureValue> </SignatureValue></Signature>";
    const { issues } = healthBookOf([dossier({ XML1: "", XML8: "", XML13: empty })]);
    expect(issues).toHaveLength(1);
  });

  test("bytes that are no dossier are told, and nothing is taken for present", () => {
    const book = healthBookOf([{ kind: "bhyt-dossier", bytes: new TextEncoder().encode("<X>") }]);
    expect(present(book)).toEqual([]);
    expect(book.issues.map(({ code }) => code)).toEqual(["exchange.health_book.unreadable"]);
  });

  test("a visit without documents has nothing, and nothing to complain of", () => {
    const book = healthBookOf([]);
    expect([present(book), book.issues, book.sentToBhxhAt]).toEqual([[], [], undefined]);
  });
});

describe("sent to BHXH", () => {
  const one = dossier({ XML1: "", XML8: "" });
  const early = parseInstant("2026-07-02T16:00:00.000+07:00");

  test("at the first acceptance of exactly these bytes", () => {
    const receipts = [
      receiptOf(one.bytes),
      receiptOf(one.bytes, { receivedAt: early, outcome: "ACCEPTED_WITH_WARNING" }),
      receiptOf(one.bytes, { receivedAt: parseInstant("2026-07-01T00:00:00.000+07:00"), outcome: "UNKNOWN" }),
      receiptOf(new Uint8Array([1]), { receivedAt: parseInstant("2026-07-01T00:00:00.000+07:00") }),
    ];
    const book = healthBookOf([one], receipts);
    expect(book.sentToBhxhAt).toBe(early);
    expect(book.entries.filter(({ sentAt }) => sentAt === early)).toHaveLength(2);
  });

  test("a corrected dossier has not been sent yet", () => {
    const corrected = dossier({ XML1: "sửa", XML8: "" });
    expect(healthBookOf([corrected], [receiptOf(one.bytes)]).sentToBhxhAt).toBeUndefined();
  });

  test("papers with a receipt of their own are sent at their own time", () => {
    const death = { kind: "bhxh-death", bytes: new TextEncoder().encode("<X/>") };
    const book = healthBookOf([one, death], [receiptOf(death.bytes, { receivedAt: early })]);
    expect(book.sentToBhxhAt).toBeUndefined();
    expect(book.entries.find(({ paper }) => paper.id === "death-certificate")?.sentAt).toBe(early);
  });
});
