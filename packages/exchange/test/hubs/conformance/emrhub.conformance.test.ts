import { createHash, verify } from "node:crypto";
import { epochMs, parseInstant } from "@benhan/core";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { expect } from "vitest";
import { emrhub, interpretEmrhubAnswer, prepareCheckupMessage } from "../../../src/hubs/index.ts";
import { account, axisEntry, facilityId, gln, password, signed, signer } from "../emrhub/axis-entry.ts";
import { publicKey } from "../emrhub/axis-keys.ts";
import { secrets } from "../emrhub/simulated-axis.ts";
import { conform } from "./conform.ts";
import { emrhubFunctionTable, emrhubPathTable } from "./function-fields.spec-rows.ts";
import { emrhubCodeTable, emrhubLoginTable } from "./hub-rows.spec-rows.ts";
import { fieldsIn, inside, placed, valueAt } from "./wire-values.ts";

const start = parseInstant("2026-07-15T10:10:00.000+07:00");
const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});
const document = signed();
const message = await prepareCheckupMessage(document, {
  ...{ gln, signer, refMsgId: "truoc-1" },
  platform: {
    clock: createManualClock(start),
    random: { bytes: (count: number) => new Uint8Array(count) },
  },
});
const entry = await axisEntry({ bytes: message.bytes });
const loginAnswer = { data: { token: "token-1", duration: 6000 } };
const pushAnswer = { header: { res_code: "PS_DS_SAVE_SUCCESS", txn_id: "DS-1" }, data: {} };

/** Sends one message with a change in the answer of one function; sends once more after two minutes. */
async function send(
  answers: { readonly login?: object; readonly push?: object; readonly status?: number } = {},
) {
  const sent: HttpRequest[] = [];
  const clock = createManualClock(start);
  const isLogin = ({ url }: HttpRequest) => url.endsWith("/api/auth/login");
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      if (isLogin(request)) return json(answers.login ?? loginAnswer, answers.status);
      return json(answers.push ?? pushAnswer);
    },
  };
  const environment = { baseUrl: "https://axis.invalid" };
  const connector = emrhub({ facilityId, gln, account, secrets, environment, transport, clock });
  const { raw: _, fault: __, ...result } = await connector.send(entry);
  clock.advance(121_000);
  await connector.send(entry);
  const pushed = sent.find((request) => !isLogin(request));
  return { result, login: sent.find(isLogin), pushed, logins: sent.filter(isLogin).length };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const values: Readonly<Record<string, string>> = {
  ...{ account, password, gln, token: "token-1", now: String(epochMs(start)) },
  ...{ base64: base64(document.bytes), messageId: `${gln}260715${"0".repeat(12)}40008${"0".repeat(15)}` },
};
const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "?");

conform(emrhubFunctionTable, async ({ key, means, value, seen }) => {
  const [id = "", at = "", name = ""] = key.split(" ");
  const isLogin = id === "emrhub.login";
  const usual = await send();
  if (means === "sent") {
    const found = valueAt(isLogin ? usual.login : usual.pushed, at, name);
    if (name === "signature") expectSignature(usual.pushed);
    else expect(String(found)).toBe(filled(value));
    return;
  }
  const changed = await send(
    isLogin ? { login: placed(loginAnswer, name, value) } : { push: placed(pushAnswer, name, value) },
  );
  if (means === "unused") {
    expect(changed.result).toEqual(usual.result);
    return;
  }
  const [place = "", wanted = ""] = seen.split("=");
  const found = { ...changed.result, ...changed.pushed?.headers, logins: changed.logins };
  expect(String(inside(found, place))).toBe(wanted);
  expect(String(inside({ ...usual.result, ...usual.pushed?.headers, logins: usual.logins }, place))).not.toBe(
    wanted,
  );
});

/** Over the text `A.B` of the digests of header and data, in the bytes in which they stand in the body. */
function expectSignature(pushed: HttpRequest | undefined): void {
  const { header, data, signature } = fieldsIn(pushed) as Readonly<Record<string, string>>;
  const covered = [JSON.stringify(header), data ?? ""].map(digest).join(".");
  expect(verify("RSA-SHA256", Buffer.from(covered), publicKey, Buffer.from(signature ?? "", "base64"))).toBe(
    true,
  );
}

conform(emrhubPathTable, async ({ key, means }) => {
  const { login, pushed } = await send();
  const request = key === "emrhub.login" ? login : pushed;
  expect([request?.method, request?.url]).toEqual(["POST", `https://axis.invalid${means}`]);
});

conform(emrhubCodeTable, ({ key, means }) => {
  const read = interpretEmrhubAnswer(json({ header: { res_code: key, txn_id: "DS-1" } }));
  expect([read.outcome, read.code, read.transactionCode]).toEqual([means, key, "DS-1"]);
  expect(read.fault === undefined).toBe(means === "ACCEPTED");
});

conform(emrhubLoginTable, async ({ key, means }) => {
  const { result, pushed } = await send({ login: {}, status: Number(key) });
  expect([result.outcome, pushed]).toEqual([means, undefined]);
});

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").toUpperCase();
}
