import { digestOf, type OutboxEntry, parseFacilityId, parseInstant, type Uuid } from "@benhan/core";

export const facilityId = parseFacilityId("bv-thu");
export const facilityCode = "79999";
export const account = "79999_BV";
export const password = "m\u1eadt-kh\u1ea9u-th\u1eed-7391";

/** Enough for the connector to see that somebody signed. */
export const signature = "<CHUKYDONVI><Signature>c2ln</Signature></CHUKYDONVI>";

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** The bytes of a claim dossier as far as the gateway looks into it. Nobody's data. */
export function claimBytes(chain: string, note = "", facility = facilityCode): Uint8Array {
  const summary = `<TONG_HOP><MA_LK>${chain}</MA_LK><GHI_CHU>${note}</GHI_CHU></TONG_HOP>`;
  return new TextEncoder().encode(
    `<GIAMDINHHS><THONGTINDONVI><MACSKCB>${facility}</MACSKCB></THONGTINDONVI><THONGTINHOSO>` +
      `<SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO>` +
      `<NOIDUNGFILE>${base64(summary)}</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO>${signature}</GIAMDINHHS>`,
  );
}

export function checkInBytes(chain: string): Uint8Array {
  return new TextEncoder().encode(
    `<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB><MA_LK>${chain}</MA_LK>` +
      `<MA_CSKCB>${facilityCode}</MA_CSKCB></TRANG_THAI_KCB></DSACH_TRANG_THAI_KCB>${signature}</CHI_TIEU_TRANG_THAI_KCB>`,
  );
}

/** An entry as a store would hand it out. */
export function sampleEntry(change: Partial<OutboxEntry> = {}): OutboxEntry {
  const chain = change.chain ?? "LK-0001";
  const bytes = change.bytes ?? claimBytes(chain);
  const moment = parseInstant("2026-07-02T08:10:00.000+07:00");
  return {
    entryId: "01981111-0000-7000-8000-000000000001" as Uuid,
    hub: "bhxh",
    facilityId,
    facilityCode,
    kind: "bhyt-dossier",
    edition: "qd3176",
    chain,
    contentType: "application/xml",
    bytes,
    digest: digestOf(bytes),
    idempotencyKey: "key",
    createdAt: moment,
    sequence: 1,
    state: "leased",
    attempts: 1,
    notBefore: moment,
    ...change,
  };
}
