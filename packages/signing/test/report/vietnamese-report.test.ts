import type { DocumentReport, SignatureReport } from "@benhan/signing";
import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { renderReportHtml, renderReportText } from "../../src/report/render-vietnamese-report.ts";
import { vietnameseReportOf } from "../../src/report/vietnamese-report.ts";
import type { TestHolder } from "../../src/testkit/test-issuer.ts";
import type { TrustDomain } from "../../src/trust/trust-anchor.ts";
import { findingOf } from "../../src/verification/finding.ts";
import { createWorld, day, judge, type Story, type World } from "../verification/evidence-world.ts";

let world: World;
let good: readonly Uint8Array[];
beforeAll(async () => {
  world = await createWorld();
  good = await listsOf({});
});

const listsOf = (revoked: { readonly of?: TestHolder; readonly reason?: number }) =>
  Promise.all([
    ...[world.root, world.stampRoot].map((issuer) => issuer.list({ thisUpdate: day("2026-06-02") })),
    world.issuing.list({
      thisUpdate: day("2026-06-02"),
      ...(revoked.of && {
        revoked: [
          {
            certificate: revoked.of.certificate,
            since: day("2026-05-01"),
            ...(revoked.reason !== undefined && { reason: revoked.reason }),
          },
        ],
      }),
    }),
  ]);

const now = "2026-06-03";
const reportOf = (signature: SignatureReport, more: Partial<DocumentReport> = {}): DocumentReport => ({
  kind: "cms",
  isReadable: true,
  indication: signature.indication,
  ...(signature.subIndication && { subIndication: signature.subIndication }),
  signatures: [signature],
  timeStamps: [],
  issues: signature.issues,
  policy: signature.policy,
  at: signature.at,
  ...more,
});

/** The fields of the one signature by their labels, and all that is said. */
async function told(story: Partial<Story>, change: Partial<SignatureReport> = {}) {
  const signature = await judge({ world, now, lists: good, ...story });
  const report = vietnameseReportOf(reportOf({ ...signature, ...change }));
  const [section] = report.sections;
  if (section === undefined) throw new Error("no section");
  const fields = Object.fromEntries(section.fields.map(({ label, value }) => [label, value]));
  return { report, section, fields, text: renderReportText(report) };
}

const seven = [
  "Tổ chức cấp chứng thư số",
  "Người ký",
  "Đơn vị quản lý",
  "Thời gian ký",
  "Tính toàn vẹn",
  "Hiệu lực chứng thư số tại thời điểm ký",
  "Thời hạn chứng thư số",
];
const stamped = seven.map((label) => (label === "Thời gian ký" ? "Dấu thời gian" : label));
const validity = "Hiệu lực chứng thư số tại thời điểm ký";
const atCheck = " (xét tại thời điểm kiểm tra, không có dấu thời gian hợp lệ)";

describe("of a signature TT 15/2025 wants seven things shown, and the report shows them [SIG-07]", () => {
  it("with a time-stamp: judged at the moment that it proves", async () => {
    const { section, fields, text } = await told({ stamps: [{ at: "2026-06-02" }] });
    expect(section.fields.map(({ label }) => label)).toEqual(stamped);
    const issuer = readCertificate(world.signer.certificate).issuer.text;
    expect(fields).toEqual({
      "Tổ chức cấp chứng thư số": issuer,
      "Người ký": expect.stringContaining("BÁC SĨ THỬ NGHIỆM"),
      "Đơn vị quản lý": "không ghi trong chứng thư số",
      "Dấu thời gian": "02/06/2026 07:00:00 (GMT+7)",
      "Tính toàn vẹn": "Nội dung không bị thay đổi sau khi ký",
      [validity]: "Có hiệu lực, không bị thu hồi",
      "Thời hạn chứng thư số": "từ 01/01/2026 07:00:00 (GMT+7) đến 01/01/2027 07:00:00 (GMT+7)",
    });
    for (const [label, value] of Object.entries(fields)) expect(text).toContain(`  ${label}: ${value}\n`);
    expect(text).toContain("Kết luận: HỢP LỆ\n");
  });

  it("with a claimed time: said to be claimed, and judged when it is verified", async () => {
    const { section, fields } = await told({ found: { claimedTime: day("2026-06-02") } });
    expect(section.fields.map(({ label }) => label)).toEqual(seven);
    expect(fields["Thời gian ký"]).toBe("02/06/2026 07:00:00 (GMT+7) (do người ký khai)");
    expect(fields[validity]).toBe(`Có hiệu lực, không bị thu hồi${atCheck}`);
  });

  it("with no time at all", async () => {
    expect((await told({})).fields["Thời gian ký"]).toBe("không ghi trong chữ ký");
  });

  it("and of what kind of signatures the law calls it", async () => {
    const titles: Readonly<Record<TrustDomain, string>> = {
      public: "Chữ ký 1 (cades, B-B, chữ ký số công cộng)",
      remote: "Chữ ký 1 (cades, B-B, chữ ký số công cộng, ký từ xa)",
      government: "Chữ ký 1 (cades, B-B, chữ ký số chuyên dùng công vụ)",
      timestamp: "Chữ ký 1 (cades, B-B, dấu thời gian)",
    };
    for (const [domain, title] of Object.entries(titles) as [TrustDomain, string][])
      expect((await told({}, { domain })).section.title).toBe(title);
  });
});

describe("a signature that does not pass is shown as that", () => {
  it.each([
    [
      "revoked",
      async () => ({ lists: await listsOf({ of: world.signer }) }),
      "CHƯA ĐỦ CĂN CỨ KẾT LUẬN (REVOKED_NO_POE)",
      `Đã bị thu hồi hoặc tạm dừng${atCheck}`,
    ],
    [
      "suspended",
      async () => ({ lists: await listsOf({ of: world.signer, reason: 6 }) }),
      "CHƯA ĐỦ CĂN CỨ KẾT LUẬN (TRY_LATER)",
      `Đã bị thu hồi hoặc tạm dừng${atCheck}`,
    ],
    [
      "of unknown revocation",
      async () => ({ lists: [] }),
      "CHƯA ĐỦ CĂN CỨ KẾT LUẬN (TRY_LATER)",
      `Trong thời hạn, chưa biết có bị thu hồi hay không${atCheck}`,
    ],
    [
      "of revocation that nobody asked about",
      async () => ({ mode: "none" as const }),
      "HỢP LỆ",
      `Trong thời hạn, chưa kiểm tra thu hồi${atCheck}`,
    ],
    [
      "of nobody known",
      async () => ({ anchors: [] }),
      "CHƯA ĐỦ CĂN CỨ KẾT LUẬN (NO_CERTIFICATE_CHAIN_FOUND)",
      `Trong thời hạn, chưa xác minh được chứng thư cấp trên${atCheck}`,
    ],
    [
      "expired",
      async () => ({ now: "2027-06-03" }),
      expect.stringMatching(/^CHƯA ĐỦ CĂN CỨ KẾT LUẬN \(OUT_OF_BOUNDS/),
      `Đã hết hạn${atCheck}`,
    ],
    [
      "from before its certificate",
      async () => ({ now: "2025-06-03" }),
      expect.stringMatching(/^(?:CHƯA ĐỦ CĂN CỨ KẾT LUẬN|KHÔNG HỢP LỆ) \(/),
      `Chưa có hiệu lực${atCheck}`,
    ],
  ] as const)("%s", async (_, story, conclusion, valid) => {
    const { section, fields } = await told(await story());
    expect(section.conclusion).toEqual(conclusion);
    expect(fields[validity]).toBe(valid);
    expect(fields["Tính toàn vẹn"]).toBe("Nội dung không bị thay đổi sau khi ký");
    // Why, and what to do, in Vietnamese.
    expect(section.findings.length).toBeGreaterThan(0);
    for (const finding of section.findings)
      expect(finding).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ]/i);
  });

  it("with a signer whom nobody vouches for named as not verified", async () => {
    expect((await told({ anchors: [] })).fields["Người ký"]).toMatch(/ \(chưa xác minh\)$/);
    expect((await told({})).fields["Người ký"]).not.toContain("chưa xác minh");
  });

  it("broken", async () => {
    const open = async () => ({ toBeSigned: Uint8Array.of(1), digestsMatch: [false] });
    const { section, fields } = await told({ found: { open } });
    expect(section.conclusion).toBe("KHÔNG HỢP LỆ (HASH_FAILURE)");
    expect(fields["Tính toàn vẹn"]).toBe("Nội dung hoặc chữ ký đã bị thay đổi");
  });

  it("without a certificate, every field that is not known says so", async () => {
    const none = { certificates: [], lists: [], answers: [] };
    const { section, fields } = await told({ found: { evidence: none } });
    expect(section.conclusion).toBe("CHƯA ĐỦ CĂN CỨ KẾT LUẬN (NO_SIGNING_CERTIFICATE_FOUND)");
    expect(Object.keys(fields)).toEqual(seven);
    for (const label of ["Tổ chức cấp chứng thư số", "Người ký", validity, "Thời hạn chứng thư số"])
      expect(fields[label]).toBe("không xác định được");
    expect(fields["Tính toàn vẹn"]).toBe("Chưa kiểm tra được");
  });
});

describe("the field on integrity never says more than the signature", () => {
  const change = (isHarmless: boolean) => ({ kind: "page-content", where: "page 1", isHarmless }) as const;

  it.each([
    [
      "a page changed afterwards",
      [change(true), change(false)],
      "Bản đã ký còn nguyên vẹn, nhưng tài liệu đã được thêm hoặc sửa sau khi ký",
    ],
    ["only evidence was added", [change(true)], "Nội dung không bị thay đổi sau khi ký"],
  ])("where %s", async (_, changesAfter, value) => {
    expect((await told({ found: { changesAfter } })).fields["Tính toàn vẹn"]).toBe(value);
  });

  it("where it covers a part, or another signature", async () => {
    const part = { covers: { scope: "element", part: "1" } } as const;
    expect((await told({ found: part })).fields["Tính toàn vẹn"]).toContain(
      "phần còn lại của tệp không được ký",
    );
    const counter = await told({ found: { ...part, isCounterSignature: true } });
    expect(counter.section.title).toContain("xác nhận chữ ký 1");
    expect(counter.fields["Tính toàn vẹn"]).toBe("Chữ ký được xác nhận không bị thay đổi");
  });
});

describe("of the document itself", () => {
  const nextStep = { vi: "Hỏi nơi gửi.", en: "Ask the sender." };
  const own = findingOf("test.own", { vi: "Riêng của tài liệu.", en: "Of the document.", nextStep });

  it("what no signature says is told once, beside what the signatures say", async () => {
    const signature = await judge({ world, now, lists: [] });
    const report = reportOf(signature, { issues: [own, ...signature.issues] });
    const { findings, sections } = vietnameseReportOf(report);
    expect(findings).toEqual(["Riêng của tài liệu. Hỏi nơi gửi."]);
    expect(sections[0]?.findings).toHaveLength(new Set(signature.issues.map(({ text }) => text.vi)).size);
    // Also after it was stored as JSON.
    expect(vietnameseReportOf(JSON.parse(JSON.stringify(report)))).toEqual(vietnameseReportOf(report));
  });

  it("that carries no signature nothing is shown but that", () => {
    const report = vietnameseReportOf({
      isReadable: true,
      indication: "TOTAL_FAILED",
      subIndication: "FORMAT_FAILURE",
      signatures: [],
      timeStamps: [],
      issues: [own],
      policy: "vn-deployed",
      at: day(now),
    });
    expect(renderReportText(report)).toBe(
      [
        "KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ",
        "Kết luận: KHÔNG HỢP LỆ (FORMAT_FAILURE)",
        "Thời điểm kiểm tra: 03/06/2026 07:00:00 (GMT+7)",
        "Chính sách thuật toán: vn-deployed",
        "  - Riêng của tài liệu. Hỏi nơi gửi.",
        "",
      ].join("\n"),
    );
  });

  it("that is a time-stamp its authority and its time are shown", async () => {
    const signature = await judge({ world, now, lists: good, stamps: [{ at: "2026-06-02" }] });
    const report = vietnameseReportOf(
      reportOf(signature, {
        kind: "time-stamp",
        signatures: [],
        timeStamps: signature.timeStamps,
        issues: [],
      }),
    );
    expect(report.sections[0]?.fields.map(({ label }) => label)).toEqual([
      "Tổ chức cấp dấu thời gian",
      "Thời gian",
      "Thời hạn chứng thư số",
    ]);
    expect(report.sections[0]?.fields[1]?.value).toBe("02/06/2026 07:00:00 (GMT+7)");
  });
});

describe("names from certificates and files", () => {
  const hostile = "<script>alert(\"1\")</script><img src=x onerror='a'>&amp;\u202e\u0007\n";

  it("become no markup and move no text, wherever they stand", async () => {
    const signature = await judge({ world, now, lists: good, found: { claimedTime: day("2026-06-02") } });
    if (signature.signer === undefined) throw new Error("no signer");
    const signer = {
      ...signature.signer,
      subject: hostile,
      issuer: hostile,
      commonName: hostile,
      organization: hostile,
      uid: hostile,
    };
    const next = { vi: hostile, en: hostile };
    const issue = findingOf("test.own", { vi: hostile, en: hostile, nextStep: next });
    const stamps = [
      {
        ...(await judge({ world, now, stamps: [{ at: "2026-06-02" }] })).timeStamps[0],
        authority: signer,
        issues: [issue],
      },
    ] as SignatureReport["timeStamps"];
    for (const covers of [{ scope: "whole" }, { scope: "element", part: hostile }] as const) {
      const one = {
        ...signature,
        signer,
        issues: [issue],
        covers,
        isCounterSignature: covers.scope === "element",
      };
      const report = vietnameseReportOf(
        reportOf(one, { issues: [issue, { ...issue, code: "signing.other" }], timeStamps: stamps }),
      );
      const html = renderReportHtml(report);
      expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)");
      expect(html).not.toMatch(/<script|<img|\u202e|\u0007/);
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
      expect([...tags].sort()).toEqual([
        "body",
        "dd",
        "dl",
        "dt",
        "h1",
        "h2",
        "head",
        "html",
        "li",
        "meta",
        "section",
        "title",
        "ul",
      ]);
      // No line of the text is the certificate's own.
      const text = renderReportText(report);
      expect(text).not.toMatch(/\u202e|\u0007/);
      expect(text.split("\n").every((line) => /^$|^ {0,4}(?:- )?\S/.test(line))).toBe(true);
    }
  });

  it("leave the HTML a document of its own: Vietnamese, without scripts, styles or addresses of elsewhere", async () => {
    const html = renderReportHtml((await told({})).report);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>/);
    expect(html).not.toMatch(/https?:|<script|<style|<link|javascript:| on[a-z]+=/i);
    for (const label of seven) expect(html).toContain(`<dt>${label}</dt>`);
  });

  it("are shown the same way each time", async () => {
    const signature = await judge({ world, now, lists: good });
    const [one, other] = [reportOf(signature), structuredClone(reportOf(signature))];
    expect(renderReportHtml(vietnameseReportOf(one))).toBe(renderReportHtml(vietnameseReportOf(other)));
    expect(renderReportText(vietnameseReportOf(one))).toBe(renderReportText(vietnameseReportOf(other)));
  });
});
