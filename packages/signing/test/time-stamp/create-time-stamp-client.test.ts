import { parseFacilityId } from "@benhan/core";
import { createFetchTransport } from "@benhan/core/platform";
import type { HttpTransport } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import {
  createTestIssuer,
  createTestTimestampService,
  createTestWeb,
  type TestHolder,
  type TestPage,
} from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readDer, readDerChildren } from "../../src/der/read-der.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import type { TestTimestampServiceOptions } from "../../src/testkit/test-time-stamp-service.ts";
import {
  createTimestampClient,
  type TimestampClientOptions,
} from "../../src/time-stamp/create-time-stamp-client.ts";
import { readTimeStampToken } from "../../src/time-stamp/read-time-stamp-token.ts";
import { now } from "../evidence/trust-web.ts";

const url = "https://tsa.example.vn/tsr";
const second = "https://tsa2.example.vn/tsr";
const clock = createManualClock(now);
const random = createSeededRandom("time-stamp client");

let stamper: TestHolder;
let loose: TestHolder;
let digest: { readonly hash: "SHA-256"; readonly value: Uint8Array };

beforeAll(async () => {
  const root = await createTestIssuer({ name: "TEST TSA ROOT" });
  stamper = await root.issue({ role: "time-stamping" });
  loose = await root.issue({ role: "time-stamping-loose" });
  digest = { hash: "SHA-256", value: await hashOf("SHA-256", new TextEncoder().encode("đơn thuốc")) };
});

const service = (options: Partial<TestTimestampServiceOptions> = {}, by = stamper) =>
  createTestTimestampService(by, { clock, ...options });

function clientOf(pages: Readonly<Record<string, TestPage>>, options: Partial<TimestampClientOptions> = {}) {
  const web = createTestWeb(pages);
  return { web, client: createTimestampClient({ transport: web, clock, random, url, ...options }) };
}

/** What asking answers: the code of the error. */
async function refusal(page: TestPage, options: Partial<TimestampClientOptions> = {}) {
  const { client } = clientOf({ [url]: page }, options);
  return client.stamp(digest).then(
    () => "none",
    (error: { code: string; text: { vi: string; en: string } }) => `${error.code}: ${error.text.en}`,
  );
}

describe("a time-stamp client", () => {
  it("gets a token over the digest, and asks as RFC 3161 wants it", async () => {
    const { web, client } = clientOf({ [url]: service() }, { headers: { "x-api-key": "k" } });
    const token = readTimeStampToken(await client.stamp(digest));
    expect(token.info).toMatchObject({ hash: "SHA-256", imprint: digest.value });
    const [request] = web.requests;
    expect(request).toMatchObject({
      method: "POST",
      timeoutMs: 10_000,
      headers: { "content-type": "application/timestamp-query", "x-api-key": "k" },
    });
    const [, , nonce, certReq] = readDerChildren(readDer(request?.body ?? new Uint8Array()));
    expect(nonce?.content).toHaveLength(16);
    expect(nonce?.content[0]).toBeLessThan(0x80);
    expect(certReq?.raw).toEqual(Uint8Array.of(1, 1, 0xff));
    await client.stamp(digest);
    expect(web.requests[1]?.body).not.toEqual(request?.body);
  });

  it.each<[string, string, Partial<TestTimestampServiceOptions>]>([
    ["wrong nonce", "nonce", { nonce: Uint8Array.of(1, 2, 3) }],
    ["no nonce", "nonce", { nonce: undefined as never }],
    ["wrong imprint", "the hash differs", { otherImprint: true }],
    ["two signers", "signing.time_stamp.malformed", { withSecondSigner: true }],
    ["no bound certificate", "signing.time_stamp.malformed", { withoutBinding: true }],
    ["another content type", "signing.time_stamp.malformed", { contentType: "1.2.840.113549.1.7.1" }],
  ])("%s is refused", async (_, expected, options) => {
    expect(await refusal(service(options))).toContain(expected);
  });

  it("non-TSA certificate: one that is for other things too is refused", async () => {
    expect(await refusal(service({}, loose))).toContain("not for time-stamping alone");
    expect(await refusal(service({ bound: loose.certificate }))).toContain("does not bring");
  });

  it("a token whose signature or content was changed is refused", async () => {
    const changed: TestPage = async (request) => {
      const page = service();
      const answer = typeof page === "function" ? await page(request) : undefined;
      const body = answer?.body.slice() ?? new Uint8Array();
      body[body.length - 5] = (body[body.length - 5] ?? 0) ^ 1;
      return { status: 200, headers: {}, body };
    };
    expect(await refusal(changed)).toMatch(/signing\.time_stamp\.(unfit|malformed)/);
  });

  it("another policy than was asked for is refused", async () => {
    expect(await refusal(service(), { policy: "1.2.3.4" })).toContain("another policy");
    expect(await refusal(service(), { policy: "1.3.6.1.4.1.99999.3161" })).toBe("none");
  });

  it("rejected status: says in both languages why the authority gave nothing", async () => {
    const { client } = clientOf({ [url]: service({ status: 2, failure: 15 }) });
    await expect(client.stamp(digest)).rejects.toMatchObject({
      code: "signing.time_stamp.refused",
      text: { vi: expect.stringContaining("chính sách"), en: expect.stringContaining("policy") },
    });
    expect(await refusal(service({ status: 2 }))).toContain("(status 2).");
    expect(await refusal(service({ status: 3, failure: 25 }))).toContain("its system failed");
  });

  it("redirect: is not followed, and an error page is named as one", async () => {
    const moved = () => ({ status: 302, headers: { location: second }, body: new Uint8Array() });
    const { web, client } = clientOf({ [url]: moved, [second]: service() });
    await expect(client.stamp(digest)).rejects.toMatchObject({ code: "signing.time_stamp.service_failed" });
    expect(web.requests).toHaveLength(1);
    expect(await refusal(new TextEncoder().encode("<html>"))).toContain("signing.time_stamp.malformed");
  });

  it("endless body: is cut off", async () => {
    const endless = createFetchTransport({
      fetch: async () =>
        new Response(
          new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
        ),
    });
    await expect(clientOf({}, { transport: endless }).client.stamp(digest)).rejects.toMatchObject({
      code: "core.http.answer_too_long",
    });
  });

  it("goes on to the next service, and says of all of them why none gave a time-stamp", async () => {
    const fallbacks = [{ url: second }];
    const both = { [url]: service({ status: 2 }), [second]: service() };
    const { web, client } = clientOf(both, { fallbacks });
    readTimeStampToken(await client.stamp(digest));
    expect(web.requests.map((request) => request.url)).toEqual([url, second]);
    const none = clientOf({ [url]: service({ status: 2 }) }, { fallbacks }).client;
    await expect(none.stamp(digest)).rejects.toMatchObject({
      code: "signing.time_stamp.unavailable",
      issues: [{ code: "signing.time_stamp.refused" }, { code: "signing.time_stamp.service_failed" }],
    });
  });

  it("sends again only what certainly never left", async () => {
    const sent = { "core.http.not_sent": 0, "core.http.no_answer": 0 };
    const failing = (code: keyof typeof sent): HttpTransport => ({
      async send(request, options) {
        sent[code]++;
        const made = createFetchTransport({
          fetch: () =>
            Promise.reject(
              Object.assign(new Error(), code === "core.http.not_sent" ? { code: "ECONNREFUSED" } : {}),
            ),
        });
        return made.send(request, options);
      },
    });
    for (const code of ["core.http.not_sent", "core.http.no_answer"] as const) {
      const { client } = clientOf({}, { transport: failing(code) });
      await expect(client.stamp(digest)).rejects.toMatchObject({ code });
    }
    expect(sent).toEqual({ "core.http.not_sent": 2, "core.http.no_answer": 1 });
  });

  it("takes the password from the secret source, and names it when it is missing", async () => {
    const facilityId = parseFacilityId("bv-thu-nghiem");
    const secrets = {
      getSecret: async ({ name }: { name: string }) => (name === "tsa" ? "mật khẩu" : undefined),
    };
    const login = { user: "bv", secrets, facilityId, name: "tsa" };
    const { web, client } = clientOf({ [url]: service() }, { login });
    await client.stamp(digest);
    expect(web.requests[0]?.headers["authorization"]).toBe(
      `Basic ${Buffer.from("bv:mật khẩu").toString("base64")}`,
    );
    expect(await refusal(service(), { login: { ...login, name: "other" } })).toContain('no secret "other"');
  });

  it("refuses calls that cannot be meant", async () => {
    expect(() => clientOf({}, { url: "ftp://tsa.example.vn" })).toThrowError(/invalid_argument/);
    const { client } = clientOf({ [url]: service() });
    await expect(client.stamp({ hash: "SHA-512", value: digest.value })).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
    const reason = new Error("enough");
    await expect(client.stamp(digest, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
