import { bytes as isBytes, isObject, kind, listOf, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";

/** A list of the visit's documents and one of its receipts, and nothing that only looks like them. */
export function checkHealthBookCall(documents: readonly unknown[], receipts: readonly unknown[]): void {
  const issues = (["documents", "receipts"] as const).flatMap((name) => {
    const [given, item] = name === "documents" ? [documents, document] : [receipts, receipt];
    const found = argumentIssues(name, given, name === "documents" ? list : receiptList);
    if (found.length > 0) return found;
    return given.flatMap((one, at) => argumentIssues(`${name}[${at}]`, one, item));
  });
  refuseCall("healthBookOf", issues, guides.healthBook);
}

const list = {
  ...listOf(/* @__PURE__ */ kind("tài liệu", "a document", () => true)),
  wanted: {
    vi: "danh sách tài liệu của lượt khám, như [hồ sơ đã ký] hoặc kết quả của storage.readDocument",
    en: "a list of the documents of the visit, such as [the signed dossier] or what storage.readDocument gives",
  },
};

const receiptList = {
  ...list,
  wanted: {
    vi: "danh sách biên nhận: gom kết quả của storage.listReceipts vào một mảng bằng for await",
    en: "a list of receipts: gather what storage.listReceipts gives into an array with for await",
  },
};

const document = /* @__PURE__ */ kind(
  "tài liệu có kind và bytes (như signDocument trả về) hoặc kind và body (như storage.readDocument trả về)",
  "a document with kind and bytes (as signDocument gives it) or kind and body (as storage.readDocument gives it)",
  (value) =>
    isObject(value) &&
    typeof value["kind"] === "string" &&
    (isBytes.fits(value["bytes"]) || (value["bytes"] === undefined && isBytes.fits(value["body"]))),
);

const receipt = /* @__PURE__ */ kind(
  "biên nhận (Receipt, từ storage.listReceipts)",
  "a receipt (Receipt, of storage.listReceipts)",
  (value) =>
    isObject(value) && typeof value["outcome"] === "string" && typeof value["receivedAt"] === "string",
);
