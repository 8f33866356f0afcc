import { beforeAll, describe, expect, it } from "vitest";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { encode } from "../visit-file.ts";
import { createWorld, day, judge, type World } from "./evidence-world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const thisUpdate = day("2026-06-02");
const pem = (label: string, der: Uint8Array) =>
  encode(`-----BEGIN ${label}-----\n${encodeBase64(der)}\n-----END ${label}-----\n`);

describe("evidence that the caller gives", () => {
  it.each(["DER", "PEM"])("counts in %s", async (form) => {
    const dress = (label: string, der: Uint8Array) => (form === "PEM" ? pem(label, der) : der);
    const lists = [dress("X509 CRL", await world.root.list({ thisUpdate }))];
    const told = async (since?: string) => {
      const { certificate } = world.signer;
      const revoked = since === undefined ? [] : [{ certificate, since: day(since) }];
      const answer = await world.issuing.answer(certificate, { thisUpdate, revoked });
      const answers = [dress("OCSP RESPONSE", answer)];
      const report = await judge({ world, now: "2026-06-03", judge: { lists, answers } });
      return `${report.indication} ${report.subIndication}`;
    };
    expect(await told()).toBe("TOTAL_PASSED undefined");
    expect(await told("2026-06-01")).toBe("INDETERMINATE REVOKED_NO_POE");
    const alone = await judge({ world, now: "2026-06-03", judge: { lists } });
    expect(alone.subIndication).toBe("TRY_LATER");
  });
});
