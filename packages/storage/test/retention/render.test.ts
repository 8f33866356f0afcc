import { nodeDigest } from "@benhan/core/node";
import {
  advanceDisposal,
  disposalCertificate,
  explainDisposal,
  proposeDisposal,
  renderCertificate,
  renderDisposalExplanation,
} from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { day, hold, item, proposed, steps, valueIn } from "./samples.ts";

const items = [
  item("HS-1", { patient: "BN-SECRET", facts: { endedOn: day("2005-07-02"), tags: ["mental-illness"] } }),
  item("HS-2"),
];
const verdicts = [
  { key: "HS-1", verdict: "confirm" },
  { key: "HS-2", verdict: "permanent", reason: "LÝ DO RIÊNG" },
] as const;
const path = [{ ...steps.appraise(), verdicts }, steps.decide, steps.execute, steps.certify];

function done() {
  const now = { items, holds: [] };
  return path.reduce(
    (disposal, step) => valueIn(advanceDisposal(disposal, step, now)),
    valueIn(proposeDisposal(proposed, now)),
  );
}

describe("the certificate of a disposal", () => {
  const certificate = valueIn(disposalCertificate(done()));

  it("[RET-08] holds list, manifest, deciders, time, method, witness, and is itself kept for ever", () => {
    expect(certificate).toMatchObject({
      number: "CN 01/2037",
      list: [{ key: "HS-1", keptUntil: "2025-12-31" }],
      appraised: { retained: 1 },
      decision: { number: "QĐ 31/QĐ-BV", head: { role: "giám đốc" } },
      execution: { witness: "vt-01", destroyed: ["backups", "copies", "data", "index", "metadata"] },
      retention: { rule: "DRV-DESTROY", keepUntil: "permanent" },
    });
    expect(certificate.listDigest).toMatch(/^sha-256:[0-9a-f]{64}$/);
    expect(disposalCertificate(done(), nodeDigest)).toEqual({ ok: true, value: certificate, issues: [] });
  });

  it("[RET-08] holds nothing of patients: no key of theirs, no class of the record, no reason", () => {
    const text = `${JSON.stringify(certificate)}${renderCertificate(certificate)}`;
    for (const secret of ["BN-SECRET", "mental", "tâm thần", "TT33-040", "LÝ DO RIÊNG"])
      expect(text).not.toContain(secret);
  });

  it("is printed in both languages, one line a thing", () => {
    const page = renderCertificate(certificate);
    expect(page.split("\n")[0]).toBe("CHỨNG NHẬN HỦY TÀI LIỆU LƯU TRỮ");
    expect(page).toContain("Quyết định: QĐ 31/QĐ-BV, 28/02/2037");
    expect(page).toContain("Bản sao lưu khóa cuối cùng hết hạn: 30/06/2037");
    const english = renderCertificate({ ...certificate, number: "CN\n01\u2028x\u202e" }, "en");
    expect(english.split("\n").slice(0, 3)).toEqual([
      "CERTIFICATE OF DESTRUCTION",
      "Number: CN 01 x",
      "Facility: bv-thu-nghiem",
    ]);
    expect(() => renderCertificate({} as never)).toThrow(/disposalCertificate/);
    expect(() => renderCertificate(certificate, "fr" as never)).toThrow(/language|vi/);
  });
});

describe("the dry run", () => {
  it("[RET-08] is told with every row, its source, and the day on which to look again", () => {
    const one = item("HS-7", {
      facts: { endedOn: day("2026-07-02"), tags: ["traffic-accident"] },
      links: [{ kind: "parent", to: "HS-9", keepUntil: "2050-12-31" }],
    });
    const found = explainDisposal(one, { holds: [], on: day("2037-01-01") });
    expect(renderDisposalExplanation(found)).toBe(
      [
        "HS-7, 01/01/2037: phải giữ",
        "- Thời hạn lưu trữ chưa hết: đến hết ngày 31/12/2046. [TT 33/2025/TT-BYT annex item 40; RET-08]",
        "- Còn tài liệu liên quan chưa hết thời hạn. [Luật Lưu trữ 33/2024 Đ36 k4; RET-08]",
        "  TT33-040c Hồ sơ bệnh án tai nạn giao thông: đến hết ngày 31/12/2046 (TT 33/2025/TT-BYT annex item 40)",
        "  TT33-044 Hồ sơ bệnh án nội trú, ngoại trú: đến hết ngày 31/12/2036 (TT 33/2025/TT-BYT annex item 44)",
        "Xét lại từ ngày 01/01/2051",
        "",
      ].join("\n"),
    );
    const english = renderDisposalExplanation(
      explainDisposal(one, { holds: [hold({ scope: ["everything"] })], on: day("2060-01-01") }),
      "en",
    );
    expect(english.split("\n").slice(0, 2)).toEqual([
      "HS-7, 2060-01-01: must be kept",
      "- A hold stands on it: an investigation, CV-12/2036 (Cơ quan điều tra). [Luật Lưu trữ 33/2024 Đ16, Đ36 k4; RET-08]",
    ]);
    expect(
      renderDisposalExplanation(explainDisposal(item("HS-1"), { holds: [], on: day("2037-01-01") })),
    ).toContain("có thể đưa vào danh sách hủy");
    expect(() => renderDisposalExplanation(undefined as never)).toThrow(/explainDisposal/);
  });

  it("takes the longer of what was decided and what the facts say", () => {
    const retention = { rule: "TT33-039", edition: "tt33-2025", keepUntil: "2056-12-31" };
    const found = explainDisposal(item("HS-1", { retention }), { holds: [], on: day("2040-01-01") });
    expect(found).toMatchObject({ keepUntil: "2056-12-31", isDisposable: false });
    expect(found.reasons[0]?.source).toBe("TT 33/2025/TT-BYT annex item 39");
    const { facts: _, ...bare } = item("HS-1", { retention });
    expect(explainDisposal(bare, { holds: [], on: day("2057-01-01") }).isDisposable).toBe(true);
    const wrongFacts = { ...bare, facts: { endedOn: "2020-02-30", tags: [] } as never };
    expect(explainDisposal(wrongFacts, { holds: [], on: day("2057-01-01") }).isDisposable).toBe(false);
    const odd = { ...bare, retention: { ...retention, keepUntil: "9999" } };
    expect(explainDisposal(odd, { holds: [], on: day("2057-01-01") }).isDisposable).toBe(false);
  });
});
