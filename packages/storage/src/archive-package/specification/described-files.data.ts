import type { Bilingual } from "@benhan/core/faults";

/** A kind of file in a package, and what its members mean. */
export interface DescribedFile {
  readonly path: string;
  readonly text: Bilingual;
  readonly fields: readonly (readonly [name: string, vi: string, en: string])[];
}

const facility = ["facilityId", "mã cơ sở của phần mềm", "the program's own id of the facility"] as const;

/** Every kind of file below `data/`, in the order of reading. */
export const describedFiles: readonly DescribedFile[] = [
  {
    path: "about.json",
    text: {
      vi: "Gói này là gì: một hồ sơ, một năm, hay tất cả.",
      en: "What this package is: one record, one year, or everything.",
    },
    fields: [
      ["format", "tên định dạng, luôn là benhan-archive-package@1", "name of the format, always benhan-archive-package@1"],
      facility,
      [
        "scope",
        "phạm vi: kind là record (kèm episodeId), year (kèm year) hoặc everything",
        "kind is record (with episodeId), year (with year) or everything",
      ],
      ["createdAt", "lúc lập gói (RFC 3339)", "when it was made (RFC 3339)"],
      ["by, purpose, recipient", "ai lập, để làm gì, giao cho ai (mã)", "who made it, what for, for whom (keys)"],
      ["organisation, software", "tên cơ sở, tên phần mềm", "name of the facility, name of the program"],
      [
        "records, documents, versions, blobs",
        "số hồ sơ, tài liệu, phiên bản, tệp đính kèm",
        "how many records, documents, versions, attachments",
      ],
    ],
  },
  {
    path: "records/<episodeId>/representations/rep1/data/<documentId>/v<N>.*",
    text: {
      vi: "Nội dung phiên bản N của tài liệu, đúng từng byte như đã lưu. PDF đã ký vẫn là PDF đã ký.",
      en: "Version N of the document, byte for byte as it was stored. A signed PDF stays a signed PDF.",
    },
    fields: [],
  },
  {
    path: "records/<episodeId>/representations/rep1/data/<documentId>/document.json",
    text: {
      vi: "Thông tin về các phiên bản của tài liệu, từ cũ đến mới (versions).",
      en: "What is known of the versions of the document, oldest first (versions).",
    },
    fields: [
      ["format", "luôn là benhan-document@1", "always benhan-document@1"],
      facility,
      ["documentId", "khóa của tài liệu (UUID phiên bản 7)", "key of the document (UUID version 7)"],
      ["versions[].episodeId", "khóa của đợt khám, điều trị: một hồ sơ", "key of the stay or visit: one record"],
      ["versions[].version", "số phiên bản, từ 1, không có khoảng trống", "number of the version, from 1, without gaps"],
      ["versions[].kind", "loại tài liệu", "what the document is"],
      ["versions[].schema", "số của lược đồ mà nội dung theo", "number of the schema of the content"],
      ["versions[].contentType", "kiểu nội dung (MIME)", "type of the content (MIME)"],
      ["versions[].author", "ai chịu trách nhiệm: kind và id", "who is answerable: kind and id"],
      [
        "versions[].recordedAt",
        "lúc ghi, theo đồng hồ của phần mềm đã ghi",
        "when it was recorded, by the clock of who wrote it",
      ],
      ["versions[].reason", "vì sao có phiên bản này", "why this version was made"],
      ["versions[].source", "khóa ở hệ thống nguồn: system và id", "key in the system it came from: system and id"],
      [
        "versions[].retention",
        "rule, edition: dòng và bản của bảng thời hạn; keepUntil: ngày cuối còn giữ, permanent hoặc open; isControlledDrug: có giấy tờ thuốc gây nghiện, hướng thần, tiền chất",
        "rule, edition: row and edition of the table of periods; keepUntil: last day of keeping, permanent or open; isControlledDrug: it has papers of controlled drugs",
      ],
      ["versions[].digest, size", "SHA-256 và số byte của nội dung", "SHA-256 and length of the content in bytes"],
      ["versions[].file", "tên tệp nội dung trong cùng thư mục", "name of the file with the content, in the same folder"],
      [
        "versions[].unreadable",
        "vì sao không còn nội dung: disposed là đã hủy theo quy định",
        "why there is no content: disposed means disposed of by the rules",
      ],
    ],
  },
  {
    path: "records/<episodeId>/METS.xml, representations/rep1/METS.xml",
    text: {
      vi: "METS: các tệp của hồ sơ, mã băm và cấu trúc.",
      en: "METS: the files of the record, their digests and structure.",
    },
    fields: [],
  },
  {
    path: "records/<episodeId>/metadata/descriptive/EAD.xml",
    text: {
      vi: "EAD: mã hồ sơ, tiêu đề, thời gian, thời hạn bảo quản, chế độ sử dụng, số trang, mức độ tin cậy.",
      en: "EAD: file code, title, dates, period of keeping, access level, page count, confidence level.",
    },
    fields: [],
  },
  {
    path: "records/<episodeId>/metadata/preservation/PREMIS.xml",
    text: {
      vi: "PREMIS 3: từng tệp với mã băm, ai đã tạo hay sửa, lúc nào, vì sao; lần lập gói này.",
      en: "PREMIS 3: each file with its digest, who made or changed it, when and why; the making of this package.",
    },
    fields: [],
  },
  {
    path: "blobs/<sha-256>",
    text: {
      vi: "Tệp đính kèm (ảnh, phim, bản quét), đặt tên theo mã băm SHA-256 của nó.",
      en: "An attachment (image, film, scan), named by the SHA-256 of its content.",
    },
    fields: [],
  },
  {
    path: "store/order.jsonl",
    text: {
      vi: "Thứ tự ghi của mọi phiên bản: mỗi dòng một phiên bản. Phiên bản không có ở đây được ghi sau cùng.",
      en: "The order in which all versions were written, one a line. Those that are not here came last.",
    },
    fields: [
      ["documentId, version", "phiên bản nào", "which version"],
      ["record", "hồ sơ mà tài liệu thuộc về (thư mục trong records/)", "the record of the document (a folder of records/)"],
    ],
  },
  {
    path: "store/entries.jsonl, store/outbox/<entryId>.*",
    text: {
      vi: "Hàng đợi gửi đi: mỗi dòng một mục; tệp là đúng các byte đã hoặc sẽ gửi.",
      en: "What was or is to be sent: an entry a line; the file has exactly the bytes.",
    },
    fields: [
      ["entryId, hub, chain, sequence", "khóa, cổng nhận, chuỗi, số thứ tự trong chuỗi", "key, hub, chain, place in the chain"],
      ["kind, edition, facilityCode, contentType", "nội dung là gì", "what the content is"],
      ["digest, idempotencyKey, createdAt", "mã băm, khóa chống gửi trùng, lúc xếp hàng", "digest, key against sending twice, when queued"],
      [
        "state, attempts, notBefore, lastCode",
        "queued, leased, delivered, dead hoặc held; số lần gửi; hẹn gửi; mã lỗi sau cùng",
        "queued, leased, delivered, dead or held; attempts; when due; last code",
      ],
      ["leases, leasedUntil", "số lần giao cho tiến trình gửi; giữ đến lúc nào", "times handed to a worker; until when"],
      ["file", "tệp nội dung, tính từ store/", "file of the content, from store/"],
    ],
  },
  {
    path: "store/receipts.jsonl",
    text: { vi: "Biên nhận của mỗi lần gửi.", en: "Evidence of each sending." },
    fields: [
      ["receiptId, entryId, hub, chain, attempt", "biên nhận nào, của mục nào, lần thứ mấy", "which, of which entry, which attempt"],
      ["digest, receivedAt", "mã băm của các byte đã gửi, lúc nhận trả lời", "digest of what was sent, when the answer came"],
      ["outcome, code, transactionCode", "kết quả, mã của cổng, mã giao dịch", "outcome, the hub's code, code of the transaction"],
      ["rawBase64", "trả lời nguyên văn, base64", "the answer as it came, base64"],
    ],
  },
  {
    path: "store/log/heads.jsonl, store/log/<NNNN>.jsonl",
    text: {
      vi: "Nhật ký truy cập: mỗi nơi ghi (writer) một tệp; mỗi dòng là một sự kiện, đúng từng byte mà cây băm (RFC 9162) tính; dòng trống là sự kiện không đọc được.",
      en: "The log of access: a file for each writer; a line is an event, byte for byte what the hash tree (RFC 9162) counts; an empty line is an event that cannot be read.",
    },
    fields: [
      ["writer, size, root, file", "nơi ghi, số sự kiện, gốc của cây băm, tệp tính từ store/", "writer, number of events, root of the tree, file from store/"],
      ["eventId, at, actor, role", "khóa sự kiện, lúc nào, ai, vai trò", "key of the event, when, who, in which role"],
      ["action, outcome, subject, patient, object, version", "việc gì, được hay bị từ chối, với hồ sơ nào", "what, granted or refused, on which record"],
      ["purpose, ground, recipient, device", "mục đích, căn cứ, người nhận, thiết bị", "purpose, ground, recipient, device"],
    ],
  },
  {
    path: "store/anchors.jsonl",
    text: {
      vi: "Dấu thời gian RFC 3161 trên gốc cây băm của nhật ký.",
      en: "RFC 3161 time stamps over roots of the logs.",
    },
    fields: [["writer, size, root, stampedAt, tokenBase64", "gốc nào, lúc nào, dấu thời gian", "which root, when, the token"]],
  },
  {
    path: "store/consents.jsonl, store/tickets.jsonl",
    text: {
      vi: "Sổ đồng ý của người bệnh; phiếu giao dữ liệu (usedAt là lúc đã dùng).",
      en: "Consents of patients; tickets for handing out content (usedAt: when used).",
    },
    fields: [
      [
        "consentId, patient, purpose, decision, at, until, by, method, textEdition, toldSensitive, evidence, recordedBy",
        "ai, mục đích nào, permit, deny hay withdraw, lúc nào, chứng cứ ở đâu",
        "who, for which purpose, permit, deny or withdraw, when, where the proof is",
      ],
      [
        "ticketId, subject, patient, requester, operation, scope, purpose, ground, evidence, agreement, issuedBy, issuedAt, expiresAt, usedAt",
        "giao gì, cho ai, theo căn cứ nào",
        "what is given to whom, on which ground",
      ],
    ],
  },
  {
    path: "store/latches.jsonl, store/cards.jsonl",
    text: {
      vi: "Cổng đang tạm ngừng gửi; các thẻ nhỏ: chỉ mục tra cứu, thời hạn, lệnh giữ, hủy và biên bản hủy.",
      en: "Hubs to which nothing is sent for now; small cards: look-up indexes, periods, holds, disposals and their certificates.",
    },
    fields: [
      ["hub, code, closedAt", "cổng, mã lỗi, từ lúc nào", "hub, code, since when"],
      ["drawer, sort, key, bodyBase64", "ngăn, thứ tự (của lookup/…: giá trị tra cứu), khóa, nội dung (JSON, base64)", "drawer, order (of lookup/…: the value that is looked up), key, content (JSON, base64)"],
    ],
  },
];
