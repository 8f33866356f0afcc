import { both, count, findings, object, text, textOrNothing } from "../service-schemas.ts";
import { algorithmNames } from "./signer-in.ts";

const bothOrNothing = { oneOf: [{ type: "null" }, both] };
const bytes = { type: "string", contentEncoding: "base64" };
const bytesOrNothing = { type: ["string", "null"], contentEncoding: "base64" };
const moment = { type: "string", format: "date-time" };
const day = textOrNothing;
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: object) => ({ type: "array", items });
const certificate = {
  ...text,
  description: "Base64 của DER, hoặc PEM / base64 of DER, or PEM",
};
const source = object({ system: text, id: text });
const author = object({ kind: { type: "string", enum: ["practitioner", "system"] }, id: text });
const digest = { type: "string", description: "sha256:…" };

/** A card as the gateway tells it: what it left out is absent. */
const card = { type: "object", additionalProperties: text };

/** The JSON of the paths that work by the host: JSON Schema 2020-12. */
export const hostSchemas = {
  Source: source,
  File: object(
    {
      ...{ kind: text, edition: text, chain: text, facilityCode: text, contentType: text, bytes },
      idempotencyKey: text,
    },
    ["facilityCode", "idempotencyKey"],
  ),
  ArchiveRequest: {
    ...object(
      {
        visit: {
          type: "object",
          description: "Lượt khám như checkVisit của @benhan/core đọc / a visit as checkVisit reads it",
        },
        record: {
          type: "object",
          description: "Bệnh án như checkRecord đọc / a medical record as checkRecord reads it",
        },
        dossier: {
          type: "object",
          description: "Một hồ sơ theo bảng, như /decode trả lời / one dossier by tables, as /decode answers",
        },
        file: { ...bytes, description: "GIAMDINHHS hoặc XLSX của một lượt khám / of one visit" },
        system: {
          ...text,
          description: "Tên HIS; bắt buộc với dossier, file / name of the HIS; needed for these two",
        },
        reason: { ...text, description: "Lý do sửa, từ phiên bản 2 / why, from version 2 on" },
        author,
        expectedVersion: {
          ...count,
          description: "Phiên bản mà HIS đang biết; khác thì 409 / the version that the HIS knows, else 409",
        },
        draft: {
          type: "boolean",
          description: "Vẫn lưu khi có lỗi luật BHYT / archives in spite of insurance findings",
        },
      },
      [
        ...["visit", "record", "dossier", "file", "system", "reason"],
        ...["author", "expectedVersion", "draft"],
      ],
    ),
    oneOf: ["visit", "record", "dossier", "file"].map((required) => ({ required: [required] })),
  },
  KeepRequest: object({ source: named("Source"), document: named("File"), reason: text, author }, [
    "reason",
    "author",
  ]),
  Document: object({
    ...{
      documentId: text,
      episodeId: text,
      kind: text,
      version: count,
      contentType: text,
      digest,
      size: count,
    },
    ...{
      recordedAt: moment,
      source: { oneOf: [{ type: "null" }, source] },
      reason: textOrNothing,
      keepUntil: day,
    },
  }),
  Kept: object({
    source: named("Source"),
    version: count,
    changed: { type: "boolean", description: "false: đã có đủ từ trước / everything was there already" },
    documents: listOf(named("Document")),
  }),
  Archived: object({
    source: named("Source"),
    version: count,
    changed: { type: "boolean" },
    documents: listOf(named("Document")),
    chain: { ...text, description: "MA_LK" },
    files: { ...listOf(named("File")), description: "Chưa ký / unsigned: bhyt-dossier, bhyt-check-in" },
    findings,
  }),
  PrepareRequest: object(
    {
      ...{ kind: text, contentType: text, bytes, certificate, chain: listOf(certificate) },
      algorithms: {
        ...listOf({ type: "string", enum: algorithmNames }),
        description: "Khóa ký được gì, tốt nhất trước / what the key can do, best first",
      },
      place: { ...text, description: "Ô ký trên giấy / the field of a paper: sign.doctor" },
    },
    ["chain", "place"],
  ),
  PreparedSignature: object({
    algorithm: text,
    toBeSigned: { ...bytes, description: "Chính các byte mà khóa ký / the very bytes that the key signs" },
    digest: bytes,
    digestAlgorithm: text,
    prepared: {
      type: "object",
      description: "Gửi lại nguyên vẹn cho /signatures/complete / hand it back as it is",
    },
  }),
  CompleteRequest: object({ prepared: { type: "object" }, value: bytes }),
  SignedBytes: object({ bytes, digest }),
  QueueRequest: object(
    {
      hub: { ...text, description: "bhxh …" },
      document: named("File"),
      source: {
        ...source,
        description: "Lượt khám mà tệp được lưu cùng / the visit with which the file is kept",
      },
      reason: text,
    },
    ["source", "reason"],
  ),
  Queued: object({ entryId: text, sequence: count, alreadyQueued: { type: "boolean" } }),
  Entry: object({
    ...{ entryId: text, hub: text, kind: text, edition: text, chain: text, sequence: count },
    state: { type: "string", enum: ["queued", "leased", "delivered", "dead", "held"] },
    ...{ attempts: count, notBefore: moment, createdAt: moment, digest, lastCode: textOrNothing },
    ...{ text: bothOrNothing, nextStep: bothOrNothing },
  }),
  ActRequest: object(
    {
      reason: {
        ...text,
        description: "Vào nhật ký; không dữ liệu người bệnh / for the log; no patient data",
      },
      actor: {
        ...text,
        description:
          "Mã người làm; mặc định actor của mô-đun / key of the person; by default that of the module",
      },
      role: text,
    },
    ["actor", "role"],
  ),
  EntryMoved: object({
    entryId: text,
    result: { type: "string", enum: ["held", "queued", "dismissed"] },
    state: textOrNothing,
  }),
  HubReleased: object({ hub: text, result: { const: "released" } }),
  Hubs: object({
    hubs: listOf(
      object({
        hub: text,
        served: { type: "boolean", description: "Mô-đun có đầu nối / the module has a connector" },
        waiting: { type: "boolean", description: "Có mục chờ gửi / entries wait" },
        closed: {
          description: "Vì sao đóng chốt / why it is closed",
          oneOf: [
            { type: "null" },
            object({ at: moment, code: text, text: bothOrNothing, nextStep: bothOrNothing }),
          ],
        },
      }),
    ),
  }),
  PrescriptionRequest: object(
    {
      prescription: {
        type: "object",
        description: "Tên trường theo QĐ 808 / fields by QĐ 808: ma_don_thuoc, thong_tin_don_thuoc …",
      },
      replaces: { ...text, description: "Mã đơn được thay / the code that this one corrects" },
    },
    ["replaces"],
  ),
  CheckupRequest: object({
    checkup: { type: "object", description: "form, rồi các khối theo QĐ 2062 / form and the blocks" },
  }),
  CheckupMessageRequest: object(
    {
      document: named("File"),
      refMsgId: { ...text, description: "msg_id của bản được thay / of the one that this replaces" },
    },
    ["refMsgId"],
  ),
  Prepared: object({ file: named("File"), findings }),
  Entries: object({ entries: listOf(named("Entry")), next: textOrNothing }),
  Receipt: object({
    ...{ receiptId: text, entryId: text, hub: text, chain: text, attempt: count, receivedAt: moment },
    ...{ outcome: text, digest, code: textOrNothing, transactionCode: textOrNothing },
    raw: { ...bytesOrNothing, description: "Nguyên văn trả lời của cổng / the hub's answer as it came" },
  }),
  Receipts: object({ receipts: listOf(named("Receipt")), next: textOrNothing }),
  CardRequest: object(
    {
      ...{ cardNumber: text, name: text, birth: text },
      officer: object({ name: text, citizenId: text }),
    },
    ["officer"],
  ),
  RepeatRequest: object({ evidence: { type: "object" }, query: named("CardRequest") }),
  CardAnswer: object(
    {
      from: {
        type: "string",
        enum: ["gateway", "cache", "nowhere"],
        description:
          "Cổng, câu trả lời cũ, hay không xác minh được / the gateway, an older answer, or not verified",
      },
      ...{ asOf: moment, code: text, class: text, meaning: both },
      next: { ...both, description: "Tiếp đón phải hỏi hoặc làm gì / what reception asks or does" },
      ...{ note: text, card, visits: listOf({ type: "object" }), checks: listOf({ type: "object" }) },
      hasEnded: { type: "boolean" },
      problem: object({
        class: text,
        hubCode: textOrNothing,
        code: text,
        text: both,
        nextStep: bothOrNothing,
      }),
      evidence: { type: "object", description: "Lưu cùng lượt khám / keep it with the visit" },
      findings,
    },
    [
      ...["asOf", "code", "class", "meaning", "note", "card", "visits", "checks"],
      ...["hasEnded", "problem", "evidence"],
    ],
  ),
};
