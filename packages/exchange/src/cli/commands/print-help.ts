import type { Bilingual } from "@benhan/core/faults";

/** The help of `print`. */
export const printHelp: Bilingual = {
  vi: `benhan-exchange print BỆNH_ÁN.json|-  …  in giấy tờ của một bệnh án ra PDF hoặc HTML

In gì:
  (không chọn)     chỉ liệt kê giấy đã có và phải có, còn thiếu mấy chỗ
  --missing        liệt kê từng chỗ còn thiếu: tên ô, đường dẫn, ghi vào đâu (kèm --form: chỉ mẫu đó)
  --form MÃ        mẫu cần in, ví dụ 06/BV2 (chữ hoa, thường như nhau); nhắc lại được
  --pick SỐ|GIỜ    một tờ trong nhiều tờ của --form: số in trên giấy (0043/2026, hay chỉ 0043), giờ hay ngày như
                   danh sách ghi ("10:00 07/07/2026"), hay mã của mục trong phần mềm nguồn
  --as-given       giấy đã sửa hoặc đã hủy, in lại đúng như đã cấp; mỗi trang ghi là không còn hiệu lực
                   (kèm --form; không có --form và --out: liệt kê các giấy đó)
  --all            toàn bộ hồ sơ, có mục lục
  --copies         đơn N, H: in đủ các liên, mỗi liên ghi nơi giữ
  --wristband      vòng đeo tay của người bệnh
  --specimen "SỐ MẪU,LOẠI MẪU,2026-07-02T08:30"   nhãn ống; nhắc lại được

Ghi ra đâu:
  --out TỆP|THƯ_MỤC/  một tệp, hoặc mỗi giấy một tệp trong thư mục; tệp đã có thì không ghi đè
  --force          ghi đè tệp đã có
  --html           HTML thay cho PDF: một giấy vào TỆP.html, nhiều giấy vào thư mục kèm index.html
  --draft          in cả khi còn thiếu: giấy thiếu mang dấu BẢN NHÁP

Trên giấy:
  --purpose CHỮ    mục đích sử dụng (Luật KCB Đ69 k5): ở mục lục; không có mục lục thì ở cuối mỗi giấy
  --conversion TỆP dấu chuyển đổi sang bản giấy (NĐ 137/2024), mỗi giấy một mã tra cứu và QR;
                   các mã ghi vào …conversions.json, cơ sở phải lưu. JSON:
                   {"by":{"name","organisation"},"system","owner","address":"https://…/{code}"}
  --abbreviations TỆP|suggested  danh mục chữ viết tắt: giấy đưa ra ngoài còn viết tắt thì báo lỗi
  --masters TỆP    danh mục của cơ sở (JSON): tên cơ sở, khoa, người hành nghề; thiếu tên cơ sở
                   thì giấy đưa ra ngoài không in được
  --look TỆP       diện mạo giấy của cơ sở, không sửa mã: logo (PNG, JPEG, đường dẫn tính từ tệp này), đầu trang,
                   nơi ký, bố cục, ô riêng (mẫu đầy đủ: docs/vi/guides/print.md). JSON:
                   {"facility":{"name","authority","address"},"logo":{"file","alt"},"headLines":[…],"place",
                   "layouts":[…],"extensions":[…]}
  --fonts THƯ_MỤC  bốn tệp phông thay cho Tinos

PDF làm theo PDF/A-2b, chưa được veraPDF xác nhận. Lập bệnh án mẫu: benhan-exchange sample --record.
Mã thoát: 0 đủ; 1 đã in (hoặc liệt kê) và còn chỗ cần xem; 2 không in được.`,
  en: `benhan-exchange print RECORD.json|-  …  prints papers of a record as PDF or HTML

What:
  (none of these)  only lists the papers that it has and owes, with how much they lack
  --missing        lists each missing place: name of the field, path, where to write it (with --form: of that form)
  --form CODE      a form to print, such as 06/BV2, in capitals or not; may be repeated
  --pick NUMBER|TIME  one of several papers of --form: the number printed on it (0043/2026, or 0043 alone), the time
                   or day as the list has it ("2026-07-07 10:00"), or the id of the entry in the source system
  --as-given       papers that were corrected or cancelled, as they were given out; every page says that they hold
                   no longer (with --form; without --form and --out: lists them)
  --all            the whole record, with a list of contents
  --copies         prescriptions N, H: every copy, each with who keeps it
  --wristband      the wristband of the patient
  --specimen "NUMBER,KIND,2026-07-02T08:30"   the label of a tube; may be repeated

Where to:
  --out FILE|DIR/  one file, or one file a paper in the folder; a file that exists is not overwritten
  --force          overwrite files that exist
  --html           HTML instead of PDF: one paper into FILE.html, several into a folder with index.html
  --draft          print though something is missing: such papers are marked BẢN NHÁP

On the papers:
  --purpose TEXT   what it is for (Luật KCB Đ69 k5): on the list of contents; without one at the end of each paper
  --conversion FILE  mark of conversion to paper (NĐ 137/2024), each paper with a look-up code and its QR;
                   the codes go into …conversions.json, which the facility must keep. JSON:
                   {"by":{"name","organisation"},"system","owner","address":"https://…/{code}"}
  --abbreviations FILE|suggested  the list of abbreviations: any on a paper that goes out is an error
  --masters FILE   catalogues of the facility (JSON): names of facility, departments, practitioners; without
                   the name of the facility, papers that go out are not printed
  --look FILE      how papers of the facility look, without touching code: logo (PNG, JPEG, its path from this
                   file), head, place of signing, layouts, own fields (whole example: docs/en/guides/print.md). JSON:
                   {"facility":{"name","authority","address"},"logo":{"file","alt"},"headLines":[…],"place",
                   "layouts":[…],"extensions":[…]}
  --fonts DIR      four font files instead of Tinos

PDFs are made to PDF/A-2b and not validated by veraPDF. For a sample record: benhan-exchange sample --record.
Exit code: 0 complete; 1 printed (or listed) with places to look at; 2 not printed.`,
};
