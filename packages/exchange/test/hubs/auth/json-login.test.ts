import type { HttpAnswer } from "@benhan/core/ports";
import { describe, expect, test } from "vitest";
import type { LoginRequest } from "../../../src/hubs/auth/hub-session.ts";
import { type JsonLoginOptions, jsonLogin } from "../../../src/hubs/auth/json-login.ts";

const hub = { vi: "Cổng thử", en: "The test hub" };
const base: JsonLoginOptions = { hub, url: "https://hub.invalid/login", tokenAt: ["token"], longestMs: 1000 };

async function login(options: Partial<JsonLoginOptions>, body: unknown, status = 200) {
  const sent: LoginRequest[] = [];
  const answer: HttpAnswer = { status, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) };
  const found = await jsonLogin({ ...base, ...options }).logIn({
    account: "a",
    secret: "mật khẩu",
    timeLeft: () => 1000,
    send: async (request) => {
      sent.push(request);
      return answer;
    },
  });
  return { found, body: JSON.parse(new TextDecoder().decode(sent[0]?.body)), request: sent[0] };
}

describe("a login by JSON", () => {
  test("sends what the hub calls its members, and reads token and end where they stand", async () => {
    const { found, body, request } = await login(
      {
        accountName: "ma",
        secretName: "matKhau",
        more: { code: "79" },
        tokenAt: ["result", "access_token"],
        endsInAt: ["result", "expired_time"],
      },
      { result: { access_token: "t-1", expired_time: 7200 } },
    );
    expect([request?.method, request?.url, body]).toEqual([
      "POST",
      base.url,
      { code: "79", ma: "a", matKhau: "mật khẩu" },
    ]);
    expect(found).toEqual({
      session: { headers: { authorization: "Bearer t-1" }, values: { token: "t-1" } },
      endsIn: 7200,
    });
  });

  test("a code is read at the first place that holds one", async () => {
    const options = { codesAt: [["a", "code"], ["code"]], codes: { LOCKED: "AUTH_FATAL" } } as const;
    const answers = [
      { code: "LOCKED" },
      { a: { code: "LOCKED" }, code: "OTHER" },
      { a: { code: "OTHER" }, code: "LOCKED" },
    ];
    for (const body of answers) {
      const { found } = await login(options, body, 400);
      expect(found).toMatchObject({ refusal: { outcome: "AUTH_FATAL", code: "LOCKED" } });
    }
    const { found } = await login(options, { code: "mật khẩu sai" }, 400);
    expect(JSON.stringify(found)).not.toContain('sai"');
    expect(found).toMatchObject({ refusal: { outcome: "CONFIG" } });
  });

  test("a code that is not known is told by the status: it may be the password, sent back", async () => {
    const options = { codesAt: [["code"]], codes: { LOCKED: "AUTH_FATAL" } } as const;
    for (const code of ["matkhau7391", "constructor", { toString: null }, ["LOCKED"]]) {
      const { found } = await login(options, { code }, 401);
      expect(found).toMatchObject({ refusal: { outcome: "AUTH_FATAL" } });
      expect("refusal" in found && found.refusal.code).toBe(undefined);
      expect("refusal" in found && found.refusal.fault?.text.vi).toContain("HTTP 401");
      expect("refusal" in found && found.refusal.fault?.text.vi).not.toContain("7391");
    }
  });

  test("a refusal keeps no answer: it may hold a token", async () => {
    const { found } = await login({}, { other: "t-1" }, 403);
    expect(found).toMatchObject({ refusal: { outcome: "AUTH_FATAL" } });
    expect("refusal" in found && found.refusal.raw).toBe(undefined);
  });
});
