import { defineFault } from "@benhan/core/faults";
import { sendJson } from "../serve.faults.ts";

/** The path exists, but the host module gives not what it takes. */
export const meansMissing = defineFault<{ readonly member: string }>({
  code: "exchange.cli.means_missing",
  text: ({ member }) => ({
    vi: `Dịch vụ này chưa làm được việc đó: mô-đun của --config không có ${member}.`,
    en: `This service cannot do that: the module of --config has no ${member}.`,
  }),
  nextStep: ({ member }) => ({
    vi: `Thêm ${member} vào mô-đun rồi khởi động lại: benhan-exchange serve --config TỆP (xem examples/his-over-http).`,
    en: `Add ${member} to the module and start again: benhan-exchange serve --config FILE (see examples/his-over-http).`,
  }),
});

/** Code of the host ended with an error that is none of ours. What it says may hold anything: kind and place are told. */
export const hostFailed = defineFault<{ readonly kind: string; readonly place: string }>({
  code: "exchange.cli.host_failed",
  text: ({ kind, place }) => ({
    vi: `Mã của mô-đun --config dừng vì lỗi ${kind} (${place}).`,
    en: `Code of the module of --config ended with ${kind} (${place}).`,
  }),
  nextStep: () => ({
    vi: "Người trông dịch vụ xem chỗ đó trong mô-đun; gửi lại sau khi sửa.",
    en: "Who runs the service looks at that place of the module; send it again once it is mended.",
  }),
});

/** The store, the signer or a hub did not answer in time. Whether it was done nobody knows yet. */
export const hostLate = defineFault<{ readonly seconds: number }>({
  code: "exchange.cli.host_late",
  text: ({ seconds }) => ({
    vi: `Kho dữ liệu, chữ ký hoặc cổng chưa trả lời sau ${seconds} giây; việc này có thể đã hoặc sẽ được ghi.`,
    en: `The store, the signer or a hub has not answered within ${seconds} seconds; this may have been done, or will be.`,
  }),
  nextStep: () => ({
    vi: "Hỏi lại bằng GET (/dossiers, /outbox) trước khi gửi lại; hay gặp thì xem ổ đĩa và đường tới cơ sở dữ liệu, hoặc tăng --work-timeout.",
    en: "Look by GET (/dossiers, /outbox) before you send it again; if it happens often, look at the disk and the line to the database, or raise --work-timeout.",
  }),
});

/** A JSON body whose objects and lists lie too deep within each other. */
export const jsonTooDeep = defineFault<{ readonly most: number }>({
  code: "exchange.cli.json_too_deep",
  text: ({ most }) => ({
    vi: `Nội dung JSON lồng nhau quá ${most} tầng.`,
    en: `Objects and lists of the JSON lie more than ${most} deep within each other.`,
  }),
  nextStep: () => ({
    vi: "Xem chỗ tạo JSON: thường là một đối tượng tự chứa chính nó. Dạng đúng: GET /openapi.json.",
    en: "Look where the JSON is made: often an object holds itself. The right form: GET /openapi.json.",
  }),
});

/** The body is no JSON object. `example`: what the path is to be sent. */
export const jsonWanted = defineFault<{ readonly example?: string }>({
  code: "exchange.cli.json_wanted",
  text: () => ({
    vi: "Nội dung phải là một đối tượng JSON, UTF-8.",
    en: "The body must be one JSON object in UTF-8.",
  }),
  nextStep: ({ example }) =>
    example === undefined
      ? {
          vi: "Gửi { … } đúng như GET /openapi.json mô tả; byte của tệp đặt trong bytes dưới dạng base64.",
          en: "Send { … } as GET /openapi.json describes it; the bytes of a file go into bytes, in base64.",
        }
      : sendJson(example),
});

/** The module has connectors, but none of this name: the entry would wait for ever. */
export const hubUnserved = defineFault<{ readonly served: string }>({
  code: "exchange.cli.hub_unserved",
  text: ({ served }) => ({
    vi: `Mô-đun của --config không có cổng tên ấy; chưa xếp gì vào hàng đợi. Các cổng có: ${served}.`,
    en: `The module of --config has no hub of that name; nothing was queued. The hubs it has: ${served}.`,
  }),
  nextStep: () => ({
    vi: "Sửa hub trong yêu cầu, hoặc thêm đầu nối vào connectors của mô-đun rồi khởi động lại.",
    en: "Mend hub in the request, or add the connector to the module and start again.",
  }),
});

/** Nothing of this name is kept. */
export const nothingKept = defineFault<{ readonly what: "entry" | "visit" }>({
  code: "exchange.cli.nothing_kept",
  text: ({ what }) =>
    what === "entry"
      ? { vi: "Hàng đợi gửi không có mục này.", en: "The outbox has no such entry." }
      : { vi: "Kho không có lượt khám từ nguồn này.", en: "The store has no visit of this source." },
  nextStep: ({ what }) =>
    what === "entry"
      ? {
          vi: "Dùng entryId mà POST /outbox đã trả lời; GET /outbox liệt kê các mục còn chờ.",
          en: "Use the entryId that POST /outbox answered; GET /outbox lists what waits.",
        }
      : {
          vi: "Lưu lượt khám trước bằng POST /dossiers, rồi dùng đúng source mà nó trả lời.",
          en: "Archive the visit by POST /dossiers first, then use the source that it answers.",
        },
});

/** One call archives one visit. */
export const oneVisitWanted = defineFault<{ readonly count: number }>({
  code: "exchange.cli.one_visit_wanted",
  text: ({ count }) => ({
    vi: `Mỗi lần gọi lưu một lượt khám; nội dung này có ${count}.`,
    en: `One call archives one visit; this content has ${count}.`,
  }),
  nextStep: () => ({
    vi: "Tách tệp: POST /decode trả về từng hồ sơ, gửi mỗi hồ sơ một lần trong dossier.",
    en: "Take the file apart: POST /decode answers the dossiers, send each in dossier.",
  }),
});

/** The content says that it belongs to another facility than the one of the store. */
export const facilityDiffers = defineFault<{ readonly own: string }>({
  code: "exchange.cli.facility_differs",
  text: ({ own }) => ({
    vi: `Không lưu: nội dung thuộc cơ sở khác; dịch vụ này là của cơ sở ${own}.`,
    en: `Nothing was archived: the content is of another facility; this service is that of ${own}.`,
  }),
  nextStep: ({ own }) => ({
    vi: `Sửa facilityId thành ${own}, hoặc gọi dịch vụ của cơ sở kia: mỗi cơ sở một kho, một dịch vụ.`,
    en: `Make facilityId ${own}, or call the service of that facility: each has a store and a service of its own.`,
  }),
});

/** An act of a person that the state of the entry does not let happen. Nothing was done. */
export const entryNotMoved = defineFault<{ readonly result: "not-waiting" | "not-resendable" | "overtaken" }>(
  {
    code: "exchange.cli.entry_not_moved",
    text: ({ result }) =>
      ({
        "not-waiting": {
          vi: "Không làm gì: mục chờ gửi này không còn chờ.",
          en: "Nothing was done: this entry does not wait any more.",
        },
        "not-resendable": {
          vi: "Không gửi lại được: mục chờ gửi này đang được gửi, hoặc đã gửi xong.",
          en: "It cannot be sent again: this entry is being sent, or was delivered.",
        },
        overtaken: {
          vi: "Không gửi lại: bản mới hơn trong chuỗi hồ sơ đã gửi hoặc đang gửi.",
          en: "It is not sent again: a newer one of its chain was or is being sent.",
        },
      })[result],
    nextStep: () => ({
      vi: "Xem GET /outbox/{entryId}: state, nextStep. Nội dung phải sửa thì sửa ở HIS rồi xếp hàng bản mới.",
      en: "See GET /outbox/{entryId}: state, nextStep. Content that is wrong is mended in the HIS and queued anew.",
    }),
  },
);

/** The latch of this hub is open, or there is no such hub. */
export const latchNotClosed = defineFault<{ readonly closed: readonly string[] }>({
  code: "exchange.cli.latch_not_closed",
  text: ({ closed }) => ({
    vi: `Không làm gì: cổng này không đóng chốt. Cổng đang đóng chốt: ${closed.join(", ") || "không có"}.`,
    en: `Nothing was done: this hub is not closed. Closed hubs: ${closed.join(", ") || "none"}.`,
  }),
  nextStep: () => ({
    vi: "Xem GET /hubs. Một mục chờ gửi bị giữ riêng (held) đi tiếp bằng POST /outbox/{entryId}/resend.",
    en: "See GET /hubs. A single entry that is held goes on by POST /outbox/{entryId}/resend.",
  }),
});

/** Content that says errors cannot be archived as a visit to be claimed. */
export const nothingArchived = defineFault<{ readonly count: number }>({
  code: "exchange.cli.nothing_archived",
  text: ({ count }) => ({
    vi: `Không lưu: nội dung có ${count} lỗi.`,
    en: `Nothing was archived: the content has ${count} error(s).`,
  }),
  nextStep: () => ({
    vi: "Sửa từng lỗi trong findings ở HIS rồi gửi lại. Chỉ lỗi của luật BHYT: thêm draft: true để vẫn lưu, chưa gửi được.",
    en: "Mend each of the findings in the HIS and send it again. Of errors by insurance rules alone: draft: true archives all the same; it cannot be claimed yet.",
  }),
});

/** The visit is kept in another version than the caller knows. */
export const versionMoved = defineFault<{ readonly found: number }>({
  code: "exchange.cli.version_moved",
  text: ({ found }) => ({
    vi: `Không lưu: lượt khám này trong kho đang ở phiên bản ${found}, khác expectedVersion.`,
    en: `Nothing was archived: the store has this visit in version ${found}, which is not expectedVersion.`,
  }),
  nextStep: () => ({
    vi: "Xem GET /dossiers, nạp lại dữ liệu mới nhất ở HIS, rồi gửi với expectedVersion đúng.",
    en: "Look at GET /dossiers, load the newest data in the HIS, then send with the right expectedVersion.",
  }),
});

/** What was sent is no medical record, or a wrong one: nothing can be made of it, no draft either. */
export const recordUnusable = defineFault<{ readonly count: number }>({
  code: "exchange.cli.record_unusable",
  text: ({ count }) => ({
    vi: `Nội dung không phải bệnh án đúng dạng: ${count} lỗi.`,
    en: `The content is no medical record of the right form: ${count} error(s).`,
  }),
  nextStep: () => ({
    vi: "Sửa từng lỗi trong findings rồi gửi lại cả bệnh án (JSON như checkRecord của @benhan/core đọc).",
    en: "Mend each of the findings, then send the whole record again (JSON as checkRecord of @benhan/core reads it).",
  }),
});

/** A paper of this form is not complete, or the record owes none. */
export const paperIncomplete = defineFault<{ readonly count: number }>({
  code: "exchange.cli.paper_incomplete",
  text: ({ count }) => ({
    vi: `Chưa in: giấy còn ${count} lỗi.`,
    en: `Nothing was printed: the paper has ${count} error(s).`,
  }),
  nextStep: () => ({
    vi: "Bổ sung theo findings; vẫn muốn in bản nháp thì thêm ?draft=true.",
    en: "Complete it by the findings; for a draft all the same, add ?draft=true.",
  }),
});

/** A prescription or a check-up that its hub would refuse. */
export const messageNotPrepared = defineFault<{ readonly count: number }>({
  code: "exchange.cli.message_not_prepared",
  text: ({ count }) => ({
    vi: `Chưa lập tệp để gửi: nội dung có ${count} lỗi.`,
    en: `No file was made: the content has ${count} error(s).`,
  }),
  nextStep: () => ({
    vi: "Sửa từng lỗi trong findings rồi gửi lại.",
    en: "Mend each of the findings, then send it again.",
  }),
});

/** The question about a card would be refused for certain. */
export const cardNotAsked = defineFault<{ readonly count: number }>({
  code: "exchange.cli.card_not_asked",
  text: ({ count }) => ({
    vi: `Chưa hỏi cổng: dữ liệu tra thẻ sai ${count} chỗ.`,
    en: `The gateway was not asked: the query is wrong in ${count} place(s).`,
  }),
  nextStep: () => ({
    vi: "Sửa từng chỗ theo findings rồi tra lại.",
    en: "Mend each place by the findings, then ask again.",
  }),
});

/** The dispatcher could not work; it goes on trying. */
export const queueNotSent = defineFault<{ readonly code: string; readonly seconds: number }>({
  code: "exchange.cli.queue_not_sent",
  retry: "safe",
  text: ({ code, seconds }) => ({
    vi: `Chưa gửi được hàng đợi (${code}); thử lại sau ${seconds} giây.`,
    en: `The queue could not be sent (${code}); again in ${seconds} seconds.`,
  }),
  nextStep: () => ({
    vi: "Xem kho dữ liệu có đang chạy và còn chỗ không; không mất gì trong hàng đợi.",
    en: "See that the store runs and has room; nothing in the queue is lost.",
  }),
});
