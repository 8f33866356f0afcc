import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { parseFacilityId, parseInstant } from "@benhan/core";
import { createFetchTransport } from "@benhan/core/platform";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { signedHeaders } from "../../../src/hubs/auth/signed-headers.ts";
import { openSmallServer, type SeenRequest } from "./small-server.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const start = parseInstant("2026-07-02T08:10:05.678+07:00");
const body = '{"tthc":{"ho_ten":"Người Thử"}}';
const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex").toUpperCase();

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function opened(getSecret: () => Promise<string | undefined>) {
  const server = await openSmallServer(() => ({ body: "" }));
  close = server.close;
  const transport = signedHeaders({
    ...{ hub: { vi: "Cổng thử", en: "The test hub" }, facilityId: parseFacilityId("bv-thu") },
    ...{ clientId: "CSKCB_79999", secrets: { getSecret }, secretName: "key" },
    ...{ transport: createFetchTransport(), clock: createManualClock(start) },
  });
  const send = (text?: string) =>
    transport.send({
      ...{ method: "POST", url: `${server.baseUrl}/work`, headers: { accept: "application/json" } },
      timeoutMs: 5000,
      ...(text !== undefined && { body: new TextEncoder().encode(text) }),
    });
  return { send, seen: server.seen };
}

/** The check of the hub, after its description. */
function verifies({ headers, body: received }: SeenRequest): boolean {
  const of = (name: string) => String(headers[name]);
  const who = digest(`${of("x-client-id")}|${of("x-timestamp")}|${of("x-nonce")}`);
  return createVerify("RSA-SHA256")
    .update(`${who}.${digest(received)}`)
    .verify(publicKey, of("x-api-signature"), "hex");
}

test.each(["pkcs8", "pkcs1"] as const)(
  "the hub can verify what it receives, with a key in %s",
  async (type) => {
    const { send, seen } = await opened(async () => privateKey.export({ type, format: "pem" }) as string);
    await send(body);
    const [request] = seen;
    if (request === undefined) throw new Error("nothing arrived");
    expect(verifies(request)).toBe(true);
    expect(request.body).toBe(body);
    expect(request.headers).toMatchObject({
      ...{ "x-client-id": "CSKCB_79999", "x-timestamp": "2026-07-02T01:10:05Z", accept: "application/json" },
      "x-api-signature": expect.stringMatching(/^[0-9A-F]{512}$/),
    });
    expect(verifies({ ...request, body: `${body} ` })).toBe(false);
  },
);

test("every attempt has a nonce of its own, and a request without a body is signed, too", async () => {
  const { send, seen } = await opened(async () =>
    Buffer.from(pem.split("\n").slice(1, -2).join(""), "base64").toString("base64"),
  );
  await send();
  await send();
  expect(seen.map(verifies)).toEqual([true, true]);
  expect(new Set(seen.map(({ headers }) => headers["x-nonce"])).size).toBe(2);
});

describe("without a usable key nothing is sent", () => {
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
  test.each<readonly [string, () => Promise<string | undefined>]>([
    ["none", async () => undefined],
    ["an empty one", async () => ""],
    ["none that is Base64", async () => "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----"],
    ["another algorithm", async () => other.export({ type: "pkcs8", format: "pem" }) as string],
    ["one of 1024 bits", async () => short.export({ type: "pkcs8", format: "pem" }) as string],
    ["a source that throws", () => Promise.reject(new Error(pem))],
  ])("%s", async (_name, getSecret) => {
    const { send, seen } = await opened(getSecret);
    const error: unknown = await send(body).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "exchange.hub.signing_key_unusable", retry: "safe" });
    expect(`${(error as Error).stack}${String((error as Error).cause)}`).not.toContain("MII");
    expect(seen).toHaveLength(0);
  });
});

describe("the time of the key counts", () => {
  const request = { method: "POST", url: "https://hub.invalid", headers: {}, timeoutMs: 5000 } as const;

  function slowKey(tookMs: number) {
    const clock = createManualClock(start);
    const limits: number[] = [];
    const transport = signedHeaders({
      ...{ hub: { vi: "Cổng thử", en: "The test hub" }, facilityId: parseFacilityId("bv-thu"), clock },
      ...{ clientId: "CSKCB_79999", secretName: "key" },
      secrets: {
        async getSecret() {
          clock.advance(tookMs);
          return pem;
        },
      },
      transport: {
        async send({ timeoutMs }) {
          limits.push(timeoutMs);
          return { status: 200, headers: {}, body: new Uint8Array() };
        },
      },
    });
    return { transport, limits };
  }

  test("what is left is for the sending", async () => {
    const { transport, limits } = slowKey(4000);
    await transport.send(request);
    expect(limits).toEqual([1000]);
  });

  test("nothing is sent when nothing is left", async () => {
    const { transport, limits } = slowKey(5000);
    await expect(transport.send(request)).rejects.toMatchObject({
      ...{ code: "exchange.hub.no_time_left", retry: "safe" },
    });
    expect(limits).toEqual([]);
  });

  test("who gives up does not wait for it", async () => {
    const controller = new AbortController();
    const transport = signedHeaders({
      ...{ hub: { vi: "Cổng thử", en: "The test hub" }, facilityId: parseFacilityId("bv-thu") },
      ...{ clientId: "c", secretName: "key", secrets: { getSecret: () => new Promise(() => undefined) } },
      transport: { send: () => Promise.reject(new Error("not in this test")) },
    });
    const sending = transport.send(request, { signal: controller.signal });
    controller.abort("enough");
    await expect(sending).rejects.toBe("enough");
  });
});
