import type { Bilingual } from "@benhan/core/faults";
import type { Evidence } from "../evidence.ts";
import type { HubCapabilities } from "./hub-connector.ts";

/** A system that hospitals are told to connect to. */
export interface HubSystem {
  readonly id: string;
  readonly name: Bilingual;
  /** The connector that speaks to it, by its name in the outbox. Absent: it has no interface of its own that is public. */
  readonly hub?: "bhxh" | "emrhub" | "eprescription";
  /** What it can do; absent where nothing can be sent. */
  readonly capabilities?: HubCapabilities;
  /** What it cannot do or is not known to, and what to do instead. */
  readonly limits: Bilingual;
  /** How well this is known: documented, seen in code, inferred, unknown. */
  readonly evidence: Evidence;
  readonly source: string;
}

/**
 * All systems, so that nothing is hidden: those that a connector reaches, and those that no software outside can reach
 * today, each with the reason. State of knowledge: 2026-11-21.
 */
export const hubSystems: readonly HubSystem[] = [
  {
    ...{ id: "bhxh", hub: "bhxh", evidence: "D" },
    name: { vi: "Cổng giám định BHYT", en: "Claims gateway of Vietnam Social Security" },
    capabilities: { reconcile: false, lookUp: true, cancel: false, replace: true },
    limits: {
      vi: "Không hỏi lại được hồ sơ đã đến chưa và không có API kết quả giám định: xem trên trang gdbhyt (60 ngày). Gửi lại cùng MA_LK thì thay bản cũ.",
      en: "It cannot be asked whether a dossier arrived, and there is no API for appraisal results: see the portal (60 days). The same MA_LK sent again replaces the older one.",
    },
    source: "1245/BHXH-CNTT, 1923/BHXH-CNTT, 3220/BHXH-CNTT",
  },
  {
    ...{ id: "emrhub", hub: "emrhub", evidence: "D" },
    name: { vi: "Trục dữ liệu y tế của Bộ Y tế (khám sức khỏe)", en: "Data axis of the Ministry of Health (check-ups)" },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: true },
    limits: {
      vi: "Không có hàm hỏi trạng thái; mỗi msg_id mới là một phiên bản mới.",
      en: "No function tells the state of a message; each new msg_id is a new version.",
    },
    source: "QĐ 1551/QĐ-BYT, QĐ 2062/QĐ-BYT (2026) annex 02",
  },
  {
    ...{ id: "eprescription", hub: "eprescription", evidence: "D" },
    name: { vi: "Hệ thống đơn thuốc quốc gia", en: "National e-prescription system" },
    capabilities: { reconcile: false, lookUp: false, cancel: false, replace: false },
    limits: {
      vi: "Đơn đã gửi không sửa, không thu hồi được: sửa là một mã đơn mới. Cơ sở khám bệnh không tra được đơn đã gửi.",
      en: "A prescription that was sent is neither changed nor taken back: a correction is a new code. A facility cannot look up what it has sent.",
    },
    source: "QĐ 808/QĐ-BYT (2022)",
  },
  {
    ...{ id: "vneid-health-book", evidence: "D" },
    name: { vi: "Sổ sức khỏe điện tử VNeID", en: "Health book in VNeID" },
    limits: {
      vi: "Không có API riêng: dữ liệu đi qua cổng BHXH (và trục dữ liệu với khám sức khỏe). VNeID không trả biên nhận; xem healthBookOf.",
      en: "No API of its own: the data go through the claims gateway (and the data axis, for check-ups). VNeID gives no receipt; see healthBookOf.",
    },
    source: "QĐ 1332/QĐ-BYT, QĐ 2733/QĐ-BYT (2024), QĐ 31/QĐ-BYT (2026)",
  },
  {
    ...{ id: "health-data-coordination", evidence: "U" },
    name: { vi: "Hệ thống điều phối dữ liệu y tế", en: "Health data coordination system" },
    limits: {
      vi: "Chưa công bố giao diện kỹ thuật; dự kiến 2027–2028. Chờ văn bản; hồ sơ HoSoBenhAn (công văn 365) là dạng gần nhất.",
      en: "No interface is published; planned for 2027 and 2028. Wait for the text; HoSoBenhAn (letter 365) is the nearest form.",
    },
    source: "QĐ 1923/QĐ-BYT (cited, text not read), QĐ 2114/2026",
  },
  {
    ...{ id: "national-emr-store", evidence: "U" },
    name: { vi: "Kho bệnh án điện tử quốc gia", en: "National store of electronic records" },
    limits: {
      vi: "Công văn 365 chỉ nêu cấu trúc dữ liệu, không có địa chỉ gửi; benhandientu.moh.gov.vn là trang công bố, không phải API.",
      en: "Letter 365 gives a structure of data and no address; benhandientu.moh.gov.vn is a list for the public, no API.",
    },
    source: "365/TTYQG-GPQLCL (2025)",
  },
  {
    ...{ id: "g-medical", evidence: "U" },
    name: { vi: "G-Medical (Thái Nguyên)", en: "G-Medical (Thái Nguyên)" },
    limits: {
      vi: "Không tìm thấy tài liệu kỹ thuật công khai nào.",
      en: "No technical text was found in public.",
    },
    source: "search of 2026-11-21",
  },
  {
    ...{ id: "telehealth", evidence: "U" },
    name: { vi: "Khám chữa bệnh từ xa", en: "Telehealth" },
    limits: {
      vi: "Không có trục quốc gia cho HIS; các sản phẩm nối với nhau từng cặp. Ghi hình thức từ xa vào lượt khám, rồi gửi hồ sơ BHYT và đơn thuốc như thường.",
      en: "There is no national hub for hospital systems; products are linked in pairs. Mark the visit as remote, and send dossier and prescription as usual.",
    },
    source: "NĐ 96/2023/NĐ-CP Đ87-88, TT 30/2023/TT-BYT",
  },
  {
    ...{ id: "population-database", evidence: "D" },
    name: { vi: "Cơ sở dữ liệu quốc gia về dân cư", en: "National population database" },
    limits: {
      vi: "Bệnh viện tư và nhà cung cấp không nối trực tiếp: chỉ qua tổ chức xác thực điện tử được cấp phép và có đồng ý của người dân. Việc hằng ngày: tra thẻ BHYT bằng số căn cước (lookUpCard).",
      en: "Vendors and private hospitals have no direct line: only through a licensed authentication provider with the person's consent. Day by day: look up the card by the citizen number (lookUpCard).",
    },
    source: "NĐ 69/2024/NĐ-CP Đ18-19",
  },
  {
    ...{ id: "v20", evidence: "C" },
    name: { vi: "Nền tảng dữ liệu trạm y tế xã V20", en: "Commune data platform V20" },
    limits: {
      vi: "Chỉ thấy tài liệu một lĩnh vực (suy dinh dưỡng trẻ em), không có địa chỉ và vẫn dùng mã huyện đã bỏ.",
      en: "A text of one area only (child malnutrition) was seen, without an address, and with district codes that are abolished.",
    },
    source: "copy of a design document",
  },
  {
    ...{ id: "hmed", evidence: "U" },
    name: { vi: "Quản lý điều trị HIV (HMED)", en: "HIV treatment (HMED)" },
    limits: {
      vi: "Chưa rõ địa chỉ gửi; XML6 đi cùng hồ sơ BHYT.",
      en: "Its address is not known; XML6 goes with the claim dossier.",
    },
    source: "search of 2026-11-21",
  },
  {
    ...{ id: "practice-management", evidence: "U" },
    name: { vi: "Quản lý hành nghề và cơ sở", en: "Management of practitioners and facilities" },
    limits: {
      vi: "Dự kiến, chưa có văn bản kỹ thuật trước giai đoạn 2 (2027–2028).",
      en: "Planned; no technical text before phase 2 (2027 and 2028).",
    },
    source: "TT 38/2024/TT-BYT",
  },
  {
    ...{ id: "appraisal-results", evidence: "U" },
    name: { vi: "Kết quả giám định BHYT", en: "Results of the appraisal of claims" },
    limits: {
      vi: "Không có API: chỉ xem trên trang gdbhyt.baohiemxahoi.gov.vn, nhiều nhất 60 ngày gần nhất. Biên nhận giữ ở cơ sở.",
      en: "There is no API: see the portal gdbhyt.baohiemxahoi.gov.vn, at most the last 60 days. Receipts stay with the facility.",
    },
    source: "BHXH PL01 (07/01/2026)",
  },
  {
    ...{ id: "provincial-checkup-hubs", evidence: "C" },
    name: { vi: "Kho và trục khám sức khỏe của tỉnh (Vĩnh Long, HCC, TP.HCM mẫu M3, HOC)", en: "Check-up hubs of provinces (Vĩnh Long, HCC, Ho Chi Minh City form M3, HOC)" },
    limits: {
      vi: "Mỗi nơi một giao thức, chỉ biết qua mã nguồn của một phần mềm: SDK chưa nối. Gửi thẳng lên trục của Bộ Y tế; nơi nào bắt buộc qua tỉnh thì viết đầu nối theo HubConnector.",
      en: "Each has its own protocol, known from the code of one product: not connected. Send to the axis of the ministry; where the province must come first, write a connector by HubConnector.",
    },
    source: "clients of July to September 2026",
  },
  {
    ...{ id: "provincial-visit-hubs", evidence: "C" },
    name: { vi: "Bản sao lượt khám gửi tỉnh (Hà Nội, Điện Biên, HOC, trục kiểu FHIR)", en: "Copies of visits for provinces (Hà Nội, Điện Biên, HOC, FHIR-style hubs)" },
    limits: {
      vi: "Cùng tệp XML của hồ sơ BHYT nhưng mỗi nơi một cách đăng nhập và trả lời, mới thấy ở một phần mềm: SDK chưa nối; viết đầu nối theo HubConnector khi có tài liệu của tỉnh.",
      en: "The same XML as the claim, with other logins and answers in each place, seen in one product: not connected; write a connector by HubConnector once the province gives its text.",
    },
    source: "clients of July to September 2026",
  },
  {
    ...{ id: "pharmacy", evidence: "D" },
    name: { vi: "Nhà thuốc: đọc đơn, báo bán (đơn thuốc quốc gia)", en: "Pharmacies: reading prescriptions, reporting sales" },
    limits: {
      vi: "Phía nhà thuốc của hệ thống đơn thuốc quốc gia nằm ngoài phạm vi bệnh án; bệnh viện không dùng để hỏi đơn đã gửi.",
      en: "The pharmacy side of the national e-prescription system is outside of a record; hospitals do not ask there for what they sent.",
    },
    source: "QĐ 808/QĐ-BYT (2022)",
  },
  {
    ...{ id: "csdl-duoc", evidence: "C" },
    name: { vi: "Cơ sở dữ liệu dược quốc gia", en: "National pharmacy database" },
    limits: {
      vi: "Nhập, xuất, tồn của cơ sở bán lẻ, không phải dữ liệu bệnh án; chỉ thấy ở một bộ thư viện khác.",
      en: "Stock and sales of shops, no data of a record; seen in one library of others only.",
    },
    source: "QĐ 232/QĐ-TTYQG (17/07/2026), third-party SDK",
  },
  {
    ...{ id: "ecds", evidence: "C" },
    name: { vi: "Giám sát bệnh truyền nhiễm (ECDS)", en: "Surveillance of infectious diseases (ECDS)" },
    limits: {
      vi: "Chưa công bố địa chỉ chính thức và các danh mục số (chẩn đoán, tình trạng, tiêm chủng): SDK không gửi. Báo ca trên trang của hệ thống trong 24 giờ.",
      en: "Production address and integer lists (diagnosis, state, vaccination) are not published: nothing is sent. Report on its web page within 24 hours.",
    },
    source: "TT 15/2026/TT-BYT; QĐ 4039/2025; design note of a vendor (July 2026)",
  },
  {
    ...{ id: "civil-status", evidence: "U" },
    name: { vi: "Liên thông khai sinh, khai tử", en: "Registration of births and deaths" },
    limits: {
      vi: "Địa chỉ liên thông không công khai; giấy chứng sinh và giấy báo tử đi qua cổng BHXH (loại 61, 60).",
      en: "Its address is not public; birth and death papers go through the BHXH gateway (types 61 and 60).",
    },
    source: "NĐ 63/2024/NĐ-CP, NĐ 301/2026/NĐ-CP",
  },
  {
    ...{ id: "driver-checkup", evidence: "U" },
    name: { vi: "Giấy khám sức khỏe lái xe", en: "Health check of drivers" },
    limits: {
      vi: "Chưa rõ kênh nào đang chạy cuối 2026 và QĐ 2062 không còn mẫu lái xe: nhập trên cổng của cơ quan bảo hiểm.",
      en: "Which channel lives in late 2026 is unknown, and QĐ 2062 has no form for drivers: use the portal of the insurance.",
    },
    source: "TT 36/2024/TT-BYT; clients of 2023",
  },
  {
    ...{ id: "hssk", evidence: "C" },
    name: { vi: "Hồ sơ sức khỏe cá nhân (QĐ 831)", en: "Personal health record (QĐ 831)" },
    limits: {
      vi: "QĐ 831 là biểu mẫu, không phải giao thức; các sản phẩm hssk nhận qua trục khám sức khỏe hoặc hồ sơ BHYT.",
      en: "QĐ 831 is a form, no protocol; its products are fed by the check-up axis or by claim dossiers.",
    },
    source: "QĐ 831/QĐ-BYT (2017)",
  },
  {
    ...{ id: "web-forms", evidence: "D" },
    name: { vi: "Báo cáo trên trang web (cdc.kcb.vn, dulieu.kcb.vn)", en: "Reports on web pages (cdc.kcb.vn, dulieu.kcb.vn)" },
    limits: {
      vi: "Chỉ có biểu mẫu trên trang web, không tìm thấy API: thống kê, sự cố, nguyên nhân tử vong nhập bằng tay.",
      en: "Web forms only, no API was found: statistics, incidents and causes of death are typed in.",
    },
    source: "TT 23/2025/TT-BYT",
  },
];
