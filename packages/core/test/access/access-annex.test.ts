import { describe, expect, it } from "vitest";
import { type AccessPolicy, renderAccessAnnex, suggestedOperatingRows } from "../../src/access/index.ts";
import type { CalendarDate } from "../../src/index.ts";
import { open } from "./world.ts";

const on = "2026-07-08" as CalendarDate;

describe("[TT13-10] the annex of the rule book", () => {
  const policy: AccessPolicy = {
    ...open,
    roles: {
      ...open.roles,
      doctor: {
        category: "facility-practitioner",
        rights: ["view", "cancel", "break-glass"],
        label: "Bác sĩ",
      },
      former: { category: "facility-practitioner", rights: ["view"], to: "2026-07-07" },
    },
    rules: [
      {
        id: "QC-4",
        for: { roles: ["doctor"] },
        need: { kind: "hours", windows: [{ days: [1], from: "07:00", to: "17:00" }] },
      },
    ],
    operating: suggestedOperatingRows,
    breakGlass: { hours: 2, never: ["giám định"] },
    decision: "12/QĐ-XX",
  };

  it("says the rights as they are in force on the day, in both languages", () => {
    const text = renderAccessAnnex(policy, { on, format: "markdown", facility: "BV Thử nghiệm" });
    for (const said of [
      "Cơ sở: BV Thử nghiệm / Facility: BV Thử nghiệm",
      "12/QĐ-XX",
      "| Bác sĩ (doctor) | Người hành nghề của cơ sở / A practitioner of the facility | xem; hủy bệnh án; mở khẩn / view; cancelling the record; break the glass |",
      "| QC-4 | doctor / doctor | trong khung giờ 07:00–17:00 (T2) / in the hours 07:00–17:00 (Mon) |",
      "| Bao lâu / How long | 2 giờ / 2 hours |",
      "assisted-reproduction-donor, transplant-donor, giám định",
      "Luật KCB 15/2023/QH15 Đ69 k3 (KCB-05)",
      "Quy chế của cơ sở",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("former");
    expect(renderAccessAnnex(policy, { on: "2026-07-07" as CalendarDate, format: "markdown" })).toContain(
      "former",
    );
  });

  it("says so when nobody has issued it, and reads point d as the facility does", () => {
    expect(renderAccessAnnex(open, { on })).toContain("CHƯA CÓ QUYẾT ĐỊNH BAN HÀNH");
    const rows = (policyOf: AccessPolicy) =>
      renderAccessAnnex(policyOf, { on, format: "markdown" })
        .split("\n")
        .filter((line) => line.includes("điểm d khoản 2"));
    expect(rows(open)).toEqual([expect.stringContaining("Sao chép")]);
    expect(rows({ ...open, representativeD: "summary" })).toEqual([expect.not.stringContaining("Sao chép")]);
  });

  it("is the same for the same policy, and lets no name become markup", () => {
    const named = { ...open, roles: { "<b>|*a*": { category: "system", rights: [] } } } as AccessPolicy;
    const html = renderAccessAnnex(named, { on });
    expect(html).toBe(renderAccessAnnex(structuredClone(named), { on }));
    expect(html).toContain("&lt;b&gt;|*a*");
    expect(html).not.toContain("<b>");
    const markdown = renderAccessAnnex(named, { on, format: "markdown" });
    expect(markdown).toContain("| &lt;b&gt;\\|\\*a\\* |");
  });

  it("is refused for a policy that could not decide, and for a call that is wrong", () => {
    const wrong = { roles: { a: { category: "court", rights: [] } } } as never;
    expect(() => renderAccessAnnex(wrong, { on })).toThrowError(
      expect.objectContaining({ code: "core.access.policy_invalid" }),
    );
    expect(() => renderAccessAnnex(open, { on: "8/7" } as never)).toThrowError(
      expect.objectContaining({ code: "core.options.wrong" }),
    );
  });
});
