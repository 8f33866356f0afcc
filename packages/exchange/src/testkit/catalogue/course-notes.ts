/** What nurses and doctors write: long, repetitive, with units and commas. @official DIEN_BIEN_LS */
export const courseNotes: readonly string[] = [
  "Người bệnh tỉnh, tiếp xúc tốt, da niêm mạc hồng. Không phù, không xuất huyết dưới da. Hạch ngoại vi không sờ thấy. Tim đều, T1 T2 rõ, không tiếng thổi bệnh lý. Phổi thông khí đều hai bên, rì rào phế nang rõ, không rale. Bụng mềm, không chướng, gan lách không sờ chạm, phản ứng thành bụng âm tính. Ăn uống được, đại tiểu tiện bình thường.",
  "Người bệnh tỉnh, G15 điểm, đau vùng mổ mức độ vừa (VAS 4/10), giảm sau dùng thuốc giảm đau. Băng vết mổ khô, không thấm dịch; chân dẫn lưu không rỉ, dịch dẫn lưu khoảng 50 ml màu hồng nhạt trong 24 giờ. Đã trung tiện. Bụng mềm, ấn đau nhẹ quanh vết mổ, không có cảm ứng phúc mạc. Nước tiểu 1.800 ml/24 giờ, vàng trong.",
  "Người bệnh đỡ đau, ngủ được, không sốt, vận động nhẹ tại giường. Vết mổ khô, liền tốt, chân chỉ không nề đỏ. Ăn cháo và uống sữa theo chế độ BV01-X, không nôn. Tim đều, phổi trong. Bắp chân mềm, không đau, dấu hiệu Homans âm tính. Hướng dẫn người nhà tập vận động sớm và theo dõi mạch, nhiệt độ, huyết áp mỗi 8 giờ.",
  "Người bệnh mệt nhiều, sốt 38,6 °C, môi khô, lưỡi bẩn. Đau bụng vùng hố chậu phải liên tục, tăng khi thay đổi tư thế; buồn nôn, nôn một lần ra thức ăn cũ. Ấn điểm Mc Burney đau chói, phản ứng cục bộ dương tính. Đã lấy máu xét nghiệm, siêu âm tại giường; hội chẩn ngoại khoa, giải thích cho người bệnh và gia đình, ký cam kết thủ thuật.",
  "Nhận định điều dưỡng: người bệnh tự trở mình, da vùng tì đè không đỏ, đường truyền tĩnh mạch cẳng tay trái thông tốt, không sưng nề; ống thông tiểu rút lúc 6 giờ, sau rút tự tiểu được 300 ml. Thang điểm nguy cơ té ngã Morse 35 điểm, nguy cơ loét Braden 19 điểm, nguy cơ huyết khối Caprini 3 điểm. Đã hướng dẫn người nhà nâng đầu giường 30 độ, kéo thanh chắn, gọi chuông khi cần; tinh thần người bệnh ổn định, hợp tác điều trị.",
];

/** What is ordered for the next hours, in the words that are copied from day to day. */
export const orders: readonly string[] = [
  "Y lệnh: kháng sinh mẫu 1 g tiêm tĩnh mạch chậm mỗi 8 giờ; giảm đau mẫu 1 g truyền tĩnh mạch khi VAS từ 4 điểm; dịch truyền mẫu 500 ml 40 giọt/phút; ức chế bơm proton mẫu 40 mg tiêm tĩnh mạch 8 giờ sáng. Theo dõi mạch, nhiệt độ, huyết áp, SpO2 mỗi 4 giờ, lượng nước tiểu và dịch dẫn lưu mỗi 8 giờ; báo bác sĩ khi sốt từ 38,5 °C, mạch trên 110 lần/phút, huyết áp tâm thu dưới 90 mmHg hoặc đau tăng.",
  "Y lệnh: tiếp tục thuốc theo phiếu, chuyển kháng sinh sang đường uống khi hết sốt 24 giờ; thay băng vết mổ mỗi ngày một lần bằng kỹ thuật vô khuẩn; xét nghiệm lại công thức máu, CRP, điện giải đồ, chức năng thận sáng mai; chế độ ăn lỏng rồi đặc dần BV01-X, uống 1,5–2 lít nước mỗi ngày; chăm sóc cấp II; phục hồi chức năng tại giường hai lần mỗi ngày, mỗi lần 15 phút, có điều dưỡng hướng dẫn.",
];

/** Plans for the next hours. @official GIAI_DOAN_BENH, HOI_CHAN, PHAU_THUAT */
export const stages = [
  "Giai đoạn cấp, theo dõi sát",
  "Giai đoạn ổn định",
  "Giai đoạn hồi phục sau mổ ngày thứ hai",
];

export const consultation =
  "Hội chẩn khoa gồm trưởng khoa, bác sĩ điều trị và điều dưỡng trưởng: thống nhất chẩn đoán, tiếp tục kháng sinh tĩnh mạch đủ 5 ngày, kiểm tra lại công thức máu, CRP và siêu âm sau 48 giờ, rút dẫn lưu khi dịch dưới 20 ml mỗi ngày.";

export const operationReport =
  "Người bệnh nằm ngửa, mê nội khí quản, sát khuẩn rộng, trải toan vô khuẩn. Vào ổ bụng bằng ba trocar, bơm CO2 áp lực 12 mmHg, xử trí tổn thương theo quy trình, lấy bệnh phẩm trong túi, kiểm tra cầm máu, đặt một dẫn lưu, đếm đủ gạc, đóng các lỗ trocar.";

/** What the radiologist saw, and what he concludes. @official MO_TA, KET_LUAN */
export const findings: readonly { readonly seen: string; readonly conclusion: string }[] = [
  {
    seen: "Gan kích thước bình thường, bờ đều, nhu mô đồng nhất, không thấy khối khu trú. Đường mật trong và ngoài gan không giãn, túi mật thành mỏng. Tụy, lách kích thước bình thường. Hai thận không sỏi, đài bể thận không giãn. Bàng quang thành nhẵn, ổ bụng không có dịch tự do.",
    conclusion: "Hiện tại chưa thấy bất thường trên siêu âm ổ bụng.",
  },
  {
    seen: "Hai phế trường sáng đều, không thấy hình ảnh tổn thương tiến triển. Rốn phổi hai bên không rộng. Bóng tim không to, trung thất không di lệch. Góc sườn hoành hai bên nhọn. Khung xương lồng ngực bình thường.",
    conclusion: "Hình ảnh tim phổi trong giới hạn bình thường.",
  },
  {
    seen: "Lát cắt 5 mm trước và sau tiêm thuốc cản quang. Ruột thừa đường kính 6 mm, thành mềm mại, mỡ xung quanh không thâm nhiễm. Các quai ruột non và đại tràng không dày thành, không giãn. Không thấy hạch mạc treo lớn. Tử cung hoặc tuyến tiền liệt kích thước theo tuổi. Khung chậu và cột sống thắt lưng thoái hóa nhẹ.",
    conclusion: "Không thấy hình ảnh bệnh lý cấp tính trong ổ bụng ở thời điểm khảo sát.",
  },
];

export const advice =
  "Uống thuốc theo đơn, ăn nhạt, uống đủ nước, nghỉ ngơi hợp lý; đến khám ngay khi sốt cao, đau tăng, nôn nhiều hoặc khó thở; tái khám đúng hẹn và mang theo đơn thuốc, kết quả xét nghiệm.";
