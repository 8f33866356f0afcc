import type { Author, Instant } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError, type Report } from "@benhan/core/faults";
import type { AccessRequest } from "@benhan/core/lifecycle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/paper/index.ts";
import {
  checkRecordRequest,
  createRecordRequest,
  type Delivery,
  decideScope,
  type Fulfilment,
  fulfilRequest,
  type GivenItem,
  type RecordRequest,
  type RequesterCategory,
  type RequestScope,
  receiptBytes,
  receiptOf,
  receiptPaper,
  type ScopeDecision,
} from "../../src/patient-request/index.ts";

const by: Author = { kind: "practitioner", id: "000050/XX-GPHN" };
const at = (hour: string) => `2026-07-08T${hour}:00.000+07:00` as Instant;
const digest = digestOf(new TextEncoder().encode("giấy"));
const proof = { reference: "GUQ-17/2026", digest };

const request = (category: string, wants: RequestScope, changes: object = {}): RecordRequest => ({
  facilityId: "bv-thu-nghiem",
  id: "YC-0007/2026",
  record: { system: "his", id: "HS000002" },
  requester: {
    category: category as RequesterCategory,
    name: "NGUYỄN THỊ THỬ",
    ...(category !== "patient" && { proof }),
  },
  written: { reference: "CV-12/2026", digest, receivedAt: at("08:00") },
  wants,
  purpose: "Khám tiếp tại cơ sở khác.",
  ...changes,
});
const decide = (own: RecordRequest, options: object = {}) =>
  decideScope(own, { by, at: at("09:00"), archived: true, ...options });
const codes = ({ issues }: Report<unknown>) =>
  issues.map(({ code }) => code.replace("exchange.patient_request.", ""));
async function granted(category: string, wants: RequestScope): Promise<ScopeDecision> {
  const report = await decide(request(category, wants));
  if (!report.ok) throw new Error(codes(report).join());
  return report.value;
}
const item = (changes: Partial<GivenItem> = {}): GivenItem => ({
  name: "Bản tóm tắt hồ sơ bệnh án",
  format: "pdf",
  digest,
  pages: 2,
  forms: ["TT25-03"],
  ...changes,
});
const given = (...items: readonly GivenItem[]): Omit<Fulfilment, "decision"> => ({
  items,
  preparedBy: by,
  preparedAt: at("10:00"),
});
const delivery: Delivery = {
  receivedBy: { name: "NGUYỄN THỊ THỬ" },
  handedOverBy: by,
  at: at("11:00"),
  how: "in-person",
};

function issuesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return (error.issues ?? []).map(({ code, path }) => `${code.split(".").at(-1)} ${path.join(".")}`);
  }
  return [];
}

describe("the scope of a request", () => {
  it.each([
    ["patient", "full", "Đ69 k4 d"],
    ["patient", "summary", "Đ69 k4 d"],
    ["representative-c", "full", "Đ8 k2 c"],
    ["representative-d", "full", "Đ8 k2 d"],
    ["representative-a", "summary", "Đ69 k4 đ; Đ8 k2 a"],
  ] as const)(
    "of %s who wants %s is granted, with the law that says so [KCB-07]",
    async (category, wants, source) => {
      const { scope, explanation, source: named } = await granted(category, wants);
      expect(scope).toBe(wants);
      expect(named).toContain(source);
      expect(explanation.vi).toContain(wants === "full" ? "sao chụp" : "bản tóm tắt");
      expect(explanation.en).toContain(wants === "full" ? "copy" : "summary");
    },
  );

  it("is the summary only for a representative by point a: who wants more is refused [KCB-07]", async () => {
    const report = await decide(request("representative-a", "full"));
    expect([report.ok, codes(report)]).toEqual([false, ["scope_not_allowed"]]);
    const [issue] = report.issues;
    expect([issue?.path, issue?.source]).toEqual([["wants"], "Luật KCB 15/2023/QH15 Đ69 k4 đ; Đ8 k2"]);
  });

  it("of a representative by point d is what the facility reads in the law, full by default", async () => {
    const narrowed = await decide(request("representative-d", "full"), { representativeD: "summary" });
    expect(codes(narrowed)).toEqual(["scope_not_allowed"]);
    expect((await decide(request("representative-d", "full"))).ok).toBe(true);
  });

  it("is nothing for anybody else: b, lawyers, relatives, insurers [KCB-06]", async () => {
    for (const category of ["representative-b", "lawyer", "relative", "insurer", "__proto__", ""]) {
      expect(codes(await decide(request(category, "summary")))).toContain("requester_not_entitled");
    }
  });

  it("is never wider than what was asked for and never what the category may not have", async () => {
    const categories = ["patient", "representative-a", "representative-c", "representative-d"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...categories),
        fc.constantFrom<RequestScope>("full", "summary"),
        fc.boolean(),
        async (category, wants, archived) => {
          const report = await decide(request(category, wants), { archived });
          if (category === "representative-a" && wants === "full") expect(report.ok).toBe(false);
          else if (report.ok) expect(report.value.scope).toBe(wants);
          else throw new Error(codes(report).join());
        },
      ),
      { seed: 69, numRuns: 60 },
    );
  });

  it("asks the access rules of the facility last, and they may refuse", async () => {
    const asked: AccessRequest[] = [];
    const refusal = {
      code: "host.refused",
      severity: "error",
      path: [],
      text: { vi: "Không được.", en: "No." },
    } as const;
    const authorise = (access: AccessRequest): Report<unknown> => {
      asked.push(access);
      return { ok: false, issues: [refusal] };
    };
    const report = await decide(request("patient", "full"), { authorise });
    expect(report).toEqual({ ok: false, issues: [refusal] });
    expect(asked).toMatchObject([
      {
        action: "extract",
        requester: { category: "patient", id: "YC-0007/2026" },
        purpose: "Khám tiếp tại cơ sở khác.",
      },
    ]);
    await decide(request("representative-a", "full"), { authorise });
    expect(asked).toHaveLength(1);
  });

  it("comes with a warning while the record is not archived", async () => {
    const report = await decide(request("patient", "full"), { archived: false });
    expect([report.ok, codes(report), report.issues[0]?.severity]).toEqual([
      true,
      ["not_archived"],
      "warning",
    ]);
  });

  it("is not decided before the request came [KCB-07]", async () => {
    expect(codes(await decide(request("patient", "full"), { at: at("07:00") }))).toEqual(["time_wrong"]);
  });
});

describe("a request", () => {
  it("must be in writing, name its purpose, and show who represents: all that is missing at once [KCB-07] [KCB-08]", () => {
    const bare = request("representative-c", "full", {
      requester: { category: "representative-c", name: " " },
      written: { reference: "", receivedAt: "hôm qua" },
      purpose: "",
    });
    expect(issuesOf(() => createRecordRequest(bare))).toEqual([
      "missing requester.name",
      "proof_missing requester.proof.reference",
      "not_written written.reference",
      "time_wrong written.receivedAt",
      "purpose_missing purpose",
    ]);
  });

  it("out of a store of the host is checked, whatever it lacks [KCB-07]", () => {
    const report = checkRecordRequest({} as RecordRequest);
    expect(report.ok).toBe(false);
    expect(report.issues.length).toBeGreaterThan(8);
    expect(checkRecordRequest(request("patient", "everything" as RequestScope)).ok).toBe(false);
  });

  it("tells nothing of the person in its findings", () => {
    const { issues } = checkRecordRequest(request("representative-b", "full", { purpose: "" }));
    expect(JSON.stringify(issues)).not.toContain("NGUYỄN");
  });
});

describe("what is given", () => {
  it("for a summary is its form on paper or as PDF, and nothing else [KCB-07]", async () => {
    const decision = await granted("representative-a", "summary");
    const wrong = [
      item({ forms: ["TT25-03", "10/BV1"] }),
      item({ forms: [] }),
      item({ format: "package" }),
      item({ format: "json" }),
    ];
    for (const one of wrong) {
      expect(issuesOf(() => fulfilRequest(decision, given(item(), one)))).toContain(
        "more_than_granted items.1",
      );
    }
    expect(
      fulfilRequest(decision, given(item(), item({ format: "paper", forms: ["52/BV2"] }))).items,
    ).toHaveLength(2);
  });

  it("for the whole record may be a package; digests and pages are written down [KCB-07] [CV365-23]", async () => {
    const decision = await granted("patient", "full");
    const { pages: _, ...bare } = item({ format: "package" });
    expect(fulfilRequest(decision, given(bare)).items[0]).toMatchObject({ digest, format: "package" });
    expect(issuesOf(() => fulfilRequest(decision, given()))).toEqual(["nothing_given items"]);
    expect(issuesOf(() => fulfilRequest(decision, given(item({ pages: 0 }))))).toEqual([
      "pages_wrong items.0.pages",
    ]);
    const early = { ...given(item()), preparedAt: at("08:30") };
    expect(issuesOf(() => fulfilRequest(decision, early))).toEqual(["time_wrong preparedAt"]);
  });
});

describe("a receipt", () => {
  const fulfilment = async () => fulfilRequest(await granted("patient", "summary"), given(item()));

  it("says who received what, when and how, under a digest that any change breaks [KCB-07] [CV365-23]", async () => {
    const receipt = receiptOf(await fulfilment(), delivery);
    expect(receipt.digest).toBe(digestOf(receiptBytes(receipt)));
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt);
    const changed = { ...receipt, delivery: { ...delivery, how: "post" as const } };
    expect(digestOf(receiptBytes(changed))).not.toBe(receipt.digest);
  });

  it("asks for an authority when somebody else receives it [KCB-07]", async () => {
    const own = await fulfilment();
    const other = { ...delivery, receivedBy: { name: "TRẦN VĂN MẪU" } };
    expect(issuesOf(() => receiptOf(own, other))).toEqual(["authority_missing receivedBy.authority"]);
    const withAuthority = { ...delivery, receivedBy: { name: "TRẦN VĂN MẪU", authority: "UQ-3/2026" } };
    expect(receiptOf(own, withAuthority).delivery.receivedBy.authority).toBe("UQ-3/2026");
    expect(issuesOf(() => receiptOf(own, { ...delivery, at: at("09:30"), how: "fax" as "post" }))).toEqual([
      "time_wrong at",
      "way_unknown how",
    ]);
  });

  it("is a paper that both sides sign, with purpose and duty of secrecy [KCB-08]", async () => {
    const paper = receiptPaper(receiptOf(await fulfilment(), delivery), { place: "Hà Nội" });
    const html = renderHtml(paper);
    for (const text of ["Khám tiếp tại cơ sở khác.", "Điều 69 khoản 5", digest.slice(8), "CV-12/2026"]) {
      expect(html).toContain(text);
    }
    const places = paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
    expect(places.map(({ role }) => role)).toEqual(["giver", "receiver"]);
  });
});
