import { beforeAll, describe, expect, it } from "vitest";
import { createWorld, day, judge, type StampWish, type World } from "./evidence-world.ts";

let world: World;
let lists: readonly Uint8Array[];

beforeAll(async () => {
  world = await createWorld();
  const thisUpdate = day("2026-06-01");
  const issuers = [world.root, world.issuing, world.stampRoot];
  lists = await Promise.all(issuers.map((issuer) => issuer.list({ thisUpdate })));
});

const stamp: StampWish = { at: "2026-06-02" };
const archive: StampWish = { at: "2026-06-03", kind: "archive", inside: [0], provesEvidence: true };
const levelOf = async (stamps: readonly StampWish[], brought: readonly Uint8Array[], isBaseline = true) =>
  (
    await judge({
      world,
      now: "2026-06-04",
      stamps,
      lists: brought,
      judge: { lists },
      found: { isBaseline },
    })
  ).level;

describe("the level that a signature reached", () => {
  it("is none while the signer's certificate is not bound", async () => {
    expect(await levelOf([stamp], lists, false)).toBeUndefined();
  });

  it("is B-B without a time-stamp, and with one that does not hold", async () => {
    expect(await levelOf([], lists)).toBe("B-B");
    expect(await levelOf([{ ...stamp, over: "khác" }], lists)).toBe("B-B");
  });

  it("is B-T while what the judge needed lies outside of the document", async () => {
    expect(await levelOf([stamp], [])).toBe("B-T");
    expect(await levelOf([stamp], lists.slice(0, 2))).toBe("B-T");
    expect(await levelOf([stamp], lists.slice(2))).toBe("B-T");
  });

  it("is B-LT when all of it lies inside, for the time-stamping authority too", async () => {
    expect(await levelOf([stamp], lists)).toBe("B-LT");
    expect(await levelOf([{ ...stamp, lists: lists.slice(2) }], lists.slice(0, 2))).toBe("B-LT");
  });

  it("is B-LTA when an archive time-stamp stands over the evidence, and only then", async () => {
    expect(await levelOf([stamp, archive], lists)).toBe("B-LTA");
    expect(await levelOf([stamp, { ...archive, provesEvidence: false }], lists)).toBe("B-LT");
    expect(await levelOf([stamp, { ...archive, over: "khác" }], lists)).toBe("B-LT");
  });
});
