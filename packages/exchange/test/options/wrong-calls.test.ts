import type { Author, Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { fillForm } from "@benhan/core/forms";
import { sampleRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import {
  checkPaper,
  checkRecordPapers,
  drawRecordPaper,
  fillRecordPaper,
  paperOf,
  purposeMark,
  qrPicture,
  recordPapers,
  renderHtml,
  renderPdf,
  renderRecordPdf,
} from "../../src/paper/index.ts";
import { loadPaperFonts } from "../../src/paper/node-fonts.ts";
import {
  readRecordPackage,
  verifyRecordPackage,
  type WriteRecordPackageOptions,
  writeRecordPackage,
} from "../../src/record-package/index.ts";
import {
  decideScope,
  fulfilRequest,
  receiptOf,
  receiptPaper,
  requestDue,
} from "../../src/record-request/index.ts";

const bytes = new Uint8Array();
const font = new Uint8Array();
const fonts = { regular: font, bold: font, italic: font, boldItalic: font };
const by: Author = { kind: "practitioner", id: "000050/XX-GPHN" };
const at = "2026-07-08T09:00:00.000+07:00" as Instant;
const any = <T>(value: unknown) => value as T;

const write = (options: object, record: unknown = sampleRecord()) =>
  writeRecordPackage(any(record), any<WriteRecordPackageOptions>(options)).next();
const decide = (options: object) => decideScope(any({}), any({ by, at, archived: true, ...options }));

async function refusal(call: () => unknown) {
  try {
    await call();
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
  return undefined;
}

describe("a wrong call is refused before anything is done, with all that is wrong and where the guide stands", () => {
  it.each<readonly [string, () => unknown, readonly string[]]>([
    [
      "of writing a package",
      () =>
        write(
          {
            fonts: {},
            purpos: "Khám tiếp.",
            masters: {},
            place: "Hà Nội",
            contents: false,
            version: "4",
            emr365: { group: [] },
            signatures: [{ name: "a.p7s", byte: bytes }],
            limits: { maxFile: 1 },
            digest: "sha-256",
          },
          {},
        ),
      [
        "argument record",
        "missing fonts.regular",
        "missing fonts.bold",
        "missing fonts.italic",
        "missing fonts.boldItalic",
        "unknown purpos purpose",
        "unknown masters fill.masters, emr365.masters",
        "unknown place paper.place",
        "unknown contents",
        "kind version",
        "unknown emr365.group emr365.groups",
        "missing signatures.0.bytes",
        "unknown signatures.0.byte signatures.0.bytes",
        "unknown limits.maxFile limits.maxFiles",
        "kind digest",
      ],
    ],
    ["of writing a package without fonts", () => write({}), ["missing fonts"]],
    [
      "of reading a package",
      () => readRecordPackage(any("PK"), any({ limit: {}, expected: "sha-256:" })),
      ["argument bytes", "unknown limit limits", "unknown expected"],
    ],
    [
      "of verifying a package",
      () => verifyRecordPackage(bytes, any({ digest: "sha-256:", expect: "" })),
      ["kind digest", "unknown expect expected"],
    ],
    [
      "of verifying a package, the digest in place of options",
      () => verifyRecordPackage(bytes, any("")),
      ["kind "],
    ],
    [
      "of deciding a scope",
      () => decide({ at: undefined, archived: "no", representativeD: "Full", authorize: () => undefined }),
      ["missing at", "kind archived", 'kind representativeD "full"', "unknown authorize authorise"],
    ],
    [
      "of counting the days of a request",
      () => requestDue(any({}), any({ calendar: [], workingDays: { lawyer: 3 } })),
      ["missing calendars", "unknown calendar calendars", "unknown workingDays.lawyer"],
    ],
    [
      "of printing a receipt",
      () => receiptPaper(any({}), any({ facility: { name: "Bệnh viện Mẫu" }, signedOn: "2026-07-08" })),
      ["argument receipt", "missing facility.address", "unknown signedOn"],
    ],
  ])("%s", async (_name, call, places) => {
    const error = await refusal(call);
    expect(error?.code).toBe("core.options.wrong");
    const told = error?.issues.map(({ code, path, text }) => {
      const near = /có lẽ là (.+)\.$/.exec(text.vi)?.[1];
      return [code.replace("core.options.", ""), path.join("."), near]
        .filter((one) => one !== undefined)
        .join(" ");
    });
    expect(told).toEqual(places);
    expect(error?.nextStep?.vi).toContain("docs/vi/guides/give-a-copy.md");
  });

  it.each<readonly [string, () => unknown, readonly string[]]>([
    ["paperOf of nothing", () => paperOf(any(undefined)), ["form"]],
    ["paperOf of a record", () => paperOf(any(sampleRecord())), ["form"]],
    ["checkPaper of nothing", () => checkPaper(any(undefined), any({})), ["form"]],
    ["a single paper without a list", () => renderPdf(any({ blocks: [] }), { fonts }), ["papers"]],
    ["papers and options in turn", () => renderPdf(any({ fonts }), any([])), ["papers", ""]],
    ["renderHtml of nothing", () => renderHtml(any(undefined)), ["paper"]],
    ["a record as JSON", () => renderRecordPdf(any("{}"), { fonts }), ["record"]],
    ["a package of a file name", () => verifyRecordPackage(any("goi.zip")), ["bytes"]],
    ["recordPapers of nothing", () => recordPapers(any(undefined)), ["record"]],
    ["checkRecordPapers of nothing", () => checkRecordPapers(any(undefined)), ["record"]],
    ["fillRecordPaper of nothing", () => fillRecordPaper(any({}), any(undefined)), ["record", "paper"]],
    ["drawRecordPaper of a paper", () => drawRecordPaper(sampleRecord(), any({ form: "A" })), ["paper"]],
    ["receiptPaper of nothing", () => receiptPaper(any({})), ["receipt"]],
    ["fulfilRequest of nothing", () => fulfilRequest(any(undefined), any(undefined)), ["decision", ""]],
    ["fulfilRequest of a report", () => fulfilRequest(any({ ok: true, value: {} }), any({})), ["decision"]],
    ["receiptOf of nothing", () => receiptOf(any(undefined), any(undefined)), ["fulfilment", ""]],
    ["catalogues of no facility", () => write({ fonts, fill: { masters: {} } }), ["fill.masters"]],
    ["a receipt with them", () => receiptPaper(any({}), any({ masters: {} })), ["receipt", "masters"]],
    ["fonts out of a folder", () => loadPaperFonts(any("/nope")), [""]],
    ["a picture of no text", () => qrPicture(any(undefined), "QR"), ["text"]],
    ["a purpose of no text", () => purposeMark(any(undefined)), ["purpose"]],
  ])("%s is told by the name of the argument", async (_name, call, places) => {
    const error = await refusal(call);
    expect(error?.code).toBe("core.options.wrong");
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(places);
  });

  it.each<readonly [string, () => unknown, string]>([
    ["fonts", () => renderPdf([], { fonts: any(Promise.resolve(fonts)) }), "fonts"],
    ["a paper", () => renderHtml(any(Promise.resolve({}))), "paper"],
    ["code lists", () => write({ fonts, fill: { codes: Promise.resolve() } }), "fill.codes"],
    ["a decision", () => fulfilRequest(any(Promise.resolve({})), any({ items: [] })), "decision"],
    ["options", () => renderPdf([], any(Promise.resolve({ fonts }))), ""],
  ])("a promise in place of %s is told as one that was not awaited", async (_name, call, place) => {
    const error = await refusal(call);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([place]);
    const told = error?.issues.map(({ text }) => [text.vi, text.en].join(" ")).join();
    expect(told).toContain("thiếu await");
    expect(told).toContain("await is missing");
  });

  it("a day that the calendar does not have is told as such", async () => {
    const form = fillForm("TT25-02", sampleRecord());
    const error = await refusal(() => paperOf(any(form), { signedOn: any("2026-02-31") }));
    expect(error?.text.vi).toContain("một ngày có trong lịch; ngày này không có");
    const other = await refusal(() => paperOf(any(form), { signedOn: any("31/02/2026") }));
    expect(other?.text.vi).toContain('ngày dạng "2026-07-02"');
  });

  it("what a package says of its papers is looked at before the first byte, under its own name", async () => {
    const said = (paper: unknown) => refusal(() => write({ fonts, allowIncomplete: true, paper }));
    const facility = { name: "Bệnh viện Mẫu" };
    for (const paper of [{ facility }, () => ({ facility })]) {
      const error = await said(paper);
      expect(error?.text.vi).toMatch(/^writeRecordPackage: .*"paper\.facility\.address"/);
      expect(error?.issues.map(({ path }) => path)).toEqual([["paper", "facility", "address"]]);
    }
    expect((await said(() => undefined))?.issues.map(({ path }) => path)).toEqual([["paper"]]);
    const [first] = recordPapers(sampleRecord());
    const layouts = [{ forms: [first?.form], head: "record", sections: [{ section: "no-such" }] }];
    const unplaced = await said({ layouts });
    expect(unplaced?.text.vi).toContain("writeRecordPackage: ");
    expect(unplaced?.issues.map(({ path }) => path)).toEqual([
      ["paper", "layouts", 0, "sections", 0, "section"],
    ]);
  });

  it("and a name that may be a value is not repeated, wherever it stands", async () => {
    const error = await refusal(() => write({ fonts, limits: { "079185000000": 1, "NGUYỄN THỊ THỬ": 2 } }));
    expect(error?.issues.map(({ path }) => path)).toEqual([
      ["limits", "…"],
      ["limits", "…"],
    ]);
    expect(error?.text.vi).toContain('Không có tùy chọn "limits.…"');
    expect(JSON.stringify([error, error?.issues])).not.toMatch(/079185000000|THỬ/);
  });
});
