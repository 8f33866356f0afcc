import { isEmrError } from "@benhan/core/faults";
import { createHttpLocalAgent } from "@benhan/signing/local";
import { expect, it } from "vitest";

/** What an agent that refuses says to the page. */
async function refusedBy(refusal: string) {
  const body = new TextEncoder().encode(JSON.stringify({ refusal }));
  const agent = createHttpLocalAgent({
    address: "http://127.0.0.1:47615",
    pairingCode: async () => "ABCD2345",
    transport: { send: async () => ({ status: 403, headers: {}, body }) },
  });
  const error: unknown = await agent.listCertificates().catch((caught: unknown) => caught);
  if (!isEmrError(error, "signing.local.refused")) throw new Error(String(error));
  return error;
}

it("each refusal of an agent has a next step of its own; only a wrong code is entered again", async () => {
  const refusals = ["origin", "pairing", "token", "declined", "certificate", "request", "key", "strange"];
  const steps = new Map<string, string>();
  for (const refusal of refusals) {
    const { nextStep } = await refusedBy(refusal);
    expect(nextStep?.vi).not.toBe(nextStep?.en);
    steps.set(refusal, nextStep?.vi ?? "");
  }
  expect(new Set(steps.values()).size).toBe(refusals.length);
  const entering = [...steps].filter(([, step]) => /mã ghép nối/.test(step)).map(([refusal]) => refusal);
  expect(entering).toEqual(["pairing"]);
  expect(steps.get("origin")).toContain("--origin");
});
