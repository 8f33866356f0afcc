import type { Bilingual, Severity } from "@benhan/core/faults";

interface LossDescription {
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const nothingToDo: Bilingual = {
  vi: "Không cần làm gì; hồ sơ gốc vẫn giữ đầy đủ.",
  en: "Nothing to do; the record itself keeps everything.",
};
const compare: Bilingual = {
  vi: "Đối chiếu với nơi xuất dữ liệu và sửa ở đó nếu sai.",
  en: "Compare with the system that exported the data and mend it there if it is wrong.",
};

/** Everything that the official tables cannot say about a visit, or say in another way; and the reverse. */
export const lossKinds = {
  text: {
    severity: "information",
    text: {
      vi: "{at}: khoảng trắng thừa hoặc cách ghi dấu Unicode không được giữ.",
      en: "{at}: surplus white space or the Unicode form of letters is not kept.",
    },
    nextStep: nothingToDo,
  },
  separator: {
    severity: "warning",
    text: {
      vi: "{at}: một mục có dấu chấm phẩy; người nhận sẽ đọc thành nhiều mục.",
      en: "{at}: an item holds a semicolon; the receiver will read it as several items.",
    },
    nextStep: {
      vi: "Tách thành nhiều mục trong danh sách, hoặc bỏ dấu chấm phẩy khỏi mục đó.",
      en: "Make several items of it, or remove the semicolon from the item.",
    },
  },
  card_separator: {
    severity: "error",
    text: {
      vi: "{at}: số thẻ hoặc nơi đăng ký có dấu chấm phẩy nên thẻ này không ghi được vào hồ sơ.",
      en: "{at}: the card number or its facility holds a semicolon, so that the card cannot be written.",
    },
    nextStep: {
      vi: "Ghi mỗi thẻ thành một mục riêng (coverages) rồi lập lại hồ sơ.",
      en: "Enter each card as an item of its own (coverages) and make the dossier again.",
    },
  },
  birth_precision: {
    severity: "information",
    text: {
      vi: "{at}: mẫu chỉ ghi được năm, ngày, hoặc phút khác 00:00; phần còn lại của ngày sinh không được giữ.",
      en: "{at}: the format knows a year, a day or a minute other than 00:00; the rest of the birth is not kept.",
    },
    nextStep: nothingToDo,
  },
  flag: {
    severity: "information",
    text: {
      vi: "{at}: giá trị “không” được ghi bằng ô trống, như khi không có thông tin.",
      en: "{at}: “no” is written as an empty cell, just as when nothing is known.",
    },
    nextStep: nothingToDo,
  },
  identifier_left_out: {
    severity: "information",
    text: {
      vi: "{at} chỉ ghi được một số giấy tờ của người bệnh; số này không được gửi.",
      en: "{at} holds one number of the patient only; this one is not sent.",
    },
    nextStep: nothingToDo,
  },
  identifier_kind: {
    severity: "warning",
    text: {
      vi: "{at}: số giấy tờ không đúng dạng của loại đã chọn; người nhận sẽ hiểu là loại khác.",
      en: "{at}: the number does not look like the kind it is said to be; the receiver will take it for another.",
    },
    nextStep: {
      vi: "Kiểm tra số giấy tờ: số định danh 12 chữ số, CMND 9 chữ số.",
      en: "Check the number: a personal id has 12 digits, the old id card 9.",
    },
  },
  identifier_order: {
    severity: "information",
    text: {
      vi: "{at}: thứ tự các số của người bệnh không được giữ.",
      en: "{at}: the order of the patient's numbers is not kept.",
    },
    nextStep: nothingToDo,
  },
  empty_part: {
    severity: "information",
    text: {
      vi: "{at}: phần này có mặt nhưng không có nội dung nên không được ghi.",
      en: "{at}: this part is there but empty, so that nothing is written.",
    },
    nextStep: nothingToDo,
  },
  rewritten: {
    severity: "information",
    text: {
      vi: "{at}: nội dung được hiểu, nhưng sẽ được ghi lại theo cách khác.",
      en: "{at}: the cell is understood but will be written in another way.",
    },
    nextStep: nothingToDo,
  },
  mirror_differs: {
    severity: "warning",
    text: {
      vi: "{at} khác giá trị tương ứng ở XML1; lấy theo XML1.",
      en: "{at} differs from its counterpart in XML1; that of XML1 was taken.",
    },
    nextStep: compare,
  },
  unknown_column: {
    severity: "warning",
    text: {
      vi: "{at} không thuộc bảng; nội dung bị bỏ qua.",
      en: "{at} is no column of the table; it was skipped.",
    },
    nextStep: compare,
  },
  row_order: {
    severity: "information",
    text: {
      vi: "{at}: các dòng được xếp lại theo STT.",
      en: "{at}: the rows were put in the order of STT.",
    },
    nextStep: nothingToDo,
  },
} as const satisfies Readonly<Record<string, LossDescription>>;

/** The last part of a loss's code: `exchange.bhyt.loss_<kind>`. */
export type LossKind = keyof typeof lossKinds;
