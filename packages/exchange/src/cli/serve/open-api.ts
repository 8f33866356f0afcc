import { bhytEngine } from "../../bhyt/rules/engine/engine.ts";
import { editionNames } from "../editions.ts";
import { hostPaths } from "./host/host-paths.ts";
import { hostSchemas } from "./host/host-schemas.ts";
import {
  always,
  binary,
  flagParameter as flag,
  json,
  countHeader as number,
  problem,
  schema,
  unusable,
  withBody,
} from "./open-api-parts.ts";
import { serviceSchemas } from "./service-schemas.ts";

const contents = {
  "application/xml": binary,
  "application/json": { schema: { type: "object" } },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": binary,
  "application/octet-stream": binary,
};
const requestBody = {
  required: true,
  description:
    "GIAMDINHHS (XML), JSON của lệnh decode hoặc dòng theo bảng, hay XLSX: chính các byte của tệp, không multipart, không base64, không nén; Content-Type không được xem / XML, JSON or XLSX: the very bytes of the file, no multipart, base64 or compression; Content-Type is not looked at",
  content: contents,
};
const edition = {
  name: "edition",
  in: "query",
  description: "Mặc định: chuẩn có hiệu lực ngày NGAY_RA / by default the one in force at NGAY_RA",
  schema: { type: "string", enum: editionNames },
};

/**
 * The description of the service: OpenAPI 3.1.
 *
 * @param hasHost Whether it was started with `--config`: the paths of the host are described, also those for which the host
 * gives nothing, which answer 501.
 */
export function openApi(hasHost = false) {
  return {
    openapi: "3.1.0",
    info: {
      title: "benhan-exchange serve",
      version: bhytEngine.version,
      summary:
        "Kiểm tra, đọc, ghi hồ sơ BHYT trên máy này / checks, reads and writes BHYT dossiers on this machine",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths: {
      "/check": {
        post: {
          operationId: "check",
          summary: "Kiểm tra một tệp / checks one file",
          parameters: [edition],
          requestBody,
          responses: {
            "200": json(
              "Báo cáo, cả khi có lỗi hay tệp không đọc được: xem errors / the report, also with errors or of a file that cannot be read: see errors",
              schema("Report"),
            ),
            ...withBody,
          },
        },
      },
      "/decode": {
        post: {
          operationId: "decode",
          summary: "Tệp thành các dòng / a file into rows",
          parameters: [edition],
          requestBody,
          responses: {
            "200": json("Các hồ sơ / the dossiers", schema("Decoded")),
            ...withBody,
            "422": unusable,
          },
        },
      },
      "/migrate": {
        post: {
          operationId: "migrate",
          summary: "Chuẩn cũ sang 3176 / an older edition into 3176",
          parameters: [edition],
          requestBody,
          responses: {
            "200": json(
              "Các hồ sơ và những điều phải xem / the dossiers and what to look at",
              schema("Decoded"),
            ),
            ...withBody,
            "422": unusable,
          },
        },
      },
      "/encode": {
        post: {
          operationId: "encode",
          summary: "Các dòng thành tệp chưa ký / rows into an unsigned file",
          parameters: [
            edition,
            { name: "facility", in: "query", description: "MACSKCB", schema: { type: "string" } },
            { name: "date", in: "query", description: "NGAYLAP", schema: { type: "string", format: "date" } },
            flag("draft", "Vẫn ghi khi check thấy lỗi / a draft though check finds errors"),
            flag("allow-unknown-columns", "Bỏ qua cột lạ / leave out unknown columns"),
          ],
          requestBody,
          responses: {
            "200": {
              description: "GIAMDINHHS",
              headers: {
                "Benhan-Errors": number("Số lỗi, chỉ với draft / errors, of a draft only"),
                "Benhan-Warnings": number("Số cảnh báo / warnings"),
              },
              content: { "application/xml": binary },
            },
            ...withBody,
            "422": unusable,
          },
        },
      },
      "/explain/{id}": {
        get: {
          operationId: "explain",
          summary: "Giải thích luật hoặc cột / explains a rule or a column",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, edition],
          responses: {
            "200": json("Giải thích / explanations", { type: "array", items: schema("Explanation") }),
            ...always,
            "404": problem("Không có tên này / no such name"),
          },
        },
      },
      "/health": {
        get: {
          operationId: "health",
          summary: "Dịch vụ còn chạy / the service runs",
          security: [],
          responses: { "200": json("Đang chạy / it runs", schema("Health")), "403": always["403"] },
        },
      },
      "/openapi.json": {
        get: {
          operationId: "openapi",
          summary: "Tài liệu này / this document",
          security: [],
          responses: {
            "200": json("OpenAPI 3.1", { type: "object" }),
            "403": always["403"],
          },
        },
      },
      ...(hasHost && hostPaths),
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...serviceSchemas, ...(hasHost && hostSchemas) },
    },
  };
}
