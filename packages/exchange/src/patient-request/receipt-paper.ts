import { localMinuteOf } from "@benhan/core";
import type { PaperDocument } from "../paper/paper-document.ts";
import type { PaperOptions } from "../paper/paper-options.ts";
import { printedMinute } from "../paper/record/cover-papers.ts";
import type { GivenItem } from "./fulfil-request.ts";
import type { DeliveryReceipt, DeliveryWay } from "./receipt-of.ts";

/**
 * The receipt as a paper that both sides sign. Its layout is our own: no form is prescribed for it.
 *
 * @legal Luật KCB 15/2023/QH15 Đ69 k4 d, đ, k5
 */
export function receiptPaper(
  receipt: DeliveryReceipt,
  options: Pick<PaperOptions, "facility" | "place"> = {},
): PaperDocument {
  const { fulfilment, delivery, digest } = receipt;
  const { decision, items } = fulfilment;
  const { request, scope } = decision;
  const { facility, place } = options;
  const at = localMinuteOf(delivery.at);
  const [year, month, day] = at.slice(0, 10).split("-");
  const title = "Giấy giao nhận hồ sơ bệnh án";
  return {
    form: "GIAO-NHAN",
    title,
    size: "A4",
    orientation: "portrait",
    runningHead: `${title} · ${request.id}`,
    runningFoot: `Yêu cầu số ${request.id} · mẫu của phần mềm, không phải mẫu của Bộ Y tế`,
    blocks: [
      {
        kind: "letterhead",
        left:
          facility === undefined
            ? []
            : [{ text: facility.authority }, { text: facility.name, style: "bold" }],
        right: [{ text: `Yêu cầu số ${request.id}` }],
      },
      { kind: "title", text: title.toLocaleUpperCase("vi"), below: [] },
      {
        kind: "lines",
        lines: [
          [
            { label: "Văn bản yêu cầu số", value: request.written.reference, share: 1 },
            { label: "Nhận lúc", value: printedMinute(localMinuteOf(request.written.receivedAt)), share: 1 },
          ],
          [{ label: "Người yêu cầu", value: request.requester.name, share: 1 }],
          [{ label: "Hồ sơ", value: request.record.id, share: 1 }],
          [
            {
              label: "Phạm vi",
              value: scope === "full" ? "Toàn bộ hồ sơ bệnh án" : "Bản tóm tắt hồ sơ bệnh án",
              share: 1,
            },
          ],
          [{ label: "Mục đích sử dụng", value: request.purpose, share: 1 }],
        ],
      },
      { kind: "paragraph", label: "Căn cứ", text: `${decision.explanation.vi} (${decision.source})` },
      {
        kind: "table",
        label: "Đã giao",
        columns: [
          { title: "STT", share: 1, align: "right" },
          { title: "Nội dung", share: 6 },
          { title: "Dạng", share: 2 },
          { title: "Số trang", share: 2, align: "right" },
          { title: "Mã băm SHA-256", share: 8 },
        ],
        rows: items.map(({ name, format, pages, digest: own }, index) => [
          String(index + 1),
          name,
          formats[format],
          pages === undefined ? "" : String(pages),
          own.replace("sha-256:", ""),
        ]),
      },
      {
        kind: "lines",
        lines: [
          [
            { label: "Cách giao", value: ways[delivery.how], share: 1 },
            { label: "Giao lúc", value: printedMinute(at), share: 1 },
          ],
          [
            { label: "Người nhận", value: delivery.receivedBy.name, share: 1 },
            { label: "Văn bản ủy quyền số", value: delivery.receivedBy.authority ?? "", share: 1 },
          ],
          [{ label: "Mã băm của giấy này", value: digest.replace("sha-256:", ""), share: 1 }],
        ],
      },
      {
        kind: "paragraph",
        text: "Người nhận phải giữ bí mật và chỉ dùng đúng mục đích đã ghi (Luật Khám bệnh, chữa bệnh 15/2023/QH15, Điều 69 khoản 5).",
      },
      {
        kind: "signatures",
        placeAndDate: `${place === undefined ? "Ngày" : `${place}, ngày`} ${day} tháng ${month} năm ${year}`,
        places: [
          {
            name: "sign.giver",
            role: "giver",
            label: "NGƯỜI GIAO",
            hint: "(Ký, ghi rõ họ tên)",
            required: true,
          },
          {
            name: "sign.receiver",
            role: "receiver",
            label: "NGƯỜI NHẬN",
            hint: "(Ký, ghi rõ họ tên)",
            by: delivery.receivedBy.name,
            required: true,
          },
        ],
      },
    ],
  };
}

const formats: { readonly [format in GivenItem["format"]]: string } = {
  paper: "Bản giấy",
  pdf: "Tệp PDF",
  package: "Gói hồ sơ",
  json: "Tệp JSON",
  xml: "Tệp XML",
};

const ways: { readonly [way in DeliveryWay]: string } = {
  "in-person": "Trực tiếp",
  post: "Bưu điện",
  electronic: "Điện tử",
  "read-on-site": "Đọc tại chỗ",
};
