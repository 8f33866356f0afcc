import type { Author, Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { sampleRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import {
  readRecordPackage,
  verifyRecordPackage,
  type WriteRecordPackageOptions,
  writeRecordPackage,
} from "../../src/record-package/index.ts";
import { decideScope, receiptPaper, requestDue } from "../../src/record-request/index.ts";

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
      ["missing at", "kind archived", "kind representativeD", "unknown authorize authorise"],
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
    expect(error?.code).toBe("exchange.options.wrong");
    const told = error?.issues.map(({ code, path, text }) => {
      const near = /có lẽ là (.+)\.$/.exec(text.vi)?.[1];
      return [code.replace("exchange.options.", ""), path.join("."), near]
        .filter((one) => one !== undefined)
        .join(" ");
    });
    expect(told).toEqual(places);
    expect(error?.nextStep?.vi).toContain("docs/vi/guides/give-a-copy.md");
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
