import { parseFacilityId, parseInstant } from "@benhan/core";
import { createFetchTransport } from "@benhan/core/platform";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { basic } from "../../../src/hubs/auth/basic.ts";
import { createSessions } from "../../../src/hubs/auth/create-sessions.ts";
import type { LoginStrategy } from "../../../src/hubs/auth/hub-session.ts";
import { keycloakPassword } from "../../../src/hubs/auth/keycloak-password.ts";
import { staticHeaders } from "../../../src/hubs/auth/static-headers.ts";
import { callHub } from "../../../src/hubs/call-hub.ts";
import type { HubAnswer } from "../../../src/hubs/hub-connector.ts";
import { timeLimit } from "../../../src/hubs/wire/time-limit.ts";
import { openSmallServer, type SeenRequest } from "./small-server.ts";

const hub = { vi: "Cổng thử", en: "The test hub" };
const facilityId = parseFacilityId("bv-thu");
const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const password = "mật khẩu: 7391";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** A caller that logs in by a strategy and calls one function. */
function caller(
  login: LoginStrategy,
  baseUrl: string,
  secret = password,
  account = "79999_BV",
  timeoutMs = 10_000,
) {
  const clock = createManualClock(start);
  const transport = createFetchTransport();
  const secrets = { getSecret: async () => secret };
  const sessions = createSessions({ hub, facilityId, login, secrets, transport, clock });
  const call = () =>
    callHub<HubAnswer>(
      { sessions, transport },
      {
        ...{ hub, principal: { account, secretName: "s" }, signal: undefined },
        timeLeft: timeLimit(clock, timeoutMs),
        request: ({ headers }) => ({ method: "POST", url: `${baseUrl}/work`, headers }),
        interpret: ({ status }) => ({ outcome: status === 401 ? "AUTH_EXPIRED" : "ACCEPTED" }),
      },
    );
  return { call, clock };
}

test("a request that cannot be made was not sent: it is tried again", async () => {
  const transport = { send: () => Promise.reject(new Error("not in this test")) };
  const clock = createManualClock(start);
  const secrets = { getSecret: async () => password };
  const sessions = createSessions({ hub, facilityId, login: basic(hub), secrets, transport, clock });
  const answer = await callHub<HubAnswer>(
    { sessions, transport },
    {
      ...{ hub, principal: { account: "a", secretName: "s" }, signal: undefined },
      timeLeft: timeLimit(clock, 1000),
      request: () => {
        throw new Error("NGUYEN VAN THU");
      },
      interpret: () => ({ outcome: "ACCEPTED" }),
    },
  );
  expect(answer).toMatchObject({ outcome: "RETRYABLE", fault: { code: "exchange.hub.unavailable" } });
  expect(JSON.stringify(answer)).not.toContain("NGUYEN");
});

const isWork = ({ path }: SeenRequest) => path === "/work";

describe("Keycloak", () => {
  const strategy = (baseUrl: string, clientSecret?: () => Promise<string | undefined>) =>
    keycloakPassword({
      ...{ hub, baseUrl: `${baseUrl}/auth/`, realm: "y tế", clientId: "his" },
      ...(clientSecret && { clientSecret }),
    });
  const token = { access_token: "jwt-1", expires_in: 300, token_type: "Bearer" };

  test("asks by the password grant and calls with the token, until a minute before its end", async () => {
    const server = await openSmallServer(() => ({ body: token }));
    close = server.close;
    const { call, clock } = caller(strategy(server.baseUrl), server.baseUrl);
    expect((await call()).outcome).toBe("ACCEPTED");
    const [login, work] = server.seen;
    expect([login?.method, login?.path]).toEqual([
      "POST",
      "/auth/realms/y%20t%E1%BA%BF/protocol/openid-connect/token",
    ]);
    expect(Object.fromEntries(new URLSearchParams(login?.body))).toEqual({
      ...{ grant_type: "password", client_id: "his", username: "79999_BV", password },
    });
    expect(work?.headers.authorization).toBe("Bearer jwt-1");
    clock.advance(239_999);
    await call();
    expect(server.seen.filter((one) => !isWork(one))).toHaveLength(1);
    clock.advance(1);
    await call();
    expect(server.seen.filter((one) => !isWork(one))).toHaveLength(2);
  });

  test("a token of a day is used for 900 seconds", async () => {
    const server = await openSmallServer(() => ({ body: { ...token, expires_in: 86_400 } }));
    close = server.close;
    const { call, clock } = caller(strategy(server.baseUrl), server.baseUrl);
    await call();
    clock.advance(899_999);
    await call();
    expect(server.seen.filter((one) => !isWork(one))).toHaveLength(1);
    clock.advance(1);
    await call();
    expect(server.seen.filter((one) => !isWork(one))).toHaveLength(2);
  });

  test("the secret of the client goes with it", async () => {
    const server = await openSmallServer(() => ({ body: token }));
    close = server.close;
    await caller(
      strategy(server.baseUrl, async () => "cs-1"),
      server.baseUrl,
    ).call();
    expect(new URLSearchParams(server.seen[0]?.body).get("client_secret")).toBe("cs-1");
  });

  test.each<readonly [string, () => Promise<string | undefined>]>([
    ["never comes", () => new Promise(() => undefined)],
    ["is not handed out", () => Promise.reject(new Error("vault: cs-1"))],
  ])(
    "a secret of the client that %s is trouble that passes; nothing was sent",
    async (_name, clientSecret) => {
      const server = await openSmallServer(() => ({ body: token }));
      close = server.close;
      const { call } = caller(strategy(server.baseUrl, clientSecret), server.baseUrl, password, "a", 50);
      const answer = await call();
      expect(answer).toMatchObject({
        outcome: "RETRYABLE",
        fault: { code: "exchange.hub.secret_source_failed" },
      });
      expect(JSON.stringify(answer)).not.toContain("cs-1");
      expect(server.seen).toHaveLength(0);
    },
  );

  test.each([
    [401, { error: "invalid_grant" }, "AUTH_FATAL"],
    [400, { error: "invalid_grant", error_description: "Account disabled" }, "AUTH_FATAL"],
    [401, { error: "invalid_client" }, "CONFIG"],
    [400, { error: "unauthorized_client" }, "CONFIG"],
    [404, { error: "Realm does not exist" }, "CONFIG"],
    [503, "<html>", "RETRYABLE"],
    [500, { error: "server_error" }, "RETRYABLE"],
    [200, { token_type: "Bearer" }, "CONFIG"],
    [200, { ...token, access_token: "a\r\nX-Evil: 1" }, "CONFIG"],
  ])("HTTP %i with %o means %s, and nothing else is called", async (status, body, outcome) => {
    const server = await openSmallServer(() => ({ status, body }));
    close = server.close;
    const answer = await caller(strategy(server.baseUrl), server.baseUrl).call();
    expect(answer.outcome).toBe(outcome);
    expect(answer.raw).toBeUndefined();
    expect(server.seen.filter(isWork)).toHaveLength(0);
    expect(JSON.stringify(answer)).not.toContain("7391");
  });

  test("a refused token brings one new login", async () => {
    let works = 0;
    const server = await openSmallServer((request) => {
      if (!isWork(request)) return { body: token };
      works++;
      return { status: works === 1 ? 401 : 200, body: "" };
    });
    close = server.close;
    expect((await caller(strategy(server.baseUrl), server.baseUrl).call()).outcome).toBe("ACCEPTED");
    expect(server.seen.map(isWork)).toEqual([false, true, false, true]);
  });
});

describe("Basic", () => {
  test("account and password in UTF-8, with every call and without a login", async () => {
    const server = await openSmallServer(() => ({ body: "" }));
    close = server.close;
    await caller(basic(hub), server.baseUrl).call();
    expect(server.seen).toHaveLength(1);
    const [scheme, pair] = server.seen[0]?.headers.authorization?.split(" ") ?? [];
    expect([scheme, Buffer.from(pair ?? "", "base64").toString("utf8")]).toEqual([
      "Basic",
      `79999_BV:${password}`,
    ]);
  });

  test("a refusal is final after one repetition", async () => {
    const server = await openSmallServer(() => ({ status: 401, body: "" }));
    close = server.close;
    expect((await caller(basic(hub), server.baseUrl).call()).outcome).toBe("AUTH_FATAL");
    expect(server.seen).toHaveLength(2);
  });

  test.each([
    ["a:b", "x"],
    ["a", "x\n"],
  ])("the pair %o, %o is none", async (account, secret) => {
    const server = await openSmallServer(() => ({ body: "" }));
    close = server.close;
    const answer = await caller(basic(hub), server.baseUrl, secret, account).call();
    expect([answer.outcome, server.seen]).toEqual(["CONFIG", []]);
  });
});

describe("headers of a vendor", () => {
  test("key, account and fixed headers go with every call", async () => {
    const server = await openSmallServer(() => ({ body: "" }));
    close = server.close;
    const login = staticHeaders({
      ...{ hub, secretHeader: "app-key", secretPrefix: "Key ", accountHeader: "app-name" },
      others: { "x-version": "2" },
    });
    await caller(login, server.baseUrl, "k-1").call();
    expect(server.seen[0]?.headers).toMatchObject({
      ...{ "app-key": "Key k-1", "app-name": "79999_BV", "x-version": "2" },
    });
  });

  test("a key that cannot stand in a header is not sent", async () => {
    const server = await openSmallServer(() => ({ body: "" }));
    close = server.close;
    const login = staticHeaders({ hub, secretHeader: "app-key" });
    const answer = await caller(login, server.baseUrl, "k\r\nx: 1").call();
    expect([answer.outcome, server.seen]).toEqual(["CONFIG", []]);
  });
});
