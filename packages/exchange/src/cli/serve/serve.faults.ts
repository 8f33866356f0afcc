import { defineFault } from "@benhan/core/faults";

const lookAt = {
  vi: "Xem GET /openapi.json.",
  en: "See GET /openapi.json.",
};

/** A request without the token, or with a wrong one. */
export const tokenWrong = defineFault<object>({
  code: "exchange.cli.token_wrong",
  text: () => ({ vi: "Thiếu hoặc sai mã truy cập.", en: "The access token is missing or wrong." }),
  nextStep: () => ({
    vi: "Gửi tiêu đề Authorization: Bearer <mã>: mã trong tệp của --token-file, trong biến BENHAN_TOKEN, hoặc (khi không có cả hai) mã mà lệnh serve đã in ra khi khởi động.",
    en: "Send the header Authorization: Bearer <token>: that of the file of --token-file, of the variable BENHAN_TOKEN, or (without both) what serve printed when it started.",
  }),
});

/** A request that came by another name than this machine's own. */
export const hostWrong = defineFault<object>({
  code: "exchange.cli.host_wrong",
  text: () => ({
    vi: "Dịch vụ chỉ trả lời cho 127.0.0.1, localhost hoặc [::1] với đúng số cổng.",
    en: "The service only answers to 127.0.0.1, localhost or [::1] with its port.",
  }),
  nextStep: () => ({
    vi: "Gọi bằng địa chỉ mà lệnh serve đã in ra.",
    en: "Call it by the address that serve printed.",
  }),
});

/** A page of a browser called that was not allowed to. */
export const originWrong = defineFault<object>({
  code: "exchange.cli.origin_wrong",
  text: () => ({
    vi: "Trang web này không được phép gọi dịch vụ.",
    en: "This web page may not call the service.",
  }),
  nextStep: () => ({
    vi: "Khởi động lại với --allow-origin https://… đúng địa chỉ của trang.",
    en: "Start it again with --allow-origin https://… and the page's own address.",
  }),
});

/** Nothing is served under this path. */
export const pathUnknown = defineFault<object>({
  code: "exchange.cli.path_unknown",
  text: () => ({ vi: "Không có đường dẫn này.", en: "There is no such path." }),
  nextStep: () => lookAt,
});

/** What came is no HTTP, or breaks off. */
export const requestMalformed = defineFault<object>({
  code: "exchange.cli.request_malformed",
  text: () => ({
    vi: "Yêu cầu không đúng dạng HTTP/1.1 (tiêu đề, Content-Length hoặc chunk sai).",
    en: "The request is no correct HTTP/1.1 (its headers, Content-Length or chunks are wrong).",
  }),
  nextStep: () => ({
    vi: "Gửi bằng thư viện HTTP thông thường và để thư viện tự ghi Content-Length.",
    en: "Send it with an ordinary HTTP library and leave Content-Length to that.",
  }),
});

/** The headers of a request are larger than Node takes. */
export const headersTooLarge = defineFault<object>({
  code: "exchange.cli.headers_too_large",
  text: () => ({
    vi: "Địa chỉ và tiêu đề của yêu cầu quá dài.",
    en: "Address and headers of the request are too long.",
  }),
  nextStep: () => ({
    vi: "Gửi dữ liệu trong thân yêu cầu, không để trong địa chỉ hay tiêu đề.",
    en: "Send data in the body, not in the address or the headers.",
  }),
});

/** A request did not arrive in time. */
export const requestLate = defineFault<object>({
  code: "exchange.cli.request_late",
  text: () => ({ vi: "Yêu cầu không tới đủ trong thời hạn.", en: "The request did not arrive in time." }),
  nextStep: () => ({
    vi: "Gửi lại; nếu đường truyền chậm thì khởi động lại với --timeout lớn hơn.",
    en: "Send it again; if the sender is slow, start the service with a larger --timeout.",
  }),
});

/** A request demands by `Expect` what the service does not do. */
export const expectationUnknown = defineFault<object>({
  code: "exchange.cli.expectation_unknown",
  text: () => ({
    vi: "Tiêu đề Expect chỉ nhận 100-continue.",
    en: "The header Expect may only say 100-continue.",
  }),
  nextStep: () => ({ vi: "Bỏ tiêu đề Expect.", en: "Leave out the header Expect." }),
});

/** The path takes another method. */
export const methodWrong = defineFault<{ readonly allowed: string }>({
  code: "exchange.cli.method_wrong",
  text: ({ allowed }) => ({
    vi: `Đường dẫn này chỉ nhận ${allowed}.`,
    en: `This path takes ${allowed} only.`,
  }),
  nextStep: () => lookAt,
});

/** A query that is not understood. */
export const queryWrong = defineFault<{ readonly names: readonly string[] }>({
  code: "exchange.cli.query_wrong",
  text: ({ names }) => ({
    vi: `Tham số sai: ${names.join(", ")}.`,
    en: `Wrong parameters: ${names.join(", ")}.`,
  }),
  nextStep: () => lookAt,
});

/** A request with names in its query that the path does not take: it would be done otherwise than meant. */
export const queryUnknown = defineFault<{
  readonly names: readonly string[];
  readonly takes: readonly string[];
}>({
  code: "exchange.cli.query_unknown",
  text: ({ names }) => {
    const told = names.map((name) => (/^[\w.-]{1,40}$/.test(name) ? name : "?")).join(", ");
    return { vi: `Đường dẫn này không nhận tham số: ${told}.`, en: `This path does not take: ${told}.` };
  },
  nextStep: ({ takes }) =>
    takes.length === 0
      ? { vi: "Gọi không kèm tham số.", en: "Call it without parameters." }
      : { vi: `Tham số có: ${takes.join(", ")}.`, en: `It takes: ${takes.join(", ")}.` },
});

/** A body that is larger than the service takes. */
export const bodyTooLarge = defineFault<{ readonly megabytes: number }>({
  code: "exchange.cli.body_too_large",
  text: ({ megabytes }) => ({
    vi: `Nội dung gửi lên lớn hơn ${megabytes} MB.`,
    en: `The body is larger than ${megabytes} MB.`,
  }),
  nextStep: () => ({
    vi: "Gửi ít hồ sơ hơn mỗi lần, hoặc khởi động lại với --max-mb lớn hơn.",
    en: "Send fewer dossiers at a time, or start it again with a larger --max-mb.",
  }),
});

/** What a path that takes JSON is to be sent. */
export const sendJson = (example: string) => ({
  vi: `Đường dẫn này nhận JSON, UTF-8: Content-Type: application/json, nội dung như ${example} (PHP: json_encode). Mô tả: GET /openapi.json.`,
  en: `This path takes JSON in UTF-8: Content-Type: application/json, a body such as ${example} (PHP: json_encode). Described by GET /openapi.json.`,
});

/** A request without a body where one is needed. `example`: what a path that takes JSON is to be sent. */
export const bodyMissing = defineFault<{ readonly example?: string }>({
  code: "exchange.cli.body_missing",
  text: () => ({ vi: "Yêu cầu không có nội dung.", en: "The request has no body." }),
  nextStep: ({ example }) =>
    example === undefined
      ? {
          vi: "Gửi tệp XML, XLSX hoặc JSON làm nội dung của yêu cầu.",
          en: "Send the XML, XLSX or JSON as the body of the request.",
        }
      : sendJson(example),
});

/** A file, or the JSON of a path that takes it (`example`), that came within something else. */
export const bodyWrapped = defineFault<{
  readonly by: "multipart" | "form" | "base64" | "compression";
  readonly example?: string;
}>({
  code: "exchange.cli.body_wrapped",
  text: ({ by }) =>
    ({
      multipart: {
        vi: "Nội dung là multipart/form-data; dịch vụ không đọc dạng này.",
        en: "The body is multipart/form-data, which the service does not read.",
      },
      form: {
        vi: "Nội dung là biểu mẫu (tên=giá trị); dịch vụ không đọc dạng này.",
        en: "The body is a form (name=value), which the service does not read.",
      },
      base64: {
        vi: "Nội dung là base64 của một tệp; dịch vụ không đọc dạng này.",
        en: "The body is a file in base64, which the service does not read.",
      },
      compression: {
        vi: "Nội dung bị nén (gzip hoặc Content-Encoding khác); dịch vụ không giải nén.",
        en: "The body is compressed (gzip or another Content-Encoding); the service does not unpack it.",
      },
    })[by],
  nextStep: ({ example }) =>
    example === undefined
      ? {
          vi: "Gửi thẳng các byte của tệp làm nội dung của yêu cầu, không multipart, không base64, không nén. .NET: ByteArrayContent; curl: --data-binary @tệp.",
          en: "Send the bytes of the file itself as the body, without multipart, base64 or compression. .NET: ByteArrayContent; curl: --data-binary @file.",
        }
      : sendJson(example),
});

/** A body that is no file of the kinds that the service reads. CSV has no name of its table here. */
export const bodyUnknown = defineFault<object>({
  code: "exchange.cli.body_unknown",
  text: () => ({
    vi: "Nội dung không phải XML giám định, XLSX hay JSON.",
    en: "The body is no insurance XML, XLSX or JSON.",
  }),
  nextStep: () => ({
    vi: 'Gửi tệp GIAMDINHHS, bảng tính có trang XML1…XML15, hoặc JSON của lệnh decode. CSV không cho biết là bảng nào: gửi thành JSON {"XML1":[…],"XML2":[…]} hay XLSX, hoặc dùng lệnh check với thư mục CSV.',
    en: 'Send a GIAMDINHHS file, a workbook with sheets XML1…XML15, or the JSON of decode. CSV does not say which table it is: send JSON {"XML1":[…],"XML2":[…]} or XLSX, or check the folder of CSV files by the command.',
  }),
});

/** As many requests as the service takes are under way. */
export const tooBusy = defineFault<object>({
  code: "exchange.cli.too_busy",
  retry: "safe",
  text: () => ({
    vi: "Dịch vụ đang xử lý quá nhiều yêu cầu.",
    en: "The service is busy with other requests.",
  }),
  nextStep: () => ({ vi: "Gửi lại sau một giây.", en: "Send it again in a second." }),
});

/** The work of one request took longer than it may. */
export const tookTooLong = defineFault<{ readonly seconds: number }>({
  code: "exchange.cli.took_too_long",
  text: ({ seconds }) => ({
    vi: `Xử lý yêu cầu này quá ${seconds} giây nên đã dừng.`,
    en: `The work on this request was stopped after ${seconds} seconds.`,
  }),
  nextStep: () => ({
    vi: "Gửi ít hồ sơ hơn mỗi lần, hoặc khởi động lại với --work-timeout lớn hơn.",
    en: "Send fewer dossiers at a time, or start it again with a larger --work-timeout.",
  }),
});

/** Something of ours went wrong. */
export const serviceBroken = defineFault<object>({
  code: "exchange.cli.service_broken",
  text: () => ({
    vi: "Dịch vụ gặp lỗi khi xử lý yêu cầu.",
    en: "The service failed while it handled the request.",
  }),
  nextStep: () => ({
    vi: "Chạy cùng nội dung bằng lệnh check; nếu vẫn hỏng, báo cho nhà cung cấp.",
    en: "Try the same content with the command check; if that fails too, tell the vendor.",
  }),
});

/** The port cannot be listened on. */
export const portUnusable = defineFault<{ readonly port: number; readonly reason: string }>({
  code: "exchange.cli.port_unusable",
  text: ({ port, reason }) => ({
    vi: `Không dùng được cổng mạng ${port} (${reason}).`,
    en: `The port ${port} cannot be used (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Chọn số khác cho --port, hoặc --port 0 để lấy một cổng còn trống.",
    en: "Choose another --port, or --port 0 to take any free port.",
  }),
});

/** A token that guards nothing. */
export const tokenTooShort = defineFault<{ readonly least: number }>({
  code: "exchange.cli.token_too_short",
  text: ({ least }) => ({
    vi: `Mã truy cập phải có ít nhất ${least} ký tự ASCII nhìn thấy được, không có khoảng trắng.`,
    en: `The access token must have at least ${least} visible ASCII characters and no blanks.`,
  }),
  nextStep: () => ({
    vi: "Bỏ BENHAN_TOKEN và --token-file để dịch vụ tự tạo mã.",
    en: "Leave out BENHAN_TOKEN and --token-file to have one made.",
  }),
});
