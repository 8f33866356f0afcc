import { beforeAll, describe, expect, it } from "vitest";
import { placesOf, type SignedForm, type SignedPaper, seenIn, signPaper } from "./signed-papers.ts";

const forms: readonly SignedForm[] = ["TT25-02", "10/BV1"];

describe.each(forms)("%s, signed in the places that the paper leaves", (code) => {
  let signed: SignedPaper;
  beforeAll(async () => {
    signed = await signPaper(code);
  });

  it("is valid in every signature, and what came later is harmless to each", async () => {
    const report = await signed.judged(signed.bytes);
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(report.signatures.map(({ name, indication, integrity }) => [name, indication, integrity])).toEqual(
      signed.turns.map(({ field }) => [field, "TOTAL_PASSED", "intact"]),
    );
    for (const [index, { changesAfter = [] }] of report.signatures.entries()) {
      expect(changesAfter.filter(({ isHarmless }) => !isHarmless)).toEqual([]);
      const later = changesAfter.flatMap(({ kind, where }) => (kind === "signature" ? [where] : []));
      expect(later).toEqual(signed.turns.slice(index + 1).map(({ field }) => field));
    }
  });

  it("reaches the level of each turn, and the last archive time-stamp lifts all of them", async () => {
    for (const [index, { field, level }] of signed.turns.entries()) {
      const { signatures } = await signed.judged(signed.stages[index] ?? new Uint8Array());
      expect(signatures.at(-1)).toMatchObject({ name: field, level, indication: "TOTAL_PASSED" });
    }
    const { signatures } = await signed.judged(signed.bytes);
    expect(new Set(signatures.map(({ level }) => level))).toEqual(new Set(["B-LTA"]));
  });

  it("keeps every earlier byte through every signature", () => {
    let before = signed.plain;
    for (const stage of signed.stages) {
      expect(Buffer.compare(stage.subarray(0, before.length), before)).toBe(0);
      expect(stage.length).toBeGreaterThan(before.length);
      before = stage;
    }
  });

  it("has no place left and none added, and each stands where the paper put it", async () => {
    const before = await placesOf(signed.plain);
    const after = await placesOf(signed.bytes);
    expect([...before.values()].map(({ isSigned }) => isSigned)).toEqual(seenIn(signed).map(() => false));
    const seen = [...after.values()].filter(({ rect }) => rect !== undefined);
    expect(seen).toEqual([...before.values()].map((place) => ({ ...place, isSigned: true })));
  });

  it("fails in every signature when one letter of the paper is changed", async () => {
    const forged = new Uint8Array(signed.bytes);
    const at = Buffer.from(forged).indexOf("/Contents");
    forged[at + 1] = "c".charCodeAt(0);
    const { signatures } = await signed.judged(forged);
    expect(signatures.map(({ indication }) => indication)).not.toContain("TOTAL_PASSED");
  });
});
