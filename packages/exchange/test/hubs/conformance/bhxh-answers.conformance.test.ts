import type { HttpAnswer, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { expect } from "vitest";
import { bhxhGateway, interpretBhxhAnswer } from "../../../src/hubs/index.ts";
import { goodQuery, json, start, wiredLookUps } from "../bhxh/look-up/open-look-ups.ts";
import { account, facilityCode, facilityId, sampleEntry } from "../bhxh/sample-entry.ts";
import { secrets } from "../bhxh/simulated-hub.ts";
import {
  cardCodeTable,
  coPaymentCodeTable,
  paperCodeTable,
  resultCodeTable,
  tokenCodeTable,
} from "./bhxh-codes.spec-rows.ts";
import {
  cardFieldTable,
  checkFieldTable,
  coPaymentFieldTable,
  coPaymentHolderTable,
  visitFieldTable,
} from "./bhxh-fields.spec-rows.ts";
import { conform } from "./conform.ts";
import type { SpecRow } from "./spec-table.ts";

const tells = ["OK", "OK_MANUAL_CHECK", "OK_REPLACED", "NOT_ELIGIBLE", "NOT_FOUND", "INPUT"];

conform(cardCodeTable, async ({ key, means }) => {
  const { lookUps } = wiredLookUps(() => json({ maKetQua: key, maThe: "DN4790000000001" }));
  const found = await lookUps.lookUpCard(goodQuery);
  if (tells.includes(means)) {
    expect(found).toMatchObject({ from: "gateway", code: key, class: means });
    return;
  }
  expect(found).toMatchObject({ from: "nowhere", problem: { class: means, code: key } });
});

conform(tokenCodeTable, async ({ key, means }) => {
  const transport: HttpTransport = {
    async send({ url }) {
      if (!url.endsWith("/api/token/take")) return json({ maKetQua: "200", maGiaoDich: "GD1" });
      return json({ maKetQua: key, ...(key === "200" && { APIKey: { access_token: "t", id_token: "i" } }) });
    },
  };
  const answer = await gateway(transport).send(sampleEntry());
  expect(answer.outcome).toBe(means);
  if (means !== "ACCEPTED") expect(answer.code).toBe(key);
});

conform(resultCodeTable, ({ key, means }) => {
  const read = interpretBhxhAnswer(json({ maKetQua: key, ...(key === "200" && { maGiaoDich: "GD1" }) }));
  expect([read.outcome, read.code]).toEqual([means, key]);
  expect(read.fault === undefined).toBe(means === "ACCEPTED");
});

conform(paperCodeTable, async ({ key, means }) => {
  const send = async (kind: string) => {
    const answer = json({ MaKetQua: key, MaGD: "GD1", maGiaoDich: "GD1" });
    const login = json({ maKetQua: "200", APIKey: { access_token: "t", id_token: "i" } });
    const transport: HttpTransport = {
      send: async ({ url }) => (url.endsWith("/api/token/take") ? login : answer),
    };
    return (await gateway(transport).send(sampleEntry({ kind }))).outcome;
  };
  expect(await send("bhxh-birth")).toBe(means);
  expect(await send("bhyt-dossier")).toBe("CONFIG");
});

conform(coPaymentCodeTable, async ({ key, means, note }) => {
  const [status, code = ""] = key.split(" ");
  const answer: HttpAnswer =
    code === "-"
      ? { status: Number(status), headers: {}, body: new Uint8Array() }
      : json({ MaKetQua: code, GhiChu: note }, Number(status));
  const { lookUps, sent } = wiredLookUps(() => answer);
  const found = await lookUps.lookUpCoPayment(goodQuery);
  if (tells.includes(means)) expect(found).toMatchObject({ from: "gateway", class: means, code });
  else expect(found).toMatchObject({ from: "nowhere", problem: { class: means } });
  // Never again by itself, but for one new login.
  expect(sent).toHaveLength(means === "AUTH" ? 2 : 1);
});

conform(cardFieldTable, async (row) => {
  const { lookUps } = wiredLookUps(() => json({ maKetQua: "000", [row.key]: row.given }));
  const found = await lookUps.lookUpCard(goodQuery);
  expect(found.from === "gateway" && found.card).toEqual(read(row));
});

conform(visitFieldTable, async (row) => {
  const past = [{ [row.key]: row.given }];
  const { lookUps } = wiredLookUps(() => json({ maKetQua: "000", dsLichSuKCB2018: past }));
  const found = await lookUps.lookUpCard(goodQuery);
  expect(found.from === "gateway" && found.visits).toEqual([read(row)]);
  const later = wiredLookUps(() => json({ maKetQua: "000", dsLichSuKCB2025: past }));
  expect(await later.lookUps.lookUpHistory(goodQuery)).toMatchObject({ visits: [read(row)] });
});

conform(checkFieldTable, async (row) => {
  const { lookUps } = wiredLookUps(() =>
    json({ maKetQua: "000", dsLichSuKT2018: [{ [row.key]: row.given }] }),
  );
  const found = await lookUps.lookUpCard(goodQuery);
  expect(found.from === "gateway" && found.checks).toEqual([read(row)]);
});

conform(coPaymentFieldTable, async (row) => {
  const { lookUps } = wiredLookUps(() => json({ MaKetQua: "200", DataCCT: [{ [row.key]: row.given }] }));
  const found = await lookUps.lookUpCoPayment(goodQuery);
  expect(found.from === "gateway" && found.visits).toEqual([read(row)]);
});

conform(coPaymentHolderTable, async (row) => {
  const { lookUps } = wiredLookUps(() => json({ MaKetQua: "200", ThongTinSoThe: { [row.key]: row.given } }));
  const found = await lookUps.lookUpCoPayment(goodQuery);
  expect(found.from === "gateway" && found.holder).toEqual(read(row));
});

/** What is read of a field, and nothing else: `ours`, or `ours=value` where it is written otherwise. */
function read({ means, given }: SpecRow<"given">): object {
  const [ours = "", value = given] = means.split("=");
  return { [ours]: value };
}

function gateway(transport: HttpTransport) {
  return bhxhGateway({
    ...{ facilityId, facilityCode, account, secrets, transport, clock: createManualClock(start) },
    environment: { baseUrl: "https://gateway.invalid" },
  });
}
