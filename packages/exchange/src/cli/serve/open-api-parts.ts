import type { serviceSchemas } from "./service-schemas.ts";

/** Bytes that are what they are. */
export const binary = { schema: {} };

/** A member of the query that is true or false. */
export const flagParameter = (name: string, description: string) => ({
  ...{ name, in: "query", description },
  schema: { type: "boolean", default: false },
});

/** A header that counts. */
export const countHeader = (description: string) => ({
  description,
  schema: { type: "integer", minimum: 0 },
});

/** An answer that says what went wrong. */
export const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** An answer, or a body, in JSON. */
export const json = (description: string, schema: object) => ({
  description,
  content: { "application/json": { schema } },
});

/** A schema of the service by its name. */
export const schema = (name: keyof typeof serviceSchemas) => ({ $ref: `#/components/schemas/${name}` });

/** What every path may answer. */
export const always = {
  "400": problem("Tham số hoặc nội dung sai / wrong parameter or body"),
  "401": problem("Thiếu hoặc sai mã truy cập / token missing or wrong"),
  "403": problem("Sai tên máy hoặc trang web / wrong host or origin"),
  "417": problem("Tiêu đề Expect lạ / unknown header Expect"),
  "431": problem("Địa chỉ hoặc tiêu đề quá dài / address or headers too long"),
  "500": problem("Lỗi của dịch vụ / failure of the service"),
};
/** What every path with a body may answer. */
export const withBody = {
  ...always,
  "408": problem("Gửi quá chậm / sent too slowly"),
  "413": problem("Nội dung quá lớn / body too large"),
  "415": problem(
    "Không phải các byte của một tệp đọc được: multipart, base64, nén, CSV / not the bytes of a readable file: multipart, base64, compressed, CSV",
  ),
  "503": problem("Đang bận / busy"),
  "504": problem("Xử lý quá lâu / the work took too long"),
};
/** The answer to content that cannot be used. */
export const unusable = problem(
  "Nội dung không dùng được, kèm mọi phát hiện / unusable content, with all findings",
);
