import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { type EmrhubOptions, emrhub } from "../../../src/hubs/index.ts";
import { account, axisEntry, facilityId, gln, password, signed } from "./axis-entry.ts";
import { secrets } from "./simulated-axis.ts";

const start = parseInstant("2026-07-15T10:10:00.000+07:00");
const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});
const loggedIn = (token = "token-1") => json({ data: { token, refresh_token: "r", duration: 6000 } });
const received = json({ header: { res_code: "PS_DS_SAVE_SUCCESS", txn_id: "DS-1" } });
const isLogin = (request: HttpRequest) => request.url.endsWith("/api/auth/login");

/** A connector whose hub is a function; `sent` holds what went over the wire. */
function wired(
  answer: (request: HttpRequest, count: number) => HttpAnswer,
  options: Partial<EmrhubOptions> = {},
) {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return answer(request, sent.length);
    },
  };
  const clock = createManualClock(start);
  const environment = { baseUrl: "https://axis.invalid" };
  const connector = emrhub({ facilityId, gln, account, secrets, environment, transport, clock, ...options });
  return { connector, sent, clock };
}

describe("what goes over the wire", () => {
  test("a login by JSON, then the bytes of the entry with the headers of the annex", async () => {
    const { connector, sent } = wired((request) => (isLogin(request) ? loggedIn() : received));
    const entry = await axisEntry();
    const answer = await connector.send(entry);
    expect([answer.outcome, answer.transactionCode, answer.code]).toEqual([
      "ACCEPTED",
      "DS-1",
      "PS_DS_SAVE_SUCCESS",
    ]);
    expect(sent.map((request) => [request.method, request.url])).toEqual([
      ["POST", "https://axis.invalid/api/auth/login"],
      ["POST", "https://axis.invalid/api/platform/data-sync/push"],
    ]);
    expect(JSON.parse(new TextDecoder().decode(sent[0]?.body))).toEqual({ username: account, password });
    expect(sent[1]?.headers).toEqual({
      authorization: "Bearer token-1",
      "service-type": "100",
      "content-type": "application/json",
      accept: "*/*",
    });
    expect(sent[1]?.body).toBe(entry.bytes);
  });

  test.each([
    ["production", "https://api.emrhub.vn"],
    ["training", "https://api-sandbox.emrhub.vn"],
  ] as const)("the environment %s means %s", async (environment, host) => {
    const own = "8930000000005";
    const { connector, sent } = wired((request) => (isLogin(request) ? loggedIn() : received), {
      environment,
      gln: own,
    });
    const entry = await axisEntry();
    const text = new TextDecoder()
      .decode(entry.bytes)
      .replace(`"sender_id":"${gln}"`, `"sender_id":"${own}"`);
    await connector.send({ ...entry, facilityCode: own, bytes: new TextEncoder().encode(text) });
    expect(sent).toHaveLength(2);
    expect(sent.every((request) => request.url.startsWith(`${host}/api/`))).toBe(true);
    expect(connector.environment).toBe(environment);
  });

  test("it declares what it can do", () => {
    const { capabilities, specVersion, hub } = wired(() => received).connector;
    expect([hub, specVersion]).toEqual(["emrhub", "qd2062@2026-07-07"]);
    expect(capabilities).toEqual({ reconcile: false, lookUp: false, cancel: false, replace: true });
  });
});

test("who gives up does not wait for the turn", async () => {
  const transport: HttpTransport = { send: () => new Promise(() => undefined) };
  const { connector } = wired(() => received, { transport });
  const entry = await axisEntry();
  void connector.send(entry).catch(() => undefined);
  const controller = new AbortController();
  const second = connector.send(entry, { signal: controller.signal });
  controller.abort("enough");
  await expect(second).rejects.toBe("enough");
});

describe("sessions", () => {
  test("last as long as the axis says, less a minute, and an hour at most", async () => {
    for (const [duration, lastMs] of [
      [600, 540_000],
      [6000, 3_600_000],
      [undefined, 3_600_000],
    ] as const) {
      const session = json({ data: { token: "t", duration } });
      const { connector, sent, clock } = wired((request) => (isLogin(request) ? session : received));
      await connector.send(await axisEntry());
      clock.advance(lastMs - 1);
      await connector.send(await axisEntry());
      expect(sent.filter(isLogin)).toHaveLength(1);
      clock.advance(1);
      await connector.send(await axisEntry());
      expect(sent.filter(isLogin)).toHaveLength(2);
    }
  });

  test.each([
    ["401", json({}, 401), "AUTH_FATAL"],
    ["403", json({}, 403), "AUTH_FATAL"],
    ["400", json({}, 400), "CONFIG"],
    ["404", json({}, 404), "CONFIG"],
    ["500", json({}, 500), "RETRYABLE"],
    ["504", json({}, 504), "RETRYABLE"],
    ["200 without a token", json({ data: {} }), "CONFIG"],
    ["200 with a refusal", json({ header: { res_code: "CM_AUTH_ACCOUNT_FAIL" } }), "AUTH_FATAL"],
    ["200 with success and no token", json({ res_code: "CM_SUCCESS" }), "CONFIG"],
    ["500 with a code", json({ code: "CM_SYSTEM_ERROR" }, 500), "RETRYABLE"],
    ["a token with a line break", json({ data: { token: "a\r\nx: y" } }), "CONFIG"],
    ["half an answer", { status: 200, headers: {}, body: new TextEncoder().encode('{"data":') }, "RETRYABLE"],
  ])("a login answered by %s is %s, and the document stays at home", async (_, answer, outcome) => {
    const { connector, sent } = wired(() => answer);
    const found = await connector.send(await axisEntry());
    expect([found.outcome, found.raw]).toEqual([outcome, undefined]);
    expect(sent).toHaveLength(1);
  });

  test.each(["CM_AUTH_EXPIRED", "CM_AUTH_INVALID"])(
    "%s brings one new login, and the second is final",
    async (code) => {
      let count = 0;
      const { connector, sent } = wired((request) =>
        isLogin(request) ? loggedIn(`token-${++count}`) : json({ header: { res_code: code } }),
      );
      expect((await connector.send(await axisEntry())).outcome).toBe("AUTH_FATAL");
      expect(sent.map((request) => request.headers["authorization"])).toEqual([
        undefined,
        "Bearer token-1",
        undefined,
        "Bearer token-2",
      ]);
    },
  );

  test.each(["CM_AUTH_PERMISSION", "CM_AUTH_ACCOUNT_FAIL", "PS_AUTH_FAILED"])(
    "%s is final at once",
    async (code) => {
      const { connector, sent } = wired((request) =>
        isLogin(request) ? loggedIn() : json({ header: { res_code: code } }),
      );
      expect((await connector.send(await axisEntry())).outcome).toBe("AUTH_FATAL");
      expect(sent).toHaveLength(2);
    },
  );
});

describe("what never leaves", () => {
  test.each([
    [
      "a document that was not prepared",
      async () => ({ bytes: signed().bytes }),
      "exchange.emrhub.not_a_message",
    ],
    [
      "a message of another facility",
      async () => {
        const { bytes } = await axisEntry();
        const text = new TextDecoder().decode(bytes).replace(gln, "0000000000000");
        return { bytes: new TextEncoder().encode(text) };
      },
      "exchange.emrhub.not_a_message",
    ],
    ["another edition", async () => ({ edition: "qd1551" }), "exchange.hub.kind_not_supported"],
    [
      "more than 10 MiB",
      async () => ({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) }),
      "exchange.hub.too_large",
    ],
  ])("%s", async (_, change, code) => {
    const { connector, sent } = wired(() => received);
    const answer = await connector.send(await axisEntry(await change()));
    expect([answer.outcome, answer.fault?.code, sent.length]).toEqual(["REJECTED_DATA", code, 0]);
  });

  test.each([
    ["nothing", undefined, ["facilityId", "account", "gln", "secrets", "environment"]],
    ["a number of 5 characters", { gln: "79999" }, ["gln"]],
    ["a test number on the real axis", { environment: "production" }, ["environment"]],
    ["an address without TLS", { environment: { baseUrl: "http://axis.invalid" } }, ["environment"]],
  ])("options: %s", (_, change, paths) => {
    const options = change && { facilityId, gln, account, secrets, environment: "training", ...change };
    const refusal = (() => {
      try {
        return emrhub(options as never);
      } catch (error) {
        return error;
      }
    })();
    if (!isEmrError(refusal, "exchange.hub.options_invalid")) throw new Error("not refused");
    expect(refusal.issues.map(({ path }) => path[0])).toEqual(paths);
  });
});
