import { expect, it } from "vitest";
import type { CertificateJudgement } from "../../src/certificate/judge-certificate.ts";
import { describeWithPathSuite } from "./pkits-suite.ts";

function explain(judgement: CertificateJudgement | undefined): string {
  if (judgement === undefined) return "unreadable";
  const { defect, revocation } = judgement;
  if (revocation === undefined) return defect ?? "accepted";
  const { status } = revocation;
  return status.state === "unknown" ? `revocation unknown, ${status.gap}` : status.state;
}

/** Valid by their name and not accepted, because what they need is left out: DSA and indirect lists. */
const leftOut: Readonly<Record<string, string>> = {
  ValidDSAParameterInheritanceTest5EE: "weak-algorithm",
  ValidDSASignaturesTest4EE: "weak-algorithm",
  ValidIDPwithindirectCRLTest22EE: "revocation unknown, no-list",
  ValidIDPwithindirectCRLTest24EE: "revocation unknown, no-list",
  ValidIDPwithindirectCRLTest25EE: "revocation unknown, no-list",
  ValidcRLIssuerTest28EE: "revocation unknown, no-list",
  ValidcRLIssuerTest29EE: "revocation unknown, no-list",
  ValidcRLIssuerTest30EE: "revocation unknown, no-list",
  ValidcRLIssuerTest33EE: "revocation unknown, no-list",
};

/** Why an invalid certificate is refused, by the part of its name: a refusal for another reason proves nothing. */
const reasons: readonly (readonly [name: RegExp, reason: RegExp])[] = [
  [/CASignature|EESignature|NameChaining/, /^no-chain$/],
  [/notAfter/, /^expired$/],
  [/notBefore/, /^not-yet-valid$/],
  [/nameConstraints/, /^name-constraints$/],
  [/pathLenConstraint/, /^path-too-long$/],
  [/basicConstraints|cAFalse/, /^issuer-not-authority$/],
  [/keyCertSignFalse/, /^key-usage$/],
  [/Policy|Mapping/, /^policy$/],
  [/UnknownCriticalCertificateExtension/, /^unprocessed-extension$/],
  [/Revoked|LongSerial|OldWithNew|NewWithOld|onlySomeReasonsTest(15|16|20|21)/, /^revoked$/],
  [/UnknownCRL/, /not-understood$/],
  [/nextUpdate/, /outdated$/],
  [/deltaCRLTest(3|4|6|9)/, /^revoked$/],
  [/cRLSignFalse|CRLKeysTest21/, /issuer-unproven$/],
  // The signature of that list says that its last bit does not count: it is not read as one.
  [/BadCRLSignature/, /no-list$/],
  [/MissingCRL|WrongCRL|BadCRLIssuerName|onlyContains|indirectCRL|cRLIssuer/, /no-list$/],
];

describeWithPathSuite("the path validation suite of NIST (PKITS)", ({ names, judge }) => {
  const named = names.filter((name) => /^(Valid|Invalid)/.test(name));

  it("accepts nothing that is named invalid, and refuses it for what is wrong with it", async () => {
    const accepted: string[] = [];
    const misunderstood: string[] = [];
    for (const name of named.filter((one) => one.startsWith("Invalid"))) {
      const judgement = await judge(name);
      if (judgement?.indication === "TOTAL_PASSED") accepted.push(name);
      const reason = reasons.find(([pattern]) => pattern.test(name))?.[1];
      if (reason?.test(explain(judgement)) === false) misunderstood.push(`${name}: ${explain(judgement)}`);
    }
    expect(accepted).toEqual([]);
    expect(misunderstood).toEqual([]);
  });

  it("accepts what is named valid, but for what is left out", async () => {
    const left: Record<string, string> = {};
    for (const name of named.filter((one) => one.startsWith("Valid"))) {
      const judgement = await judge(name);
      if (judgement?.indication !== "TOTAL_PASSED") left[name] = explain(judgement);
    }
    const list = Object.entries(left).map(([name, reason]) => `\n  ${name}: ${reason}`);
    console.info(
      `NIST PKITS: ${named.length - list.length} of ${named.length} named verdicts; left:${list.join("")}`,
    );
    expect(named).toHaveLength(203);
    expect(left).toEqual(leftOut);
    expect(named.length - list.length).toBe(194);
  });
});
