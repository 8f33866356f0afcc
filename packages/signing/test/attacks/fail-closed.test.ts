import { beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../src/verification/context-of.ts";
import { reportFacts } from "../../src/verification/judge-signature.ts";
import { gatherFacts, type SignatureFacts } from "../../src/verification/signature-facts.ts";
import { createWorld, day, foundBy, type World } from "../verification/evidence-world.ts";

let world: World;
let facts: SignatureFacts;

beforeAll(async () => {
  world = await createWorld();
  const context = contextOf({ trustAnchors: world.anchors, at: day("2026-06-03") }, {}, "none");
  facts = await gatherFacts(await foundBy({ world, now: "2026-06-03" }), context);
});

describe("a report", () => {
  it("passes with all facts", () => {
    expect(reportFacts(facts).indication).toBe("TOTAL_PASSED");
  });

  it.each(["opened", "valueMatches", "path", "certificate"] as const)(
    "does not pass without the fact %s, whatever check forgot to ask for it [ATK-JDG-01]",
    (name) => {
      const { [name]: _, ...rest } = facts;
      expect(reportFacts(rest as SignatureFacts).indication).not.toBe("TOTAL_PASSED");
    },
  );

  it("does not pass when nothing was looked at [ATK-JDG-01]", () => {
    const { found, context, bestMs } = facts;
    expect(reportFacts({ found, context, bestMs, isMismatch: false }).indication).not.toBe("TOTAL_PASSED");
  });
});
