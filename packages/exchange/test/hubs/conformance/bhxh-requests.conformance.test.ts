import { createHash } from "node:crypto";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { expect } from "vitest";
import { encodeCheckIn } from "../../../src/bhyt/qd4750/index.ts";
import { bhxhGateway, bhxhLookUps } from "../../../src/hubs/index.ts";
import { goodQuery, json, noAnswer, notSent, officer, start } from "../bhxh/look-up/open-look-ups.ts";
import { account, facilityCode, facilityId, password, sampleEntry } from "../bhxh/sample-entry.ts";
import { secrets } from "../bhxh/simulated-hub.ts";
import { checkInFieldTable, sendingTable } from "./bhxh-fields.spec-rows.ts";
import { conform } from "./conform.ts";
import { bhxhFunctionTable, bhxhPathTable } from "./function-fields.spec-rows.ts";
import { retryTable } from "./hub-rows.spec-rows.ts";
import { fieldsIn, placed, valueAt } from "./wire-values.ts";

const entry = sampleEntry();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const values: Readonly<Record<string, string>> = {
  account,
  ...{ md5: createHash("md5").update(password).digest("hex").toUpperCase(), facility: facilityCode },
  ...{ token: "tok-9+/", tokenId: "id-9", base64: base64(entry.bytes) },
  ...{ officer: officer.name, officerId: officer.citizenId },
};
const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "?");

const token = { maKetQua: "200", APIKey: { access_token: "tok-9+/", id_token: "id-9", expires_in: "" } };
/** What each function answers when all is well. */
const good: Readonly<Record<string, object>> = {
  token,
  claim: { maKetQua: "200", maGiaoDich: "GD1" },
  "check-in": { maKetQua: "200", maGiaoDich: "GD1" },
  paper: { MaKetQua: "200", MaGD: "GD1" },
  card: { maKetQua: "000" },
  history: { maKetQua: "000" },
  visit: { maKetQua: "200", hoSoKCB: {} },
  "co-payment": { MaKetQua: "200" },
};
const kinds: Readonly<Record<string, string>> = {
  ...{ token: "bhyt-dossier", claim: "bhyt-dossier", "check-in": "bhyt-check-in", paper: "bhxh-birth" },
};

/** Calls one function; `change` stands in its answer. The token function is seen through a claim. */
async function call(name: string, change: object = {}) {
  const sent: HttpRequest[] = [];
  const clock = createManualClock(start);
  const answers = (of: string) => ({ ...good[of], ...(of === name ? change : {}) });
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      const isToken = request.url.endsWith("/api/token/take");
      return json(answers(isToken ? "token" : name === "token" ? "claim" : name));
    },
  };
  const options = {
    ...{ facilityId, facilityCode, account, secrets, transport, clock },
    environment: { baseUrl: "https://gateway.invalid" },
  };
  const lookUps = bhxhLookUps({ ...options, officer });
  const { send } = bhxhGateway(options);
  const act = async (): Promise<object> => {
    const kind = kinds[name];
    if (kind !== undefined) return send({ ...entry, kind });
    if (name === "card") return lookUps.lookUpCard(goodQuery);
    if (name === "history") return lookUps.lookUpHistory(goodQuery);
    return name === "visit" ? lookUps.lookUpVisit("HS-1") : lookUps.lookUpCoPayment(goodQuery);
  };
  const {
    raw: _,
    fault: __,
    ...result
  } = (await act()) as { readonly raw?: unknown; readonly fault?: unknown };
  const isToken = (request: HttpRequest) => request.url.endsWith("/api/token/take");
  if (name === "token") {
    // Enough for a session that ends at 08:12 to be over.
    clock.advance(90_000);
    await act();
  }
  const logins = sent.filter(isToken).length;
  const request = sent.find((one) => isToken(one) === (name === "token"));
  return { request, result, logins, headers: sent.find((one) => !isToken(one))?.headers ?? {} };
}

conform(bhxhFunctionTable, async ({ key, means, value, seen }) => {
  const [id = "", at = "", name = ""] = key.split(" ");
  const of = id.replace("bhxh.", "");
  if (means === "sent") {
    const { request } = await call(of);
    expect(valueAt(request, at, name)).toBe(filled(value));
    return;
  }
  const usual = await call(of);
  // An answer whose object stands beside others keeps those.
  const changed = await call(of, placed(good[of] ?? {}, name, value));
  if (means === "unused") {
    expect(changed.result).toEqual(usual.result);
    return;
  }
  if (of === "token") {
    if (seen === "refused") expect(changed.result).toMatchObject({ outcome: "AUTH_FATAL", code: value });
    else if (seen === "logins") expect([usual.logins, changed.logins]).toEqual([1, 2]);
    else expect(changed.headers[seen]).toBe(value);
    return;
  }
  const [place = "", wanted = ""] = [seen.slice(0, seen.indexOf("=")), seen.slice(seen.indexOf("=") + 1)];
  const found = place
    .split(".")
    .reduce<unknown>((one, step) => Reflect.get(one as object, step), changed.result);
  expect(typeof found === "string" ? found : JSON.stringify(found)).toBe(wanted);
});

conform(bhxhPathTable, async ({ key, means }) => {
  const { request } = await call(key.replace("bhxh.", ""));
  expect([request?.method, new URL(request?.url ?? "").pathname]).toEqual(["POST", means]);
});

conform(sendingTable, async ({ key, path, type, style, names, means }) => {
  const [kind = "", edition = "1"] = key.split(" ");
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return json(request.url.endsWith("/api/token/take") ? token : { maKetQua: "200", [means]: "GD-5" });
    },
  };
  const connector = bhxhGateway({
    ...{ facilityId, facilityCode, account, secrets, transport, clock: createManualClock(start) },
    environment: { baseUrl: "https://gateway.invalid" },
  });
  const answer = await connector.send({ ...entry, kind, edition });
  expect(answer).toMatchObject({ outcome: "ACCEPTED", transactionCode: "GD-5" });
  const request = sent[1];
  expect([request?.method, request?.url]).toEqual(["POST", `https://gateway.invalid${path}`]);
  const fields = fieldsIn(request);
  const [facility = "", file = ""] = names.split(" ");
  expect(fields[kind.startsWith("bhyt") ? "loaiHoSo" : "loaiHs"]).toBe(type);
  expect([fields[facility], fields[file]]).toEqual([facilityCode, base64(entry.bytes)]);
  expect(request?.headers["accessToken"] === undefined).toBe(style === "fields");
  expect(fields["token"] === undefined).toBe(style === "headers");
});

conform(checkInFieldTable, ({ key, means }) => {
  const text = new TextDecoder().decode(encodeCheckIn([{ [key]: "7" } as never]));
  const names = [...text.matchAll(/<(\w+)(?:\/>|>[^<]*<\/\1>)/g)].map(([, name]) => name);
  expect(names.indexOf(key)).toBe(Number(means) - 1);
  expect(text).toContain(`<${key}>7</${key}>`);
  expect(text).toMatch(
    /<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB>.*<\/TRANG_THAI_KCB><\/DSACH_TRANG_THAI_KCB><CHUKYDONVI\/><\/CHI_TIEU_TRANG_THAI_KCB>/s,
  );
});

conform(retryTable, async ({ key, calls, means }) => {
  const [what = "", state = ""] = key.split(", ");
  let count = 0;
  const transport: HttpTransport = {
    async send({ url }): Promise<HttpAnswer> {
      if (url.endsWith("/api/token/take")) return json(token);
      count++;
      if (state === "not sent") return notSent();
      if (state === "no answer") return noAnswer();
      return { status: Number(state.replace("HTTP ", "")), headers: {}, body: new Uint8Array() };
    },
  };
  const options = {
    ...{ facilityId, facilityCode, account, secrets, transport, clock: createManualClock(start) },
    environment: { baseUrl: "https://gateway.invalid" },
  };
  const lookUps = bhxhLookUps({ ...options, officer });
  if (what === "claim") expect((await bhxhGateway(options).send(entry)).outcome).toBe(means);
  else {
    const ask = what === "card" ? lookUps.lookUpCard : lookUps.lookUpCoPayment;
    expect(await ask(goodQuery)).toMatchObject({ from: "nowhere", problem: { class: means } });
  }
  expect(count).toBe(Number(calls));
});
