import { isEmrError } from "@benhan/core/faults";
import { describe, expect, test } from "vitest";
import type { BhxhLookUps } from "../../../../src/hubs/index.ts";
import { goodQuery, json, notSent, wiredLookUps } from "./open-look-ups.ts";

const never = () => new Promise<never>(() => undefined);

describe("calls from JavaScript", () => {
  test.each<readonly [string, string, (ups: BhxhLookUps) => Promise<unknown>]>([
    ["lookUpCard", "query", (ups) => ups.lookUpCard(null as never)],
    ["lookUpCard", "query", (ups) => ups.lookUpCard("0000000001" as never)],
    ["lookUpHistory", "query", (ups) => ups.lookUpHistory(undefined as never)],
    ["lookUpCoPayment", "query", (ups) => ups.lookUpCoPayment(null as never)],
    ["repeatLookUp", "evidence", (ups) => ups.repeatLookUp(null as never, goodQuery)],
    ["repeatLookUp", "query", (ups) => ups.repeatLookUp({} as never, null as never)],
    ["lookUpCard", "signal", (ups) => ups.lookUpCard(goodQuery, { signal: 1 } as never)],
    ["lookUpVisit", "signal", (ups) => ups.lookUpVisit("1", { signal: 1 } as never)],
  ])("%s with a wrong %s is told so, and nothing is asked", async (name, path, call) => {
    const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "000" }));
    const error: unknown = await call(lookUps).catch((caught: unknown) => caught);
    if (!isEmrError(error, "core.options.wrong")) throw error;
    expect(error.text.vi).toContain(name);
    expect(error.issues.map((issue) => issue.path.join("."))).toContain(path);
    expect(sent).toHaveLength(0);
  });

  test("members that no text can be made of are mistakes of the query", async () => {
    const { lookUps } = wiredLookUps(() => json({ maKetQua: "000" }));
    const odd = { toString: null } as never;
    const found = await lookUps.lookUpCard({ cardNumber: odd, name: odd, birth: odd });
    expect([found.from, found.issues.map(({ path }) => path[0])]).toEqual([
      "input",
      ["cardNumber", "name", "birth"],
    ]);
    const officer = { name: "Người Thử", citizenId: odd };
    expect((await lookUps.lookUpHistory({ ...goodQuery, officer })).from).toBe("input");
  });
});

describe("who gives up", () => {
  test("does not wait for the turn", async () => {
    const { lookUps } = wiredLookUps(never, { inFlight: 1 });
    void lookUps.lookUpCard(goodQuery);
    const controller = new AbortController();
    const second = lookUps.lookUpCard(goodQuery, { signal: controller.signal });
    controller.abort("enough");
    await expect(second).rejects.toBe("enough");
  });

  test.each(["get", "put"])("does not wait for a cache whose %s hangs", async (hanging) => {
    let reach = () => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const hang = () => {
      reach();
      return never();
    };
    const cache = { get: hang, put: hang, remove: hang };
    const good = json({ maKetQua: "000", maThe: "DN4790000000001" });
    const { lookUps } = wiredLookUps(hanging === "get" ? notSent : () => good, { cache });
    const controller = new AbortController();
    const asked = lookUps.lookUpCard(goodQuery, { signal: controller.signal });
    await reached;
    controller.abort("enough");
    await expect(asked).rejects.toBe("enough");
  });
});
