import { type Finding, insurance, law } from "./request-findings.ts";

/** What can be wrong with what is given and with its receipt. */
export const deliveryFindings = {
  more_than_granted: {
    code: "exchange.record_request.more_than_granted",
    severity: "error",
    text: {
      vi: "Nội dung này vượt phạm vi được giao: chỉ được giao bản tóm tắt.",
      en: "This goes beyond what was granted, which is the summary only.",
    },
    nextStep: {
      vi: "Chỉ giao bản tóm tắt (TT25-03, hoặc 52/BV2 cho đợt trước 1/7/2025), dạng giấy hoặc PDF.",
      en: "Give the summary only (TT25-03, or 52/BV2 for episodes before 1/7/2025), on paper or as PDF.",
    },
    source: `${law} Đ69 k4 đ`,
  },
  nothing_given: {
    code: "exchange.record_request.nothing_given",
    severity: "error",
    text: { vi: "Chưa ghi đã giao những gì.", en: "It is not said what was given." },
    nextStep: { vi: "Kê từng bản vào items.", en: "List every part in items." },
  },
  pages_wrong: {
    code: "exchange.record_request.pages_wrong",
    severity: "error",
    text: {
      vi: "Số trang phải là số nguyên dương.",
      en: "The number of pages must be a whole number above zero.",
    },
    nextStep: { vi: "Ghi số trang của bản giao.", en: "Write the pages of what was given." },
  },
  format_unknown: {
    code: "exchange.record_request.format_unknown",
    severity: "error",
    text: { vi: "Dạng của bản giao không hợp lệ.", en: "The format of what is given is not known." },
    nextStep: {
      vi: 'Chọn "paper", "pdf", "package", "json" hoặc "xml".',
      en: 'Choose "paper", "pdf", "package", "json" or "xml".',
    },
  },
  record_unsaid: {
    code: "exchange.record_request.record_unsaid",
    severity: "error",
    text: {
      vi: "Chưa ghi bản giao này là của bệnh án nào.",
      en: "It is not said of which record this is.",
    },
    nextStep: {
      vi: "Ghi vào record của mục này: manifest.record của gói, hoặc source của bệnh án đã in.",
      en: "Put into record of this item: manifest.record of the package, or source of the record that was printed.",
    },
  },
  item_of_other_record: {
    code: "exchange.record_request.item_of_other_record",
    severity: "error",
    text: {
      vi: "Bản giao này là của bệnh án khác, không phải bệnh án được yêu cầu.",
      en: "This is of another record than the one that was asked for.",
    },
    nextStep: {
      vi: "Không giao bản này; in hoặc xuất lại từ bệnh án ghi ở record của yêu cầu.",
      en: "Do not hand it over; print or export the record that stands in `record` of the request.",
    },
    source: `${law} Đ69 k4`,
  },
  authority_missing: {
    code: "exchange.record_request.authority_missing",
    severity: "error",
    text: {
      vi: "Người nhận không phải người được ghi trong yêu cầu mà chưa có văn bản ủy quyền.",
      en: "Who received it is not whom the request names, and there is no authority in writing.",
    },
    nextStep: {
      vi: "Ghi số văn bản ủy quyền vào receivedBy.authority, hoặc giao cho chính người đó.",
      en: "Put the number of the authority into receivedBy.authority, or hand it to that person.",
    },
  },
  account_missing: {
    code: "exchange.record_request.account_missing",
    severity: "error",
    text: {
      vi: "Giao điện tử cho cơ quan BHXH mà chưa ghi tài khoản của cá nhân đã nhận.",
      en: "An electronic copy for the social insurance, and the account of the person who fetched it is not named.",
    },
    nextStep: {
      vi: "Ghi tài khoản cá nhân của người nhận vào receivedBy.account; không dùng tài khoản chung.",
      en: "Put the personal account of the receiver into receivedBy.account; no shared account.",
    },
    source: insurance,
    rule: "BHYT-01",
  },
  way_unknown: {
    code: "exchange.record_request.way_unknown",
    severity: "error",
    text: { vi: "Cách giao không hợp lệ.", en: "The way of delivery is not known." },
    nextStep: {
      vi: 'Chọn "in-person", "post", "electronic" hoặc "read-on-site".',
      en: 'Choose "in-person", "post", "electronic" or "read-on-site".',
    },
  },
  receipt_changed: {
    code: "exchange.record_request.receipt_changed",
    severity: "error",
    text: {
      vi: "Giấy giao nhận đã bị sửa sau khi lập: mã băm không khớp nội dung.",
      en: "The receipt was changed after it was made: its digest is not that of its content.",
    },
    nextStep: {
      vi: "Lấy lại bản gốc trong kho; không sửa giấy đã lập, giao lại thì lập giấy mới.",
      en: "Take the original out of the store; never change a receipt, make a new one for a new delivery.",
    },
  },
  requester_not_patient: {
    code: "exchange.record_request.requester_not_patient",
    severity: "error",
    text: {
      vi: "Người yêu cầu không phải người bệnh của bệnh án này: họ tên hoặc số giấy tờ khác với bệnh án.",
      en: "Who asks is not the patient of this record: their name or number is another than the record says.",
    },
    nextStep: {
      vi: "Đối chiếu giấy tờ tùy thân; không giao cho người khác. Người đại diện thì lập lại yêu cầu với category representative-a, -c hoặc -d và văn bản chứng minh; bệnh án ghi sai hoặc chưa ghi tên thì đính chính bệnh án trước.",
      en: "Look at their identity card; give it to nobody else. A representative makes the request anew as representative-a, -c or -d with what proves it; where the record has a wrong name or none, correct the record first.",
    },
    source: `${law} Đ69 k4 d`,
  },
  package_unverified: {
    code: "exchange.record_request.package_unverified",
    severity: "error",
    text: {
      vi: "Gói này chưa được kiểm hoặc kiểm không đạt, nên chưa biết nó là của bệnh án nào.",
      en: "This package was not verified, or something is wrong with it: nobody knows of which record it is.",
    },
    nextStep: {
      vi: "Ghi { name, package: verifyRecordPackage(bytes) }: mã băm và bệnh án lấy từ chính các byte của gói.",
      en: "Write { name, package: verifyRecordPackage(bytes) }: digest and record come from the bytes themselves.",
    },
  },
  giver_not_person: {
    code: "exchange.record_request.giver_not_person",
    severity: "error",
    text: {
      vi: "Người giao phải là một người hành nghề của cơ sở, không phải hệ thống.",
      en: "Who hands it over must be a practitioner of the facility, no system.",
    },
    nextStep: {
      vi: 'Ghi handedOverBy là { kind: "practitioner", id: số giấy phép hành nghề }.',
      en: 'Put { kind: "practitioner", id: the licence number } into handedOverBy.',
    },
  },
  giver_unknown: {
    code: "exchange.record_request.giver_unknown",
    severity: "warning",
    text: {
      vi: "Người giao không có trong danh mục người hành nghề vào ngày giao; giấy in số giấy phép thay cho họ tên.",
      en: "Who handed it over is not in the catalogue of practitioners on that day; the paper shows the licence number instead of a name.",
    },
    nextStep: {
      vi: "Thêm người đó vào practitioners của masters, hoặc sửa handedOverBy.id.",
      en: "Add them to practitioners of the catalogues, or correct handedOverBy.id.",
    },
  },
  record_other: {
    code: "exchange.record_request.record_other",
    severity: "error",
    text: {
      vi: "Bệnh án được đưa vào không phải bệnh án của yêu cầu.",
      en: "The record that was passed is not the one that was asked for.",
    },
    nextStep: {
      vi: "Đưa bệnh án có source trùng với record của yêu cầu, hoặc bỏ record.",
      en: "Pass the record whose source is `record` of the request, or leave it out.",
    },
  },
} as const satisfies { readonly [kind: string]: Finding };
