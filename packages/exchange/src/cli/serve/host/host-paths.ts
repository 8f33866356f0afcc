import {
  always,
  binary,
  countHeader,
  flagParameter,
  json,
  problem,
  unusable,
  withBody,
} from "../open-api-parts.ts";
import type { hostSchemas } from "./host-schemas.ts";

const schema = (name: keyof typeof hostSchemas) => ({ $ref: `#/components/schemas/${name}` });
const body = (name: keyof typeof hostSchemas) => ({ required: true, ...json("JSON", schema(name)) });
const parameter = (name: string, description: string, required = false) => ({
  ...{ name, in: "query", description, required },
  schema: { type: "string" },
});
const paging = [
  parameter(
    "after",
    "next của trang trước; mục đó không còn trong danh sách thì 400, đọc lại từ trang đầu / next of the page before; 400 when it is not listed any more: begin again",
  ),
  {
    ...{ name: "limit", in: "query" },
    schema: { type: "integer", minimum: 1, maximum: 1000, default: 100 },
  },
];

const inPath = (name: string, description: string) => ({
  ...{ name, in: "path", required: true, description },
  schema: { type: "string" },
});

const lacks = problem("Mô-đun của --config thiếu một thành phần / the host module lacks a member");
const conflict = problem(
  "Kho đã có nội dung khác: phiên bản khác, hoặc thiếu reason / the store has other content: another version, or no reason was given",
);
const absent = problem("Không có trong kho / not kept");
const ill = problem("Kho hoặc dịch vụ đang bận, thử lại / store or service busy, try again");
const late = withBody["504"];
const reading = { ...always, "501": lacks, "503": ill, "504": late };
const writing = { ...withBody, "409": conflict, "422": unusable, "501": lacks, "503": ill };

const act = (name: string, summary: string) => ({
  ...{ operationId: `${name}Entry`, summary },
  parameters: [inPath("entryId", "Mã mục / the key of the entry")],
  requestBody: body("ActRequest"),
  responses: {
    "200": json("Đã làm / it is done", schema("EntryMoved")),
    ...writing,
    "404": absent,
    "409": problem("Trạng thái của mục không cho phép / the state of the entry does not allow it"),
  },
});

/** The paths that work by what the host gives. */
export const hostPaths = {
  "/dossiers": {
    post: {
      operationId: "archive",
      summary:
        "Kiểm tra và lưu một lượt khám; gửi lại không ghi thêm / checks and archives one visit; sent again it writes nothing",
      requestBody: body("ArchiveRequest"),
      responses: {
        "200": json("Đã có từ trước / it was there already", schema("Archived")),
        "201": json("Đã ghi / it was written", schema("Archived")),
        ...writing,
      },
    },
    get: {
      operationId: "archived",
      summary: "Kho có gì của một lượt khám / what is kept of a visit",
      parameters: [parameter("system", "source.system", true), parameter("id", "source.id", true)],
      responses: {
        "200": json("Các tài liệu, không kèm nội dung / the documents, without content", schema("Kept")),
        ...reading,
        "404": absent,
      },
    },
  },
  "/documents": {
    post: {
      operationId: "keep",
      summary: "Lưu một tệp cùng lượt khám, không gửi / keeps a file with its visit and does not send it",
      requestBody: body("KeepRequest"),
      responses: {
        "200": json("Đã có từ trước / it was there already", schema("Kept")),
        "201": json("Đã ghi / it was written", schema("Kept")),
        ...writing,
        "404": absent,
      },
    },
  },
  "/signatures/prepare": {
    post: {
      operationId: "prepareSignature",
      summary: "Bước 1: phần phải ký / step 1: what the key signs",
      requestBody: body("PrepareRequest"),
      responses: {
        "200": json("Chờ giá trị chữ ký / waits for the value", schema("PreparedSignature")),
        ...writing,
      },
    },
  },
  "/signatures/complete": {
    post: {
      operationId: "completeSignature",
      summary: "Bước 2: tệp đã ký / step 2: the signed file",
      requestBody: body("CompleteRequest"),
      responses: { "200": json("Tệp đã ký / the signed file", schema("SignedBytes")), ...writing },
    },
  },
  "/outbox": {
    post: {
      operationId: "enqueue",
      summary:
        "Xếp một tệp vào hàng đợi gửi; cùng các byte thì không gửi hai lần / queues a file; the same bytes are not sent twice",
      requestBody: body("QueueRequest"),
      responses: {
        "200": json("Đã có trong hàng đợi / it is queued already", schema("Queued")),
        "201": json("Đã xếp / it was queued", schema("Queued")),
        ...writing,
        "404": absent,
      },
    },
    get: {
      operationId: "waiting",
      summary: "Những gì còn chờ gửi / what waits to be sent",
      parameters: paging,
      responses: { "200": json("Một trang / a page", schema("Entries")), ...reading },
    },
  },
  "/outbox/{entryId}": {
    get: {
      operationId: "entry",
      summary:
        "Một mục: trạng thái, số lần gửi, lỗi cuối và việc phải làm / one entry: state, attempts, last trouble",
      parameters: [{ name: "entryId", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": json("Không kèm nội dung / without content", schema("Entry")),
        ...reading,
        "404": absent,
      },
    },
  },
  "/outbox/{entryId}/hold": {
    post: act("hold", "Giữ lại một mục, cho đến khi resend / keeps an entry back until it is resent"),
  },
  "/outbox/{entryId}/resend": {
    post: act(
      "resend",
      "Gửi lại đúng nội dung cũ: mục bị giữ hoặc bị từ chối nhầm / sends the same bytes again: held, or refused by mistake",
    ),
  },
  "/outbox/{entryId}/dismiss": {
    post: act(
      "dismiss",
      "Bỏ một mục; mục sau của chuỗi hồ sơ được gửi / gives an entry up, which frees the next of its chain",
    ),
  },
  "/hubs": {
    get: {
      operationId: "hubs",
      summary: "Các cổng: có đầu nối không, có đóng chốt không, vì sao / the hubs, and why one is closed",
      responses: { "200": json("Các cổng / the hubs", schema("Hubs")), ...reading },
    },
  },
  "/hubs/{hub}/release": {
    post: {
      operationId: "release",
      summary: "Mở chốt của cổng sau khi đã sửa nguyên nhân / opens a hub once the cause is mended",
      parameters: [inPath("hub", "bhxh …")],
      requestBody: body("ActRequest"),
      responses: {
        "200": json("Đã mở / it is open", schema("HubReleased")),
        ...writing,
        "409": problem("Cổng không đóng chốt / the hub is not closed"),
      },
    },
  },
  "/prescriptions": {
    post: {
      operationId: "preparePrescription",
      summary:
        "Kiểm tra đơn thuốc, ghi tệp để xếp hàng / checks a prescription and writes the file to be queued",
      requestBody: body("PrescriptionRequest"),
      responses: { "200": json("Tệp / the file", schema("Prepared")), ...writing },
    },
  },
  "/checkups": {
    post: {
      operationId: "encodeCheckup",
      summary:
        "Kiểm tra khám sức khỏe, ghi tệp chưa ký / checks a health check-up and writes the unsigned file",
      requestBody: body("CheckupRequest"),
      responses: { "200": json("Chưa ký / unsigned", schema("Prepared")), ...writing },
    },
  },
  "/checkups/message": {
    post: {
      operationId: "prepareCheckupMessage",
      summary: "Đóng gói tệp đã ký thành thông điệp để xếp hàng / the message of a signed check-up",
      requestBody: body("CheckupMessageRequest"),
      responses: { "200": json("Thông điệp / the message", schema("Prepared")), ...writing },
    },
  },
  "/receipts": {
    get: {
      operationId: "receipts",
      summary: "Biên nhận của từng lần gửi / the receipt of each attempt",
      parameters: [parameter("chain", "MA_LK"), parameter("entry", "entryId"), ...paging],
      responses: { "200": json("Một trang / a page", schema("Receipts")), ...reading },
    },
  },
  "/cards/look-up": {
    post: {
      operationId: "lookUpCard",
      summary: "Tra thẻ BHYT, kèm việc tiếp đón phải làm / looks a card up, with what reception has to do",
      requestBody: body("CardRequest"),
      responses: { "200": json("Xem from / see from", schema("CardAnswer")), ...writing },
    },
  },
  "/cards/look-up/repeat": {
    post: {
      operationId: "repeatLookUp",
      summary: "Tra lại thẻ lúc trước không tra được / looks up again what could not be looked up then",
      requestBody: body("RepeatRequest"),
      responses: { "200": json("Xem from / see from", schema("CardAnswer")), ...writing },
    },
  },
  "/papers/{form}": {
    post: {
      operationId: "printPaper",
      summary: "Giấy tờ của bệnh án thành PDF / a paper of a record as PDF",
      parameters: [
        inPath("form", "Mã mẫu / code of the form: TT25-02"),
        flagParameter("draft", "Vẫn in khi còn thiếu / a draft though something is missing"),
      ],
      requestBody: { required: true, ...json("Bệnh án / the record", { type: "object" }) },
      responses: {
        "200": {
          description: "PDF",
          headers: { "Benhan-Pages": countHeader("Số trang / pages") },
          content: { "application/pdf": binary },
        },
        ...writing,
        "404": problem("Không có mẫu này / no such form"),
      },
    },
  },
};
