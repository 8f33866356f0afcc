import { describe, expect, it } from "vitest";
import type { Certificate } from "../../../src/certificate/certificate.ts";
import {
  addPolicyLevel,
  firstPolicyLevel,
  mapPolicies,
  policiesThatHold,
} from "../../../src/certificate/path/policy-graph.ts";

const any = "2.5.29.32.0";
const asserting = (...policies: string[]) => ({ policies }) as unknown as Certificate;

describe("the policy graph", () => {
  it("stays as small as what the certificates say, where the tree of RFC 5280 doubles with each of them", () => {
    const names = Array.from({ length: 50 }, (_, i) => `1.2.3.${i}`);
    const mappings = names.flatMap((issuerPolicy) =>
      names.map((subjectPolicy) => ({ issuerPolicy, subjectPolicy })),
    );
    let level = firstPolicyLevel;
    for (let depth = 0; depth < 9; depth++) {
      level = mapPolicies(addPolicyLevel(level, asserting(...names), true), mappings, true);
      expect(level.size).toBe(50);
    }
    expect(policiesThatHold(level)).toEqual(new Set(names));
  });

  it("names a mapped policy as the anchor's domain does", () => {
    const above = mapPolicies(
      addPolicyLevel(firstPolicyLevel, asserting("1.1"), true),
      [{ issuerPolicy: "1.1", subjectPolicy: "1.2" }],
      true,
    );
    expect(policiesThatHold(addPolicyLevel(above, asserting("1.2"), true))).toEqual(new Set(["1.1"]));
    expect(addPolicyLevel(above, asserting("1.1"), true).size).toBe(0);
  });

  it("maps out of anyPolicy, too", () => {
    const above = mapPolicies(
      addPolicyLevel(firstPolicyLevel, asserting(any), true),
      [{ issuerPolicy: "1.1", subjectPolicy: "1.2" }],
      true,
    );
    expect(policiesThatHold(addPolicyLevel(above, asserting("1.2"), true))).toEqual(new Set(["1.1"]));
  });

  it("strikes out what is mapped while mapping is forbidden", () => {
    const level = addPolicyLevel(firstPolicyLevel, asserting("1.1", "1.3"), true);
    const mapped = mapPolicies(level, [{ issuerPolicy: "1.1", subjectPolicy: "1.2" }], false);
    expect(policiesThatHold(mapped)).toEqual(new Set(["1.3"]));
  });

  it("takes anyPolicy of a certificate only while that counts", () => {
    expect(addPolicyLevel(firstPolicyLevel, asserting(any), false).size).toBe(0);
    expect(policiesThatHold(addPolicyLevel(firstPolicyLevel, asserting(any), true))).toEqual(new Set([any]));
  });
});
