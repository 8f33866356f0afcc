import { Readable } from "node:stream";
import type { Author, Instant } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { sampleRecord } from "@benhan/core/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import * as recordPackage from "../../src/record-package/index.ts";
import * as recordRequest from "../../src/record-request/index.ts";
import { masters } from "../paper/record/masters.ts";

type Call = (...args: readonly unknown[]) => unknown;

const by: Author = { kind: "practitioner", id: "000050/XX-GPHN" };
const at = (hour: string) => `2026-07-08T${hour}:00.000+07:00` as Instant;
const bytes = new Uint8Array([0x50, 0x4b]);
const digest = digestOf(bytes);
const record = sampleRecord();
const font = new Uint8Array();
const fonts = { regular: font, bold: font, italic: font, boldItalic: font };
const calendars = [{ from: "2026-01-01", to: "2026-12-31", holidays: [] }];
const request = {
  facilityId: "bv-thu-nghiem",
  id: "YC-0007/2026",
  record: record.source,
  requester: { category: "patient", name: "NGUYỄN THỊ THỬ" },
  written: { reference: "CV-12/2026", receivedAt: at("08:00") },
  wants: "full",
  purpose: "Khám tiếp.",
};
const decision = {
  request,
  scope: "full",
  explanation: { vi: "", en: "" },
  source: "",
  decidedBy: by,
  decidedAt: at("09:00"),
};
const given = {
  items: [{ name: "Gói hồ sơ", format: "json", digest, record: record.source }],
  preparedBy: by,
  preparedAt: at("10:00"),
};
const fulfilment = { decision, ...given };
const delivery = {
  receivedBy: { name: "NGUYỄN THỊ THỬ" },
  handedOverBy: by,
  at: at("11:00"),
  how: "in-person",
  reference: "EE123",
};
const { receiptOf, ...steps } = recordRequest as unknown as Record<string, Call>;
const receipt = receiptOf?.(fulfilment, delivery);

/** How each function is called the right way. */
const rightCalls: Readonly<Record<string, readonly unknown[]>> = {
  checkReceipt: [receipt],
  checkRecordRequest: [request],
  createRecordRequest: [request],
  decideScope: [request, { by, at: at("09:00"), archived: true }],
  fulfilRequest: [decision, given],
  receiptBytes: [receipt],
  receiptOf: [fulfilment, delivery],
  receiptPaper: [receipt, { place: "Hà Nội", record, masters }],
  requestDue: [request, { calendars }],
  workingDaysAfter: ["2026-07-08", 3, calendars],
  readRecordPackage: [bytes, {}],
  verifyRecordPackage: [bytes, {}],
  writeRecordPackage: [record, { fonts }],
};

/** Functions that make an error are none that a host calls. */
const isCalled = (own: unknown): own is Call => typeof own === "function" && !("code" in own);
const functions = Object.entries({ ...recordPackage, ...recordRequest }).flatMap(([name, own]) =>
  isCalled(own) ? [[name, own as Call] as const] : [],
);

const oddities: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  7.5,
  Number.NaN,
  5n,
  true,
  "",
  "goi.zip",
  Symbol("x"),
  [],
  [null],
  {},
  () => undefined,
  new Map(),
  new Uint16Array(2),
  new ArrayBuffer(2),
  Object.create(null),
  { toString: 1, valueOf: 1 },
  Promise.resolve(bytes),
  new ReadableStream(),
  Readable.from([bytes]),
  new Blob(),
  { ok: true, value: decision, issues: [] },
  record,
  masters,
  ...Object.values(rightCalls).flat(),
];

const whole: ReadonlySet<unknown> = new Set([record, masters, bytes]);

/** A value with another in its place, and in the place of each of its members, unless they are made by a parser. */
function* withOne(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (typeof value !== "object" || value === null || whole.has(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    for (const one of withOne(inner, odd)) {
      yield Array.isArray(value)
        ? value.map((own, at) => (at === Number(name) ? one : own))
        : { ...value, [name]: one };
    }
  }
}

/** The error of ours with which a call ends, if any; another is thrown on. */
async function refusal(call: () => unknown): Promise<EmrError | undefined> {
  try {
    const answer = await call();
    if (answer instanceof Object && "next" in answer) await (answer.next as () => unknown)();
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
  return undefined;
}

describe("whatever the functions of requests and packages are called with", () => {
  it("every one of them is called in this test", () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(rightCalls).sort());
  });

  it.each(Object.keys(steps).filter((name) => name in rightCalls))(
    "%s takes the right call",
    async (name) => {
      expect(await refusal(() => steps[name]?.(...(rightCalls[name] ?? [])))).toBeUndefined();
    },
  );

  it.each(functions)("%s answers, or ends with an error of ours", async (name, own) => {
    const right = rightCalls[name] ?? [];
    const calls: (readonly unknown[])[] = [[], [...right].reverse(), [...right.slice(1), right[0]]];
    for (let place = 0; place < right.length; place += 1) {
      calls.push(right.slice(0, place));
      for (const odd of oddities) {
        calls.push([...right.slice(0, place), odd]);
        for (const whole of withOne(right[place], odd)) {
          calls.push(right.map((one, at) => (at === place ? whole : one)));
        }
      }
    }
    const raw: string[] = [];
    for (const args of calls) {
      const error = await refusal(() => own(...args)).catch((thrown: unknown) => thrown);
      // A check has no error at all.
      if (!(error === undefined || isEmrError(error)) || (error && name.startsWith("check")))
        raw.push(String(error));
    }
    expect(raw).toEqual([]);
  });

  it.each([
    ["workingDaysAfter", [1, 2], ["day", "calendars"]],
    [
      "workingDaysAfter",
      ["2026-02-30", -1, [{ from: "2026-01-01", holidays: 3 }]],
      ["day", "amount", "calendars.0.to", "calendars.0.holidays"],
    ],
    ["workingDaysAfter", [3, "2026-07-08", calendars], ["day", "amount"]],
    ["createRecordRequest", [Promise.resolve(request)], ["request"]],
    ["createRecordRequest", [record], ["request"]],
    [
      "decideScope",
      [
        { ok: true, value: request, issues: [] },
        { by, at: at("09:00"), archived: true },
      ],
      ["request"],
    ],
    ["requestDue", [decision, { calendars }], ["request"]],
    ["fulfilRequest", [request, given], ["decision"]],
    ["receiptOf", [decision, delivery], ["fulfilment"]],
  ] as const)("%s of wrong arguments names each of them: %#", async (name, args, places) => {
    const own = functions.find(([one]) => one === name)?.[1];
    const error = await refusal(() => own?.(...args));
    expect(error?.code).toBe("core.options.wrong");
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(places);
    expect(error?.nextStep?.vi).toContain("docs/vi/guides/give-a-copy.md");
  });

  it("a check answers with what it was given in place of what it reads, and throws nothing", () => {
    for (const [check, wanted] of [
      [recordRequest.checkRecordRequest as Call, "yêu cầu"],
      [recordRequest.checkReceipt as Call, "giấy giao nhận"],
    ] as const) {
      expect(check(Promise.resolve(request))).toMatchObject({
        ok: false,
        issues: [
          {
            code: "core.options.argument",
            text: { vi: expect.stringMatching(`${wanted}.*thiếu await`) },
          },
        ],
      });
      expect(check(record)).toMatchObject({
        issues: [
          { code: "core.options.argument", text: { vi: expect.stringContaining("nhận được bệnh án") } },
        ],
      });
    }
  });
});

describe("a message says what is wanted and what was got", () => {
  let stream: AsyncGenerator<Uint8Array>;
  beforeAll(() => {
    stream = recordPackage.writeRecordPackage(record, { fonts });
  });
  const { fulfilRequest, receiptPaper } = steps;
  const { readRecordPackage, verifyRecordPackage, writeRecordPackage } = recordPackage as unknown as Record<
    string,
    Call
  >;
  const report = { ok: true, value: decision, issues: [] };

  it.each<readonly [string, () => unknown, string, string]>([
    [
      "a web stream",
      () => verifyRecordPackage?.(new ReadableStream()),
      "bytes",
      "phải là các byte của tệp (Uint8Array); nhận được luồng (ReadableStream): đọc hết thành Uint8Array trước.",
    ],
    [
      "a stream of Node",
      () => readRecordPackage?.(Readable.from([bytes])),
      "bytes",
      "nhận được luồng của Node (stream): đọc hết",
    ],
    [
      "the pieces that writeRecordPackage gives",
      () => verifyRecordPackage?.(stream),
      "bytes",
      "nhận được luồng các mảnh (AsyncIterable): đọc hết",
    ],
    ["a Blob", () => verifyRecordPackage?.(new Blob()), "bytes", "nhận được Blob: đọc hết"],
    ["an ArrayBuffer", () => verifyRecordPackage?.(new ArrayBuffer(2)), "bytes", "nhận được dãy byte"],
    ["the name of a file", () => verifyRecordPackage?.("goi.zip"), "bytes", "nhận được chữ."],
    [
      "a report",
      () => fulfilRequest?.(report, given),
      "decision",
      "phải là quyết định (ScopeDecision, value của decideScope); nhận được Report: xét ok rồi đưa value.",
    ],
    ["a request", () => fulfilRequest?.(request, given), "decision", "nhận được yêu cầu (RecordRequest)."],
    [
      "a function in place of an object",
      () => writeRecordPackage?.(record, { fonts, digest: () => undefined }),
      "digest",
      "phải là một Digest (portableDigest, nodeDigest); nhận được một hàm.",
    ],
    [
      "an object in place of a function",
      () => writeRecordPackage?.(record, { fonts, signedPdf: {} }),
      "signedPdf",
      "phải là một hàm; nhận được đối tượng khác.",
    ],
    [
      "catalogues in place of the record",
      () => writeRecordPackage?.(masters, { fonts }),
      "record",
      "phải là bệnh án (MedicalRecord, kết quả của parseRecord); nhận được danh mục của cơ sở (FacilityMasters).",
    ],
    [
      "the record in place of catalogues",
      () => writeRecordPackage?.(record, { fonts, fill: { masters: record } }),
      "fill.masters",
      "phải là danh mục của cơ sở (FacilityMasters, kết quả của parseMasters); nhận được bệnh án (MedicalRecord).",
    ],
    [
      "the two in each other's place",
      () => receiptPaper?.(receipt, { record: masters, masters }),
      "record",
      "nhận được danh mục của cơ sở",
    ],
  ])("%s", async (_name, call, place, words) => {
    const error = await refusal(call);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([place]);
    expect(error?.issues[0]?.text.vi).toContain(words);
    expect(error?.text.vi).toContain(words);
    expect(error?.text.en).toContain("; got ");
  });

  it("and neither of a text or number of the right kind nor of anything that a value holds", async () => {
    const said = async (options: object) =>
      (await refusal(() => writeRecordPackage?.(record, { fonts, ...options })))?.text.vi;
    expect(await said({ createdAt: "hôm qua" })).not.toContain("nhận được");
    expect(await said({ version: -1 })).not.toContain("nhận được");
    expect(await said({ version: "079185000000" })).toMatch(/số nguyên từ 0; nhận được chữ\.$/);
    expect(await said({ version: 79185000000n })).not.toContain("79185000000");
  });
});
