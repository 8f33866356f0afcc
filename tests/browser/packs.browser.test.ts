import { parseCalendarDate, parseInstant } from "@benhan/core";
import { codeListOf, openPack, type Pack, signPack, type TrustedKey } from "@benhan/core/packs";
import { codeListTable, loadTable } from "@benhan/core/tables";
import { beforeAll, describe, expect, it } from "vitest";

const validFrom = parseCalendarDate("2026-07-01");
const pack: Pack = {
  format: "benhan-pack",
  version: 1,
  id: "TEST_LIST",
  edition: "2026-1",
  kind: "code-list",
  validFrom,
  issuedAt: parseInstant("2026-06-20T08:00:00+07:00"),
  sequence: 1,
  provenance: { basis: "danh mục thử", issuer: "đơn vị thử" },
  content: { name: { vi: "Danh mục thử", en: "test list" }, entries: [{ code: "T1", vi: "Mã thử" }] },
};
let file: Uint8Array;
let key: TrustedKey;

beforeAll(async () => {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(curve, false, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
  key = { keyId: "k", jwk, kinds: ["code-list"], validFrom: parseCalendarDate("2026-01-01") };
  file = await signPack(pack, [{ keyId: "k", privateKey: pair.privateKey }]);
});

describe("packs and tables in a browser", () => {
  it("opens a signed pack and refuses a changed one", async () => {
    const on = parseCalendarDate("2026-07-02");
    const report = await openPack(file, { trustedKeys: [key], on });
    expect(report.ok && codeListOf(report.value).entries).toEqual([{ code: "T1", vi: "Mã thử" }]);
    const changed = new TextEncoder().encode(new TextDecoder().decode(file).replace('"T1"', '"T2"'));
    const refused = await openPack(changed, { trustedKeys: [key], on });
    expect(refused.issues.map(({ code }) => code)).toEqual(["core.packs.signature_invalid"]);
  });

  it("loads a table from CSV", async () => {
    const list = codeListTable({ id: "T", name: { vi: "Thử", en: "test" } });
    const csv = new TextEncoder().encode("Mã;Tên\n01;Một\n02;Hai\n");
    const report = await loadTable(csv, list, { edition: "1", source: { basis: "invented" } });
    expect(report.ok && report.value.entries.map(({ code }) => code)).toEqual(["01", "02"]);
  });
});
