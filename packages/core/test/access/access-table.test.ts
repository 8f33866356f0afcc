import { describe, expect, it } from "vitest";
import {
  type AccessQuestion,
  accessOperations,
  accessRowOf,
  accessTable,
  conditionRules,
  decideAccess,
  operatingCategories,
  recordStateOf,
  recordStates,
  requesterCategories,
  suggestedOperatingRows,
} from "../../src/access/index.ts";
import { codesOf, everything, now, open } from "./world.ts";

/** Read by hand off the requirements: state, who, operations, conditions, row. */
const law: readonly (readonly [string, string, string, string, string])[] = [
  ["in-treatment", "treating-staff", "read", "treating-team", "KCB-05"],
  ["in-treatment", "treating-staff", "copy", "treating-team facility-consent", "KCB-05"],
  ["in-treatment", "facility-practitioner facility-learner", "read", "", "KCB-05"],
  ["in-treatment", "facility-practitioner facility-learner", "copy", "facility-consent", "KCB-05"],
  ["in-treatment", "other-facility-practitioner", "read", "facility-consent", "KCB-05"],
  [
    "in-treatment",
    "other-facility-practitioner",
    "copy",
    "facility-consent patient-request-or-ground",
    "KCB-05",
  ],
  ["archived", "treating-staff facility-practitioner facility-learner", "read", "on-the-spot", "KCB-06"],
  [
    "archived",
    "health-authority investigation-body procuracy court inspectorate forensic-body patient-lawyer",
    "read copy export summary",
    "official-request",
    "KCB-06",
  ],
  [
    "archived",
    "social-insurance state-compensation-body",
    "read copy export summary",
    "official-request",
    "KCB-06",
  ],
  [
    "archived",
    "patient representative-c representative-d",
    "read copy export summary",
    "written-request",
    "KCB-07",
  ],
  ["archived", "representative-a", "summary", "written-request", "KCB-07"],
];

const cells = new Map(
  law.flatMap(([state, who, operations, conditions, rule]) =>
    who.split(" ").flatMap((category) =>
      operations.split(" ").map((operation) => {
        const all = ["purpose", ...conditions.split(" ").filter((name) => name !== "")];
        return [`${state} ${category} ${operation}`, { conditions: all, rule }] as const;
      }),
    ),
  ),
);

const strange = [
  "",
  "police",
  "insurer",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "Patient",
  "patient ",
];
const states: readonly unknown[] = [...recordStates, "draft", ...strange, undefined, null, 1];
const categories: readonly unknown[] = [
  ...Object.keys(requesterCategories),
  ...Object.keys(operatingCategories),
  "representative-b",
  "representative-e",
  ...strange,
  undefined,
  null,
  ["court"],
];
const operations: readonly unknown[] = [
  ...accessOperations,
  "print",
  "view",
  ...strange,
  undefined,
  null,
  {},
];

describe("[KCB-05] [KCB-06] [KCB-07] the table of access", () => {
  it("holds the cells of the law with their conditions and sources, and no other", () => {
    let found = 0;
    for (const state of states) {
      for (const category of categories) {
        for (const operation of operations) {
          const row = accessRowOf(state, category, operation);
          const cell =
            typeof state === "string" && typeof category === "string" && typeof operation === "string"
              ? cells.get(`${state} ${category} ${operation}`)
              : undefined;
          expect([row?.conditions, row?.rule]).toEqual([cell?.conditions, cell?.rule]);
          if (row !== undefined) found += 1;
        }
      }
    }
    expect(found).toBe(cells.size);
    for (const { source, rule } of accessTable) {
      expect(source).toMatch(rule === "KCB-05" ? /Đ69 k3/ : /Đ69 k4/);
    }
  });

  it("names no cell twice, so that one row decides", () => {
    const named = accessTable.flatMap(({ state, categories: who, operations: what }) =>
      who.flatMap((category) => what.map((operation) => `${state} ${category} ${operation}`)),
    );
    expect(new Set(named).size).toBe(named.length);
  });

  it("takes everything before archiving as treatment, and cancelled records out", () => {
    expect(recordStateOf("draft")).toBe("in-treatment");
    expect(recordStateOf("finalised")).toBe("in-treatment");
    expect(recordStateOf("archived")).toBe("archived");
    expect(recordStateOf("archived", true)).toBe("cancelled");
    expect(recordStateOf("disposed", true)).toBe("disposed");
  });

  it("has a name and a next step in both languages for every condition", () => {
    for (const { name, nextStep } of Object.values(conditionRules)) {
      for (const text of [name.vi, name.en, nextStep.vi, nextStep.en]) expect(text.length).toBeGreaterThan(3);
    }
  });
});

/** An extract for somebody, by an office that may hand out. */
function extract(state: unknown, category: unknown, operation: unknown): AccessQuestion {
  return {
    action: "extract",
    role: "office",
    purpose: "theo yêu cầu",
    requester: category,
    ...(operation === "summary" ? { scope: "copy", content: "summary" } : { scope: operation }),
    state,
    facts: everything,
  } as AccessQuestion;
}

describe("[KCB-04] a decision", () => {
  it.each([
    ["the law alone", open],
    ["rows of the facility for those who keep the records", { ...open, operating: suggestedOperatingRows }],
  ])("allows no combination outside the table, with %s", (_, policy) => {
    const isOperating = (category: unknown) =>
      typeof category === "string" && Object.hasOwn(operatingCategories, category);
    let allowed = 0;
    for (const state of states) {
      for (const category of categories) {
        for (const operation of operations) {
          if (isOperating(category)) continue;
          const decision = decideAccess(extract(state, category, operation), { policy, now });
          const isCell = accessRowOf(state, category, operation) !== undefined;
          if (decision.allowed !== isCell)
            throw new Error(`${state} ${category} ${operation}: ${decision.text.en}`);
          if (decision.allowed) allowed += 1;
          else expect(decision.issues.length).toBeGreaterThan(0);
        }
      }
    }
    expect(allowed).toBe(cells.size);
  });

  it("falls with each single condition, and names what is missing", () => {
    const without = {
      "treating-team": { isInTeam: false },
      "on-the-spot": { isOnTheSpot: false },
      "facility-consent": { facilityConsent: " " },
      "written-request": { writtenRequest: "" },
      "official-request": { officialRequest: { reference: "CV-1", legalBasis: "" } },
      "patient-request-or-ground": { patientRequest: "" },
    } as const;
    for (const [key, { conditions }] of cells) {
      const [state, category, operation] = key.split(" ");
      const question = extract(state, category, operation);
      for (const condition of conditions) {
        const asked =
          condition === "purpose"
            ? { ...question, purpose: "​" }
            : { ...question, facts: { ...everything, ...without[condition as keyof typeof without] } };
        const decision = decideAccess(asked, { policy: open, now });
        expect([decision.allowed, decision.conditions.missing]).toEqual([false, [condition]]);
        expect(codesOf(decision)).toEqual([`${condition.replaceAll("-", "_")}_missing`]);
      }
    }
  });

  it("tells why a cell is empty", () => {
    const why = (state: string, category: string, operation: string) =>
      codesOf(decideAccess(extract(state, category, operation), { policy: open, now }));
    expect(why("archived", "police", "read")).toEqual(["requester_unknown"]);
    expect(why("cancelled", "court", "read")).toEqual(["record_cancelled"]);
    expect(why("disposed", "court", "read")).toEqual(["record_disposed"]);
    expect(why("archived", "representative-a", "copy")).toEqual(["summary_only"]);
    expect(why("in-treatment", "court", "read")).toEqual(["not_in_table"]);
    expect(why("archived", "records-office", "read")).toEqual(["not_in_table"]);
  });

  it("gives a representative by point d the summary alone where the facility reads the law so", () => {
    const policy = { ...open, representativeD: "summary" } as const;
    const answer = (operation: string) =>
      decideAccess(extract("archived", "representative-d", operation), { policy, now }).allowed;
    expect(["read", "copy", "export", "summary"].map(answer)).toEqual([false, false, false, true]);
  });

  it("names the rule, its article and the keys of the papers in the ground for the log", () => {
    const { ground, rule, text } = decideAccess(extract("archived", "court", "copy"), { policy: open, now });
    expect(rule).toEqual({ id: "KCB-06", source: "Luật KCB 15/2023/QH15 Đ69 k4" });
    expect(ground).toBe("KCB-06 Luật KCB 15/2023/QH15 Đ69 k4; official-request CV-1");
    expect(text.vi).toContain("Đ69 k4");
  });
});
