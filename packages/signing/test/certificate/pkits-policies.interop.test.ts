import { expect, it } from "vitest";
import { describeWithPathSuite } from "./pkits-suite.ts";

const nist = (n: number) => `2.16.840.1.101.3.2.1.48.${n}`;
const any = "2.5.29.32.0";

/** What the relying party asks, in short: accepted policies by number, `x` explicit, `m` no mapping, `a` no anyPolicy. */
function rulesOf(asked: string) {
  const policies = [...asked.matchAll(/\d/g)].map(([digit]) => nist(Number(digit)));
  return {
    ...(policies.length > 0 && { policies }),
    requireExplicitPolicy: asked.includes("x"),
    inhibitPolicyMapping: asked.includes("m"),
    inhibitAnyPolicy: asked.includes("a"),
  };
}

/** By NIST's document: what is asked, and the policies under which the path holds, `-` when it holds under none, `no` when it fails. */
const expected: readonly (readonly [name: string, asked: string, answer: string])[] = [
  ["ValidCertificatePathTest1EE", "x", "1"],
  ["ValidCertificatePathTest1EE", "x1", "1"],
  ["ValidCertificatePathTest1EE", "x2", "no"],
  ["ValidCertificatePathTest1EE", "x12", "1"],
  ["AllCertificatesNoPoliciesTest2EE", "", "-"],
  ["AllCertificatesNoPoliciesTest2EE", "x", "no"],
  ["DifferentPoliciesTest3EE", "", "-"],
  ["DifferentPoliciesTest3EE", "x", "no"],
  ["DifferentPoliciesTest3EE", "x12", "no"],
  ["DifferentPoliciesTest4EE", "", "no"],
  ["DifferentPoliciesTest5EE", "", "no"],
  ["OverlappingPoliciesTest6EE", "", "1"],
  ["OverlappingPoliciesTest6EE", "1", "1"],
  ["OverlappingPoliciesTest6EE", "2", "no"],
  ["DifferentPoliciesTest7EE", "", "no"],
  ["DifferentPoliciesTest8EE", "", "no"],
  ["DifferentPoliciesTest9EE", "", "no"],
  ["AllCertificatesSamePoliciesTest10EE", "", "12"],
  ["AllCertificatesSamePoliciesTest10EE", "1", "1"],
  ["AllCertificatesSamePoliciesTest10EE", "2", "2"],
  ["AllCertificatesanyPolicyTest11EE", "", "*"],
  ["AllCertificatesanyPolicyTest11EE", "1", "1"],
  ["DifferentPoliciesTest12EE", "", "no"],
  ["AllCertificatesSamePoliciesTest13EE", "1", "1"],
  ["AllCertificatesSamePoliciesTest13EE", "2", "2"],
  ["AllCertificatesSamePoliciesTest13EE", "3", "3"],
  ["AnyPolicyTest14EE", "1", "1"],
  ["AnyPolicyTest14EE", "2", "no"],
  ["UserNoticeQualifierTest15EE", "", "1"],
  ["UserNoticeQualifierTest16EE", "", "1"],
  ["UserNoticeQualifierTest17EE", "", "1"],
  ["UserNoticeQualifierTest18EE", "1", "1"],
  ["UserNoticeQualifierTest18EE", "2", "2"],
  ["UserNoticeQualifierTest19EE", "", "1"],
  ["CPSPointerQualifierTest20EE", "x", "1"],
  ["ValidrequireExplicitPolicyTest1EE", "", "-"],
  ["ValidrequireExplicitPolicyTest4EE", "", "1"],
  ["ValidPolicyMappingTest1EE", "1", "1"],
  ["ValidPolicyMappingTest1EE", "2", "no"],
  ["ValidPolicyMappingTest1EE", "m", "no"],
  ["InvalidPolicyMappingTest2EE", "m", "no"],
  ["ValidPolicyMappingTest3EE", "1", "no"],
  ["ValidPolicyMappingTest3EE", "2", "2"],
  ["ValidPolicyMappingTest5EE", "1", "1"],
  ["ValidPolicyMappingTest5EE", "6", "no"],
  ["ValidPolicyMappingTest6EE", "1", "1"],
  ["ValidPolicyMappingTest6EE", "6", "no"],
  ["ValidPolicyMappingTest9EE", "", "1"],
  ["ValidPolicyMappingTest11EE", "", "1"],
  ["ValidPolicyMappingTest12EE", "1", "1"],
  ["ValidPolicyMappingTest12EE", "2", "2"],
  ["ValidPolicyMappingTest13EE", "", "1"],
  ["ValidPolicyMappingTest14EE", "", "1"],
  ["ValidinhibitPolicyMappingTest2EE", "", "1"],
  ["ValidinhibitPolicyMappingTest4EE", "", "2"],
  ["ValidSelfIssuedinhibitPolicyMappingTest7EE", "", "1"],
  ["ValidinhibitAnyPolicyTest2EE", "", "1"],
  ["inhibitAnyPolicyTest3EE", "", "1"],
  ["inhibitAnyPolicyTest3EE", "a", "no"],
  ["ValidSelfIssuedinhibitAnyPolicyTest7EE", "", "1"],
  ["ValidSelfIssuedinhibitAnyPolicyTest9EE", "", "1"],
];

describeWithPathSuite("certificate policies of the suite of NIST", ({ judge }) => {
  it.each(expected)("%s, asked “%s”, answers %s", async (name, asked, answer) => {
    const { indication, defect, path } = (await judge(name, rulesOf(asked))) ?? {};
    if (answer === "no") {
      expect({ indication, defect }).toEqual({ indication: "INDETERMINATE", defect: "policy" });
      return;
    }
    const policies = answer === "*" ? [any] : [...answer.replace("-", "")].map((n) => nist(Number(n)));
    expect([...(path?.policies ?? ["no path"])].sort()).toEqual(policies);
    expect(indication).toBe("TOTAL_PASSED");
  });
});
