import { addDays, isEmrError, parseCalendarDate } from "@benhan/core";
import { templateFor, templates } from "@benhan/core/forms";
import {
  checkFacilityPolicy,
  defaultFacilityPolicy,
  type FacilityPolicy,
  mayComplete,
  parseFacilityPolicy,
  renderPolicyAnnex,
  type SigningPlace,
} from "@benhan/signing/facility-policy";
import { describe, expect, it } from "vitest";
import { day, deputy, facility, found, from, generated, made, policy, withRule } from "./policy-samples.ts";

const copy = (one: FacilityPolicy): FacilityPolicy => JSON.parse(JSON.stringify(one));
const withPlaces = (code: string, change: (place: SigningPlace) => SigningPlace) =>
  withRule(code, (rule) => ({ ...rule, places: rule.places.map(change) }));
const issuesOf = (data: unknown) =>
  found(checkFacilityPolicy(data).issues).map((one) => one.replace(/editions\.0\.documents\.\d+/, "rule"));

describe("the generated policy [TT13-09]", () => {
  it("asks on every form in use for those whom the form asks for, and says that it is a reading", () => {
    const [edition] = generated.editions;
    expect(edition?.basis).toBe("reading");
    const inUse = templates.filter(({ validTo }) => validTo === undefined || validTo >= from);
    expect(edition?.documents.map(({ document }) => document)).toEqual(inUse.map(({ code }) => code));
    for (const { document, places } of edition?.documents ?? []) {
      const wanted = templateFor(document, day)?.signatures ?? [];
      expect(places.map(({ role, label }) => [role, label])).toEqual(
        wanted.map(({ role, label }) => [role, label.vi]),
      );
      expect(places.map(({ required }) => required !== "never")).toEqual(
        wanted.map(({ required }) => required),
      );
    }
    expect(issuesOf(copy(generated))).toEqual(["only_a_reading editions.0.basis"]);
  });

  it("is data that survives being written and read", () => {
    expect(parseFacilityPolicy(copy(policy))).toEqual(policy);
    expect(checkFacilityPolicy(copy(policy)).issues).toEqual([]);
    expect(defaultFacilityPolicy({ facility, from })).toEqual(generated);
  });

  it("allows patients every named confirmation, and staff a digital signature only", () => {
    const places = generated.editions.flatMap(({ documents }) => documents.flatMap((rule) => rule.places));
    for (const { role, methods } of places) {
      const confirms = methods.filter(({ kind }) => kind === "confirmation").length;
      expect(confirms).toBe(["patient-or-representative", "relative"].includes(role) ? 7 : 0);
    }
  });
});

describe("a policy that is read", () => {
  it("follows another from the next day on, and papers of before keep theirs", () => {
    const [first] = policy.editions;
    if (first === undefined) throw new Error("no edition");
    const to = parseCalendarDate("2026-06-30");
    const stricter = withPlaces("TT25-01", (place) => ({
      ...place,
      methods: [{ kind: "digital-signature", level: "B-LT" }],
    }));
    const second = stricter.editions.map((one) => ({ ...one, name: "2026-2", from: addDays(to, 1) }));
    const both: FacilityPolicy = { ...policy, editions: [{ ...first, to }, ...second] };
    expect(checkFacilityPolicy(both).issues).toEqual([]);
    const signatures = [made("treating-doctor"), made("head-of-facility"), made("facility-seal")];
    expect(mayComplete(both, { code: "TT25-01", on: to }, signatures).ok).toBe(true);
    const later = mayComplete(both, { code: "TT25-01", on: addDays(to, 1) }, signatures);
    expect(found(later.issues)).toEqual([0, 1, 2].map((at) => `level_too_low signatures.${at}.method`));
    expect(found(checkFacilityPolicy({ ...both, editions: [first, ...second] }).issues)).toEqual([
      "editions_overlap editions.1.from",
    ]);
  });

  it("never lets the seal of the facility come before somebody, be a confirmation, or be delegated [SIG-03]", () => {
    const seal = (change: Partial<SigningPlace>) =>
      withPlaces("TT25-01", (place) => (place.role === "facility-seal" ? { ...place, ...change } : place));
    expect(issuesOf(seal({ step: 5 }))).toEqual(["seal_not_last rule.places.2.step"]);
    expect(issuesOf(seal({ methods: [{ kind: "confirmation", by: "click" }] }))).toEqual([
      "seal_by_confirmation rule.places.2.methods",
    ]);
    expect(issuesOf(seal({ delegable: ["deputy"] }))).toEqual(["seal_delegated rule.places.2.delegable"]);
  });

  it("does not allow a prescription that is only confirmed", () => {
    const click = withPlaces("TT26-I", (place) => ({
      ...place,
      methods: [{ kind: "confirmation", by: "click" }],
    }));
    expect(issuesOf(click)).toEqual(["prescription_by_confirmation rule.places.0.methods"]);
  });

  it("warns of a place that the form asks for and the policy does not", () => {
    const weaker = withPlaces("TT25-01", (place) => ({ ...place, required: "never" }));
    expect(issuesOf(weaker)).toEqual(Array(3).fill("weaker_than_form rule.places"));
    expect(checkFacilityPolicy(weaker).ok).toBe(true);
  });

  it("says of delegations what cannot be: twice the same, an end before the beginning, no end of an authority", () => {
    const { until: _, ...open } = deputy;
    const delegations = [
      deputy,
      { ...deputy, until: parseCalendarDate("2026-02-28") },
      { ...open, id: "QD-02", kind: "authorised" },
      { ...deputy, id: "QD-03", for: "facility-seal" },
    ];
    expect(issuesOf({ ...policy, delegations })).toEqual([
      "id_twice delegations.1.id",
      "ends_before_begin delegations.1.until",
      "seal_delegated delegations.3.for",
      "unlimited_authority delegations.2.until",
    ]);
  });

  it("says of rules what cannot be: no decision, twice the same place or document, no method", () => {
    const wrong = copy(withPlaces("TT25-01", (place) => ({ ...place, id: "a", methods: [] })));
    const [edition] = wrong.editions;
    const twice = edition?.documents.filter(({ document }) => document === "01/BV1") ?? [];
    const { decision: _, ...undecided } = {
      ...edition,
      documents: [...(edition?.documents ?? []), ...twice],
    };
    expect(issuesOf({ ...wrong, editions: [undecided] })).toEqual([
      "decision_missing editions.0.decision",
      "id_twice rule.places.1.id",
      "id_twice rule.places.2.id",
      "no_method rule.places.0.methods",
      "no_method rule.places.1.methods",
      "no_method rule.places.2.methods",
      "document_twice rule.document",
    ]);
  });

  it("is refused with every wrong member, whatever it is", () => {
    for (const data of [undefined, null, 7, [], "x", {}]) expect(checkFacilityPolicy(data).ok).toBe(false);
    const wrong = {
      ...copy(policy),
      version: 2,
      delegations: [{ ...deputy, kind: "thay", until: "cuối năm", more: 1 }],
    };
    expect(found(checkFacilityPolicy(wrong).issues)).toEqual([
      "invalid_data version",
      "invalid_data delegations.0",
      "invalid_data delegations.0.kind",
      "invalid_data delegations.0.until",
    ]);
    try {
      parseFacilityPolicy(wrong);
      expect.unreachable();
    } catch (error) {
      expect(isEmrError(error, "signing.facility_policy.invalid")).toBe(true);
    }
  });
});

describe("the annex of the rule book [TT13-09] [CV365-24]", () => {
  const otp = withPlaces("01/BV2", (place) => ({
    ...place,
    label: place.role === "treating-doctor" ? 'Bác sĩ <"phẫu thuật" & gây mê>' : place.label,
  }));

  it("says who signs what by which method in which order, as text", () => {
    const text = renderPolicyAnnex(policy, { on: day, format: "text" });
    const lines = text.split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "PHỤ LỤC: QUY ĐỊNH VỀ KÝ VÀ XÁC NHẬN TRÊN HỒ SƠ BỆNH ÁN ĐIỆN TỬ",
      "Cơ sở: Bệnh viện Thử nghiệm (mã 99999)",
      "Bản 2026-01-01, áp dụng từ ngày 01/01/2026",
      "Ban hành kèm theo 12/QĐ-BVTN ngày 20/12/2025",
    ]);
    const rows = lines
      .filter((line) => line.startsWith("TT25-01 | "))
      .map((line) => line.split(" | ").slice(2));
    expect(rows).toEqual([
      ["1", "Bác sĩ điều trị", "Bắt buộc", "Chữ ký số từ mức B-B", "Không"],
      [
        "5",
        "Đại diện đơn vị (Người đứng đầu cơ sở)",
        "Bắt buộc",
        "Chữ ký số từ mức B-B",
        "ký thay (KT.); thừa lệnh (TL.); thừa ủy quyền (TUQ.)",
      ],
      [
        "6",
        "Dấu hoặc chữ ký số của cơ sở (Chữ ký số của cơ sở)",
        "Bắt buộc",
        "Chữ ký số từ mức B-T",
        "Không",
      ],
    ]);
    expect(lines).toContain(
      "QD-01 | ký thay (KT.) | Người đứng đầu cơ sở | Phạm Thị Thử (PGD-01) | Phó Giám đốc | 01/03/2026 | 30/11/2026 | TT25-01, TT25-02 | 01/QĐ-BVTN ngày 01/03/2026",
    );
  });

  it("has a row for every place of every form in use on that day, and is the same every time", () => {
    const count = (policy.editions[0]?.documents ?? [])
      .filter(({ to }) => to === undefined || to >= day)
      .reduce((sum, { places }) => sum + Math.max(1, places.length), 0);
    const html = renderPolicyAnnex({ ...policy, appointments: [] }, { on: day });
    // The rows of the two heads, and the delegation.
    expect(html.match(/<tr>/g)).toHaveLength(count + 3);
    expect(renderPolicyAnnex(copy(policy), { on: day })).toBe(renderPolicyAnnex(policy, { on: day }));
  });

  it("calls confirmations what they are, and writes no mark-up that came with the data", () => {
    const html = renderPolicyAnnex(otp, { on: day });
    expect(html).toContain("Bác sĩ &lt;&quot;phẫu thuật&quot; &amp; gây mê&gt;");
    const cells = [...html.matchAll(/<td>([^<]*Xác nhận bằng[^<]*)<\/td>/g)].flatMap(([, cell = ""]) =>
      cell.split("; "),
    );
    const confirmations = cells.filter((cell) => cell.startsWith("Xác nhận"));
    expect(confirmations.length).toBeGreaterThan(50);
    expect(confirmations.filter((cell) => /ký/i.test(cell))).toEqual([]);
  });

  it("says of a generated policy that nobody has decided it, and has nothing for a day without one", () => {
    expect(renderPolicyAnnex(generated, { on: day, format: "text" })).toContain("CHƯA ĐƯỢC CƠ SỞ BAN HÀNH");
    try {
      renderPolicyAnnex(policy, { on: parseCalendarDate("2025-12-31") });
      expect.unreachable();
    } catch (error) {
      expect(isEmrError(error, "signing.facility_policy.no_edition_on_day")).toBe(true);
    }
  });
});
