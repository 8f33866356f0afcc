import {
  type Author,
  addDays,
  type CalendarDate,
  daysBetween,
  type Instant,
  type MedicalRecord,
} from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { type EmrError, isEmrError, type Report } from "@benhan/core/faults";
import type { AccessRequest } from "@benhan/core/lifecycle";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/paper/index.ts";
import type { PackageManifest, PackageVerification, RecordPackage } from "../../src/record-package/index.ts";
import {
  checkReceipt,
  checkRecordRequest,
  createRecordRequest,
  type Delivery,
  type DeliveryReceipt,
  decideScope,
  type FulfilRequestOptions,
  fulfilRequest,
  type GivenItem,
  type GivenPackage,
  type PatientSideCategory,
  type RecordRequest,
  type RequestScope,
  receiptBytes,
  receiptOf,
  receiptPaper,
  requestDue,
  requesterRules,
  type ScopeDecision,
  workingDaysAfter,
} from "../../src/record-request/index.ts";
import { masters } from "../paper/record/masters.ts";

const by: Author = { kind: "practitioner", id: "000050/XX-GPHN" };
const at = (hour: string) => `2026-07-08T${hour}:00.000+07:00` as Instant;
const digest = digestOf(new TextEncoder().encode("giấy"));
const proof = { reference: "GUQ-17/2026", digest };

const request = (category: string, wants: RequestScope, changes: object = {}): RecordRequest => ({
  facilityId: "bv-thu-nghiem",
  id: "YC-0007/2026",
  record: { system: "his", id: "HS000002" },
  requester: {
    category: category as PatientSideCategory,
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
  issues.map(({ code }) => code.replace("exchange.record_request.", ""));
async function granted(category: string, wants: RequestScope): Promise<ScopeDecision> {
  const report = await decide(request(category, wants));
  if (!report.ok) throw new Error(codes(report).join());
  return report.value;
}
const item = (changes: Partial<GivenItem> = {}): GivenItem => ({
  name: "Bản tóm tắt hồ sơ bệnh án",
  format: "pdf",
  digest,
  record: { system: "his", id: "HS000002" },
  pages: 2,
  forms: ["TT25-03"],
  ...changes,
});
const given = (...items: readonly (GivenItem | GivenPackage)[]): FulfilRequestOptions => ({
  items: items as FulfilRequestOptions["items"],
  preparedBy: by,
  preparedAt: at("10:00"),
});
const delivery: Delivery = {
  receivedBy: { name: "NGUYỄN THỊ THỬ" },
  handedOverBy: by,
  at: at("11:00"),
  how: "in-person",
};

function errorOf(run: () => unknown): EmrError | undefined {
  try {
    run();
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return error;
  }
  return undefined;
}

const issuesOf = (run: () => unknown): readonly string[] =>
  (errorOf(run)?.issues ?? []).map(({ code, path }) => `${code.split(".").at(-1)} ${path.join(".")}`);

function patientRecord(): MedicalRecord {
  const record = sampleInpatientRecord();
  const source = { system: "his", id: "HS000002" };
  return { ...record, source, patient: { ...record.patient, name: "NGUYỄN THỊ THỬ" } };
}

/** What verifying a whole package of a record answers. */
function verified(record = patientRecord()): PackageVerification {
  const { source, facilityCode, recordNumber } = record;
  const manifest = { record: { ...source, facilityCode, recordNumber } } as PackageManifest;
  const value = { manifest, record } as RecordPackage;
  return {
    ok: true,
    digest: digestOf(new TextEncoder().encode("gói")),
    manifest,
    files: [],
    issues: [],
    value,
  };
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
    const package_ = verified();
    const { digest: own, manifest } = package_;
    expect(fulfilRequest(decision, given({ name: "Gói hồ sơ bệnh án", package: package_ })).items).toEqual([
      { name: "Gói hồ sơ bệnh án", format: "package", digest: own, record: manifest?.record },
    ]);
    expect(issuesOf(() => fulfilRequest(decision, given()))).toEqual(["nothing_given items"]);
    expect(issuesOf(() => fulfilRequest(decision, given(item({ pages: 0 }))))).toEqual([
      "pages_wrong items.0.pages",
    ]);
    const early = { ...given(item()), preparedAt: at("08:30") };
    expect(issuesOf(() => fulfilRequest(decision, early))).toEqual(["time_wrong preparedAt"]);
  });
});

describe("who says to be the patient", () => {
  const of = (name: string, identifier?: object, category = "patient") =>
    request(category, "full", {
      requester: {
        category,
        name,
        ...(identifier && { identifier }),
        ...(category !== "patient" && { proof }),
      },
    });
  const record = patientRecord();

  it("is the patient of the record, or gets nothing: at the decision, the fulfilment and the receipt [KCB-07]", async () => {
    const stranger = of("PHẠM VĂN LẠ");
    expect(codes(await decide(stranger, { record }))).toEqual(["requester_not_patient"]);
    const decided = await decide(stranger);
    if (!decided.ok) throw new Error("refused");
    const package_ = { name: "Gói", package: verified() };
    for (const own of [{ ...given(item()), record }, given(package_)]) {
      expect(issuesOf(() => fulfilRequest(decided.value, own))).toEqual([
        "requester_not_patient decision.request.requester.name",
      ]);
    }
    const receipt = receiptOf(fulfilRequest(decided.value, given(item())), {
      ...delivery,
      receivedBy: { name: "PHẠM VĂN LẠ" },
    });
    expect(issuesOf(() => receiptPaper(receipt, { record, masters }))).toEqual([
      "requester_not_patient fulfilment.decision.request.requester.name",
    ]);
    expect(codes(await decide(of("PHẠM VĂN LẠ", undefined, "representative-c"), { record }))).toEqual([]);
  });

  it.each(["nguyễn thị thử", " NGUYỄN  THỊ\u00a0THỬ ", "NGUYỄN THỊ THỬ".normalize("NFD"), "Nguyễn Thị Thử"])(
    "is the same person however the name is typed, as is who receives it: %s",
    async (name) => {
      const decided = await decide(of(name), { record });
      expect(codes(decided)).toEqual([]);
      // What is not in NFC has no digest, and no receipt.
      if (!decided.ok || name !== name.normalize("NFC")) return;
      const receipt = receiptOf(fulfilRequest(decided.value, given(item())), delivery);
      expect(issuesOf(() => receiptPaper(receipt, { record, masters }))).toEqual([]);
    },
  );

  it("is told from others of the name by the number of a card, where the record has one of its kind [KCB-07]", async () => {
    const number = { system: "personal-id", status: "active", value: "079185000000" } as const;
    const own = { ...record, patient: { ...record.patient, identifiers: [number] } };
    const decided = async (identifier: object) =>
      codes(await decide(of("Nguyễn Thị Thử", identifier), { record: own }));
    expect(await decided({ system: "personal-id", value: "079 185 000 000" })).toEqual([]);
    expect(await decided({ system: "personal-id", value: "079185000001" })).toEqual([
      "requester_not_patient",
    ]);
    expect(await decided({ system: "passport", value: "C0000000" })).toEqual([]);
    expect(await decided({ system: "personal-id" })).toEqual(["missing"]);
  });

  it("asks for the record that was passed", async () => {
    const other = { ...record, source: { system: "his", id: "HS000009" } };
    expect(codes(await decide(of("NGUYỄN THỊ THỬ"), { record: other }))).toEqual(["record_other"]);
    const decision = await granted("patient", "full");
    expect(issuesOf(() => fulfilRequest(decision, { ...given(item()), record: other }))).toEqual([
      "record_other record",
    ]);
  });
});

describe("what is given is of the record that was asked for", () => {
  const other = { system: "his", id: "HS000009" };

  it.each(["paper", "pdf", "json", "xml"] as const)(
    "a %s of another record is refused where it stands, before any receipt and in every one that is stored [KCB-07]",
    async (format) => {
      const decision = await granted("patient", "full");
      const own = item({ format });
      const refused = (record: unknown) =>
        issuesOf(() => fulfilRequest(decision, given(own, { ...own, record } as GivenItem)));
      expect(refused(other)).toEqual(["item_of_other_record items.1.record"]);
      expect(refused({ system: "lis", id: "HS000002" })).toEqual(["item_of_other_record items.1.record"]);
      for (const nothing of [undefined, null, "HS000002"])
        expect(refused(nothing)).toEqual(["record_unsaid items.1.record"]);
      const fulfilment = fulfilRequest(decision, given(own, own));
      const receipt = receiptOf(fulfilment, delivery);
      const forged = { ...receipt, fulfilment: { ...fulfilment, items: [own, { ...own, record: other }] } };
      const { issues } = checkReceipt({ ...forged, digest: digestOf(receiptBytes(forged)) });
      expect(issues.map(({ path }) => path.join("."))).toEqual(["fulfilment.items.1.record"]);
      expect(issues[0]?.text).toEqual({
        vi: "Bản giao này là của bệnh án khác, không phải bệnh án được yêu cầu.",
        en: "This is of another record than the one that was asked for.",
      });
      expect(issuesOf(() => receiptOf(forged.fulfilment, delivery))).toEqual([
        "item_of_other_record fulfilment.items.1.record",
      ]);
    },
  );

  it("of a package digest and record are those of its own bytes: what the caller writes beside them is none [KCB-07]", async () => {
    const decision = await granted("patient", "full");
    const { pages: _, ...plain } = item({ format: "package" });
    expect(issuesOf(() => fulfilRequest(decision, given(plain)))).toEqual(["package_unverified items.0"]);
    const wrong = [
      { ...verified(), ok: false },
      { ok: true },
      { ...verified(), manifest: { ...verified().manifest, record: decision.request.record } },
      new Uint8Array(3),
      null,
    ];
    for (const one of wrong) {
      const package_ = one as unknown as PackageVerification;
      expect(issuesOf(() => fulfilRequest(decision, given({ name: "Gói", package: package_ })))).toEqual([
        "package_unverified items.0",
      ]);
    }
    const ofOther = verified({ ...patientRecord(), source: other });
    expect(issuesOf(() => fulfilRequest(decision, given({ name: "Gói", package: ofOther })))).toEqual([
      "item_of_other_record items.0.record",
    ]);
  });
});

it("a decision that nobody made is none", async () => {
  for (const nobody of [null, {}, { kind: "practitioner" }])
    expect(codes(await decide(request("patient", "full"), { by: nobody }))).toEqual(["missing"]);
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
    const paper = receiptPaper(receiptOf(await fulfilment(), delivery), { place: "Hà Nội", masters });
    const html = renderHtml(paper);
    for (const text of ["Khám tiếp tại cơ sở khác.", "Điều 69 khoản 5", digest.slice(8), "CV-12/2026"]) {
      expect(html).toContain(text);
    }
    const places = paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
    expect(places.map(({ role }) => role)).toEqual(["giver", "receiver"]);
  });

  it("names facility, record and giver where they are known, and nobody above a facility that has none", async () => {
    const receipt = receiptOf(await fulfilment(), delivery);
    const record = { ...sampleInpatientRecord(), source: receipt.fulfilment.decision.request.record };
    const other = { ...record, source: { system: "his", id: "HS000009" } };
    const html = renderHtml(receiptPaper(receipt, { record, masters }));
    for (const text of ["SỞ Y TẾ MẪU", "BỆNH VIỆN MẪU", record.recordNumber, "Mã người bệnh", "LÊ THỊ GIAO"])
      expect(html).toContain(text);
    const facility = { name: "Phòng khám Mẫu", address: "Số 1, đường Mẫu" };
    const logo = { alt: "Biểu trưng", modules: [[true]] };
    const [head] = receiptPaper(receipt, { facility, logo }).blocks;
    expect(head).toMatchObject({ logo, left: [{ text: "PHÒNG KHÁM MẪU", style: "bold" }] });
    expect(issuesOf(() => receiptPaper(receipt, { record: other, masters }))).toEqual([
      "record_other record",
    ]);
  });

  it("names who handed it over by the licence where the catalogues do not know them, and says so [KCB-08]", async () => {
    const handedOverBy = { kind: "practitioner", id: "000099/XX-GPHN" } as const;
    const receipt = receiptOf(await fulfilment(), { ...delivery, handedOverBy });
    const told: string[] = [];
    const paper = receiptPaper(receipt, { masters, onIssue: ({ code }) => told.push(code) });
    const [giver] = paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
    expect(giver?.by).toBe("000099/XX-GPHN");
    expect(told).toEqual(["exchange.record_request.giver_unknown"]);
    const system = { ...delivery, handedOverBy: { kind: "system", id: "his" } } as const;
    const own = await fulfilment();
    expect(issuesOf(() => receiptOf(own, system))).toEqual(["giver_not_person handedOverBy.kind"]);
  });

  it("is not printed without the name of the facility, as no paper that goes out is", async () => {
    const receipt = receiptOf(await fulfilment(), delivery);
    expect(issuesOf(() => receiptPaper(receipt))).toEqual(["facility_missing "]);
    const late = {
      ...masters,
      profiles: masters.profiles.map((row) => ({ ...row, from: "2026-08-01" as CalendarDate })),
    };
    const error = errorOf(() => receiptPaper(receipt, { masters: late }));
    expect(error?.issues?.[0]?.nextStep?.vi).toContain("có hiệu lực vào ngày 2026-07-08");
  });
});

it("of a category that nobody knows only that is told, and not what would prove it", () => {
  const { issues } = checkRecordRequest(
    request("pateint", "full", { requester: { category: "pateint", name: "A" } }),
  );
  expect(issues.map(({ path }) => path.join("."))).toEqual(["requester.category"]);
});

const insurer = (changes: object = {}, requester: object = {}): RecordRequest =>
  request("patient", "full", {
    requester: {
      category: "social-insurance",
      name: "Bảo hiểm xã hội tỉnh Mẫu",
      legalBasis: "TT 12/2026/TT-BTC",
      receiver: "LÊ VĂN THỬ",
      proof: { reference: "GGT-9/2026" },
      ...requester,
    },
    purpose: "Giám định chi phí khám bệnh, chữa bệnh BHYT.",
    ...changes,
  });
const authorities = Object.entries(requesterRules).filter(([, rule]) => rule.side === "authority");

describe("the request of an authority", () => {
  it("comes from a closed list, each with its source; everybody else is refused [KCB-06] [CV365-23]", async () => {
    expect(authorities.map(([category]) => category)).toEqual([
      "health-authority",
      "investigation-body",
      "procuracy",
      "court",
      "inspectorate",
      "forensic-body",
      "patient-lawyer",
      "social-insurance",
      "state-compensation-body",
    ]);
    for (const [category, { source, who }] of authorities) {
      for (const wants of ["full", "summary"] as const) {
        const report = await decide(insurer({ wants }, { category }));
        if (!report.ok) throw new Error(codes(report).join());
        expect([report.value.scope, report.value.source]).toEqual([wants, source]);
        expect(source).toContain("Đ69 k4");
        expect(report.value.explanation.vi).toContain(who.vi);
      }
    }
    for (const category of [
      "police",
      "insurer",
      "employer",
      "toString",
      "constructor",
      "",
      null,
      4,
      ["court"],
    ]) {
      const report = await decide(insurer({}, { category }));
      expect([report.ok, codes(report)[0]]).toEqual([false, "requester_not_entitled"]);
    }
  });

  it("names number, legal basis, purpose and the one person who receives: all that is missing at once [KCB-06] [KCB-08] [BHYT-01]", () => {
    const bare = insurer(
      { written: { reference: " ", receivedAt: at("08:00") }, purpose: "" },
      { legalBasis: "", receiver: undefined, proof: undefined },
    );
    expect(issuesOf(() => createRecordRequest(bare))).toEqual([
      "legal_basis_missing requester.legalBasis",
      "receiver_missing requester.receiver",
      "proof_missing requester.proof.reference",
      "not_written written.reference",
      "purpose_missing purpose",
    ]);
  });

  it("is received by a person, not by the body itself; a lawyer receives it themselves [BHYT-01]", async () => {
    const name = "Bảo hiểm xã hội tỉnh Mẫu";
    const itself = insurer({}, { receiver: name.normalize("NFD") });
    expect(issuesOf(() => createRecordRequest(itself))).toEqual(["receiver_missing requester.receiver"]);
    const lawyer = insurer({}, { category: "patient-lawyer", name: "LÊ VĂN THỬ" });
    expect(issuesOf(() => createRecordRequest(lawyer))).toEqual([]);
    const patient = request("patient", "summary");
    const other = { ...patient, requester: { ...patient.requester, receiver: "LÊ VĂN THỬ" } };
    const decided = await decide(other);
    if (!decided.ok) throw new Error("refused");
    const fulfilment = fulfilRequest(decided.value, given(item()));
    const toOther = { ...delivery, receivedBy: { name: "LÊ VĂN THỬ" } };
    expect(issuesOf(() => receiptOf(fulfilment, toOther))).toEqual([
      "authority_missing receivedBy.authority",
    ]);
  });

  it("hands it to that person; an electronic copy for the social insurance through their own account [BHYT-01]", async () => {
    const decided = await decide(insurer());
    if (!decided.ok) throw new Error("refused");
    const fulfilment = fulfilRequest(decided.value, given(item({ forms: [] })));
    const to = (receivedBy: object, how = "electronic") => ({ ...delivery, receivedBy, how }) as Delivery;
    const named = { name: "LÊ VĂN THỬ" };
    expect(issuesOf(() => receiptOf(fulfilment, to(named)))).toEqual(["account_missing receivedBy.account"]);
    expect(issuesOf(() => receiptOf(fulfilment, to({ name: "Bảo hiểm xã hội tỉnh Mẫu" }, "post")))).toEqual([
      "authority_missing receivedBy.authority",
    ]);
    expect(receiptOf(fulfilment, to(named, "in-person")).delivery.how).toBe("in-person");
    const receipt = receiptOf(fulfilment, to({ ...named, account: "levanthu" }));
    const html = renderHtml(receiptPaper(receipt, { masters }));
    for (const text of ["Bảo hiểm xã hội tỉnh Mẫu", "TT 12/2026/TT-BTC", "GGT-9/2026", "levanthu"]) {
      expect(html).toContain(text);
    }
  });
});

describe("the clock of a request", () => {
  const day = (text: string) => text as CalendarDate;
  const year2026 = {
    from: day("2026-01-01"),
    to: day("2026-12-31"),
    holidays: [day("2026-09-01"), day("2026-09-02")],
    workedDays: [day("2026-08-29")],
  };
  const due = (receivedAt: string, options: object = {}) =>
    requestDue(insurer({ written: { reference: "CV-1/2026", receivedAt } }), {
      calendars: [year2026],
      ...options,
    });
  const lastDay = (report: ReturnType<typeof due>) => (report.ok ? report.value?.on : codes(report).join());

  it.each([
    ["in the week", "2026-07-06T08:00:00.000+07:00", "2026-07-09"],
    ["over a week end", "2026-07-09T08:00:00.000+07:00", "2026-07-14"],
    ["in at a week end", "2026-07-11T08:00:00.000+07:00", "2026-07-15"],
    ["over holidays and a Saturday that is worked", "2026-08-27T08:00:00.000+07:00", "2026-08-31"],
    ["over holidays", "2026-08-31T08:00:00.000+07:00", "2026-09-07"],
    ["by the day of Vietnam", "2026-07-06T18:30:00.000Z", "2026-07-10"],
  ])("of the social insurance is three working days, %s [BHYT-01]", (_, receivedAt, last) => {
    expect(lastDay(due(receivedAt))).toBe(last);
  });

  it("warns after the last day, which counts whole [BHYT-01]", () => {
    const on = (at: string) => codes(due("2026-07-06T08:00:00.000+07:00", { at }));
    expect(on("2026-07-09T23:59:59.999+07:00")).toEqual([]);
    expect(on("2026-07-10T00:00:00.000+07:00")).toEqual(["overdue"]);
  });

  it("never guesses: no day outside the calendars, no time for those whom no text names", () => {
    expect(lastDay(due("2026-12-30T08:00:00.000+07:00"))).toBe("calendar_short");
    expect(lastDay(due("2026-07-06T08:00:00.000+07:00", { calendars: [] }))).toBe("calendar_short");
    expect(lastDay(due("2026-07-06T08:00:00.000+07:00", { workingDays: { "social-insurance": 0 } }))).toBe(
      "days_wrong",
    );
    const calendars = [year2026];
    const own = request("patient", "summary");
    expect(requestDue(own, { calendars })).toEqual({ ok: true, value: undefined, issues: [] });
    const promised = requestDue(own, { calendars, workingDays: { patient: 2 } });
    expect(promised).toMatchObject({ ok: true, value: { on: "2026-07-10", workingDays: 2 } });
    expect(requestDue({} as RecordRequest, { calendars }).ok).toBe(false);
  });

  it("ends with the last day that can be written", () => {
    const ever = { from: day("0001-01-01"), to: day("9999-12-31"), holidays: [] };
    expect(workingDaysAfter(day("9999-12-30"), 1, [ever])).toBe("9999-12-31");
    expect(workingDaysAfter(day("9999-12-30"), 5, [ever])).toBeUndefined();
  });

  it("counts every working day once, and only those [BHYT-01]", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 30 }), (start, amount) => {
        const from = addDays(day("2026-01-01"), start);
        const last = workingDaysAfter(from, amount, [year2026]);
        if (last === undefined) return;
        const worked = Array.from({ length: daysBetween(from, last) }, (_, after) =>
          addDays(from, after + 1),
        );
        const counted = worked.filter((one) => {
          const weekday = new Date(`${one}T00:00:00Z`).getUTCDay();
          if (year2026.workedDays.includes(one)) return true;
          return weekday !== 0 && weekday !== 6 && !year2026.holidays.includes(one);
        });
        expect(counted).toHaveLength(amount);
        expect(counted.at(-1)).toBe(last);
      }),
      { seed: 2026, numRuns: 200 },
    );
  });
});

describe("steps that were changed, forgotten or done in the wrong order", () => {
  async function whole(): Promise<DeliveryReceipt> {
    const fulfilment = fulfilRequest(await granted("representative-a", "summary"), given(item()));
    return receiptOf(fulfilment, delivery);
  }
  /** The receipt with one place of it replaced. */
  function changed(receipt: DeliveryReceipt, path: readonly string[], value: unknown): DeliveryReceipt {
    const copy = structuredClone(receipt);
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
    (parent as Record<string, unknown>)[path.at(-1) ?? ""] = value;
    return copy;
  }

  it("a whole receipt is whole; any other digest or content is told [CV365-23]", async () => {
    const receipt = await whole();
    expect(checkReceipt(JSON.parse(JSON.stringify(receipt)))).toMatchObject({ ok: true, issues: [] });
    const forged = changed(receipt, ["delivery", "reference"], "EE123");
    expect(codes(checkReceipt(forged))).toEqual(["receipt_changed"]);
    expect(issuesOf(() => receiptPaper(forged))).toEqual(["receipt_changed digest"]);
  });

  it.each([
    [
      "a wider scope",
      ["fulfilment", "decision", "scope"],
      "full",
      "decision_changed fulfilment.decision.scope",
    ],
    [
      "a decision before the request",
      ["fulfilment", "decision", "decidedAt"],
      at("07:00"),
      "time_wrong fulfilment.decision.decidedAt",
    ],
    [
      "another requester",
      ["fulfilment", "decision", "request", "requester", "category"],
      "relative",
      "requester_not_entitled fulfilment.decision.request.requester.category",
    ],
    [
      "a format of no kind",
      ["fulfilment", "items", "0", "format"],
      "fax",
      "format_unknown fulfilment.items.0.format",
    ],
    ["nobody who handed it over", ["delivery", "handedOverBy"], {}, "missing handedOverBy.id"],
    ["a delivery before it was ready", ["delivery", "at"], at("09:30"), "time_wrong at"],
  ])("%s is refused where it stands", async (_, path, value, wanted) => {
    const issues = checkReceipt(changed(await whole(), path, value)).issues;
    expect(issues.map(({ code, path: own }) => `${code.split(".").at(-1)} ${own.join(".")}`)).toContain(
      wanted,
    );
  });

  it("a step on what another decision granted is refused", async () => {
    const summary = await granted("representative-a", "summary");
    const forged = { ...summary, scope: "full" as const };
    expect(issuesOf(() => fulfilRequest(forged, given(item({ forms: ["10/BV1"] }))))).toContain(
      "decision_changed decision.scope",
    );
  });

  it("whatever is missing, every step answers with findings and never with an error of its own", async () => {
    const receipt = await whole();
    const places: string[][] = [];
    const walk = (value: unknown, path: string[]): void => {
      if (path.length > 0) places.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(receipt, []);
    expect(places.length).toBeGreaterThan(40);
    for (const path of places) {
      for (const value of [undefined, null, 7, "x", [], {}, true]) {
        const wrong = changed(receipt, path, value);
        expect(checkReceipt(wrong).ok, `${path.join(".")} ${JSON.stringify(value)}`).toBe(false);
        issuesOf(() => receiptOf(wrong.fulfilment, wrong.delivery));
        issuesOf(() =>
          fulfilRequest(wrong.fulfilment?.decision, wrong.fulfilment as unknown as FulfilRequestOptions),
        );
      }
    }
    expect(issuesOf(() => createRecordRequest({} as RecordRequest)).length).toBeGreaterThan(5);
    for (const nothing of [undefined, null, {}, "x"] as unknown as DeliveryReceipt[]) {
      expect(checkReceipt(nothing).ok).toBe(false);
    }
  });
});
