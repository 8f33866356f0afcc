// Made by tools/generate/admin-units.mjs from data/admin-units/legacy-units.json. Do not edit: run `npm run generate`.

/** Districts and communes on 2025-06-30, a line per district: code, province, kind, name, its communes. */
export const legacyUnits = `
001|01|q|Ba Đình|1pPhúc Xá;3pTrúc Bạch;2pVĩnh Phúc;1pCống Vị;1pLiễu Giai;5pQuán Thánh;3pNgọc Hà;3pĐiện Biên;3pĐội Cấn;3pNgọc Khánh;3pKim Mã;3pGiảng Võ;3pThành Công
002|01|q|Hoàn Kiếm|37pPhúc Tân;3pĐồng Xuân;3pHàng Mã;3pHàng Buồm;3pHàng Đào;3pHàng Bồ;3pCửa Đông;3pLý Thái Tổ;3pHàng Bạc;3pHàng Gai;3pChương Dương;3pHàng Trống;3pCửa Nam;3pHàng Bông;3pTràng Tiền;3pTrần Hưng Đạo;3pPhan Chu Trinh;3pHàng Bài
003|01|q|Tây Hồ|91pPhú Thượng;3pNhật Tân;3pTứ Liên;3pQuảng An;3pXuân La;3pYên Phụ;3pBưởi;3pThụy Khuê
004|01|q|Long Biên|115pThượng Thanh;3pNgọc Thụy;3pGiang Biên;3pĐức Giang;3pViệt Hưng;3pGia Thụy;3pNgọc Lâm;3pPhúc Lợi;3pBồ Đề;6pLong Biên;3pThạch Bàn;3pPhúc Đồng;3pCự Khối
005|01|q|Cầu Giấy|157pNghĩa Đô;3pNghĩa Tân;3pMai Dịch;3pDịch Vọng;1pDịch Vọng Hậu;2pQuan Hoa;3pYên Hòa;3pTrung Hòa
006|01|q|Đống Đa|178pCát Linh;3pVăn Miếu - Quốc Tử Giám;6pLáng Thượng;3pÔ Chợ Dừa;3pVăn Chương;3pHàng Bột;3pLáng Hạ;3pKhâm Thiên;3pThổ Quan;3pNam Đồng;6pQuang Trung;3pTrung Liệt;9pPhương Liên - Trung Tự;3pKim Liên;3pPhương Mai;3pThịnh Quang;3pKhương Thượng
007|01|q|Hai Bà Trưng|241pNguyễn Du;3pBạch Đằng;3pPhạm Đình Hổ;9pLê Đại Hành;3pĐồng Nhân;3pPhố Huế;6pThanh Lương;3pThanh Nhàn;6pBách Khoa;3pĐồng Tâm;3pVĩnh Tuy;6pQuỳnh Mai;3pBạch Mai;3pMinh Khai;3pTrương Định
008|01|q|Hoàng Mai|301pThanh Trì;3pVĩnh Hưng;3pĐịnh Công;3pMai Động;3pTương Mai;3pĐại Kim;3pTân Mai;3pHoàng Văn Thụ;3pGiáp Bát;3pLĩnh Nam;3pThịnh Liệt;3pTrần Phú;3pHoàng Liệt;3pYên Sở
009|01|q|Thanh Xuân|343pNhân Chính;3pThượng Đình;3pKhương Trung;3pKhương Mai;3pThanh Xuân Trung;3pPhương Liệt;6pKhương Đình;3pThanh Xuân Bắc;6pHạ Đình
016|01|h|Sóc Sơn|376tSóc Sơn;3xBắc Sơn;3xMinh Trí;3xHồng Kỳ;3xNam Sơn;3xTrung Giã;3xTân Hưng;3xMinh Phú;3xPhù Linh;3xBắc Phú;3xTân Minh;3xQuang Tiến;3xHiền Ninh;3xTân Dân;3xTiên Dược;3xViệt Long;3xXuân Giang;3xMai Đình;3xĐức Hòa;3xThanh Xuân;3xĐông Xuân;3xKim Lũ;3xPhú Cường;3xPhú Minh;3xPhù Lỗ;3xXuân Thu
017|01|h|Đông Anh|454tĐông Anh;3xXuân Nộn;3xThuỵ Lâm;3xBắc Hồng;3xNguyên Khê;3xNam Hồng;3xTiên Dương;3xVân Hà;3xUy Nỗ;3xVân Nội;3xLiên Hà;3xViệt Hùng;3xKim Nỗ;3xKim Chung;3xDục Tú;3xĐại Mạch;3xVĩnh Ngọc;3xCổ Loa;3xHải Bối;3xXuân Canh;3xVõng La;3xTàm Xá;3xMai Lâm;3xĐông Hội
018|01|h|Gia Lâm|526tYên Viên;3xYên Thường;3xYên Viên;3xNinh Hiệp;6xThiên Đức;3xPhù Đổng;6xLệ Chi;3xCổ Bi;3xĐặng Xá;6xPhú Sơn;3tTrâu Quỳ;3xDương Quang;3xDương Xá;6xĐa Tốn;3xKiêu Kỵ;3xBát Tràng;6xKim Đức
019|01|q|Nam Từ Liêm|592pCầu Diễn;30pXuân Phương;1pPhương Canh;2pMỹ Đình 1;1pMỹ Đình 2;2pTây Mỗ;3pMễ Trì;1pPhú Đô;2pĐại Mỗ;3pTrung Văn
020|01|h|Thanh Trì|640tVăn Điển;3xTân Triều;3xThanh Liệt;3xTả Thanh Oai;3xHữu Hòa;3xTam Hiệp;3xTứ Hiệp;3xYên Mỹ;3xVĩnh Quỳnh;3xNgũ Hiệp;3xDuyên Hà;3xNgọc Hồi;3xVạn Phúc;3xĐại Áng;3xLiên Ninh;3xĐông Mỹ
021|01|q|Bắc Từ Liêm|595pThượng Cát;3pLiên Mạc;3pĐông Ngạc;1pĐức Thắng;2pThụy Phương;3pTây Tựu;3pXuân Đỉnh;1pXuân Tảo;2pMinh Khai;3pCổ Nhuế 1;1pCổ Nhuế 2;2pPhú Diễn;1pPhúc Diễn
024|02|tp|Hà Giang|688pQuang Trung;3pTrần Phú;1pNgọc Hà;2pNguyễn Trãi;3pMinh Khai;3xNgọc Đường;246xPhương Độ;3xPhương Thiện
026|02|h|Đồng Văn|712tPhố Bảng=Phó Bảng;3xLũng Cú;3xMá Lé;3tĐồng Văn;3xLũng Táo;3xPhố Là;3xThài Phìn Tủng;3xSủng Là;3xSà Phìn=Xà Phìn;3xTả Phìn;3xTả Lủng;3xPhố Cáo;3xSính Lủng;3xSảng Tủng;3xLũng Thầu;3xHố Quáng Phìn;3xVần Chải;3xLũng Phìn;3xSủng Trái
027|02|h|Mèo Vạc|769tMèo Vạc;3xThượng Phùng;3xPải Lủng;3xXín Cái;3xPả Vi;3xGiàng Chu Phìn;3xSủng Trà;3xSủng Máng;3xSơn Vĩ;3xTả Lủng;3xCán Chu Phìn;3xLũng Pù;3xLũng Chinh;3xTát Ngà;3xNậm Ban;3xKhâu Vai;1xNiêm Tòng;2xNiêm Sơn
028|02|h|Yên Minh|820tYên Minh;3xThắng Mố;3xPhú Lũng;3xSủng Cháng=Sủng Tráng;3xBạch Đích;3xNa Khê;3xSủng Thài;3xHữu Vinh;3xLao Và Chải;3xMậu Duệ;3xĐông Minh;3xMậu Long;3xNgam La;3xNgọc Long;3xĐường Thượng;3xLũng Hồ;3xDu Tiến;3xDu Già
029|02|h|Quản Bạ|874tTam Sơn;3xBát Đại Sơn;3xNghĩa Thuận;3xCán Tỷ;3xCao Mã Pờ;3xThanh Vân;3xTùng Vài;3xĐông Hà;3xQuản Bạ;3xLùng Tám;3xQuyết Tiến;3xTả Ván;3xThái An
030|02|h|Vị Xuyên|703xKim Thạch;3xPhú Linh;3xKim Linh;204tVị Xuyên;3tNông trường Việt Lâm;3xMinh Tân;3xThuận Hòa;3xTùng Bá;3xThanh Thủy;3xThanh Đức;3xPhong Quang;3xXín Chải;3xPhương Tiến;3xLao Chải;9xCao Bồ;3xĐạo Đức;3xThượng Sơn;3xLinh Hồ;3xQuảng Ngần;3xViệt Lâm;3xNgọc Linh;3xNgọc Minh;3xBạch Ngọc;3xTrung Thành
031|02|h|Bắc Mê|982xMinh Sơn;3xGiáp Trung;3xYên Định;3tYên Phú;3xMinh Ngọc;3xYên Phong;3xLạc Nông;3xPhú Nam;3xYên Cường;3xThượng Tân;3xĐường Âm;3xĐường Hồng;3xPhiêng Luông
032|02|h|Hoàng Su Phì|1021tVinh Quang;3xBản Máy;3xThàng Tín;3xThèn Chu Phìn;3xPố Lồ;3xBản Phùng;3xTúng Sán;3xChiến Phố;3xĐản Ván;3xTụ Nhân;3xTân Tiến;3xNàng Đôn;3xPờ Ly Ngài;3xSán Sả Hồ=Sán Xả Hồ;3xBản Luốc;3xNgàm Đăng Vài;3xBản Nhùng;3xTả Sử Choóng;3xNậm Dịch;6xHồ Thầu;3xNam Sơn;3xNậm Ty=Nậm Tỵ;3xThông Nguyên;3xNậm Khòa
033|02|h|Xín Mần|1096tCốc Pài;3xNàn Xỉn;3xBản Díu;3xChí Cà;3xXín Mần;6xThèn Phàng;3xTrung Thịnh;3xPà Vầy Sủ;3xCốc Rế;3xThu Tà;3xNàn Ma;3xTả Nhìu;3xBản Ngò;3xChế Là;3xNấm Dẩn;3xQuảng Nguyên;3xNà Chì;3xKhuôn Lùng
034|02|h|Bắc Quang|1153tViệt Quang;3tVĩnh Tuy;3xTân Lập;3xTân Thành;3xĐồng Tiến;3xĐồng Tâm;3xTân Quang;3xThượng Bình;3xHữu Sản;3xKim Ngọc;3xViệt Vinh;3xBằng Hành;3xQuang Minh;3xLiên Hiệp;3xVô Điếm;3xViệt Hồng;3xHùng An;3xĐức Xuân;3xTiên Kiều;3xVĩnh Hảo;3xVĩnh Phúc;3xĐồng Yên;3xĐông Thành
035|02|h|Quang Bình|1222xXuân Minh;3xTiên Nguyên;3xTân Nam;3xBản Rịa;3xYên Thành;3tYên Bình;3xTân Trịnh;3xTân Bắc;3xBằng Lang;3xYên Hà;3xHương Sơn;3xXuân Giang;3xNà Khương;3xTiên Yên;3xVĩ Thượng
040|04|tp|Cao Bằng|1267pSông Hiến;3pSông Bằng;3pHợp Giang;3pTân Giang;3pNgọc Xuân;3pĐề Thám;3pHòa Chung;3pDuyệt Trung;405xVĩnh Quang;12xHưng Đạo;15xChu Trinh
042|04|h|Bảo Lâm|1290tPác Miầu;1xĐức Hạnh;3xLý Bôn;2xNam Cao;1xNam Quang;3xVĩnh Quang;3xQuảng Lâm;1xThạch Lâm;5xVĩnh Phong;3xMông Ân;3xThái Học;1xThái Sơn;2xYên Thổ
043|04|h|Bảo Lạc|1321tBảo Lạc;3xCốc Pàng;3xThượng Hà;3xCô Ba;3xBảo Toàn;3xKhánh Xuân;3xXuân Trường;3xHồng Trị;1xKim Cúc;2xPhan Thanh;3xHồng An;3xHưng Đạo;1xHưng Thịnh;2xHuy Giáp;3xĐình Phùng;2xSơn Lập;1xSơn Lộ
045|04|h|Hà Quảng|1363tThông Nông;3xCần Yên;1xCần Nông;5xLương Thông;3xĐa Thông;3xNgọc Động;3xYên Sơn;3xLương Can;3xThanh Long;5tXuân Hòa;1xLũng Nặm;6xTrường Hà;3xCải Viên;9xNội Thôn;3xTổng Cọt;3xSóc Hà;3xThượng Thôn;9xHồng Sỹ;3xQuý Quân;3xMã Ba;3xNgọc Đào
047|04|h|Trùng Khánh|1447tTrà Lĩnh;6xTri Phương;3xQuang Hán;6xXuân Nội;3xQuang Trung;3xQuang Vinh;3xCao Chương;6tTrùng Khánh;3xNgọc Khê;1xNgọc Côn;2xPhong Nặm=Phong Nậm;6xĐình Phong;6xĐàm Thủy;3xKhâm Thành;3xChí Viễn;3xLăng Hiếu;3xPhong Châu;9xTrung Phúc;3xCao Thăng;3xĐức Hồng;3xĐoài Dương
048|04|h|Hạ Lang|1534xMinh Long;3xLý Quốc;3xThắng Lợi;3xĐồng Loan;3xĐức Quang;3xKim Loan;3xQuang Long;3xAn Lạc;3tThanh Nhật;3xVinh Quý;3xThống Nhất;3xCô Ngân;6xThị Hoa
049|04|h|Quảng Hòa|1474xQuốc Toản;102tQuảng Uyên;3xPhi Hải;3xQuảng Hưng;12xĐộc Lập;3xCai Bộ;6xPhúc Sen;3xChí Thảo;3xTự Do;6xHồng Quang;3xNgọc Động;6xHạnh Phúc;3tTà Lùng;3xBế Văn Đàn;6xCách Linh;3xĐại Sơn;6xTiên Thành;3tHòa Thuận;3xMỹ Hưng
051|04|h|Hoà An|1654tNước Hai;3xDân Chủ;3xNam Tuấn;6xĐại Tiến;3xĐức Long;3xNgũ Lão;3xTrương Lương;12xHồng Việt;9xHoàng Tung;3xNguyễn Huệ;3xQuang Trung;6xBạch Đằng;3xBình Dương;3xLê Chung;9xHồng Nam
052|04|h|Nguyên Bình|1726tNguyên Bình;3tTĩnh Túc;3xYên Lạc;3xTriệu Nguyên;3xCa Thành;6xVũ Nông;3xMinh Tâm;3xThể Dục;6xMai Long;6xVũ Minh;3xHoa Thám;3xPhan Thanh;3xQuang Thành;3xTam Kim;3xThành Công;3xThịnh Vượng;3xHưng Đạo
053|04|h|Thạch An|1786tĐông Khê;3xCanh Tân;3xKim Đồng;3xMinh Khai;6xĐức Thông;3xThái Cường;3xVân Trình;3xThụy Hùng;3xQuang Trọng;3xTrọng Con;3xLê Lai;3xĐức Long;6xLê Lợi;3xĐức Xuân
058|06|tp|Bắc Kạn|1834pNguyễn Thị Minh Khai;3pSông Cầu;3pĐức Xuân;3pPhùng Chí Kiên;3pHuyền Tụng;3xDương Quang;3xNông Thượng;3pXuất Hóa
060|06|h|Pác Nặm|1858xBằng Thành;3xNhạn Môn;3xBộc Bố;3xCông Bằng;3xGiáo Hiệu;3xXuân La;3xAn Thắng;3xCổ Linh;3xNghiên Loan;3xCao Tân
061|06|h|Ba Bể|1888tChợ Rã;3xBành Trạch;3xPhúc Lộc;3xHà Hiệu;3xCao Thượng;6xKhang Ninh;3xNam Mẫu;3xThượng Giáo;3xĐịa Linh;3xYến Dương;3xChu Hương;3xQuảng Khê;3xMỹ Phương;3xHoàng Trĩ;3xĐồng Phúc
062|06|h|Ngân Sơn|1936tNà Phặc;3xThượng Ân;3xBằng Vân;3xCốc Đán;3xTrung Hòa;3xĐức Vân;3tVân Tùng;3xThượng Quan;3xHiệp Lực;3xThuần Mang
063|06|h|Bạch Thông|1969tPhủ Thông;6xVi Hương;3xSỹ Bình=Sĩ Bình;3xVũ Muộn;3xĐôn Phong;6xLục Bình;3xTân Tú;6xNguyên Phúc;3xCao Sơn;3xQuân Hà;3xCẩm Giàng;3xMỹ Thanh;3xDương Phong;3xQuang Thuận
064|06|h|Chợ Đồn|2020tBằng Lũng;3xXuân Lạc;3xNam Cường;3xĐồng Lạc;3xTân Lập;3xBản Thi;3xQuảng Bạch;3xBằng Phúc;3xYên Thịnh;3xYên Thượng;3xPhương Viên;3xNgọc Phái;6xĐồng Thắng;3xLương Bằng;3xBằng Lãng;3xĐại Sảo;3xNghĩa Tá;6xYên Mỹ;3xBình Trung;3xYên Phong
065|06|h|Chợ Mới|2086tĐồng Tâm;3xTân Sơn;3xThanh Vận;3xMai Lạp;3xHòa Mục;3xThanh Mai;3xCao Kỳ;3xNông Hạ;3xYên Cư;3xThanh Thịnh;3xYên Hân;6xNhư Cố;3xBình Văn;6xQuảng Chu
066|06|h|Na Rì|2137xVăn Vũ;3xVăn Lang;3xLương Thượng;3xKim Hỷ;6xCường Lợi;3tYến Lạc;3xKim Lư;3xSơn Thành;9xVăn Minh;3xCôn Minh;3xCư Lễ;3xTrần Phú;6xQuang Phong;3xDương Sơn;3xXuân Dương;3xĐổng Xá;3xLiêm Thuỷ
070|08|tp|Tuyên Quang|2200pPhan Thiết;3pMinh Xuân;3pTân Quang;3xTràng Đà;3pNông Tiến;3pỶ La;1pTân Hà;2pHưng Thành;279xKim Phú;6xAn Khang;6pMỹ Lâm;3pAn Tường;3xLưỡng Vượng;6xThái Long;3pĐội Cấn
071|08|h|Lâm Bình|2233xPhúc Yên;9xXuân Lập;9xKhuôn Hà;15tLăng Can;3xThượng Lâm;21xBình An;3xHồng Quang;3xThổ Bình;3xPhúc Sơn;3xMinh Quang
072|08|h|Na Hang|2221tNa Hang;6xSinh Long;3xThượng Giáp;9xThượng Nông;6xCôn Lôn;3xYên Hoa;6xHồng Thái;6xĐà Vị;3xKhâu Tinh=Khau Tinh;12xSơn Phú;6xNăng Khả;3xThanh Tương
073|08|h|Chiêm Hóa|2287tVĩnh Lộc;18xTrung Hà;3xTân Mỹ;3xHà Lang;3xHùng Mỹ;3xYên Lập;3xTân An;3xBình Phú;3xXuân Quang;3xNgọc Hội;3xPhú Bình;3xHòa Phú;3xPhúc Thịnh;3xKiên Đài;3xTân Thịnh;3xTrung Hòa;3xKim Bình;3xHòa An;3xVinh Quang;3xTri Phú;3xNhân Lý;3xYên Nguyên;3xLinh Phú;3xBình Nhân
074|08|h|Hàm Yên|2374tTân Yên;3xYên Thuận;3xBạch Xa;3xMinh Khương;3xYên Lâm;3xMinh Dân;3xPhù Lưu;3xMinh Hương;3xYên Phú;3xTân Thành;3xBình Xa;3xThái Sơn;3xNhân Mục;3xThành Long;3xBằng Cốc;3xThái Hòa;3xĐức Ninh;3xHùng Đức
075|08|h|Yên Sơn|2431xQuý Quân=Quí Quân;3xLực Hành;3xKiến Thiết;3xTrung Minh;3xChiêu Yên;3xTrung Trực;3xXuân Vân;3xPhúc Ninh;3xHùng Lợi;3xTrung Sơn;3xTân Tiến;3xTứ Quận;3xĐạo Viện;3xTân Long;3tYên Sơn;3xKim Quan;3xLang Quán;3xPhú Thịnh;3xCông Đa;3xTrung Môn;3xChân Sơn;3xThái Bình;6xTiến Bộ;6xMỹ Bằng;12xHoàng Khai;9xNhữ Hán;3xNhữ Khê;3xĐội Bình
076|08|h|Sơn Dương|2536tSơn Dương;3xTrung Yên;3xMinh Thanh;3xTân Trào;3xVĩnh Lợi;3xThượng Ấm;3xBình Yên;3xLương Thiện;3xTú Thịnh;3xCấp Tiến;3xHợp Thành;3xPhúc Ứng;3xĐông Thọ;3xKháng Nhật;3xHợp Hòa;6xQuyết Thắng;3xĐồng Quý;3xTân Thanh;6xVăn Phú;3xChi Thiết;3xĐông Lợi;3xThiện Kế;3xHồng Sơn;3xPhú Lương;3xNinh Lai;3xĐại Phú;3xSơn Nam;3xHào Phú;3xTam Đa;6xTrường Sinh
080|10|tp|Lào Cai|2635pDuyên Hải;6pLào Cai;3pCốc Lếu;3pKim Tân;3pBắc Lệnh;3pPom Hán;3pXuân Tăng;2pBình Minh;1xThống Nhất;3xĐồng Tuyển;3xVạn Hòa;3pBắc Cường;3pNam Cường;3xCam Đường;3xTả Phời;3xHợp Thành;66xCốc San
082|10|h|Bát Xát|2683tBát Xát;3xA Mú Sung;3xNậm Chạc;3xA Lù;3xTrịnh Tường;6xY Tý;3xCốc Mỳ;3xDền Sáng;3xBản Vược;3xSàng Ma Sáo;3xBản Qua;3xMường Vi;3xDền Thàng;3xBản Xèo;3xMường Hum;3xTrung Lèng Hồ;3xQuang Kim;3xPa Cheo;3xNậm Pung;3xPhìn Ngan;6xTòng Sành
083|10|h|Mường Khương|2752xPha Long;3xTả Ngài Chồ=Tả Ngải Chồ;3xTung Chung Phố;3tMường Khương;3xDìn Chin;3xTả Gia Khâu;3xNậm Chảy;3xNấm Lư;3xLùng Khấu Nhin;3xThanh Bình;3xCao Sơn;3xLùng Vai;3xBản Lầu;3xLa Pan Tẩn;3xTả Thàng;3xBản Sen
084|10|h|Si Ma Cai|2800xNàn Sán;3xThào Chư Phìn;3xBản Mế;3tSi Ma Cai;3xSán Chải;6xLùng Thẩn;3xCán Cấu;3xSín Chéng;3xQuan Hồ Thẩn;9xNàn Sín=Nàn Xín
085|10|h|Bắc Hà|2839tBắc Hà;3xLùng Cải;6xLùng Phình;3xTả Van Chư;3xTả Củ Tỷ;3xThải Giàng Phố;6xHoàng Thu Phố;3xBản Phố;3xBản Liền;6xNa Hối;3xCốc Ly;3xNậm Mòn;3xNậm Đét;3xNậm Khánh;3xBảo Nhai;3xNậm Lúc;3xCốc Lầu;3xBản Cái
086|10|h|Bảo Thắng|2902tNông trường Phong Hải=N.T Phong Hải;3tPhố Lu;3tTằng Loỏng;3xBản Phiệt;3xBản Cầm;3xThái Niên;3xPhong Niên;3xGia Phú;3xXuân Quang;3xSơn Hải;3xXuân Giao;3xTrì Quang;3xSơn Hà;6xPhú Nhuận
087|10|h|Bảo Yên|2947tPhố Ràng;3xTân Tiến;3xNghĩa Đô;3xVĩnh Yên;3xĐiện Quan;3xXuân Hòa;3xTân Dương;3xThượng Hà;3xKim Sơn;3xCam Cọn;3xMinh Tân;3xXuân Thượng;3xViệt Tiến;3xYên Sơn;3xBảo Hà;3xLương Sơn;6xPhúc Khánh
088|10|tx|Sa Pa|3001pSa Pa;1pSa Pả;1pÔ Quý Hồ;1xNgũ Chỉ Sơn;2pPhan Si Păng;4xTrung Chải;3xTả Phìn;3pHàm Rồng;3xHoàng Liên;3xThanh Bình;6pCầu Mây;9xMường Hoa;3xTả Van;3xMường Bo;3xBản Hồ;6xLiên Minh
089|10|h|Văn Bàn|3055tKhánh Yên;6xVõ Lao;3xSơn Thủy;3xNậm Mả;3xTân Thượng;3xNậm Dạng=Nậm Rạng;3xNậm Chày=Nậm Chầy;3xTân An;3xKhánh Yên Thượng;3xNậm Xé;3xDần Thàng;3xChiềng Ken;3xLàng Giàng;3xHòa Mạc;3xKhánh Yên Trung;3xKhánh Yên Hạ;3xDương Quỳ;3xNậm Tha;3xMinh Lương;3xThẳm Dương=Thẩm Dương;3xLiêm Phú;3xNậm Xây
094|11|tp|Điện Biên Phủ|3124pNoong Bua;3pHim Lam;3pThanh Bình;3pTân Thanh;3pMường Thanh;3pNam Thanh;3pThanh Trường;3xThanh Minh;171xNà Tấu;1xNà Nhạn;8xMường Phăng;1xPá Khoang
095|11|tx|Mường Lay|3148pSông Đà;3pNa Lay;33xLay Nưa
096|11|h|Mường Nhé|3154xSín Thầu;1xSen Thượng;2xChung Chải;1xLeng Su Sìn;1xPá Mỳ;1xMường Nhé;1xNậm Vì;1xNậm Kè;1xMường Toong;1xQuảng Lâm;13xHuổi Lếch=Huổi Lếnh
097|11|h|Mường Chà|3172tMường Chà;6xSá Tổng=Xá Tổng;3xMường Tùng;9xHừa Ngài;1xHuổi Mí;2xPa Ham;1xNậm Nèn;2xHuổi Lèng;1xSa Lông;3xMa Thì Hồ;1xNa Sang;1xMường Mươn
098|11|h|Tủa Chùa|3217tTủa Chùa;3xHuổi Só;3xSín Chải=Xín Chải;3xTả Sìn Thàng;3xLao Xả Phình;3xTả Phìn;3xTủa Thàng;3xTrung Thu;3xSính Phình;3xXá Nhè=Sáng Nhè;3xMường Đun;3xMường Báng
099|11|h|Tuần Giáo|3253tTuần Giáo;6xPhình Sáng;1xRạng Đông;2xMùn Chung;1xNà Tòng;2xTa Ma;3xMường Mùn;1xPú Xi;2xPú Nhung;3xQuài Nưa;3xMường Thín;3xTỏa Tình;3xNà Sáy;1xMường Khong;5xQuài Cang;6xQuài Tở;3xChiềng Sinh;1xChiềng Đông;5xTênh Phông
100|11|h|Điện Biên|3319xMường Pồn;3xThanh Nưa;1xHua Thanh;5xThanh Luông;3xThanh Hưng;3xThanh Xương;3xThanh Chăn;3xPa Thơm;3xThanh An;3xThanh Yên;3xNoong Luống;3xNoong Hẹt=Noọng Hẹt;3xSam Mứn;1xPom Lót;2xNúa Ngam;1xHẹ Muông;2xNa Ư;3xMường Nhà;1xNa Tông;2xMường Lói;1xPhu Luông
101|11|h|Điện Biên Đông|3203tĐiện Biên Đông;2xNa Son;3xPhì Nhừ;3xChiềng Sơ;3xMường Luân;156xPu Nhi=Pú Nhi;1xNong U;2xXa Dung;3xKeo Lôm;3xLuân Giói=Luân Giới;3xPhình Giàng;1xPú Hồng;1xTìa Dình;1xHáng Lìa
102|11|h|Mường Ảng|3256tMường Ảng;30xMường Đăng;1xNgối Cáy;5xẲng Tở;9xBúng Lao;1xXuân Lao;5xẲng Nưa;3xẲng Cang;2xNặm Lịch;1xMường Lạn
103|11|h|Nậm Pồ|3156xNậm Tin;9xPa Tần;1xChà Cang;1xNa Cô Sa;1xNà Khoa;1xNà Hỳ;1xNà Bủng;1xNậm Nhừ;2xNậm Chua;1xNậm Khăn;1xChà Tở;1xVàng Đán;11xChà Nưa;11xPhìn Hồ;1xSi Pa Phìn
105|12|tp|Lai Châu|3386pQuyết Thắng;1pTân Phong;1pQuyết Tiến;1pĐoàn Kết;14xSùng Phài;5pĐông Phong;1xSan Thàng
106|12|h|Tam Đường|3390tTam Đường;4xThèn Sin;6xTả Lèng;5xGiang Ma;1xHồ Thầu;6xBình Lư;1xSơn Bình;2xNùng Nàng;3xBản Giang;3xBản Hon;3xBản Bo;3xNà Tăm;3xKhun Há
107|12|h|Mường Tè|3433tMường Tè;3xThu Lũm;3xKa Lăng;1xTá Bạ;2xPa Ủ;3xMường Tè;3xPa Vệ Sủ=Pa Vệ Sử;3xMù Cả;3xBum Tở;3xNậm Khao;6xTà Tổng;3xBum Nưa;1xVàng San;2xCan Hồ=Kan Hồ
108|12|h|Sìn Hồ|3478tSìn Hồ;9xChăn Nưa;6xPa Tần;3xPhìn Hồ;3xHồng Thu;6xPhăng Sô Lin;3xMa Quai;1xLùng Thàng;2xTả Phìn;3xSà Dề Phìn;3xNậm Tăm;3xTả Ngảo;3xPu Sam Cáp;3xNậm Cha;1xPa Khóa;2xLàng Mô;3xNoong Hẻo;3xNậm Mạ;3xCăn Co;3xTủa Sín Chải;3xNậm Cuổi;3xNậm Hăn
109|12|h|Phong Thổ|3391xLản Nhì Thàng=Lả Nhì Thàng;99xHuổi Luông;59tPhong Thổ;1xSì Lở Lầu;3xMồ Sì San;6xPa Vây Sử;3xVàng Ma Chải;3xTung Qua Lìn=Tông Qua Lìn;3xMù Sang;3xDào San;3xMa Li Pho=Ma Ly Pho;3xBản Lang;3xHoang Thèn;3xKhổng Lào;3xNậm Xe;3xMường So;3xSin Suối Hồ
110|12|h|Than Uyên|3595tThan Uyên;23xPhúc Than;1xMường Than;6xMường Mít;3xPha Mu;3xMường Cang;1xHua Nà;2xTà Hừa;3xMường Kim;1xTà Mung;2xTa Gia=Tà Gia;3xKhoen On
111|12|h|Tân Uyên|3598tTân Uyên;3xMường Khoa;1xPhúc Khoa;2xThân Thuộc;1xTrung Đồng;2xHố Mít;3xNậm Cần;3xNậm Sỏ;3xPắc Ta;6xTà Mít
112|12|h|Nậm Nhùn|3434tNậm Nhùn;26xHua Bum=Hua Bun;12xMường Mô;1xNậm Chà;1xNậm Manh;1xNậm Hàng;6xLê Lợi;3xPú Đao;4xNậm Pì;14xNậm Ban;1xTrung Chải
116|14|tp|Sơn La|3646pChiềng Lề;3pTô Hiệu;3pQuyết Thắng;3pQuyết Tâm;3xChiềng Cọ;3xChiềng Đen;3xChiềng Xôm;3pChiềng An;3pChiềng Cơi;3xChiềng Ngần;3xHua La;3pChiềng Sinh
118|14|h|Quỳnh Nhai|3682xMường Chiên;3xCà Nàng;3xChiềng Khay;6xMường Giôn;3xPá Ma Pha Khinh;3xChiềng Ơn;3tMường Giàng;3xChiềng Bằng;3xMường Sại;3xNặm Ét=Nậm ét;6xChiềng Khoang
119|14|h|Thuận Châu|3721tThuận Châu;3xPhổng Lái;3xMường É;3xChiềng Pha;3xChiềng La;3xChiềng Ngàm;3xLiệp Tè;3xÉ Tòng;3xPhổng Lập;3xPhổng Ly;6xNong Lay=Noong Lay;3xMường Khiêng;3xMường Bám;3xLong Hẹ;3xChiềng Bôm;3xThôm Mòn;3xTông Lạnh;3xTông Cọ;3xBó Mười;3xCo Mạ;3xPúng Tra;3xChiềng Pấc;3xNậm Lầu;3xBon Phặng;3xCo Tòng;3xMuổi Nọi;3xPá Lông;3xBản Lầm
120|14|h|Mường La|3808tÍt Ong;3xNậm Giôn;3xChiềng Lao;3xHua Trai;3xNgọc Chiến;3xMường Trai;3xNặm Păm=Nậm Păm;3xChiềng Muôn;3xChiềng Ân;3xPi Toong;3xChiềng Công;3xTạ Bú;3xChiềng San;3xMường Bú;3xChiềng Hoa;3xMường Chùm
121|14|h|Bắc Yên|3856tBắc Yên;3xPhiêng Ban;3xHang Chú;3xXím Vàng;3xTà Xùa;1xHáng Đồng;2xPắc Ngà;3xLàng Chếu;3xChim Vàn;3xMường Khoa;3xSong Pe;3xHồng Ngài;3xTạ Khoa;1xHua Nhàn;2xPhiêng Côn;3xChiềng Sại
122|14|h|Phù Yên|3901xSuối Tọ;3xMường Thải;3xMường Cơi;3tQuang Huy;6xHuy Thượng;3xTân Lang;3xGia Phù;3xTường Phù;3xHuy Hạ;3xHuy Tân;3xMường Lang;3xSuối Bau;3xHuy Tường;3xMường Do;3xSập Xa;3xTường Thượng;3xTường Tiến;3xTường Phong;3xTường Hạ;3xKim Bon;3xMường Bang;3xĐá Đỏ;3xTân Phong;3xNam Phong;3xBắc Phong
123|14|tx|Mộc Châu|3979pMộc Sơn;1pMộc Lỵ;2pThảo Nguyên;1pBình Minh;1pCờ Đỏ;1xChiềng Sơn;12xTân Yên;3xĐoàn Kết;12xChiềng Hắc;3xChiềng Chung;9xChiềng Khừa;3pMường Sang;3pĐông Sang;3pVân Sơn;12xLóng Sập
124|14|h|Yên Châu|4063xChiềng Đông;3xSặp Vạt;3xChiềng Sàng;3xChiềng Pằn;3tYên Châu;3xChiềng Hặc;3xMường Lựm;3xChiềng On;3xYên Sơn;3xChiềng Khoi;3xTú Nang;3xLóng Phiêng;3xPhiêng Khoài;3xChiềng Tương
125|14|h|Mai Sơn|4105tHát Lót;3xChiềng Sung;3xMường Bằng;3xChiềng Chăn;3xMường Chanh;3xChiềng Ban;3xChiềng Mung;3xMường Bon;3xChiềng Chung;3xChiềng Mai;3xHát Lót;1xNà Bó;2xCò Nòi;3xChiềng Nơi;3xPhiêng Cằm;3xChiềng Dong;3xChiềng Kheo;3xChiềng Ve;3xChiềng Lương;3xPhiêng Pằn;3xNà Ớt=Nà Ơt;3xTà Hộc
126|14|h|Sông Mã|4168tSông Mã;3xBó Sinh;3xPú Bẩu=Pú Pẩu;3xChiềng Phung;3xChiềng En;3xMường Lầm;3xNậm Ty;3xĐứa Mòn;3xYên Hưng;3xChiềng Sơ;3xNà Nghịu;3xNậm Mằn;3xChiềng Khoong;3xChiềng Cang;3xHuổi Một;3xMường Sai;3xMường Cai;3xMường Hung;3xChiềng Khương
127|14|h|Sốp Cộp|4225xSam Kha;3xPúng Bánh;3xSốp Cộp;3xDồm Cang;3xNậm Lạnh;3xMường Lèo;3xMường Và;3xMường Lạn
128|14|h|Vân Hồ|3994xSuối Bàng;12xSong Khủa;3xLiên Hòa;9xTô Múa;3xMường Tè;15xChiềng Khoa;3xMường Men;3xQuang Minh;6xVân Hồ;3xLóng Luông;3xChiềng Yên;2xChiềng Xuân;1xXuân Nha;1xTân Xuân
132|15|tp|Yên Bái|4249pYên Thịnh;3pYên Ninh;3pMinh Tân;3pNguyễn Thái Học;3pĐồng Tâm;3pHồng Hà;6xMinh Bảo;3pNam Cường;3xTuy Lộc;3xTân Thịnh;261xÂu Lâu;3xGiới Phiên;3pHợp Minh;12xVăn Phú
133|15|tx|Nghĩa Lộ|4282pPú Trạng;3pTrung Tâm;3pTân An;3pCầu Thia;3xNghĩa Lợi;3xNghĩa Phúc;3xNghĩa An;324xNghĩa Lộ;36xSơn A;3xPhù Nham;12xThanh Lương;3xHạnh Sơn;3xPhúc Sơn;3xThạch Lương
135|15|h|Lục Yên|4303tYên Thế;3xTân Phượng;3xLâm Thượng;3xKhánh Thiện;3xMinh Chuẩn;3xMai Sơn;3xKhai Trung;3xMường Lai;3xAn Lạc;3xMinh Xuân;3xTô Mậu;3xTân Lĩnh;3xYên Thắng;3xKhánh Hòa;3xVĩnh Lạc;3xLiễu Đô;3xĐộng Quan;3xTân Lập;3xMinh Tiến;3xTrúc Lâu;3xPhúc Lợi;3xPhan Thanh;3xAn Phú;3xTrung Tâm
136|15|h|Văn Yên|4375tMậu A;3xLang Thíp;3xLâm Giang;3xChâu Quế Thượng;3xChâu Quế Hạ;3xAn Bình;3xQuang Minh;3xĐông An;3xĐông Cuông;3xPhong Dụ Hạ;3xMậu Đông;3xNgòi A;3xXuân Tầm;3xTân Hợp;3xAn Thịnh;3xYên Thái;3xPhong Dụ Thượng;3xYên Hợp;3xĐại Sơn;6xĐại Phác;3xYên Phú;3xXuân Ái;6xViễn Sơn;3xMỏ Vàng;3xNà Hẩu
137|15|h|Mù Căng Chải|4456tMù Cang Chải=Mù Căng Chải;3xHồ Bốn;3xNậm Có;3xKhao Mang;3xMồ Dề;3xChế Cu Nha;3xLao Chải;3xKim Nọi;3xCao Phạ;3xLa Pán Tẩn;3xDế Xu Phình=Dế Su Phình;3xChế Tạo;3xPúng Luông;3xNậm Khắt
138|15|h|Trấn Yên|4498tCổ Phúc;3xTân Đồng;3xBáo Đáp;6xThành Thịnh;3xHòa Cuông;3xMinh Quán;3xQuy Mông;3xCường Thịnh;3xKiên Thành;6xY Can;6xLương Thịnh;27xViệt Cường;3xMinh Quân;3xHồng Ca;3xHưng Thịnh;3xHưng Khánh;3xViệt Hồng;3xVân Hội
139|15|h|Trạm Tấu|4585tTrạm Tấu;3xTúc Đán;3xPá Lau;3xXà Hồ;3xPhình Hồ;3xTrạm Tấu;3xTà Xi Láng=Tà Si Láng;3xPá Hu;3xLàng Nhì;3xBản Công;3xBản Mù;3xHát Lừu=Hát Lìu
140|15|h|Văn Chấn|4621tNông trường Liên Sơn=NT Liên Sơn;6tNông trường Trần Phú=NT Trần Phú;3xTú Lệ;3xNậm Búng;3xGia Hội;3xSùng Đô;3xNậm Mười;3xAn Lương;3xNậm Lành;3xSơn Lương;3xSuối Quyền;3xSuối Giàng;9xNghĩa Sơn;3xSuối Bu;3tSơn Thịnh;15xĐại Lịch;3xĐồng Khê;3xCát Thịnh;3xTân Thịnh;3xChấn Thịnh;3xBình Thuận;3xThượng Bằng La;3xMinh An;3xNghĩa Tâm
141|15|h|Yên Bình|4714tYên Bình;3tThác Bà;3xXuân Long;6xCảm Nhân;3xNgọc Chấn;3xTân Nguyên;3xPhúc Ninh;3xBảo Ái;3xMỹ Gia;3xXuân Lai;3xMông Sơn;3xCảm Ân;3xYên Thành;3xTân Hương;3xPhúc An;3xBạch Hà;3xVũ Linh;3xĐại Đồng;3xVĩnh Kiên;6xThịnh Hưng;3xHán Đà;3xPhú Thịnh;3xĐại Minh
148|17|tp|Hòa Bình|4789pThái Bình;3pTân Hòa;3pThịnh Lang;3pHữu Nghị;3pTân Thịnh;3pĐồng Tiến;3pPhương Lâm;6xYên Mông;3pQuỳnh Lâm;3pDân Chủ;6xHòa Bình;3pThống Nhất;66pKỳ Sơn;3xThịnh Minh;6xHợp Thành;3xQuang Tiến;6xMông Hóa;6pTrung Minh;3xĐộc Lập
150|17|h|Đà Bắc|4831tĐà Bắc;3xNánh Nghê;6xGiáp Đắt;6xMường Chiềng;3xTân Pheo;3xĐồng Chum;3xTân Minh;3xĐoàn Kết;3xĐồng Ruộng;6xTú Lý;3xTrung Thành;3xYên Hòa;3xCao Sơn;3xToàn Sơn;6xHiền Lương;3xTiền Phong;3xVầy Nưa
152|17|h|Lương Sơn|4924tLương Sơn;18xLâm Sơn;3xHòa Sơn;6xTân Vinh;3xNhuận Trạch;3xCao Sơn;3xCư Yên;9xLiên Sơn;39xCao Dương;33xThanh Sơn;6xThanh Cao
153|17|h|Kim Bôi|4978tBo;6xĐú Sáng;3xHùng Sơn;3xBình Sơn;9xTú Sơn;6xVĩnh Tiến;9xĐông Bắc;3xXuân Thủy;9xVĩnh Đồng;9xKim Lập;3xHợp Tiến;27xKim Bôi;3xNam Thượng;9xCuối Hạ;3xSào Báy;3xMỵ Hòa=Mi Hòa;3xNuông Dăm
154|17|h|Cao Phong|5089tCao Phong;3xBình Thanh;3xThung Nai;3xBắc Phong;3xThu Phong;3xHợp Phong;6xTây Phong;6xDũng Phong;3xNam Phong;6xThạch Yên
155|17|h|Tân Lạc|5128tMãn Đức;6xSuối Hoa;3xPhú Vinh;3xPhú Cường;3xMỹ Hòa;9xQuyết Chiến;6xPhong Phú;6xTử Nê;3xThanh Hối;3xNgọc Mỹ;3xĐông Lai;3xVân Sơn;6xNhân Mỹ;9xLỗ Sơn;3xNgổ Luông;3xGia Mô
156|17|h|Mai Châu|4882xTân Thành;318tMai Châu;6xSơn Thuỷ;3xPà Cò;3xHang Kia;9xĐồng Tân;3xCun Pheo;3xBao La;6xTòng Đậu;9xNà Phòn;3xXăm Khòe=Săm Khóe;3xChiềng Châu;3xMai Hạ;3xThành Sơn;3xMai Hịch;6xVạn Mai
157|17|h|Lạc Sơn|5266tVụ Bản;3xQuý Hòa;3xMiền Đồi;3xMỹ Thành;3xTuân Đạo;3xVăn Nghĩa;3xVăn Sơn;3xTân Lập;3xNhân Nghĩa;3xThượng Cốc;6xQuyết Thắng;3xXuất Hóa;3xYên Phú;3xBình Hẻm;12xĐịnh Cư;3xChí Đạo;6xNgọc Sơn;3xHương Nhượng;3xVũ Bình;3xTự Do;3xYên Nghiệp;3xTân Mỹ;3xÂn Nghĩa;3xNgọc Lâu
158|17|h|Yên Thủy|5353tHàng Trạm;3xLạc Sỹ;6xLạc Lương;3xBảo Hiệu;3xĐa Phúc;3xHữu Lợi;3xLạc Thịnh;6xĐoàn Kết;3xPhú Lai;3xYên Trị;3xNgọc Lương
159|17|h|Lạc Thủy|4981tBa Hàng Đồi;411tChi Nê;3xPhú Nghĩa;3xPhú Thành;6xHưng Thi;9xKhoan Dụ;6xĐồng Tâm;3xYên Bồng;3xThống Nhất;3xAn Bình
164|19|tp|Thái Nguyên|5431pQuan Triều=Quán Triều;3pQuang Vinh;3pTúc Duyên;3pHoàng Văn Thụ;3pTrưng Vương;3pQuang Trung;3pPhan Đình Phùng;3pTân Thịnh;3pThịnh Đán;3pĐồng Quang;3pGia Sàng;3pTân Lập;3pCam Giá;3pPhú Xá;3pHương Sơn;3pTrung Thành;3pTân Thành;3pTân Long;3xPhúc Hà;3xPhúc Xuân;3xQuyết Thắng;3xPhúc Trìu;3xThịnh Đức;3pTích Lương;3xTân Cương;150xSơn Cẩm;6pChùa Hang;36xCao Ngạn;6xLinh Sơn;9pĐồng Bẩm;3xHuống Thượng;201xĐồng Liên
165|19|tp|Sông Công|5506pLương Sơn;3pChâu Sơn;3pMỏ Chè;3pCải Đan;3pThắng Lợi;3pPhố Cò;6xTân Quang;1pBách Quang;2xBình Sơn;3xBá Xuyên
167|19|h|Định Hóa|5539xLinh Thông;3xLam Vỹ;3xQuy Kỳ;3xTân Thịnh;3xKim Phượng;3xBảo Linh;6xPhúc Chu;3xTân Dương;3xPhượng Tiến;3tChợ Chu;3xĐồng Thịnh;3xĐịnh Biên;3xThanh Định;3xTrung Hội;3xTrung Lương;3xBình Yên;3xĐiềm Mặc;3xPhú Tiến;3xBộc Nhiêu;3xSơn Phú;3xPhú Đình;3xBình Thành
168|19|h|Phú Lương|5611tĐu;3xYên Ninh;3xYên Trạch;3xYên Đổ;3xYên Lạc;3xÔn Lương;3xĐộng Đạt;3xPhủ Lý;3xPhú Đô;3xHợp Thành;3xTức Tranh;3tGiang Tiên;3xVô Tranh;3xCổ Lũng
169|19|h|Đồng Hỷ|5656tSông Cầu;6tTrại Cau;3xVăn Lăng;3xTân Long;3xHòa Bình;3xQuang Sơn;3xMinh Lập;3xVăn Hán;3xHóa Trung;3xKhe Mo;3xCây Thị;3tHóa Thượng;6xHợp Tiến;9xNam Hòa
170|19|h|Võ Nhai|5716tĐình Cả;3xSảng Mộc;3xNghinh Tường;3xThần Xa;3xVũ Chấn;3xThượng Nung;3xPhú Thượng;3xCúc Đường;3xLa Hiên;3xLâu Thượng;3xTràng Xá;3xPhương Giao;3xLiên Minh;3xDân Tiến;3xBình Long
171|19|h|Đại Từ|5761tHùng Sơn;6xPhúc Lương;3xMinh Tiến;3xYên Lãng;3xĐức Lương;3xPhú Cường;6xPhú Lạc;3xTân Linh;3xPhú Thịnh;3xPhục Linh;3xPhú Xuyên;3xBản Ngoại;3xTiên Hội;6xCù Vân;3xHà Thượng;3xLa Bằng;3xHoàng Nông;3xKhôi Kỳ;3xAn Khánh;3xTân Thái;3xBình Thuận;3xLục Ba;3xMỹ Yên;6xVăn Yên;3xVạn Phú;3xCát Nê;3tQuân Chu
172|19|tp|Phổ Yên|5854pBãi Bông;3pBắc Sơn;3pBa Hàng;3xPhúc Tân;3xPhúc Thuận;3pHồng Tiến;3xMinh Đức;3pĐắc Sơn;3pĐồng Tiến;3xThành Công;3pTiên Phong;3xVạn Phái;3pNam Tiến;3pTân Hương;3pĐông Cao;3pTrung Thành;3pTân Phú;3pThuận Thành
173|19|h|Phú Bình|5908tHương Sơn;3xBàn Đạt;6xTân Khánh;3xTân Kim;3xTân Thành;3xĐào Xá;3xBảo Lý;3xThượng Đình;3xTân Hòa;3xNhã Lộng;3xĐiềm Thụy;3xXuân Phương;3xTân Đức;3xÚc Kỳ;3xLương Phú;3xNga My;3xKha Sơn;3xThanh Ninh;3xDương Thành;3xHà Châu
178|20|tp|Lạng Sơn|5971pHoàng Văn Thụ;3pTam Thanh;3pVĩnh Trại;3pĐông Kinh;3pChi Lăng;3xHoàng Đồng;3xQuảng Lạc;3xMai Pha
180|20|h|Tràng Định|5998xKhánh Long;3xĐoàn Kết;3xQuốc Khánh;6xCao Minh;3xChí Minh;3xTri Phương;3xTân Tiến;3xTân Yên;3xĐội Cấn;3xTân Minh;3xKim Đồng;3xChi Lăng;3xTrung Thành;3tThất Khê;3xĐào Viên;3xĐề Thám;3xKháng Chiến;6xHùng Sơn;3xQuốc Việt;3xHùng Việt
181|20|h|Bình Gia|6067xHưng Đạo;3xVĩnh Yên;3xHoa Thám;3xQuý Hòa;3xHồng Phong;3xYên Lỗ;3xThiện Hòa;3xQuang Trung;3xThiện Thuật;3xMinh Khai;3xThiện Long;3xHoàng Văn Thụ;3xHòa Bình;3xMông Ân;3xTân Hòa;3tBình Gia;3xHồng Thái;3xBình La;3xTân Văn
182|20|h|Văn Lãng|6124tNa Sầm;3xTrùng Khánh;6xBắc La;3xThụy Hùng;3xBắc Hùng;3xTân Tác;6xThanh Long;3xHội Hoan;3xBắc Việt;3xHoàng Việt;3xGia Miễn;3xThành Hòa;3xTân Thanh;6xTân Mỹ;3xHồng Thái;3xHoàng Văn Thụ;3xNhạc Kỳ
183|20|h|Cao Lộc|6184tĐồng Đăng;3tCao Lộc;3xBảo Lâm;3xThanh Lòa;3xCao Lâu;3xThạch Đạn;3xXuất Lễ;3xHồng Phong;3xThụy Hùng;3xLộc Yên;3xPhú Xá;3xBình Trung;3xHải Yến;3xHòa Cư;3xHợp Thành;6xCông Sơn;3xGia Cát;3xMẫu Sơn;3xXuân Long;3xTân Liên;3xYên Trạch;3xTân Thành
184|20|h|Văn Quan|6253tVăn Quan;3xTrấn Ninh;12xLiên Hội;6xHòa Bình;3xTú Xuyên;3xĐiềm He;3xAn Sơn;3xKhánh Khê;6xLương Năng;6xBình Phúc;9xTân Đoàn;6xTri Lễ;3xTràng Phái;3xYên Phúc;3xHữu Lễ
185|20|h|Bắc Sơn|6325tBắc Sơn;3xLong Đống;3xVạn Thủy;6xĐồng Ý;3xTân Tri;3xBắc Quỳnh;6xHưng Vũ;3xTân Lập;3xVũ Sơn;3xChiêu Vũ;3xTân Hương;3xChiến Thắng;3xVũ Lăng;3xTrấn Yên;3xVũ Lễ;3xNhất Hòa;3xTân Thành;3xNhất Tiến
186|20|h|Hữu Lũng|6385tHữu Lũng;3xHữu Liên;3xYên Bình;3xQuyết Thắng;3xHòa Bình;3xYên Thịnh;3xYên Sơn;3xThiện Tân;6xYên Vượng;3xMinh Tiến;3xNhật Tiến;3xThanh Sơn;3xĐồng Tân;3xCai Kinh;3xHòa Lạc;3xVân Nham;3xĐồng Tiến;6xTân Thành;3xHòa Sơn;3xMinh Sơn;3xHồ Sơn;6xMinh Hòa;3xHòa Thắng
187|20|h|Chi Lăng|6463tĐồng Mỏ;3tChi Lăng;3xVân An;3xVân Thủy;3xGia Lộc;3xBắc Thủy;3xChiến Thắng;3xMai Sao;3xBằng Hữu;3xThượng Cường;3xBằng Mạc;3xNhân Lý;3xLâm Sơn;3xLiên Sơn;3xVạn Linh;3xHòa Bình;6xHữu Kiên;3xQuan Sơn;3xY Tịch;3xChi Lăng
188|20|h|Lộc Bình|6526tNa Dương;3tLộc Bình;3xMẫu Sơn;9xYên Khoái;3xKhánh Xuân;3xTú Mịch;3xHữu Khánh;3xĐồng Bục;6xTam Gia;3xTú Đoạn;3xKhuất Xá;12xThống Nhất;12xSàn Viên;3xĐông Quan;3xMinh Hiệp;3xHữu Lân;3xLợi Bác;3xNam Quan;3xXuân Dương;3xÁi Quốc
189|20|h|Đình Lập|6613tĐình Lập;3tNông Trường Thái Bình=NT Thái Bình;3xBắc Xa;3xBính Xá;3xKiên Mộc;3xĐình Lập;3xThái Bình;3xCường Lợi;3xChâu Sơn;3xLâm Ca;3xĐồng Thắng;3xBắc Lãng
193|22|tp|Hạ Long|6649pHà Khánh;3pHà Phong;3pHà Khẩu;3pCao Xanh;3pGiếng Đáy;3pHà Tu;3pHà Trung;3pHà Lầm;3pBãi Cháy;3pCao Thắng;3pHùng Thắng;6pTrần Hưng Đạo;3pHồng Hải;3pHồng Gai;3pBạch Đằng;3pHồng Hà;3pTuần Châu;3pViệt Hưng;3pĐại Yên;324pHoành Bồ;3xKỳ Thượng;3xĐồng Sơn;3xTân Dân;3xĐồng Lâm;3xHòa Bình;3xVũ Oai;3xDân Chủ;3xQuảng La;3xBằng Cả;3xThống Nhất;3xSơn Dương;3xLê Lợi
194|22|tp|Móng Cái|6709pKa Long;3pTrần Phú;3pNinh Dương;6pTrà Cổ;3xHải Sơn;3xBắc Sơn;3xHải Đông;3xHải Tiến;3pHải Yên;3xQuảng Nghĩa;3pHải Hòa;3xHải Xuân;3xVạn Ninh;3pBình Ngọc;3xVĩnh Trung;3xVĩnh Thực
195|22|tp|Cẩm Phả|6760pMông Dương;3pCửa Ông;3pCẩm Sơn;3pCẩm Đông;3pCẩm Phú;3pCẩm Tây;3pQuang Hanh;3pCẩm Thịnh;3pCẩm Thủy;3pCẩm Thạch;3pCẩm Thành;3pCẩm Trung;3pCẩm Bình;3xHải Hòa;6xDương Huy
196|22|tp|Uông Bí|6808pVàng Danh;3pThanh Sơn;3pBắc Sơn;3pQuang Trung;3pTrưng Vương;3pNam Khê;3pYên Thanh;3xThượng Yên Công;3pPhương Đông;3pPhương Nam
198|22|h|Bình Liêu|6838tBình Liêu;3xHoành Mô;3xĐồng Tâm;3xĐồng Văn;6xVô Ngại;3xLục Hồn;3xHúc Động
199|22|h|Tiên Yên|6862tTiên Yên;3xHà Lâu;3xĐại Dực;3xPhong Dụ;3xĐiền Xá;3xĐông Ngũ;3xYên Than;3xĐông Hải;3xHải Lạng;3xTiên Lãng;3xĐồng Rui
200|22|h|Đầm Hà|6895tĐầm Hà;3xQuảng Lâm;3xQuảng An;3xTân Bình;6xDực Yên;3xQuảng Tân;3xĐầm Hà;1xTân Lập;2xĐại Bình
201|22|h|Hải Hà|6922tQuảng Hà;3xQuảng Đức;3xQuảng Sơn;3xQuảng Thành;6xQuảng Thịnh;3xQuảng Minh;3xQuảng Chính;3xQuảng Long;3xĐường Hoa;3xQuảng Phong;15xCái Chiên
202|22|h|Ba Chẽ|6970tBa Chẽ;3xThanh Sơn;3xThanh Lâm;3xĐạp Thanh;3xNam Sơn;3xLương Minh;3xĐồn Đạc
203|22|h|Vân Đồn|6994tCái Rồng;3xĐài Xuyên;3xBình Dân;3xVạn Yên;3xMinh Châu;3xĐoàn Kết;3xHạ Long;3xĐông Xá;3xBản Sen;3xThắng Lợi;3xQuan Lạn;3xNgọc Vừng
205|22|tp|Đông Triều|7069pMạo Khê;6xAn Sinh;3xTràng Lương;3pBình Khê;3xViệt Dân;6pBình Dương;3pĐức Chính;3pTràng An;3xNguyễn Huệ;3pThủy An;3pXuân Sơn;3xHồng Thái Tây;3xHồng Thái Đông;3pHoàng Quế;3pYên Thọ;3pHồng Phong;3pKim Sơn;3pHưng Đạo;3pYên Đức
206|22|tx|Quảng Yên|7132pQuảng Yên;3pĐông Mai;3pMinh Thành;6xSông Khoai;3xHiệp Hòa;3pCộng Hòa;3xTiền An;3xHoàng Tân;3pTân An;3pYên Giang;3pNam Hòa;3pHà An;3xCẩm La;3pPhong Hải;3pYên Hải;3xLiên Hòa;3pPhong Cốc;3xLiên Vị;3xTiền Phong
207|22|h|Cô Tô|7192tCô Tô;3xĐồng Tiến;3xThanh Lân
213|24|tp|Bắc Giang|7201pThọ Xương;6pNgô Quyền;3pHoàng Văn Thụ;3pTrần Phú;3pMỹ Độ;6pSong Mai;3pXương Giang;3pĐa Mai;3pDĩnh Kế;210pDĩnh Trì;240pNham Biền;1pTân An;5pTân Mỹ;3pHương Gián;6pĐồng Sơn;3pTân Tiến;3xQuỳnh Sơn;3pSong Khê;3pNội Hoàng;3pTiền Phong;3xXuân Phú;3pTân Liễu;3xTrí Yên;3xLãng Sơn;3xYên Lư;3xTiến Dũng;6xĐức Giang;3pCảnh Thụy;3xTư Mại;6xĐồng Việt;3xĐồng Phúc
215|24|h|Yên Thế|7243xĐồng Tiến;3xCanh Nậu;3xXuân Lương;3xTam Tiến;3xĐồng Vương;3xĐồng Hưu;2xĐồng Tâm;1xTân Hiệp;3xTiến Thắng;6xĐồng Lạc;3xĐông Sơn;6xHương Vĩ;3xĐồng Kỳ;3xAn Thượng;3tPhồn Xương;3xTân Sỏi;3tBố Hạ
216|24|h|Tân Yên|7306tNhã Nam;3xTân Trung;6xQuang Trung;6xAn Dương;3xPhúc Hòa;3xLiên Sơn;3xHợp Đức;3xLam Sơn;3xCao Xá;3tCao Thượng;3xViệt Ngọc;3xSong Vân;3xNgọc Châu;3xNgọc Vân;3xViệt Lập;3xLiên Chung;3xNgọc Thiện;3xNgọc Lý;3xQuế Nham
217|24|h|Lạng Giang|7375tVôi;3xNghĩa Hòa;3xNghĩa Hưng;3xQuang Thịnh;3xHương Sơn;3xĐào Mỹ;3xTiên Lục;3xAn Hà;3tKép;6xHương Lạc;3xDương Đức;3xTân Thanh;6xTân Hưng;3xMỹ Thái;6xXương Lâm;3xXuân Hương;3xTân Dĩnh;3xĐại Lâm;3xThái Đào
218|24|h|Lục Nam|7444tĐồi Ngô;6xĐông Hưng;3xĐông Phú;3xTam Dị;3xBảo Sơn;3xBảo Đài;3xThanh Lâm;3xTiên Nha;3xTrường Giang;6tPhương Sơn;3xChu Điện;3xCương Sơn;3xNghĩa Phương;3xVô Tranh;3xBình Sơn;3xLan Mẫu;3xYên Sơn;3xKhám Lạng;3xHuyền Sơn;3xTrường Sơn;3xLục Sơn;3xBắc Lũng;6xCẩm Lý;3xĐan Hội
219|24|h|Lục Ngạn|7528xCấm Sơn;3xTân Sơn;3xPhong Minh;3xPhong Vân;3xSa Lý;3xHộ Đáp;3xSơn Hải;9xBiên Sơn;9xKim Sơn;3xTân Hoa;3xGiáp Sơn;3tBiển Động;9tPhì Điền;6xTân Quang;3xĐồng Cốc;3xTân Lập;3xPhú Nhuận;9xTân Mộc;3xĐèo Gia
220|24|h|Sơn Động|7615tAn Châu;1tTây Yên Tử;5xVân Sơn;3xHữu Sản;3xĐại Sơn;3xPhúc Sơn;6xGiáo Liêm;6xCẩm Đàn;3xAn Lạc;3xVĩnh An;3xYên Định;3xLệ Viễn;6xAn Bá;3xTuấn Đạo;3xDương Hưu;6xLong Sơn;6xThanh Luận
222|24|tx|Việt Yên|7759xThượng Lan;3xViệt Tiến;3xNghĩa Trung;3xMinh Đức;3xHương Mai;3pTự Lạn;3pBích Động;3xTrung Sơn;3pHồng Thái;3xTiên Sơn;3pTăng Tiến;3pQuảng Minh;3pNếnh;3pNinh Sơn;3pVân Trung;3xVân Hà;3pQuang Châu
223|24|h|Hiệp Hòa|7816xĐồng Tiến;6xHoàng Vân;3xToàn Thắng;6xNgọc Sơn;9tThắng;3xSơn Thịnh;3xLương Phong;3xHùng Thái;6xThường Thắng;3xHợp Thịnh;3xDanh Thắng;3xMai Trung;3xĐoan Bái;3tBắc Lý;3xXuân Cẩm;3xHương Lâm;3xĐông Lỗ;3xChâu Minh;3xMai Đình
224|24|tx|Chũ|7525pChũ;24pThanh Hải;3xKiên Lao;6xKiên Thành;3pHồng Giang;15xQuý Sơn;3pTrù Hựu;21xMỹ An;3xNam Dương;9pPhượng Sơn
227|25|tp|Việt Trì|7888pDữu Lâu;6pNông Trang;3pTân Dân;3pGia Cẩm;3pTiên Cát;3pThọ Sơn;3pThanh Miếu;3pBạch Hạc;6pVân Phú;3xPhượng Lâu;3xThụy Vân;3pMinh Phương;3xTrưng Vương;3pMinh Nông;3xSông Lô;345xKim Đức;6xHùng Lô;216xHy Cương;3xChu Hóa;9xThanh Đình
228|25|tx|Phú Thọ|7942pHùng Vương;3pPhong Châu;3pÂu Cơ;3xHà Lộc;3xPhú Hộ;3xVăn Lung;3xThanh Minh;3xHà Thạch;3pThanh Vinh
230|25|h|Đoan Hùng|7969tĐoan Hùng;6xHùng Xuyên;6xBằng Luân;6xPhú Lâm;9xBằng Doãn;3xChí Đám;6xPhúc Lai;3xNgọc Quan;6xHợp Nhất;9xTây Cốc;12xHùng Long;3xYên Kiện;6xChân Mộng;6xCa Đình
231|25|h|Hạ Hoà|8053tHạ Hòa;3xĐại Phạm;6xĐan Thượng;3xHà Lương;6xTứ Hiệp;9xHiền Lương;9xPhương Viên;3xGia Điền;3xẤm Hạ;9xHương Xạ;6xXuân Áng;3xYên Kỳ;6xMinh Hạc;3xLang Sơn;3xBằng Giã;3xYên Luật;3xVô Tranh;3xVăn Lang;6xMinh Côi;3xVĩnh Chân
232|25|h|Thanh Ba|8152tThanh Ba;4xVân Lĩnh;2xĐông Lĩnh;3xĐại An;3xHanh Cù;6xĐồng Xuân;3xQuảng Yên;6xNinh Dân;15xVõ Lao;3xKhải Xuân;3xMạn Lạn;3xHoàng Cương;3xChí Tiên;3xĐông Thành;6xSơn Cương;3xThanh Hà;3xĐỗ Sơn;3xĐỗ Xuyên;3xLương Lỗ
233|25|h|Phù Ninh|8230tPhong Châu;3xPhú Mỹ;1xLệ Mỹ;2xLiên Hoa;3xTrạm Thản;3xTrị Quận;3xTrung Giáp;3xTiên Phú;3xHạ Giáp;3xBảo Thanh;3xPhú Lộc;3xGia Thanh;3xTiên Du;3xPhú Nham;6xAn Đạo;3xBình Phú;3xPhù Ninh
234|25|h|Yên Lập|8290tYên Lập;3xMỹ Lung;3xMỹ Lương;3xLương Sơn;3xXuân An;3xXuân Viên;3xXuân Thủy;3xTrung Sơn;3xHưng Long;3xNga Hoàng;3xĐồng Lạc;3xThượng Long;3xĐồng Thịnh;3xPhúc Khánh;3xMinh Hòa;3xNgọc Lập;3xNgọc Đồng
235|25|h|Cẩm Khê|8341tCẩm Khê;3xTiên Lương;6xMinh Thắng;3xMinh Tân;3xPhượng Vĩ;18xTùng Khê;3xTam Sơn;3xVăn Bán;9xPhong Thịnh;9xPhú Khê;3xHương Lung;12xNhật Tiến;3xHùng Việt;6xYên Dưỡng;6xĐiêu Lương;3xĐồng Lương
236|25|h|Tam Nông|8434tHưng Hóa;6xHiền Quan;3xBắc Sơn;3xThanh Uyên;15xLam Sơn;6xVạn Xuân;3xQuang Húc;3xHương Nộn;3xTề Lễ;3xThọ Văn;3xDị Nậu;9xDân Quyền
237|25|h|Lâm Thao|8494tLâm Thao;3xTiên Kiên;1tHùng Sơn;2xXuân Lũng;9xXuân Huy;3xThạch Sơn;6xSơn Vi;3xPhùng Nguyên;6xCao Xá;6xVĩnh Lại;3xTứ Xã;3xBản Nguyên
238|25|h|Thanh Sơn|8542tThanh Sơn;21xSơn Hùng;9xĐịch Quả;3xGiáp Lai;6xThục Luyện;3xVõ Miếu;3xThạch Khoán;15xCự Thắng;3xTất Thắng;6xVăn Miếu;3xCự Đồng;9xThắng Sơn;6xTân Minh;3xHương Cần;3xKhả Cửu;3xĐông Cửu;3xTân Lập;3xYên Lãng;3xYên Lương;3xThượng Cửu;3xLương Nha;3xYên Sơn;3xTinh Nhuệ
239|25|h|Thanh Thuỷ|8662xĐào Xá;3xThạch Đồng;3xXuân Lộc;3xTân Phương;3tThanh Thủy;3xSơn Thủy;3xBảo Yên;3xĐoan Hạ;3xĐồng Trung;3xHoàng Xá;12xTu Vũ
240|25|h|Tân Sơn|8545xThu Cúc;3xThạch Kiệt;3xThu Ngạc;3xKiệt Sơn;3xĐồng Sơn;3xLai Đồng;6tTân Phú;3xMỹ Thuận;9xTân Sơn;12xXuân Đài;3xMinh Đài;3xVăn Luông;3xXuân Sơn;9xLong Cốc;9xKim Thượng;3xTam Thanh;6xVinh Tiền
243|26|tp|Vĩnh Yên|8707pTích Sơn;3pLiên Bảo;3pHội Hợp;3pĐống Đa;3pNgô Quyền;3pĐồng Tâm;3pĐịnh Trung;3pKhai Quang;3xThanh Trù
244|26|tp|Phúc Yên|8737pHùng Vương;3pHai Bà Trưng;3pPhúc Thắng;3pXuân Hòa;1pĐồng Xuân;2xNgọc Thanh;3xCao Minh;3pNam Viêm;3pTiền Châu
246|26|h|Lập Thạch|8761tLập Thạch;3xQuang Sơn;3xNgọc Mỹ;3xHợp Lý;15xBắc Bình;3xThái Hòa;1tHoa Sơn;2xLiễn Sơn;3xXuân Hòa;3xVân Trục;15xLiên Hòa;3xTử Du;18xBàn Giản;3xXuân Lôi;3xĐồng Ích;3xTiên Lữ;3xVăn Quán;18xTây Sơn;3xSơn Đông
247|26|h|Tam Dương|8869tHợp Hòa;3xHoàng Hoa;3xĐồng Tĩnh;3tKim Long;3xHướng Đạo;3xĐạo Tú;3xAn Hòa;3xThanh Vân;3xDuy Phiên;3xHoàng Đan;3xHoàng Lâu;6xHội Thịnh
248|26|h|Tam Đảo|8908tTam Đảo;3tHợp Châu;3xĐạo Trù;3xYên Dương;3xBồ Lý;3tĐại Đình;3xTam Quan;3xHồ Sơn;3xMinh Quang
249|26|h|Bình Xuyên|8935tHương Canh;1tGia Khánh;2xTrung Mỹ;6tBá Hiến;3xThiện Kế;3xHương Sơn;3xTam Hợp;3xQuất Lưu;3xSơn Lôi;3tĐạo Đức;3xTân Phong;3tThanh Lãng;3xPhú Xuân
250|01|h|Mê Linh|8973tChi Đông;1xĐại Thịnh;3xKim Hoa;3xThạch Đà;3xTiến Thắng;3xTự Lập;3tQuang Minh;3xThanh Lâm;3xTam Đồng;3xLiên Mạc;6xChu Phan;3xTiến Thịnh;3xMê Linh;3xVăn Khê;3xHoàng Kim;3xTiền Phong;3xTráng Việt
251|26|h|Yên Lạc|9025tYên Lạc;3xĐồng Cương;3xĐồng Văn;3xBình Định;3xTrung Nguyên;3xTề Lỗ;3tTam Hồng;3xYên Đồng;3xVăn Tiến;3xNguyệt Đức;3xYên Phương;6xTrung Kiên;3xLiên Châu;3xĐại Tự;3xHồng Châu;3xTrung Hà
252|26|h|Vĩnh Tường|9076tVĩnh Tường;3xKim Xá;3xYên Bình;3xChấn Hưng;3xNghĩa Hưng;3xYên Lập;6xSao Đại Việt;3xĐại Đồng;6xLũng Hòa;6tThổ Tang;6xLương Điền;6xTân Phú;3xThượng Trưng;3xVũ Di;6xTuân Chính;9tTứ Trưng;3xNgũ Kiên;3xAn Nhân;3xVĩnh Thịnh;3xVĩnh Phú
253|26|h|Sông Lô|8773xLãng Công;3xQuang Yên;6xHải Lựu;18xĐồng Quế;3xNhân Đạo;3xĐôn Nhân;3xPhương Khoan;9xTân Lập;6tTam Sơn;6xYên Thạch;18xĐồng Thịnh;3xTứ Yên;3xĐức Bác;6xCao Phong
256|27|tp|Bắc Ninh|9163pVũ Ninh;3pĐáp Cầu;3pThị Cầu;3pKinh Bắc;9pĐại Phúc;3pTiền Ninh Vệ;3pSuối Hoa;3pVõ Cường;24pHòa Long;12pVạn An;9pKhúc Xuyên;9pPhong Khê;12pKim Chân;15pVân Dương;15pNam Sơn;39pKhắc Niệm;6pHạp Lĩnh
258|27|h|Yên Phong|9193tChờ;3xDũng Liệt;3xTam Đa;3xTam Giang;3xYên Trung;3xThụy Hòa;3xHòa Tiến;6xĐông Tiến;3xYên Phụ;3xTrung Nghĩa;6xĐông Phong;3xLong Châu;6xVăn Môn;3xĐông Thọ
259|27|tx|Quế Võ|9247pPhố Mới;3xViệt Thống;3pĐại Xuân;6pNhân Hòa;3pBằng An;3pPhương Liễu;3pQuế Tân;6pPhù Lương;3xPhù Lãng;3pPhượng Mao;3pViệt Hùng;6xNgọc Xá;3xChâu Phong;3pBồng Lai;3pCách Bi;3xĐào Viên;3xYên Giả;3xMộ Đạo;3xĐức Long;3xChi Lăng
260|27|h|Tiên Du|9319tLim;3xPhú Lâm;6xNội Duệ;6xLiên Bão;3xHiên Vân;3xHoàn Sơn;3xLạc Vệ;3xViệt Đoàn;3xPhật Tích;3xTân Chi;3xĐại Đồng;3xTri Phương;3xMinh Đạo;3xCảnh Hưng
261|27|tp|Từ Sơn|9367pĐông Ngàn;3pTam Sơn;3pHương Mạc;3pTương Giang;3pPhù Khê;3pĐồng Kỵ;1pTrạng Hạ=Trang Hạ;2pĐồng Nguyên;3pChâu Khê;3pTân Hồng;3pĐình Bảng;3pPhù Chẩn
262|27|tx|Thuận Thành|9400pHồ;3xHoài Thượng;3xĐại Đồng Thành;3xMão Điền;3pSong Hồ;3xĐình Tổ;3pAn Bình;3pTrí Quả;3pGia Đông;3pThanh Khương;3pTrạm Lộ;3pXuân Lâm;3pHà Mãn;3xNgũ Thái;3xNguyệt Đức;3pNinh Xá;3xNghĩa Đạo;3xSong Liễu
263|27|h|Gia Bình|9454tGia Bình;3xVạn Ninh;3xThái Bảo;3xGiang Sơn;3xCao Đức;3xĐại Lai;3xSong Giang;3xBình Dương;3xLãng Ngâm;3tNhân Thắng;3xXuân Lai;3xĐông Cứu;3xĐại Bái;3xQuỳnh Phú
264|27|h|Lương Tài|9496tThứa;3xAn Thịnh;3xTrung Kênh;3xPhú Hòa;3xAn Tập;3xTân Lãng;3xQuảng Phú;3xQuang Minh;6xTrung Chính;6xBình Định;3xPhú Lương;3xLâm Thao
268|01|q|Hà Đông|9538pQuang Trung;3pMộ Lao;1pVăn Quán;2pVạn Phúc;7pLa Khê;1pPhú La;1pPhúc La;3pHà Cầu;6pYên Nghĩa;3pKiến Hưng;3pPhú Lãm;3pPhú Lương;315pDương Nội;231pĐồng Mai;6pBiên Giang
269|01|tx|Sơn Tây|9574pNgô Quyền;3pPhú Thịnh;9pSơn Lộc;3pXuân Khanh;3xĐường Lâm;3pViên Sơn;3xXuân Sơn;3pTrung Hưng;3xThanh Mỹ;3pTrung Sơn Trầm;3xKim Sơn;3xSơn Đông;3xCổ Đông
271|01|h|Ba Vì|9619tTây Đằng;6xPhú Cường;3xCổ Đô;6xVạn Thắng;6xPhong Vân;3xPhú Đông;3xPhú Hồng;3xPhú Châu;3xThái Hòa;3xĐồng Thái;3xPhú Sơn;3xMinh Châu;3xVật Lại;3xChu Minh;3xTòng Bạt;3xCẩm Lĩnh;3xSơn Đà;3xĐông Quang;3xTiên Phong;3xThụy An;3xCam Thượng;3xThuần Mỹ;3xTản Lĩnh;3xBa Trại;3xMinh Quang;3xBa Vì;3xVân Hòa;3xYên Bài;3xKhánh Thượng
272|01|h|Phúc Thọ|9715tPhúc Thọ;6xVân Phúc;3xNam Hà;3xXuân Đình;6xSen Phương;6xVõng Xuyên;3xTích Lộc;3xLong Thượng;6xHát Môn;6xThanh Đa;3xTrạch Mỹ Lộc;3xPhúc Hòa;3xNgọc Tảo;3xPhụng Thượng;3xTam Thuấn;3xTam Hiệp;3xHiệp Thuận;3xLiên Hiệp
273|01|h|Đan Phượng|9784tPhùng;3xTrung Châu;3xThọ An;3xThọ Xuân;3xHồng Hà;3xLiên Hồng;3xLiên Hà;3xHạ Mỗ;3xLiên Trung;3xPhương Đình;3xThượng Mỗ;3xTân Hội;3xTân Lập;3xĐan Phượng;3xĐồng Tháp;3xSong Phượng
274|01|h|Hoài Đức|9832tTrạm Trôi;3xĐức Thượng;3xMinh Khai;3xDương Liễu;3xDi Trạch;3xĐức Giang;3xCát Quế;3xKim Chung;3xYên Sở;3xSơn Đồng;3xVân Canh;3xĐắc Sở;3xLại Yên;3xTiền Yên;3xSong Phương;3xAn Khánh;3xAn Thượng;3xVân Côn;6xLa Phù;3xĐông La
275|01|h|Quốc Oai|4939xĐông Xuân;4956tQuốc Oai;3xSài Sơn;6xPhượng Sơn;3xNgọc Liệp;3xNgọc Mỹ;6xThạch Thán;3xĐồng Quang;3xPhú Cát;3xTuyết Nghĩa;3xLiệp Nghĩa;3xCộng Hòa;3xHưng Đạo;6xPhú Mãn;3xCấn Hữu;6xHòa Thạch;3xĐông Yên
276|01|h|Thạch Thất|4927xYên Trung;3xYên Bình;6xTiến Xuân;5019tLiên Quan;3xĐại Đồng;3xCẩm Yên;3xLại Thượng;3xPhú Kim;3xHương Ngải;3xLam Sơn;3xKim Quan;6xBình Yên;6xThạch Hòa;3xCần Kiệm;6xPhùng Xá;3xTân Xã;3xThạch Xá;3xQuang Trung;3xHạ Bằng;3xĐồng Trúc
277|01|h|Chương Mỹ|10015tChúc Sơn;3tXuân Mai;3xPhụng Châu;3xTiên Phương;3xĐông Sơn;3xĐông Phương Yên;3xPhú Nghĩa;6xTrường Yên;3xNgọc Hòa;3xThủy Xuân Tiên;3xThanh Bình;3xTrung Hòa;3xĐại Yên;3xThụy Hương;3xTốt Động;3xLam Điền;3xTân Tiến;3xNam Phương Tiến;3xHợp Đồng;3xHoàng Văn Thụ;3xHoàng Diệu;3xHữu Văn;3xQuảng Bị;3xMỹ Lương;3xThượng Vực;6xHồng Phú;3xTrần Phú;3xVăn Võ;3xĐồng Lạc;3xHòa Phú
278|01|h|Thanh Oai|10114tKim Bài;6xCự Khê;6xBích Hòa;3xMỹ Hưng;3xCao Viên;3xBình Minh;3xTam Hưng;3xThanh Cao;3xThanh Thùy;3xThanh Mai;3xThanh Văn;3xĐỗ Động;3xKim An;3xKim Thư;3xPhương Trung;3xTân Ước;3xDân Hòa;3xLiên Châu;3xCao Xuân Dương;6xHồng Dương
279|01|h|Thường Tín|10183tThường Tín;3xNinh Sở;3xNhị Khê;3xDuyên Thái;3xKhánh Hà;3xHòa Bình;3xVăn Bình;3xHiền Giang;3xHồng Vân;3xVân Tảo;3xLiên Phương;3xVăn Phú;3xTự Nhiên;3xTiền Phong;3xHà Hồi;6xNguyễn Trãi;3xQuất Động;3xChương Dương;3xTân Minh;3xLê Lợi;3xThắng Lợi;3xDũng Tiến;6xNghiêm Xuyên;3xTô Hiệu;3xVăn Tự;3xVạn Nhất;3xMinh Cường
280|01|h|Phú Xuyên|10270tPhú Minh;3tPhú Xuyên;3xHồng Minh;3xPhượng Dực;3xNam Tiến;9xVăn Hoàng;3xPhú Túc;6xHồng Thái;3xHoàng Long;9xNam Phong;3xTân Dân;3xQuang Hà;3xChuyên Mỹ;3xKhai Thái;3xPhúc Tiến;3xVân Từ;3xTri Thủy;3xĐại Xuyên;3xPhú Yên;3xBạch Hạ;3xQuang Lãng;3xChâu Can;3xMinh Tân
281|01|h|Ứng Hòa|10354tVân Đình;9xHoa Viên;3xQuảng Phú Cầu;3xTrường Thịnh;6xLiên Bạt;3xCao Sơn Tiến;6xPhương Tú;3xTrung Tú;3xĐồng Tân;3xTảo Dương Văn;3xThái Hòa;3xMinh Đức;3xTrầm Lộng;9xKim Đường;6xHòa Phú;6xĐại Hùng;3xĐông Lỗ;3xPhù Lưu;3xĐại Cường;3xBình Lưu Quang
282|01|h|Mỹ Đức|10441tĐại Nghĩa;3xĐồng Tâm;3xThượng Lâm;3xTuy Lai;3xPhúc Lâm;6xMỹ Xuyên;3xAn Mỹ;3xHồng Sơn;3xLê Thanh;3xXuy Xá;3xPhùng Xá;3xPhù Lưu Tế;3xĐại Hưng;3xVạn Tín;6xHương Sơn;3xHùng Tiến;3xAn Tiến;3xHợp Tiến;3xHợp Thanh;3xAn Phú
288|30|tp|Hải Dương|10507pCẩm Thượng;3pBình Hàn;3pNgọc Châu;1pNhị Châu;2pQuang Trung;3pNguyễn Trãi;6pTrần Hưng Đạo;3pTrần Phú;3pThanh Bình;1pTân Bình;2pLê Thanh Nghị;3pHải Tân;3pTứ Minh;3pViệt Hòa;117pÁi Quốc;3xAn Thượng;9pNam Đồng;150xQuyết Thắng;15xTiền Tiến;165pThạch Khôi;3xLiên Hồng;6pTân Hưng;6xGia Xuyên;60xNgọc Sơn
290|30|tp|Chí Linh|10546pPhả Lại;3pSao Đỏ;3pBến Tắm;3xHoàng Hoa Thám;3xBắc An;3xHưng Đạo;3xLê Lợi;3pHoàng Tiến;3pCộng Hòa;3pHoàng Tân;3pCổ Thành;3pVăn An;3pChí Minh;3pVăn Đức;3pThái Học;3xNhân Huệ;3pAn Lạc;6pĐồng Lạc;3pTân Dân
291|30|h|Nam Sách|10606tNam Sách;3xNam Hưng;3xNam Tân;3xHợp Tiến;3xHiệp Cát;3xQuốc Tuấn;9xAn Bình;3xTrần Phú;3xAn Sơn;3xCộng Hòa;3xThái Tân;3xAn Phú;9xHồng Phong;3xĐồng Lạc;9xMinh Tân
292|30|tx|Kinh Môn|10675pAn Lưu;3xBạch Đằng;3pThất Hùng;3xLê Ninh;9pPhạm Thái;3pDuy Tân;3pTân Dân;3pMinh Tân;3xQuang Thành;3xHiệp Hòa;6pPhú Thứ;3xThăng Long;3xLạc Long;3pAn Sinh;3pHiệp Sơn;3xThượng Quận;3pAn Phụ;3pHiệp An;3pLong Xuyên;3pThái Thịnh;3pHiến Thành;3xMinh Hòa
293|30|h|Kim Thành|10750tPhú Thái;6xLai Khê;6xVũ Dũng;6xTuấn Việt;3xKim Xuyên;6xNgũ Phúc;3xKim Anh;3xKim Liên;3xKim Tân;6xKim Đính;6xHòa Bình;3xTam Kỳ;3xĐồng Cẩm;6xĐại Đức
294|30|h|Thanh Hà|10813tThanh Hà;3xHồng Lạc;9xTân Việt;3xCẩm Việt;3xThanh An;3xThanh Lang;6xTân An;3xLiên Mạc;3xThanh Hải;9xThanh Xuân;6xThanh Tân;3xAn Phượng;3xThanh Sơn;9xThanh Quang;3xThanh Hồng;3xVĩnh Cường
295|30|h|Cẩm Giàng|10888tCẩm Giang;3tLai Cách;3xCẩm Hưng;3xCẩm Hoàng;3xCẩm Văn;3xNgọc Liên;6xCẩm Vũ;3xĐức Chính;6xĐịnh Sơn;6xLương Điền;3xCao An;3xTân Trường;3xPhúc Điền;6xCẩm Đông;3xCẩm Đoài
296|30|h|Bình Giang|10945tKẻ Sặt;6xVĩnh Hưng;3xHùng Thắng;6xVĩnh Hồng;3xLong Xuyên;3xTân Việt;3xThúc Kháng;3xTân Hồng;6xHồng Khê;3xThái Minh;3xCổ Bì;3xNhân Quyền;3xThái Dương;3xThái Hòa;3xBình Xuyên
297|30|h|Gia Lộc|10999tGia Lộc;9xThống Nhất;12xYết Kiêu;15xGia Phúc;3xGia Tiến;3xLê Lợi;3xToàn Thắng;3xHoàng Diệu;3xHồng Hưng;3xPhạm Trấn;3xĐoàn Thượng;3xThống Kênh;6xNhật Quang;6xQuang Đức
298|30|h|Tứ Kỳ|11074tTứ Kỳ;9xĐại Sơn;3xHưng Đạo;6xBình Lãng=Bình Lăng;3xChí Minh;3xKỳ Sơn;3xQuang Phục;12xTân Kỳ;3xQuang Khải;3xĐại Hợp;3xDân An;3xAn Thanh;3xMinh Đức;3xVăn Tố;3xQuang Trung;6xLạc Phượng;3xTiên Động;3xNguyên Giáp;3xHà Kỳ;3xHà Thanh
299|30|h|Ninh Giang|11161xỨng Hòe;3xNghĩa An;3xĐức Phúc;6xAn Đức;6xTân Hương;6xVĩnh Hòa;3xBình Xuyên;9xTân Phong;6tNinh Giang;3xTân Quang;9xHồng Dụ;3xVăn Hội;6xHồng Phong;3xHiệp Lực;3xKiến Phúc;3xHưng Long
300|30|h|Thanh Miện|11239tThanh Miện;3xThanh Tùng;3xPhạm Kha;3xNgô Quyền;3xĐoàn Tùng;3xHồng Quang;3xTân Trào;3xLam Sơn;3xĐoàn Kết;3xLê Hồng;3xTứ Cường;6xNgũ Hùng;3xCao Thắng;3xChi Lăng Bắc;3xChi Lăng Nam;3xThanh Giang;6xHồng Phong
303|31|q|Hồng Bàng|11296pQuán Toan;3pHùng Vương;3pSở Dầu;3pThượng Lý;6pMinh Khai;9pHoàng Văn Thụ;3pPhan Bội Châu;264pĐại Bản;12pAn Hưng;3pAn Hồng
304|31|q|Ngô Quyền|11329pMáy Chai;6pVạn Mỹ;3pCầu Tre;3pGia Viên;3pCầu Đất;6pĐông Khê;9pĐằng Giang;6pLạch Tray
305|31|q|Lê Chân|11371pAn Biên;12pTrần Nguyên Hãn;12pHàng Kênh;6pAn Dương;3pDư Hàng Kênh;1pKênh Dương;2pVĩnh Niệm
306|31|q|Hải An|11410pĐông Hải 1;1pĐông Hải 2;2pĐằng Lâm;1pThành Tô;2pĐằng Hải;3pNam Hải;3pCát Bi;3pTràng Cát
307|31|q|Kiến An|11431pĐồng Hòa;3pBắc Sơn;3pNam Sơn;3pNgọc Sơn;3pTrần Thành Ngọ;3pVăn Đẩu;3pBắc Hà
308|31|q|Đồ Sơn|11455pNgọc Xuyên;3pHải Sơn;3pVạn Hương;4pMinh Đức;2pBàng La;270pHợp Đức
309|31|q|Dương Kinh|11683pĐa Phúc;3pHưng Đạo;3pAnh Dũng;3pHải Thành;15pHòa Nghĩa;33pTân Thành
311|31|tp|Thuỷ Nguyên|11473pMinh Đức;12xLiên Xuân;3pLưu Kiếm;12xBạch Đằng;3xNinh Sơn;3pQuảng Thanh;6pTrần Hưng Đạo;6xQuang Trung;3pLê Hồng Phong;6pHòa Bình;3pThủy Hà;3pAn Lư;6pPhạm Ngũ Lão;3pNam Triệu Giang;3pTam Hưng;6pLập Lễ;6pThiên Hương;3pThủy Đường;9pHoàng Lâm;3pHoa Động;6pDương Quan
312|31|q|An Dương|11581pLê Lợi;3pLê Thiện;6pAn Hòa;3pHồng Phong;3pTân Tiến;12pNam Sơn;6pAn Hải;3pĐồng Thái;6pAn Đồng;3pHồng Thái
313|31|h|An Lão|11629tAn Lão;3xBát Trang;3xTrường Thọ;3xTrường Thành;3xAn Tiến;3xQuang Hưng;3xQuang Trung;3xQuốc Tuấn;3xAn Thắng;3tTrường Sơn;3xTân Dân;3xThái Sơn;3xTân Viên;3xMỹ Đức;3xChiến Thắng;3xAn Thọ;3xAn Thái
314|31|h|Kiến Thuỵ|11680tNúi Đối;15xĐông Phương;3xThuận Thiên;3xHữu Bằng;3xĐại Đồng;6xNgũ Phúc;3xKiến Quốc;3xDu Lễ;6xThanh Sơn;3xMinh Tân;3xKiến Hưng;6xTân Phong;9xTân Trào;3xĐoàn Xá;3xTú Sơn;3xĐại Hợp
315|31|h|Tiên Lãng|11755tTiên Lãng;3xĐại Thắng;3xTiên Cường;3xTự Cường;6xQuyết Tiến;3xKhởi Nghĩa;3xTiên Thanh;3xCấp Tiến;3xKiến Thiết;3xĐoàn Lập;6xTân Minh;6xTiên Thắng;3xTiên Minh;3xBắc Hưng;3xNam Hưng;3xHùng Thắng;3xTây Hưng;3xĐông Hưng;6xVinh Quang
316|31|h|Vĩnh Bảo|11824tVĩnh Bảo;3xDũng Tiến;3xGiang Biên;3xThắng Thuỷ;3xTrung Lập;3xViệt Tiến;3xVĩnh An;6xVĩnh Hòa;3xHùng Tiến;6xTân Hưng;3xTân Liên;6xVĩnh Hưng;9xVĩnh Hải;6xLiên Am;3xLý Học;3xTam Cường;3xHòa Bình;3xTiền Phong;9xCao Minh;9xTrấn Dương
317|31|h|Cát Hải|11914tCát Bà;3tCát Hải;3xNghĩa Lộ;3xĐồng Bài;3xHoàng Châu;3xVăn Phong;3xPhù Long;3xGia Luận;3xHiền Hào;3xTrân Châu;3xViệt Hải;3xXuân Đám
318|31|h|Bạch Long Vĩ|
323|33|tp|Hưng Yên|11950pLam Sơn;3pHiến Nam;3pAn Tảo;3pLê Lợi;3pMinh Khai;6pHồng Châu;3xTrung Nghĩa;3xLiên Phương;3xPhương Nam;3xQuảng Châu;3xBảo Khê;348xPhú Cường;3xHùng Cường;51xTân Hưng;3xHoàng Hanh
325|33|h|Văn Lâm|11986tNhư Quỳnh;3xLạc Đạo;3xChỉ Đạo;3xĐại Đồng;3xViệt Hưng;3xTân Quang;3xĐình Dù;3xMinh Hải;3xLương Tài;3xTrưng Trắc;3xLạc Hồng
326|33|h|Văn Giang|12019tVăn Giang;3xXuân Quan;3xCửu Cao;3xPhụng Công;3xNghĩa Trụ;3xLong Hưng;3xVĩnh Khúc;3xLiên Nghĩa;3xTân Tiến;3xThắng Lợi;3xMễ Sở
327|33|h|Yên Mỹ|12052tYên Mỹ;3xNguyễn Văn Linh;6xĐồng Than;3xNgọc Long;3xLiêu Xá;3xHoàn Long;3xTân Lập;3xThanh Long;3xYên Phú;6xTrung Hòa;6xViệt Yên;9xTân Minh
328|33|tx|Mỹ Hào|12103pBần Yên Nhân;3pPhan Đình Phùng;3xCẩm Xá;3xDương Quang;3xHòa Phong;3pNhân Hòa;3pDị Sử;3pBạch Sam;3pMinh Đức;3pPhùng Chí Kiên;3xXuân Dục;3xNgọc Lâm;3xHưng Long
329|33|h|Ân Thi|12142tÂn Thi;3xPhù Ủng;3xBắc Sơn;3xBãi Sậy;3xĐào Dương;3xQuang Vinh;3xVân Du;6xXuân Trúc;3xHoàng Hoa Thám;3xQuảng Lãng;3xĐa Lộc;3xĐặng Lễ;3xCẩm Ninh;3xNguyễn Trãi;6xHồ Tùng Mậu;3xTiền Phong;3xHồng Quang;6xHạ Lễ
330|33|h|Khoái Châu|12205tKhoái Châu;3xĐông Tảo;3xBình Minh;3xPhạm Hồng Thái;6xÔng Đình;3xTân Dân;3xTứ Dân;3xAn Vĩ;3xĐông Kết;6xDân Tiến;6xĐồng Tiến;3xTân Châu;3xLiên Khê;3xPhùng Hưng;3xViệt Hòa;3xĐông Ninh;3xĐại Tập;3xChí Minh;6xThuần Hưng;3xNguyễn Huệ
331|33|h|Kim Động|12280tLương Bằng;3xNghĩa Dân;3xToàn Thắng;3xVĩnh Xá;3xPhạm Ngũ Lão;3xPhú Thọ;3xĐồng Thanh;3xSong Mai;3xChính Nghĩa;9xMai Động;3xĐức Hợp;3xHùng An;3xNgọc Thanh;3xDiên Hồng;3xHiệp Cường
332|33|h|Tiên Lữ|12337tVương;3xHưng Đạo;6xNhật Tân;6xLệ Xá;3xAn Viên;6xTrung Dũng;3xHải Thắng;3xThủ Sỹ;3xThiện Phiến;3xThụy Lôi;3xCương Chính
333|33|h|Phù Cừ|12391tTrần Cao;3xMinh Tân;3xPhan Sào Nam;3xQuang Hưng;3xMinh Hoàng;3xĐoàn Đào;3xTống Phan;3xĐình Cao;3xNhật Quang;6xTam Đa;3xTiên Tiến;3xNguyên Hòa;3xTống Trân
336|34|tp|Thái Bình|12433pLê Hồng Phong;3pBồ Xuyên;3pĐề Thám;3pKỳ Bá;3pQuang Trung;3pPhú Khánh;3pTiền Phong;1pTrần Hưng Đạo;2pTrần Lãm;3xĐông Hòa;3pHoàng Diệu;3xPhú Xuân;3xVũ Phúc;3xVũ Chính;348xĐông Mỹ;3xĐông Thọ;264xVũ Đông;24xVũ Lạc;117xTân Bình
338|34|h|Quỳnh Phụ|12472tQuỳnh Côi;3xAn Khê;3xAn Đồng;3xQuỳnh Hoa;3xQuỳnh Lâm;3xQuỳnh Thọ;3xAn Hiệp;3xQuỳnh Hoàng;3xQuỳnh Giao;3xAn Thái;3xAn Cầu;3xQuỳnh Hồng;3xQuỳnh Khê;3xQuỳnh Minh;3xAn Ninh;3xQuỳnh Ngọc;3xQuỳnh Hải;3tAn Bài;3xAn Ấp;3xQuỳnh Hội;3xChâu Sơn;3xQuỳnh Mỹ;3xAn Quý=An Quí;3xAn Thanh;6xAn Vũ;3xAn Lễ;3xQuỳnh Hưng;6xAn Mỹ;3xQuỳnh Nguyên;3xAn Vinh;6xAn Dục;3xĐông Hải;3xTrang Bảo Xá;3xAn Tràng;3xĐồng Tiến
339|34|h|Hưng Hà|12586tHưng Hà;3xQuang Trung;3xTân Lễ;3xCộng Hòa;6xCanh Tân;3xHòa Tiến;6xTân Tiến;3tHưng Nhân;3xĐoan Hùng;3xDuyên Hải;3xTân Hòa;3xVăn Cẩm;3xBắc Sơn;3xĐông Đô;3xPhúc Khánh;3xLiên Hiệp;3xTây Đô;3xThống Nhất;3xTiến Đức;3xThái Hưng;3xThái Phương;3xHòa Bình;1xChi Lăng;2xMinh Khai;3xHồng An;3xKim Trung=Kim Chung;3xHồng Lĩnh;3xMinh Tân;3xVăn Lang;3xĐộc Lập;3xChí Hòa;3xMinh Hòa;3xHồng Minh
340|34|h|Đông Hưng|12688tĐông Hưng;6xĐông Phương;6xLiên An Đô;3xĐông Sơn;3xĐông Cường;3xPhú Lương;3xMê Linh;3xLô Giang;3xĐông La;3xMinh Tân;3xĐông Xá;6xNguyên Xá;6xPhong Dương Tiến;3xHồng Việt;6xHà Giang;3xĐông Kinh;3xĐông Hợp;3xThăng Long;3xĐông Các;3xPhú Châu;3xLiên Hoa;6xĐông Tân;3xĐông Vinh;3xXuân Quang Động;3xHồng Bạch;6xTrọng Quan;6xHồng Giang;3xĐông Quan;9xĐông Á;6xĐông Hoàng;3xĐông Dương;12xMinh Phú
341|34|h|Thái Thụy|12826tDiêm Điền;6xThụy Trường;9xHồng Dũng;3xThụy Quỳnh;3xAn Tân;3xThụy Ninh;3xThụy Hưng;3xThụy Việt;3xThụy Văn;3xThụy Xuân;3xDương Phúc;3xThụy Trình;3xThụy Bình;3xThụy Chính;3xThụy Dân;3xThụy Hải;9xThụy Liên;3xThụy Duyên;6xThụy Thanh;3xThụy Sơn;3xThụy Phong;3xThái Thượng;3xThái Nguyên;6xDương Hồng Thủy;3xThái Giang;3xHòa An;3xSơn Hà;9xThái Phúc;3xThái Hưng;3xThái Đô;3xThái Xuyên;6xMỹ Lộc;9xTân Học;3xThái Thịnh;3xThuần Thành;3xThái Thọ
342|34|h|Tiền Hải|12970tTiền Hải;6xĐông Trà;3xĐông Long;6xVũ Lăng;3xĐông Xuyên;3xTây Lương;3xTây Ninh;3xĐông Quang;3xĐông Hoàng;3xĐông Minh;9xAn Ninh;6xĐông Cơ;3xTây Giang;3xĐông Lâm;3xPhương Công;3xÁi Quốc;6xNam Cường;3xVân Trường;6xNam Chính;3xBắc Hải;3xNam Thịnh;3xNam Hà;3xNam Tiến;3xNam Trung;3xNam Hồng;3xNam Hưng;3xNam Hải;3xNam Phú
343|34|h|Kiến Xương|13075tKiến Xương;3xTrà Giang;3xQuốc Tuấn;6xAn Bình;3xTây Sơn;3xHồng Thái;3xBình Nguyên;6xLê Lợi;9xVũ Lễ;3xThanh Tân;6xThống Nhất;6xVũ Ninh;3xVũ An;3xQuang Lịch;3xHòa Bình;3xBình Minh;3xVũ Quý=Vũ Quí;3xQuang Bình;6xVũ Trung;6xVũ Công;3xHồng Vũ;3xQuang Minh;3xQuang Trung;6xMinh Quang;6xMinh Tân;3xNam Bình;3xBình Thanh;3xBình Định;3xHồng Tiến
344|34|h|Vũ Thư|13192tVũ Thư;3xHồng Lý;3xĐồng Thanh;3xXuân Hòa;3xHiệp Hòa;3xPhúc Thành;3xTân Phong;3xSong Lãng;3xTân Hòa;3xViệt Hùng;3xMinh Lãng;6xMinh Khai;3xDũng Nghĩa;3xMinh Quang;3xTam Quang;3xTân Lập;3xBách Thuận;3xTự Tân;3xSong An;3xTrung An;3xVũ Hội;3xHòa Bình;3xNguyên Xá;3xViệt Thuận;3xVũ Vinh;3xVũ Đoài;3xVũ Tiến;3xVũ Vân;3xDuy Nhất;3xHồng Phong
347|35|tp|Phủ Lý|13285pQuang Trung;6pLê Hồng Phong;3pChâu Cầu;9pLam Hạ;3xPhù Vân;3pLiêm Chính;6pThanh Châu;3pChâu Sơn;48pTân Hiệp;60xKim Bình;18pTân Liêm;15pThanh Tuyền;48xĐinh Xá;6xTrịnh Xá
349|35|tx|Duy Tiên|13321pĐồng Văn;3pHòa Mạc;3xMộc Hoàn;3pChâu Giang;3pBạch Thượng;3pDuy Minh;6pDuy Hải;3xChuyên Ngoại;3pYên Bắc;3xTrác Văn;3pTiên Nội;3pHoàng Đông;3xYên Nam;3xTiên Ngoại;6pTiên Sơn=Xã Tiên Sơn
350|35|tx|Kim Bảng|13384pQuế;3xNguyễn Úy;3pĐại Cương;3pLê Hồ;3pTượng Lĩnh;6pTân Tựu;3pĐồng Hóa;3xHoàng Tây;3pTân Sơn;3xThụy Lôi;3xVăn Xá;3xKhả Phong;3pNgọc Sơn;6pBa Sao;3xLiên Sơn;3pThi Sơn;3xThanh Sơn
351|35|h|Thanh Liêm|13441tKiện Khê;9xLiêm Phong;3xThanh Hà;3xLiêm Cần;9xLiêm Thuận;3xThanh Thủy;3xThanh Phong;3tTân Thanh;3xThanh Tân;3xLiêm Túc;3xLiêm Sơn;3xThanh Hương;3xThanh Nghị;3xThanh Tâm;3xThanh Nguyên;3xThanh Hải
352|35|h|Bình Lục|13501tBình Mỹ;3xBình Nghĩa;6xTràng An;6xĐồng Du;3xNgọc Lũ;6xĐồn Xá;3xAn Ninh;3xBồ Đề;9xBình An;3xVũ Bản;3xTrung Lương;6xAn Đổ;3xLa Sơn;3xTiêu Động;3xAn Lão
353|35|h|Lý Nhân|13567xHợp Lý;3xNguyên Lý;3xChính Lý;3xChân Lý;3xĐạo Lý;3xCông Lý;3xVăn Lý;3xBắc Lý;3xĐức Lý;3xTrần Hưng Đạo;3tVĩnh Trụ;3xNhân Thịnh;6xNhân Khang;3xNhân Mỹ;3xNhân Nghĩa;3xNhân Chính;3xNhân Bình;3xPhú Phúc;3xXuân Khê;3xTiến Thắng;3xHòa Hậu
356|36|tp|Nam Định|13636pVị Xuyên;21pTrường Thi;9pTrần Hưng Đạo;3pCửa Bắc;9pNăng Tĩnh;3pQuang Trung;3pLộc Hạ;3pLộc Vượng;3pCửa Nam;3pLộc Hòa;3pNam Phong;3pMỹ Xá;6pNam Vân;3pHưng Lộc;3xMỹ Hà;6xMỹ Thắng;3xMỹ Trung;3xMỹ Tân;3xMỹ Phúc;6xMỹ Thuận;3xMỹ Lộc
359|36|h|Vụ Bản|13741tGôi;6xHiển Khánh;3xMinh Tân;3xHợp Hưng;3xĐại An;6xCộng Hòa;3xTrung Thành;3xQuang Trung;9xThành Lợi;3xKim Thái;3xLiên Minh;3xĐại Thắng;3xTam Thanh;3xVĩnh Hào
360|36|h|Ý Yên|13795tLâm;6xTrung Nghĩa;6xTân Minh;3xYên Thọ;9xPhú Hưng;3xYên Chính;3xYên Bình;6xYên Mỹ;3xYên Dương;9xYên Khánh;3xYên Phong;3xYên Ninh;3xYên Lương;9xYên Tiến;3xYên Thắng;3xYên Phúc;3xYên Cường;3xYên Lộc;3xHồng Quang;3xYên Đồng;3xYên Khang;3xYên Nhân;3xYên Trị
361|36|h|Nghĩa Hưng|13891tLiễu Đề;3tRạng Đông;6xĐồng Thịnh;6xNghĩa Thái;3xHoàng Nam;3xNghĩa Châu;3xNghĩa Trung;3xNghĩa Sơn;3xNghĩa Lạc;3xNghĩa Hồng;3xNghĩa Phong;3xNghĩa Phú;9tQuỹ Nhất;3xNghĩa Hùng;3xNghĩa Lâm;3xNghĩa Thành;3xPhúc Thắng;3xNghĩa Lợi;3xNghĩa Hải;6xNam Điền
362|36|h|Nam Trực|13966tNam Giang;6xNam Điền;3xNghĩa An;3xNam Thắng;6xHồng Quang;3xTân Thịnh;3xNam Cường;3xNam Hồng;3xNam Hùng;3xNam Hoa;3xNam Dương;3xNam Thanh;3xNam Lợi;3xBình Minh;3xĐồng Sơn;3xNam Tiến;3xNam Hải;3xNam Thái
363|36|h|Trực Ninh|14026tCổ Lễ;3xPhương Định;3xTrực Chính;3xTrung Đông;3xLiêm Hải;3xTrực Tuấn;3xViệt Hùng;3xTrực Đạo;3xTrực Hưng;3xTrực Nội;3tCát Thành;3xTrực Thanh;3xTrực Khang;3xTrực Thuận;3xTrực Mỹ;3xTrực Đại;3xTrực Cường;3tNinh Cường;3xTrực Thái;3xTrực Hùng;3xTrực Thắng
364|36|h|Xuân Trường|14089tXuân Trường;3xXuân Châu;3xXuân Hồng;3xXuân Thành;3xXuân Thượng;3xXuân Giang;6xXuân Tân;6xXuân Ngọc;6xTrà Lũ;3xThọ Nghiệp;3xXuân Phú;6xXuân Vinh;9xXuân Ninh;3xXuân Phúc
365|36|h|Giao Thủy|14152tQuất Lâm;3xGiao Hương;3xHồng Thuận;3xGiao Thiện;3xGiao Thanh;3tGiao Thủy;3xBình Hòa;6xGiao Hà;3xGiao Nhân;3xGiao An;3xGiao Lạc;3xGiao Châu;3xGiao Tân;3xGiao Yến;3xGiao Xuân;3xGiao Thịnh;3xGiao Hải;3xBạch Long;3xGiao Long;3xGiao Phong
366|36|h|Hải Hậu|14215tYên Định;3tCồn;3tThịnh Long;3xHải Nam;3xHải Trung;6xHải Minh;3xHải Anh;12xHải Hưng;6xHải Long;6xHải Đường;3xHải Lộc;3xHải Quang;3xHải Đông;3xHải Sơn;3xHải Tân;6xHải Phong;3xHải An;3xHải Tây;6xHải Phú;3xHải Giang;6xHải Ninh;6xHải Xuân;3xHải Châu;6xHải Hòa
370|37|tp|Tam Điệp|14362pBắc Sơn;3pTrung Sơn;3pNam Sơn;1pTây Sơn;2xYên Sơn;3pYên Bình;1pTân Bình;2xQuang Sơn;3xĐông Sơn
372|37|h|Nho Quan|14386xXích Thổ;3xGia Lâm;3xGia Sơn;3xThạch Bình;3xGia Thủy;3xGia Tường;3xCúc Phương;3xPhú Sơn;3xĐức Long;3xLạc Vân;3xĐồng Phong;3xYên Quang;6xThượng Hòa;3tNho Quan;3xVăn Phương;3xThanh Sơn;3xPhúc Sơn;6xVăn Phú;3xPhú Lộc;3xKỳ Phú;3xQuỳnh Lưu;6xPhú Long;3xQuảng Lạc
373|37|h|Gia Viễn|14464tThịnh Vượng;3xGia Hòa;3xGia Hưng;3xLiên Sơn;3xGia Thanh;3xGia Vân;3xGia Phú;3xGia Xuân;3xGia Lập;6xGia Trấn;6xGia Phương;3xGia Tân;3xTiến Thắng;3xGia Trung;3xGia Minh;3xGia Lạc;6xGia Sinh;3xGia Phong
374|37|tp|Hoa Lư|14320pĐông Thành;3pTân Thành;6pVân Giang;3pBích Đào;6pNam Bình;3pNam Thành;3pNinh Khánh;3xNinh Nhất;3xNinh Tiến;3pNinh Phúc;3pNinh Sơn;3pNinh Phong;168pNinh Mỹ;3pNinh Giang;3xTrường Yên;3xNinh Khang;6xNinh Hòa;9xNinh Hải;3xNinh Vân;3xNinh An
375|37|h|Yên Khánh|14560tYên Ninh;3xKhánh Thiện;3xKhánh Phú;3xKhánh Hòa;3xKhánh Lợi;3xKhánh An;3xKhánh Cường;3xKhánh Cư;6xKhánh Hải;3xKhánh Trung;3xKhánh Mậu;3xKhánh Vân;3xKhánh Hội;3xKhánh Công;6xKhánh Thành;3xKhánh Nhạc;3xKhánh Thuỷ;3xKhánh Hồng
376|37|h|Kim Sơn|14620tPhát Diệm;3tBình Minh;6xHồi Ninh;3xXuân Chính;3xKim Định;3xÂn Hòa;3xHùng Tiến;6xQuang Thiện;3xNhư Hòa;3xChất Bình;3xĐồng Hướng;3xKim Chính;3xThượng Kiệm;6xTân Thành;3xYên Lộc;3xLai Thành;3xĐịnh Hoá;3xVăn Hải;3xKim Tân;3xKim Mỹ;3xCồn Thoi;6xKim Trung;3xKim Đông
377|37|h|Yên Mô|14701tYên Thịnh;3xKhánh Thượng;3xKhánh Dương;12xYên Phong;3xYên Hòa;3xYên Thắng;3xYên Từ;6xYên Thành;3xYên Nhân;3xYên Mỹ;3xYên Mạc;3xYên Đồng;3xYên Thái;3xYên Lâm
380|38|tp|Thanh Hóa|14755pHàm Rồng;3pĐông Thọ;3pNam Ngạn;3pTrường Thi;3pĐiện Biên;3pPhú Sơn;3pLam Sơn;3pBa Đình;3pNgọc Trạo;3pĐông Vệ;3pĐông Sơn;6pĐông Cương;3pĐông Hương;3pĐông Hải;3pQuảng Hưng;3pQuảng Thắng;3pQuảng Thành;1044xThiệu Vân;6pThiệu Khánh;3pThiệu Dương;54pTào Xuyên;9pLong Anh;3pHoằng Quang;45pHoằng Đại;408pRừng Thông;3xĐông Hoàng;3xĐông Ninh;6xĐông Hòa;3xĐông Yên;3pĐông Lĩnh;3xĐông Minh;3xĐông Thanh;3xĐông Tiến;3xĐông Khê;6pĐông Thịnh;3xĐông Văn;3xĐông Phú;3xĐông Nam;3xĐông Quang;3xĐông Vinh;3pĐông Tân;3pAn Hưng;6pQuảng Thịnh;18pQuảng Đông;48pQuảng Cát;15pQuảng Phú;3pQuảng Tâm
381|38|tx|Bỉm Sơn|14809pBắc Sơn;3pBa Đình;3pLam Sơn;3pNgọc Trạo;3pĐông Sơn;2pPhú Sơn;1xQuang Trung
382|38|tp|Sầm Sơn|14830pTrung Sơn;3pBắc Sơn;3pTrường Sơn;3pQuảng Cư;3pQuảng Tiến;1671xQuảng Minh;3xĐại Hùng;12pQuảng Thọ;3pQuảng Châu;3pQuảng Vinh
384|38|h|Mường Lát|14845tMường Lát;3xTam Chung;6xMường Lý;3xTrung Lý;3xQuang Chiểu;3xPù Nhi;1xNhi Sơn;2xMường Chanh
385|38|h|Quan Hóa|14869tHồi Xuân;3xThành Sơn;3xTrung Sơn;3xPhú Thanh;3xTrung Thành;3xPhú Lệ;3xPhú Sơn;3xPhú Xuân;6xHiền Chung;3xHiền Kiệt;3xNam Tiến;6xThiên Phủ;3xPhú Nghiêm;3xNam Xuân;3xNam Động
386|38|h|Bá Thước|14923tCành Nàng;3xĐiền Thượng;3xĐiền Hạ;3xĐiền Quang;3xĐiền Trung;3xThành Sơn;3xLương Ngoại;3xÁi Thượng;3xLương Nội;3xĐiền Lư;3xLương Trung;3xLũng Niêm;3xLũng Cao;3xHạ Trung;3xCổ Lũng;3xThành Lâm;3xBan Công;3xKỳ Tân;3xVăn Nho;3xThiết Ống;6xThiết Kế
387|38|h|Quan Sơn|14995xTrung Xuân;3xTrung Thượng;1xTrung Tiến;2xTrung Hạ;3xSơn Hà;3xTam Thanh;3xSơn Thủy;3xNa Mèo;3tSơn Lư;3xTam Lư;3xSơn Điện;3xMường Mìn
388|38|h|Lang Chánh|15031xYên Khương;3xYên Thắng;3xTrí Nang;3xGiao An;3xGiao Thiện;3xTân Phúc;3xTam Văn;3xLâm Phú;3tLang Chánh;3xĐồng Lương
389|38|h|Ngọc Lặc|15061tNgọc Lặc;3xLam Sơn;3xMỹ Tân;3xThúy Sơn;3xThạch Lập;3xVân Am=Vân Âm;3xCao Ngọc;6xQuang Trung;3xĐồng Thịnh;3xNgọc Liên;3xNgọc Sơn;3xLộc Thịnh;3xCao Thịnh;3xNgọc Trung;3xPhùng Giáo;3xPhùng Minh;3xPhúc Thịnh;3xNguyệt Ấn;3xKiên Thọ;3xMinh Tiến;3xMinh Sơn
390|38|h|Cẩm Thủy|15127tPhong Sơn;6xCẩm Thành;3xCẩm Quý;3xCẩm Lương;3xCẩm Thạch;3xCẩm Liên;3xCẩm Giang;3xCẩm Bình;3xCẩm Tú;6xCẩm Châu;3xCẩm Tâm;6xCẩm Ngọc;3xCẩm Long;3xCẩm Yên;3xCẩm Tân;3xCẩm Phú;3xCẩm Vân
391|38|h|Thạch Thành|15187tKim Tân;3tVân Du;6xThạch Lâm;3xThạch Quảng;3xThạch Tượng;3xThạch Cẩm;3xThạch Sơn;3xThạch Bình;3xThạch Định;6xThạch Long;3xThành Mỹ;3xThành Yên;3xThành Vinh;3xThành Minh;3xThành Công;3xThành Tân;3xThành Trực;6xThành Tâm;3xThành An;3xThành Thọ;3xThành Tiến;3xThành Long;6xThành Hưng;3xNgọc Trạo
392|38|h|Hà Trung|15271tHà Trung;3tHà Long;3xHà Vinh;3xHà Bắc;3xHoạt Giang;3xYên Dương;6xHà Giang;6xLĩnh Toại;6xHà Ngọc;3xYến Sơn;6xHà Sơn;3tHà Lĩnh;3xHà Đông;3xHà Tân;3xHà Tiến;3xHà Bình;3xThái Lai;3xHà Châu;9xHà Hải
393|38|h|Vĩnh Lộc|15349tVĩnh Lộc;3xVĩnh Quang;3xVĩnh Yên;3xVĩnh Tiến;3xVĩnh Long;3xVĩnh Phúc;3xVĩnh Hưng;9xVĩnh Hòa;3xVĩnh Hùng;3xMinh Tân;3xNinh Khang;3xVĩnh Thịnh;3xVĩnh An
394|38|h|Yên Định|15397tThống Nhất;6tYên Lâm;3xYên Tâm;3xYên Phú;3tQuý Lộc;3xYên Thọ;3xYên Trung;3xYên Trường;6xYên Phong;3xYên Thái;3xYên Hùng;3xYên Thịnh;6xYên Ninh;3xĐịnh Tăng;3xĐịnh Hòa;3xĐịnh Thành;3xĐịnh Công;3xĐịnh Tân;3xĐịnh Tiến;3xĐịnh Long;3xĐịnh Liên;3tQuán Lào;3xĐịnh Hưng;3xĐịnh Hải;3xĐịnh Bình
395|38|h|Thọ Xuân|15493xXuân Hồng;6tThọ Xuân;3xBắc Lương;3xNam Giang;3xXuân Phong;3xThọ Lộc;3xXuân Trường;3xXuân Hòa;3xThọ Hải;3xTây Hồ;3xXuân Giang;6xXuân Sinh;3xXuân Hưng;3xThọ Diên;3xThọ Lâm;3xThọ Xương;3xXuân Bái;3xXuân Phú;3tSao Vàng;3tLam Sơn;3xXuân Thiên;6xThuận Minh;3xThọ Lập;3xQuảng Phú;3xXuân Tín;3xPhú Xuân;6xXuân Lai;3xXuân Lập;6xXuân Minh;6xTrường Xuân
396|38|h|Thường Xuân|15607xBát Mọt;3xYên Nhân;9xXuân Lẹ;3xVạn Xuân;6xLương Sơn;3xXuân Cao;3xLuận Thành;3xLuận Khê;3xXuân Thắng;3xXuân Lộc;3tThường Xuân;3xXuân Dương;3xThọ Thanh;3xNgọc Phụng;3xXuân Chinh;3xTân Thành
397|38|h|Triệu Sơn|15664tTriệu Sơn;3xThọ Sơn;3xThọ Bình;3xThọ Tiến;3xHợp Lý;3xHợp Tiến;3xHợp Thành;3xTriệu Thành;3xHợp Thắng;3xMinh Sơn;9xDân Lực;3xDân Lý;3xDân Quyền;3xAn Nông;3xVân Sơn=Văn Sơn;3xThái Hòa;3tNưa;3xĐồng Lợi;3xĐồng Tiến;3xĐồng Thắng;3xTiến Nông;3xKhuyến Nông;3xXuân Lộc;6xThọ Dân;3xXuân Thọ;3xThọ Tân;3xThọ Ngọc;3xThọ Cường;6xThọ Phú;3xThọ Thế;3xNông Trường;3xBình Sơn
398|38|h|Thiệu Hóa|15772tThiệu Hóa;3xThiệu Ngọc;3xThiệu Vũ;3xThiệu Phúc;3xThiệu Tiến;3xThiệu Công;6xThiệu Long;3xThiệu Giang;3xThiệu Duy;3xThiệu Nguyên;3xThiệu Hợp;3xThiệu Thịnh;3xThiệu Quang;3xThiệu Thành;3xThiệu Toán;3xThiệu Chính;3xThiệu Hòa;6tHậu Hiền;3xThiệu Viên;3xThiệu Lý;3xThiệu Vận;3xThiệu Trung;6xTân Châu;6xThiệu Giao
399|38|h|Hoằng Hóa|15865tBút Sơn;12xHoằng Xuân;3xHoằng Giang;3xHoằng Phú;3xHoằng Quỳ;3xHoằng Kim;3xHoằng Trung;3xHoằng Trinh;6xHoằng Sơn;6xHoằng Cát;3xHoằng Xuyên;6xHoằng Quý;3xHoằng Hợp;9xHoằng Đức;9xHoằng Hà;3xHoằng Đạt;6xHoằng Đạo;3xHoằng Thắng;3xHoằng Đồng;3xHoằng Thái;3xHoằng Thịnh;3xHoằng Thành;3xHoằng Lộc;3xHoằng Trạch;6xHoằng Phong;3xHoằng Lưu;3xHoằng Châu;3xHoằng Tân;3xHoằng Yến;3xHoằng Tiến;3xHoằng Hải;3xHoằng Ngọc;3xHoằng Đông;3xHoằng Thanh;3xHoằng Phụ;3xHoằng Trường
400|38|h|Hậu Lộc|16012tHậu Lộc;3xĐồng Lộc;3xĐại Lộc;3xTriệu Lộc;6xTiến Lộc;3xLộc Sơn;3xCầu Lộc;3xThành Lộc;6xTuy Lộc;3xMỹ Lộc;3xThuần Lộc;9xXuân Lộc;6xHoa Lộc;3xLiên Lộc;3xQuang Lộc;3xPhú Lộc;3xHòa Lộc;3xMinh Lộc;3xHưng Lộc;3xHải Lộc;3xĐa Lộc;3xNgư Lộc
401|38|h|Nga Sơn|16093tNga Sơn;3xBa Đình;3xNga Vịnh;3xNga Văn;3xNga Thiện;3xNga Tiến;6xNga Phượng;6xNga Hiệp;3xNga Thanh;9xNga Yên;3xNga Giáp;3xNga Hải;3xNga Thành;3xNga An;3xNga Phú;3xNga Điền;3xNga Tân;3xNga Thủy;3xNga Liên;3xNga Thái;3xNga Thạch;3xNga Thắng;3xNga Trường
402|38|h|Như Xuân|16174tYên Cát;3xBãi Trành;3xXuân Hòa;3xXuân Bình;3xHóa Quỳ;9xCát Vân;3xCát Tân;3xTân Bình;3xBình Lương;3xThanh Quân;3xThanh Xuân;3xThanh Hòa;3xThanh Phong;3xThanh Lâm;3xThanh Sơn;3xThượng Ninh
403|38|h|Như Thanh|16228tBến Sung;3xCán Khê;3xXuân Du;6xPhượng Nghi;3xMậu Lâm;3xXuân Khang;3xPhú Nhuận;3xHải Long;6xXuân Thái;3xXuân Phúc;3xYên Thọ;3xYên Lạc;6xThanh Tân;3xThanh Kỳ
404|38|h|Nông Cống|16279tNông Cống;3xTân Phúc;3xTân Thọ;3xHoàng Sơn;3xTân Khang;3xHoàng Giang;3xTrung Chính;6xTrung Thành;6xTế Thắng;6xTế Lợi;3xTế Nông;3xMinh Nghĩa;3xMinh Khôi;3xVạn Hòa;3xTrường Trung;3xVạn Thắng;3xTrường Giang;3xVạn Thiện;3xThăng Long;3xTrường Minh;3xTrường Sơn;3xThăng Bình;3xCông Liêm;3xTượng Văn;3xThăng Thọ;3xTượng Lĩnh;3xTượng Sơn;3xCông Chính;6xYên Mỹ
406|38|h|Quảng Xương|16438tTân Phong;9xQuảng Trạch;6xQuảng Đức;3xQuảng Định;6xQuảng Nhân;3xQuảng Ninh;3xQuảng Bình;3xQuảng Hợp;3xQuảng Văn;3xQuảng Long;3xQuảng Yên;3xQuảng Hòa;6xQuảng Khê;3xQuảng Trung;3xQuảng Chính;3xQuảng Ngọc;3xQuảng Trường;9xQuảng Phúc;9xQuảng Giao;21xQuảng Hải;3xQuảng Lưu;3xQuảng Lộc;3xTiên Trang;3xQuảng Nham;3xQuảng Thạch;3xQuảng Thái
407|38|tx|Nghi Sơn|16561pHải Hòa;3pHải Châu;3xThanh Thủy;3xThanh Sơn;6pHải Ninh;3xAnh Sơn;3xNgọc Lĩnh;3pHải An;6xCác Sơn;3pTân Dân;3pHải Lĩnh;3xĐịnh Hải;3xPhú Sơn;3pNinh Hải;3pNguyên Bình;3xHải Nhân;6pBình Minh;3pHải Thanh;3xPhú Lâm;3pXuân Lâm;3pTrúc Lâm;3pHải Bình;3xTân Trường;3xTùng Lâm;3pTĩnh Hải;3pMai Lâm;3xTrường Lâm;6pHải Thượng;3xNghi Sơn;3xHải Hà
412|40|tp|Vinh|16663pĐông Vĩnh;3pHà Huy Tập;3pLê Lợi;1pQuán Bàu;2pHưng Bình;1pHưng Phúc;2pHưng Dũng;3pCửa Nam;3pQuang Trung;9pTrường Thi;3pBến Thủy;6pTrung Đô;3pNghi Phú;3pHưng Đông;3pHưng Lộc;3xHưng Hòa;3pVinh Tân;3pNghi Thủy;3pNghi Tân;3pThu Thủy;3pNghi Hòa;3pNghi Hải;3pNghi Hương;3pNghi Thu;1167xNghi Phong;3xNghi Xuân;3xNghi Liên;6xNghi Ân;3xPhúc Thọ;3xNghi Kim;3pNghi Đức;3xNghi Thái;87xHưng Chính
414|40|tx|Thái Hoà|16939pHòa Hiếu;54pQuang Phong;1pQuang Tiến;9pLong Sơn;2xNghĩa Tiến;3xNghĩa Mỹ;3xTây Hiếu;3xNghĩa Thuận;3xĐông Hiếu
415|40|h|Quế Phong|16738tKim Sơn;3xThông Thụ;3xĐồng Văn;3xHạnh Dịch;3xTiền Phong;3xNậm Giải;3xTri Lễ;3xChâu Kim;4xMường Nọc;2xChâu Thôn;3xNậm Nhoóng;3xQuang Phong;3xCắm Muộn=Căm Muộn
416|40|h|Quỳ Châu|16777tTân Lạc;3xChâu Bính;3xChâu Thuận;3xChâu Hội;3xChâu Nga;3xChâu Tiến;3xChâu Hạnh;3xChâu Thắng;3xChâu Phong;3xChâu Bình;3xChâu Hoàn;3xDiên Lãm
417|40|h|Kỳ Sơn|16813tMường Xén;3xMỹ Lý;3xBắc Lý;3xKeng Đu;3xĐoọc Mạy;3xHuồi Tụ;3xMường Lống;3xNa Loi;3xNậm Cắn;3xBảo Nam;3xPhà Đánh;3xBảo Thắng;3xHữu Lập;3xTà Cạ;3xChiêu Lưu;3xMường Típ;3xHữu Kiệm;3xTây Sơn;3xMường Ải;3xNa Ngoi;3xNậm Càn
418|40|h|Tương Dương|16876tThạch Giám;3xMai Sơn;3xNhôn Mai;3xHữu Khuông;15xYên Tĩnh;3xNga My;1xXiêng My;2xLượng Minh=Lưỡng Minh;3xYên Hòa;3xYên Na;3xLưu Kiền;6xXá Lượng;3xTam Thái;3xTam Đình;3xYên Thắng;3xTam Quang;3xTam Hợp
419|40|h|Nghĩa Đàn|16941tNghĩa Đàn;1xNghĩa Mai;3xNghĩa Yên;3xNghĩa Lạc;3xNghĩa Lâm;3xNghĩa Sơn;3xNghĩa Lợi;3xNghĩa Bình;6xNghĩa Minh;3xNghĩa Thọ;3xNghĩa Hưng;3xNghĩa Hồng;6xNghĩa Trung;3xNghĩa Hội;3xNghĩa Thành;33xNghĩa Đức;3xNghĩa An;3xNghĩa Long;3xNghĩa Lộc;3xNghĩa Khánh
420|40|h|Quỳ Hợp|17035tQuỳ Hợp;3xYên Hợp;3xChâu Tiến;3xChâu Hồng;3xĐồng Hợp;3xChâu Thành;3xLiên Hợp;3xChâu Lộc;3xTam Hợp;3xChâu Cường;3xChâu Quang;3xThọ Hợp;3xMinh Hợp;3xNghĩa Xuân;3xChâu Thái;3xChâu Đình;3xVăn Lợi;3xNam Sơn;3xChâu Lý;3xHạ Sơn;3xBắc Sơn
421|40|h|Quỳnh Lưu|17101xQuỳnh Thắng;18xQuỳnh Tân;3xQuỳnh Châu;18xTân Sơn;3xQuỳnh Văn;3xNgọc Sơn;3xQuỳnh Tam;3xQuỳnh Sơn;3xQuỳnh Thạch;3xQuỳnh Bảng;6xQuỳnh Thanh;3xQuỳnh Hậu;3xQuỳnh Lâm;3xQuỳnh Đôi;3xMinh Lương;3tCầu Giát;3xQuỳnh Yên;3xBình Sơn;6xQuỳnh Diễn;6xQuỳnh Giang;9xAn Hòa;3xPhú Nghĩa;3xVăn Hải;6xThuận Long;6xTân Thắng
422|40|h|Con Cuông|17230xBình Chuẩn;3xLạng Khê;3xCam Lâm;3xThạch Ngàn;3xĐôn Phục;3xMậu Đức;3xChâu Khê;3xChi Khê;3tTrà Lân;3xYên Khê;3xLục Dạ;3xMôn Sơn
423|40|h|Tân Kỳ|17266tTân Kỳ;3xTân Hợp;3xTân Phú;3xTân Xuân;3xGiai Xuân;3xBình Hợp;3xNghĩa Đồng;3xĐồng Văn;3xNghĩa Thái;6xHoàn Long;3xNghĩa Phúc;3xTiên Kỳ;3xTân An;3xNghĩa Dũng;6xKỳ Sơn;3xHương Sơn;3xKỳ Tân;3xPhú Sơn;2xTân Hương;1xNghĩa Hành
424|40|h|Anh Sơn|17329tKim Nhan;3xThọ Sơn;3xThành Sơn;3xBình Sơn;6xTam Đỉnh;3xHùng Sơn;3xCẩm Sơn;3xĐức Sơn;3xTường Sơn;1xHoa Sơn;2xTào Sơn;3xVĩnh Sơn;3xLạng Sơn;3xHội Sơn;6xPhúc Sơn;3xLong Sơn;3xKhai Sơn;3xLĩnh Sơn;3xCao Sơn
425|40|h|Diễn Châu|17392xDiễn Lâm;3xDiễn Đoài;3xDiễn Trường;3xDiễn Yên;3xDiễn Hoàng;6xDiễn Mỹ;3xDiễn Hồng;3xDiễn Phong;3xHùng Hải;6xDiễn Liên;3xDiễn Vạn;3xDiễn Kim;3xDiễn Kỷ;3xXuân Tháp;3xDiễn Thái;3xDiễn Đồng;6xHạnh Quảng;3xNgọc Bích;6xDiễn Nguyên;3xDiễn Hoa;3tDiễn Thành;3xDiễn Phúc;9xDiễn Cát;3xDiễn Thịnh;3xDiễn Tân;3xMinh Châu;3xDiễn Thọ;3xDiễn Lợi;3xDiễn Lộc;3xDiễn Trung;3xDiễn An;3xDiễn Phú
426|40|h|Yên Thành|17506tHoa Thành;3xMã Thành;1xTiến Thành;2xLăng Thành;3xTân Thành;3xĐức Thành;3xKim Thành;3xHậu Thành;3xĐô Thành;3xThọ Thành;3xQuang Thành;3xTây Thành;3xPhúc Thành;3xPhú Thành;3xĐồng Thành;9xTăng Thành;3xVăn Thành;3xThịnh Thành;6xXuân Thành;3xBắc Thành;3xĐông Thành;3xTrung Thành;3xLong Thành;3xMinh Thành;3xNam Thành;3xVĩnh Thành;9xViên Thành;6xLiên Thành;3xBảo Thành;3xMỹ Thành;3xVân Tụ;3xSơn Thành
427|40|h|Đô Lương|17617tĐô Lương;2xGiang Sơn Đông;1xGiang Sơn Tây;3xBạch Ngọc;3xBồi Sơn;3xHồng Sơn;3xBài Sơn;6xBắc Sơn;3xTràng Sơn;3xThượng Sơn;3xHòa Sơn;3xĐặng Sơn;3xĐông Sơn;3xNam Sơn;3xLưu Sơn;3xYên Sơn;3xVăn Sơn;3xĐà Sơn;3xLạc Sơn;3xTân Sơn;3xThái Sơn;3xQuang Sơn;3xThịnh Sơn;3xTrung Sơn;3xXuân Sơn;3xMinh Sơn;3xThuận Sơn;3xNhân Sơn;3xHiến Sơn;3xMỹ Sơn;3xTrù Sơn;3xĐại Sơn
428|40|h|Thanh Chương|17713tDùng;3xCát Văn;3xMinh Sơn;3xHạnh Lâm;1xThanh Sơn;5xPhong Thịnh;3xThanh Phong;3xThanh Mỹ;3xThanh Tiên;6xThanh Liên;6xĐại Đồng;6xThanh Ngọc;3xThanh Hương;1xNgọc Lâm;5xĐồng Văn;3xNgọc Sơn;3xThanh Thịnh;3xThanh An;3xThanh Quả;3xXuân Dương;6xMinh Tiến;6xKim Bảng;6xThanh Thủy;9xThanh Hà;6xThanh Tùng;3xThanh Lâm;3xMai Giang;3xThanh Xuân;3xThanh Đức
429|40|h|Nghi Lộc|17827tQuán Hành;3xNghi Văn;3xNghi Yên;3xNghi Tiến;3xNghi Hưng;3xNghi Đồng;3xNghi Thiết;3xNghi Lâm;3xNghi Quang;3xNghi Kiều;3xNghi Mỹ;3xNghi Phương;3xNghi Thuận;3xNghi Long;3xNghi Xá;9xKhánh Hợp;6xNghi Công Bắc;3xNghi Công Nam;3xNghi Thạch;3xNghi Trung;3xThịnh Trường;3xDiên Hoa;12xNghi Vạn
430|40|h|Nam Đàn|17932xNam Hưng;3xNghĩa Thái;3xNam Thanh;3xNam Anh;3xNam Xuân;6tNam Đàn;3xNam Lĩnh;3xNam Giang;3xXuân Hòa;3xHùng Tiến;6xThượng Tân Lộc;3xKim Liên;9xXuân Hồng;3xNam Cát;3xKhánh Sơn;3xTrung Phúc Cường;9xNam Kim
431|40|h|Hưng Nguyên|18001tHưng Nguyên;3xHưng Trung;3xHưng Yên Nam=Hưng Yên;1xHưng Yên Bắc;2xHưng Tây;6xHưng Đạo;6xThịnh Mỹ;3xHưng Lĩnh;3xThông Tân;9xHưng Nghĩa;3xPhúc Lợi;3xLong Xá;9xChâu Nhân;3xXuân Lam;9xHưng Thành
432|40|tx|Hoàng Mai|17104xQuỳnh Vinh;3xQuỳnh Lộc;3pQuỳnh Thiện;3xQuỳnh Lập;3xQuỳnh Trang;9pMai Hùng;3pQuỳnh Dị;3pQuỳnh Xuân;3pQuỳnh Phương;3xQuỳnh Liên
436|42|tp|Hà Tĩnh|18073pNam Hà;4pBắc Hà;2pTân Giang;3pĐại Nài;3pHà Huy Tập;3pThạch Trung;3pThạch Quý;3pTrần Phú;3pVăn Yên;3pThạch Hạ;3pĐồng Môn;6pThạch Hưng;3xThạch Bình;459xThạch Hải;24xĐỉnh Bàn;3xHộ Độ;6xThạch Khê;15xThạch Trị;3xThạch Lạc;6xTượng Sơn;3xThạch Văn;6xThạch Thắng;6xThạch Đài;6xThạch Hội;3xTân Lâm Hương;33xCẩm Bình;6xCẩm Vịnh
437|42|tx|Hồng Lĩnh|18115pBắc Hồng;3pNam Hồng;3pTrung Lương;3pĐức Thuận;3pĐậu Liêu;3xThuận Lộc
439|42|h|Hương Sơn|18133tPhố Châu;3tTây Sơn;3xSơn Hồng;3xSơn Tiến;3xSơn Lâm;3xSơn Lễ;9xSơn Giang;3xSơn Lĩnh;3xAn Hòa Thịnh;9xSơn Tây;3xSơn Ninh;3xChâu Bình;3xTân Mỹ Hà;3xQuang Diệm;3xSơn Trung;3xSơn Bằng;6xSơn Kim 1;3xSơn Kim 2;3xMỹ Long;9xKim Hoa;6xSơn Phú;6xHàm Trường
440|42|h|Đức Thọ|18229tĐức Thọ;6xQuang Vĩnh;6xTùng Châu;3xTrường Sơn;3xLiên Minh;6xYên Hồ;6xTùng Ảnh;3xBùi La Nhân;12xThanh Bình Thịnh;3xLâm Trung Thủy;3xHòa Lạc;3xTân Dân;15xAn Dũng;6xĐức Đồng;3xĐức Lạng;3xTân Hương
441|42|h|Vũ Quang|18313tVũ Quang;3xÂn Phú;3xĐức Giang;3xĐức Lĩnh;3xThọ Điền;3xĐức Hương;3xĐức Bồng;3xĐức Liên;6xHương Minh;3xQuang Thọ
442|42|h|Nghi Xuân|18352tXuân An;3xXuân Hội;3xĐan Trường;6xXuân Phổ;3xXuân Hải;3xXuân Giang;3tTiên Điền;3xXuân Yên;3xXuân Mỹ;3xXuân Thành;3xXuân Viên;3xXuân Hồng;3xCổ Đạm=Cỗ Đạm;3xXuân Liên;3xXuân Lĩnh;3xXuân Lam;3xCương Gián
443|42|h|Can Lộc|18406tNghèn;9xThiên Lộc;3xThuần Thiện;9xVượng Lộc;6xThanh Lộc;3xKim Song Trường;3xThường Nga;6xTùng Lộc;9xPhú Lộc;9xGia Hanh;3xKhánh Vĩnh Yên;9xXuân Lộc;3xThượng Lộc;3xQuang Lộc;3tĐồng Lộc;3xMỹ Lộc;3xSơn Lộc
444|42|h|Hương Khê|18496tHương Khê;3xĐiền Mỹ;3xHà Linh;3xHương Thủy;3xHòa Hải;6xPhúc Đồng;3xHương Giang;3xLộc Yên;3xHương Bình;3xHương Long;3xPhú Gia;3xGia Phố;6xHương Đô;3xHương Vĩnh;3xHương Xuân;3xPhúc Trạch;3xHương Trà;3xHương Trạch;3xHương Lâm;3xHương Liên
445|42|h|Thạch Hà|18409xTân Lộc;3xHồng Lộc;9xThịnh Lộc;9xBình An;27xÍch Hậu;36xPhù Lưu;69tThạch Hà;3xNgọc Sơn;3tLộc Hà;9xThạch Mỹ;3xThạch Kim;3xThạch Châu;3xThạch Kênh;3xThạch Sơn;3xThạch Liên;9xViệt Tiến;6xThạch Long;18xThạch Ngọc;9xLưu Vĩnh Sơn;24xThạch Xuân;9xNam Điền;3xMai Phụ
446|42|h|Cẩm Xuyên|18673tCẩm Xuyên;3tThiên Cầm;3xYên Hòa;3xCẩm Dương;12xCẩm Thành;3xCẩm Quang;9xCẩm Thạch;3xCẩm Nhượng;3xNam Phúc Thăng;3xCẩm Duệ;6xCẩm Lĩnh;3xCẩm Quan;3xCẩm Hà;3xCẩm Lộc;3xCẩm Hưng;3xCẩm Thịnh;3xCẩm Mỹ;3xCẩm Trung;3xCẩm Sơn;3xCẩm Lạc;3xCẩm Minh
447|42|h|Kỳ Anh|18757xKỳ Xuân;3xKỳ Bắc;3xKỳ Phú;3xKỳ Phong;3xKỳ Tiến;3xKỳ Giang;3tKỳ Đồng;3xKỳ Khang;6xKỳ Văn;3xKỳ Trung;3xKỳ Thọ;3xKỳ Tây;6xKỳ Thượng;3xKỳ Hải;3xKỳ Thư;6xKỳ Châu;3xKỳ Tân;24xLâm Hợp;6xKỳ Sơn;6xKỳ Lạc
449|42|tx|Kỳ Anh|18754pHưng Trí;27pKỳ Ninh;15xKỳ Lợi;12xKỳ Hà;12pKỳ Trinh;3pKỳ Thịnh;6xKỳ Hoa;3pKỳ Phương;3pKỳ Long;6pKỳ Liên;6pKỳ Nam
450|44|tp|Đồng Hới|18853pHải Thành;3pĐồng Phú;3pBắc Lý;6pNam Lý;3pĐồng Hải;3pĐồng Sơn;3pPhú Hải;3pBắc Nghĩa;3pĐức Ninh Đông;3xQuang Phú;3xLộc Ninh;3xBảo Ninh;3xNghĩa Ninh;3xThuận Đức;3xĐức Ninh
452|44|h|Minh Hóa|18901tQuy Đạt;3xDân Hóa;3xTrọng Hóa;6xHồng Hóa;6xTân Thành;3xHóa Hợp;3xXuân Hóa;3xYên Hóa;3xMinh Hóa;3xTân Hóa;3xHóa Sơn;6xTrung Hóa;3xThượng Hóa
453|44|h|Tuyên Hóa|18949tĐồng Lê;3xHương Hóa;3xKim Hóa;3xThanh Hóa;3xThanh Thạch;3xThuận Hóa;3xLâm Hóa;3xLê Hóa;3xSơn Hóa;3xĐồng Hóa;3xNgư Hóa;6xThạch Hóa;3xĐức Hóa;3xPhong Hóa;3xMai Hóa;3xTiến Hóa;3xChâu Hóa;3xCao Quảng;3xVăn Hóa
454|44|h|Quảng Trạch|19012xQuảng Hợp;3xQuảng Kim;3xQuảng Đông;3xQuảng Phú;3xQuảng Châu;3xQuảng Thạch;3xQuảng Lưu;3xQuảng Tùng;3xCảnh Dương;3xQuảng Tiến;3xQuảng Hưng;3xQuảng Xuân;6xLiên Trường;6xQuảng Phương;6xPhù Cảnh;9xQuảng Thanh
455|44|h|Bố Trạch|19111tHoàn Lão;3tNông trường Việt Trung=NT Việt Trung;3xXuân Trạch;6xHạ Mỹ;3xBắc Trạch;3xLâm Trạch;3xThanh Trạch;3xLiên Trạch;3xPhúc Trạch;3xCự Nẫm;3xHải Phú;3xThượng Trạch;3xSơn Lộc;6xHưng Trạch;3xĐồng Trạch;3xĐức Trạch;3tPhong Nha;3xVạn Trạch;6xPhú Định;3xTrung Trạch;3xTây Trạch;3xHòa Trạch;3xĐại Trạch;3xNhân Trạch;3xTân Trạch;6xLý Nam
456|44|h|Quảng Ninh|19204xTrường Sơn;3tQuán Hàu;3xVĩnh Ninh;3xVõ Ninh;3xHải Ninh;3xHàm Ninh;3xDuy Ninh;3xGia Ninh;3xTrường Xuân;3xHiền Ninh;3xTân Ninh;3xXuân Ninh;3xAn Ninh;3xVạn Ninh
457|44|h|Lệ Thủy|19246tNông trường Lệ Ninh=NT Lệ Ninh;3tKiến Giang;3xHồng Thủy;3xNgư Thủy Bắc;3xHoa Thủy;3xThanh Thủy;3xAn Thủy;3xPhong Thủy;3xCam Thủy;3xNgân Thủy;3xSơn Thủy;3xLộc Thủy;6xLiên Thủy;3xHưng Thủy;3xDương Thủy;3xTân Thủy;3xPhú Thủy;3xXuân Thủy;3xMỹ Thủy;3xNgư Thủy;3xMai Thủy;3xSen Thủy;3xThái Thủy;3xKim Thủy;3xTrường Thủy;6xLâm Thủy
458|44|tx|Ba Đồn|19009pBa Đồn;51pQuảng Long;6pQuảng Thọ;3xQuảng Tiên;6xQuảng Trung;3pQuảng Phong;3pQuảng Thuận;3xQuảng Tân;3xQuảng Hải;3xQuảng Sơn;3xQuảng Lộc;3xQuảng Thủy;3xQuảng Văn;3pQuảng Phúc;3xQuảng Hòa;3xQuảng Minh
461|45|tp|Đông Hà|19330pĐông Giang;3p1;3pĐông Lễ;3pĐông Thanh;3p2;3p4;3p5;3pĐông Lương;3p3
462|45|tx|Quảng Trị|19357p1;1pAn Đôn;2p2;1p3;344xHải Lệ
464|45|h|Vĩnh Linh|19363tHồ Xá;3tBến Quan;3xVĩnh Thái;3xVĩnh Tú;3xVĩnh Chấp;3xTrung Nam;6xKim Thạch;3xVĩnh Long;6xVĩnh Khê;3xVĩnh Hòa;6xVĩnh Thủy;3xVĩnh Lâm;3xHiền Thành;6tCửa Tùng;3xVĩnh Hà;3xVĩnh Sơn;3xVĩnh Giang;3xVĩnh Ô
465|45|h|Hướng Hóa|19429tKhe Sanh;3tLao Bảo;3xHướng Lập;3xHướng Việt;3xHướng Phùng;3xHướng Sơn;3xHướng Linh;3xTân Hợp;3xHướng Tân;3xTân Thành;3xTân Long;3xTân Lập;3xTân Liên;3xHúc;3xThuận;3xHướng Lộc;3xBa Tầng;3xThanh;3xA Dơi;6xLìa;3xXy
466|45|h|Gio Linh|19495tGio Linh;1tCửa Việt;2xTrung Giang;3xTrung Hải;3xTrung Sơn;3xPhong Bình;3xGio Mỹ;9xGio Hải;3xGio An;12xLinh Trường;3xGio Sơn;6xGio Mai;3xHải Thái;6xGio Quang
467|45|h|Đa Krông|19555tKrông Klang;3xMò Ó;3xHướng Hiệp;3xĐakrông=Đa Krông;3xTriệu Nguyên;3xBa Lòng;6xBa Nang;3xTà Long;3xHúc Nghì;3xA Vao;3xTà Rụt;3xA Bung;3xA Ngo
468|45|h|Cam Lộ|19597tCam Lộ;3xCam Tuyền;3xThanh An;3xCam Thủy;6xCam Thành;3xCam Hiếu;3xCam Chính;3xCam Nghĩa
469|45|h|Triệu Phong|19624tÁi Tử;3xTriệu Tân;6xTriệu Phước;3xTriệu Độ;3xTriệu Trạch;3xTriệu Thuận;3xTriệu Đại;3xTriệu Hòa;6xTriệu Cơ;3xTriệu Long;3xTriệu Tài;6xTriệu Trung;3xTriệu Ái;3xTriệu Thượng;3xTriệu Giang;3xTriệu Thành
470|45|h|Hải Lăng|19681tDiên Sanh;3xHải An;3xHải Bình;6xHải Quy;6xHải Hưng;3xHải Phú;6xHải Thượng;3xHải Dương;3xHải Định;3xHải Lâm;9xHải Phong;3xHải Trường;6xHải Sơn;3xHải Chánh;3xHải Khê
471|44|h|Cồn Cỏ|
474|46|q|Thuận Hóa|19777pVỹ Dạ;3pPhường Đúc;3pVĩnh Ninh;3pPhú Hội;3pPhú Nhuận;3pXuân Phú;3pTrường An;3pPhước Vĩnh;3pAn Cựu;6pThủy Biều;6pThủy Xuân;2pAn Đông;1pAn Tây;84pThuận An;9pDương Nỗ;21pPhú Thượng;33pThủy Vân;18pThủy Bằng;21pHương Phong
475|46|q|Phú Xuân|19750pTây Lộc;3pThuận Lộc;3pGia Hội;3pPhú Hậu;3pThuận Hòa;6pĐông Ba;6pKim Long;29pAn Hòa;1pHương Sơ;6pHương Long;204pHương Vinh;9pHương An;6pLong Hồ
476|46|tx|Phong Điền|19819pPhong Thu;6xPhong Thạnh;3pPhong Phú;3xPhong Bình;6xPhong Chương;6pPhong Hải;3pPhong Hòa;6pPhong Hiền;3xPhong Mỹ;3pPhong An;3xPhong Xuân;3xPhong Sơn
477|46|h|Quảng Điền|19867tSịa;3xQuảng Thái;3xQuảng Ngạn;3xQuảng Lợi;3xQuảng Công;3xQuảng Phước;3xQuảng Vinh;3xQuảng An;3xQuảng Thành;3xQuảng Thọ;3xQuảng Phú
478|46|h|Phú Vang|19903xPhú Thuận;9xPhú An;3xPhú Hải;3xPhú Xuân;3xPhú Diên;6xPhú Mỹ;6xPhú Hồ;3xVinh Xuân;3xPhú Lương;3tPhú Đa;3xVinh Thanh;3xVinh An;6xPhú Gia;3xVinh Hà
479|46|tx|Hương Thủy|19960pPhú Bài;6xThủy Thanh;3pThủy Dương;3pThủy Phương;3pThủy Châu;3pThủy Lương;6xThủy Tân;3xThủy Phù;3xPhú Sơn;3xDương Hòa
480|46|tx|Hương Trà|19996pTứ Hạ;9xHương Toàn;3pHương Vân;3pHương Văn;6pHương Xuân;3pHương Chữ;6xHương Bình;9xBình Tiến;6xBình Thành
481|46|h|A Lưới|20044tA Lưới;3xHồng Vân;3xHồng Hạ;3xHồng Kim;3xTrung Sơn;3xHương Nguyên;6xHồng Bắc;3xA Ngo;3xSơn Thủy;3xPhú Vinh;6xHương Phong;3xQuảng Nhâm;3xHồng Thượng;3xHồng Thái;6xA Roàng;3xĐông Sơn;3xLâm Đớt;3xHồng Thủy
482|46|h|Phú Lộc|20107tPhú Lộc;3tLăng Cô;3xVinh Mỹ;3xVinh Hưng;6xGiang Hải;3xVinh Hiền;3xLộc Bổn;3tLộc Sơn;3xLộc Bình;3xLộc Vĩnh;3xLộc An;3xLộc Điền;3xLộc Thủy;3xLộc Trì;3xLộc Tiến;3xLộc Hòa;3xXuân Lộc;3tKhe Tre;3xHương Phú;3xHương Sơn;3xHương Lộc;3xThượng Quảng;6xHương Xuân;3xHương Hữu;3xThượng Lộ;3xThượng Long;3xThượng Nhật
490|48|q|Liên Chiểu|20194pHòa Hiệp Bắc;1pHòa Hiệp Nam;2pHòa Khánh Bắc;1pHòa Khánh Nam;2pHòa Minh
491|48|q|Thanh Khê|20206pThanh Khê Tây;1pThanh Khê Đông;2pXuân Hà;6pChính Gián;3pThạc Gián;6pAn Khê
492|48|q|Hải Châu|20227pThanh Bình;3pThuận Phước;3pThạch Thang;3pHải Châu;6pPhước Ninh;3pHòa Thuận Tây;9pBình Thuận;3pHòa Cường Bắc;1pHòa Cường Nam
493|48|q|Sơn Trà|20263pThọ Quang;3pNại Hiên Đông;3pMân Thái;3pAn Hải Bắc;3pPhước Mỹ;3pAn Hải Nam
494|48|q|Ngũ Hành Sơn|20284pMỹ An;1pKhuê Mỹ;2pHòa Quý;3pHòa Hải
495|48|q|Cẩm Lệ|20260pKhuê Trung;45pHòa Phát;1pHòa An;5pHòa Thọ Tây;1pHòa Thọ Đông;2pHòa Xuân
497|48|h|Hòa Vang|20293xHòa Bắc;3xHòa Liên;3xHòa Ninh;3xHòa Sơn;6xHòa Nhơn;9xHòa Phú;3xHòa Phong;3xHòa Châu;3xHòa Tiến;3xHòa Phước;3xHòa Khương
498|48|h|Hoàng Sa|
502|49|tp|Tam Kỳ|20335pTân Thạnh;6pAn Mỹ;3pHòa Hương;3pAn Xuân;3pAn Sơn;3pTrường Xuân;3pAn Phú;3xTam Thanh;3xTam Thăng;9xTam Phú;4pHòa Thuận;14xTam Ngọc
503|49|tp|Hội An|20398pMinh An;3pTân An;3pCẩm Phô;3pThanh Hà;3pSơn Phong;3pCẩm Châu;3pCửa Đại;3pCẩm An;3xCẩm Hà;3xCẩm Kim;3pCẩm Nam;3xCẩm Thanh;3xTân Hiệp
504|49|h|Tây Giang|20437xCh'ơm;3xGari=Ga Ri;3xAxan=A Xan;3xTr'hy;3xLăng;3xAnông=A Nông;3xAtiêng=A Tiêng;3xBhalêê=Bha Lê;3xAvương=A Vương;3xDang
505|49|h|Đông Giang|20467tPrao=P Rao;3xTà Lu;3xSông Kôn;3xJơ Ngây;3xA Ting;3xTư;3xBa;3xA Rooi;3xZà Hung=Za Hung;3xMà Cooih=Mà Cooi;3xKà Dăng=Ka Dăng
506|49|h|Đại Lộc|20500tÁi Nghĩa;3xĐại Sơn;3xĐại Lãnh;3xĐại Hưng;3xĐại Hồng;3xĐại Đồng;3xĐại Quang;3xĐại Nghĩa;3xĐại Hiệp;3xĐại Thạnh;3xĐại Chánh;3xĐại Tân;3xĐại Phong;3xĐại Minh;3xĐại Thắng;3xĐại Cường;2xĐại An;1xĐại Hòa
507|49|tx|Điện Bàn|20551pVĩnh Điện;3xĐiện Tiến;3xĐiện Hòa;3pĐiện Thắng Bắc;1pĐiện Thắng Trung;1pĐiện Thắng Nam;1pĐiện Ngọc;3xĐiện Hồng;3xĐiện Thọ;3xĐiện Phước;3pĐiện An;3pĐiện Nam Bắc;1pĐiện Nam Trung;1pĐiện Nam Đông;1pĐiện Dương;3xĐiện Quang;3xĐiện Trung;3xĐiện Phong;3pĐiện Minh;3pĐiện Phương
508|49|h|Duy Xuyên|20599tNam Phước;6xDuy Phú;3xDuy Tân;3xDuy Hòa;3xDuy Châu;3xDuy Trinh;3xDuy Sơn;3xDuy Trung;3xDuy Phước;3xDuy Thành;3xDuy Vinh;3xDuy Nghĩa;3xDuy Hải
509|49|h|Quế Sơn|20641tĐông Phú;3xQuế Xuân 1;3xQuế Xuân 2;3xQuế Phú;1tHương An;5tTrung Phước;3xQuế Hiệp;3xQuế Thuận;3xQuế Mỹ;3xNinh Phước;1xPhước Ninh;2xQuế Lộc;6xQuế Long;3xQuế Châu;3xQuế Phong;3xQuế An;3xQuế Minh;3xQuế Lâm
510|49|h|Nam Giang|20695tThạnh Mỹ;3xLa Êê=Laêê;1xChơ Chun;2xZuôih=Zuôich;1xTà Pơơ;2xLa Dêê;1xĐắc Tôi;2xChà Vàl;3xTà Bhing=Tà Bhinh;3xCà Dy;3xĐắc Pre;3xĐắc Pring
511|49|h|Phước Sơn|20722tKhâm Đức;3xPhước Xuân;3xPhước Hiệp;1xPhước Hòa;2xPhước Đức;3xPhước Năng;3xPhước Mỹ;3xPhước Chánh;3xPhước Công;3xPhước Kim;3xPhước Lộc;3xPhước Thành
512|49|h|Hiệp Đức|20758xQuế Tân;6xQuế Thọ;3xBình Lâm;3xSông Trà;3xPhước Trà;3xPhước Gia;3tTân Bình;3xQuế Lưu;3xThăng Phước;3xBình Sơn
513|49|h|Thăng Bình|20791tHà Lam;3xBình Dương;3xBình Giang;3xBình Nguyên;3xBình Phục;3xBình Triều;3xBình Đào;3xBình Minh;3xBình Lãnh;3xBình Trị;3xBình Định;3xBình Quý;3xBình Phú;6xBình Tú;3xBình Sa;3xBình Hải;3xBình Quế;3xBình An;3xBình Trung;3xBình Nam
514|49|h|Tiên Phước|20854tTiên Kỳ;3xTiên Sơn;3xTiên Hà;6xTiên Châu;3xTiên Lãnh;3xTiên Ngọc;3xTiên Hiệp;3xTiên Cảnh;3xTiên Mỹ;3xTiên Phong;3xTiên Thọ;3xTiên An;3xTiên Lộc;3xTiên Lập
515|49|h|Bắc Trà My|20899tTrà My;1xTrà Sơn;2xTrà Kót;3xTrà Nú;3xTrà Đông;3xTrà Dương;3xTrà Giang;3xTrà Bui;3xTrà Đốc;3xTrà Tân;3xTrà Giác;3xTrà Giáp;3xTrà Ka
516|49|h|Nam Trà My|20935xTrà Leng;3xTrà Dơn;3xTrà Tập;3xTrà Mai;3xTrà Cang;3xTrà Linh;3xTrà Nam;3xTrà Don;3xTrà Vân;3xTrà Vinh
517|49|h|Núi Thành|20965tNúi Thành;3xTam Xuân I;3xTam Xuân II;3xTam Tiến;3xTam Sơn;3xTam Thạnh;3xTam Anh Bắc;1xTam Anh Nam;2xTam Hòa;3xTam Hiệp;3xTam Hải;3xTam Giang;3xTam Quang;3xTam Nghĩa;3xTam Mỹ Tây;1xTam Mỹ Đông;2xTam Trà
518|49|h|Phú Ninh|20364tPhú Thịnh;1xTam Thành;3xTam An;6xTam Đàn;3xTam Lộc;3xTam Phước;6xTam Thái;1xTam Đại;5xTam Dân;3xTam Lãnh
522|51|tp|Quảng Ngãi|21010pLê Hồng Phong;3pTrần Phú;3pQuảng Phú;3pNghĩa Chánh;3pTrần Hưng Đạo;3pNguyễn Nghiêm;3pNghĩa Lộ;3pChánh Lộ;3xNghĩa Dũng;3xNghĩa Dõng;135pTrương Quang Trọng;15xTịnh Hòa;3xTịnh Kỳ;9xTịnh Thiện;3xTịnh Ấn Đông;6xTịnh Châu;3xTịnh Khê;3xTịnh Long;9xTịnh Ấn Tây;9xTịnh An;24xNghĩa Hà;6xAn Phú
524|51|h|Bình Sơn|21040tChâu Ổ;3xBình Thuận;3xBình Thạnh;3xBình Đông;3xBình Chánh;3xBình Nguyên;3xBình Khương;3xBình Trị;3xBình An;3xBình Hải;3xBình Dương;3xBình Phước;6xBình Hòa;3xBình Trung;3xBình Minh;3xBình Long;3xBình Thanh;9xBình Chương;3xBình Hiệp;3xBình Mỹ;3xBình Tân Phú;3xBình Châu
525|51|h|Trà Bồng|21115tTrà Xuân;3xTrà Giang;3xTrà Thủy;3xTrà Hiệp;3xTrà Bình;3xTrà Phú;3xTrà Lâm;3xTrà Tân;3xTrà Sơn;3xTrà Bùi;3xTrà Thanh;3xSơn Trà;6xTrà Phong;3xHương Trà;6xTrà Xinh;3xTrà Tây
527|51|h|Sơn Tịnh|21175xTịnh Thọ;3xTịnh Trà;3xTịnh Phong;3xTịnh Hiệp;9xTịnh Bình;3xTịnh Đông;9xTịnh Bắc;12xTịnh Sơn;3tTịnh Hà;6xTịnh Giang;3xTịnh Minh
528|51|h|Tư Nghĩa|21235tLa Hà;3tSông Vệ;3xNghĩa Lâm;3xNghĩa Thắng;3xNghĩa Thuận;3xNghĩa Kỳ;9xNghĩa Sơn;9xNghĩa Hòa;3xNghĩa Điền;3xNghĩa Thương;3xNghĩa Trung;3xNghĩa Hiệp;3xNghĩa Phương
529|51|h|Sơn Hà|21289tDi Lăng;3xSơn Hạ;3xSơn Thành;3xSơn Nham;3xSơn Bao;3xSơn Linh;3xSơn Giang;3xSơn Trung;3xSơn Thượng;3xSơn Cao;3xSơn Hải;3xSơn Thủy;3xSơn Kỳ;3xSơn Ba
530|51|h|Sơn Tây|21331xSơn Bua;3xSơn Mùa;1xSơn Liên;2xSơn Tân;1xSơn Màu;2xSơn Dung;1xSơn Long;2xSơn Tinh;3xSơn Lập
531|51|h|Minh Long|21349xLong Sơn;3xLong Mai;3xThanh An;3xLong Môn;3xLong Hiệp
532|51|h|Nghĩa Hành|21364tChợ Chùa;3xHành Thuận;3xHành Dũng;3xHành Trung;3xHành Nhân;3xHành Đức;3xHành Minh;3xHành Phước;3xHành Thiện;3xHành Thịnh;3xHành Tín Tây;3xHành Tín Đông
533|51|h|Mộ Đức|21400tMộ Đức;6xThắng Lợi;3xĐức Nhuận;3xĐức Chánh;3xĐức Hiệp;3xĐức Minh;3xĐức Thạnh;3xĐức Hòa;3xĐức Tân;3xĐức Phú;3xĐức Phong;3xĐức Lân
534|51|tx|Đức Phổ|21439pNguyễn Nghiêm;3xPhổ An;3xPhổ Phong;3xPhổ Thuận;3pPhổ Văn;3pPhổ Quang;3xPhổ Nhơn;3pPhổ Ninh;3pPhổ Minh;3pPhổ Vinh;3pPhổ Hòa;3xPhổ Cường;3xPhổ Khánh;3pPhổ Thạnh;3xPhổ Châu
535|51|h|Ba Tơ|21484tBa Tơ;3xBa Điền;3xBa Vinh;3xBa Thành;3xBa Động;3xBa Dinh;1xBa Giang;2xBa Liên;3xBa Ngạc;3xBa Khâm;3xBa Cung;6xBa Tiêu;3xBa Trang;3xBa Tô;3xBa Bích;3xBa Vì;3xBa Lế;3xBa Nam;3xBa Xa
536|51|h|Lý Sơn|
540|52|tp|Quy Nhơn|21550pNhơn Bình;3pNhơn Phú;3pĐống Đa;3pTrần Quang Diệu;3pHải Cảng;3pQuang Trung;12pNgô Mây;3pTrần Phú;3pThị Nại;6pBùi Thị Xuân;3pNguyễn Văn Cừ;3pGhềnh Ráng;3xNhơn Lý;3xNhơn Hội;3xNhơn Hải;3xNhơn Châu;384xPhước Mỹ
542|52|h|An Lão|21609tAn Lão;1xAn Hưng;3xAn Trung;3xAn Dũng;3xAn Vinh;3xAn Toàn;3xAn Tân;3xAn Hòa;3xAn Quang;3xAn Nghĩa
543|52|tx|Hoài Nhơn|21637pTam Quan;3pBồng Sơn;3xHoài Sơn;3xHoài Châu Bắc;3xHoài Châu;3xHoài Phú;3pTam Quan Bắc;3pTam Quan Nam;3pHoài Hảo;3pHoài Thanh Tây;3pHoài Thanh;3pHoài Hương;3pHoài Tân;3xHoài Hải;3pHoài Xuân;3xHoài Mỹ;3pHoài Đức
544|52|h|Hoài Ân|21688tTăng Bạt Hổ;2xÂn Hảo Tây;1xÂn Hảo Đông;3xÂn Sơn;3xÂn Mỹ;3xĐak Mang;3xÂn Tín;3xÂn Thạnh;3xÂn Phong;3xÂn Đức;3xÂn Hữu;3xBok Tới;3xÂn Tường Tây;3xÂn Tường Đông;3xÂn Nghĩa
545|52|h|Phù Mỹ|21730tPhù Mỹ;3tBình Dương;3xMỹ Đức;3xMỹ Châu;3xMỹ Thắng;3xMỹ Lộc;3xMỹ Lợi;3xMỹ An;3xMỹ Phong;3xMỹ Trinh;3xMỹ Thọ;3xMỹ Hòa;3xMỹ Thành;3xMỹ Chánh;3xMỹ Quang;3xMỹ Hiệp;3xMỹ Tài;3xMỹ Cát;3xMỹ Chánh Tây
546|52|h|Vĩnh Thạnh|21786tVĩnh Thạnh;1xVĩnh Sơn;3xVĩnh Kim;6xVĩnh Hiệp;3xVĩnh Hảo;2xVĩnh Hòa;1xVĩnh Thịnh;2xVĩnh Thuận;1xVĩnh Quang
547|52|h|Tây Sơn|21808tPhú Phong;3xBình Tân;3xTây Thuận;3xBình Thuận;3xTây Giang;3xBình Thành;3xTây An;3xBình Hòa;3xTây Bình;3xBình Tường;3xTây Vinh;3xVĩnh An;3xTây Xuân;3xBình Nghi;3xTây Phú
548|52|h|Phù Cát|21853tNgô Mây;3xCát Sơn;3xCát Minh;3tCát Khánh;3xCát Tài;3xCát Lâm;3xCát Hanh;3xCát Thành;3xCát Trinh;3xCát Hải;3xCát Hiệp;3xCát Nhơn;3xCát Hưng;3xCát Tường;3xCát Tân;3tCát Tiến;3xCát Thắng;3xCát Chánh
549|52|tx|An Nhơn|21907pBình Định;3pĐập Đá;3xNhơn Mỹ;3pNhơn Thành;3xNhơn Hạnh;3xNhơn Hậu;3xNhơn Phong;3xNhơn An;3xNhơn Phúc;3pNhơn Hưng;3xNhơn Khánh;3xNhơn Lộc;3pNhơn Hòa;3xNhơn Tân;3xNhơn Thọ
550|52|h|Tuy Phước|21952tTuy Phước;3tDiêu Trì;3xPhước Thắng;3xPhước Hưng;3xPhước Quang;3xPhước Hòa;3xPhước Sơn;3xPhước Hiệp;3xPhước Lộc;3xPhước Nghĩa;3xPhước Thuận;3xPhước An;3xPhước Thành
551|52|h|Vân Canh|21994tVân Canh;3xCanh Liên;3xCanh Hiệp;3xCanh Vinh;3xCanh Hiển;3xCanh Thuận;3xCanh Hòa
555|54|tp|Tuy Hoà|22015p1;3p2;6p9;6p4;3p5;3p7;4pPhú Thạnh;1pPhú Đông;1xHòa Kiến;3xBình Kiến;117xAn Phú;78pPhú Lâm
557|54|tx|Sông Cầu|22051pXuân Phú;1xXuân Lâm;1pXuân Thành;1xXuân Hải;3xXuân Lộc;3xXuân Bình;6xXuân Cảnh;3xXuân Thịnh;3xXuân Phương;1pXuân Yên;2xXuân Thọ 1;1pXuân Đài;2xXuân Thọ 2
558|54|h|Đồng Xuân|22081tLa Hai;3xĐa Lộc;3xPhú Mỡ;3xXuân Lãnh;3xXuân Long;3xXuân Quang 1;3xXuân Sơn Bắc;3xXuân Quang 2;3xXuân Sơn Nam;3xXuân Quang 3;3xXuân Phước
559|54|h|Tuy An|22114tChí Thạnh;3xAn Dân;3xAn Ninh Tây;3xAn Ninh Đông;3xAn Thạch;3xAn Định;3xAn Nghiệp;6xAn Cư;3xAn Xuân;3xAn Lĩnh;3xAn Hòa Hải;3xAn Hiệp;3xAn Mỹ;3xAn Chấn;3xAn Thọ
560|54|h|Sơn Hòa|22165tCủng Sơn;3xPhước Tân;3xSơn Hội;3xSơn Định;3xSơn Long;3xCà Lúi;3xSơn Phước;3xSơn Xuân;3xSơn Nguyên;3xEa Chà Rang=Eachà Rang;3xKrông Pa;3xSuối Bạc;3xSơn Hà;3xSuối Trai
561|54|h|Sông Hinh|22207tHai Riêng;3xEa Lâm;3xĐức Bình Tây;3xEa Bá;3xSơn Giang;3xĐức Bình Đông;3xEa Bar=EaBar;3xEa Bia=EaBia;3xEa Trol=EaTrol;3xSông Hinh;3xEa Ly=Ealy
562|54|h|Tây Hoà|22249xSơn Thành Tây;1xSơn Thành Đông;2xHòa Bình 1;3tPhú Thứ;9xHòa Phong;6xHòa Phú;3xHòa Tân Tây;3xHòa Đồng;9xHòa Mỹ Đông;3xHòa Mỹ Tây;6xHòa Thịnh
563|54|h|Phú Hoà|22303xHòa Quang Bắc;3xHòa Quang Nam;3xHòa Hội;3xHòa Trị;3xHòa An;3xHòa Định Đông;1tPhú Hòa;2xHòa Định Tây;3xHòa Thắng
564|54|tx|Đông Hòa|22243xHòa Thành;3pHòa Hiệp Bắc;12pHòa Vinh;3pHòa Hiệp Trung;6xHòa Tân Đông;12pHòa Xuân Tây;3pHòa Hiệp Nam;9xHòa Xuân Đông;6xHòa Tâm;3xHòa Xuân Nam
568|56|tp|Nha Trang|22327pVĩnh Hòa;3pVĩnh Hải;3pVĩnh Phước;3pNgọc Hiệp;3pVĩnh Thọ;9pVạn Thạnh;3pPhương Sài;6pPhước Hải;6pLộc Thọ;3pTân Tiến;6pPhước Hòa;3pVĩnh Nguyên;3pPhước Long;3pVĩnh Trường;3xVĩnh Lương;3xVĩnh Phương;3xVĩnh Ngọc;3xVĩnh Thạnh;3xVĩnh Trung;3xVĩnh Hiệp;3xVĩnh Thái;3xPhước Đồng
569|56|tp|Cam Ranh|22408pCam Nghĩa;3pCam Phúc Bắc;3pCam Phúc Nam;3pCam Lộc;3pCam Phú;3pBa Ngòi;3pCam Thuận;3pCam Lợi;3pCam Linh;36xCam Thành Nam;6xCam Phước Đông;3xCam Thịnh Tây;3xCam Thịnh Đông;3xCam Lập;3xCam Bình
570|56|h|Cam Lâm|22435xCam Tân;3xCam Hòa;3xCam Hải Đông;3xCam Hải Tây;3xSơn Tân;3xCam Hiệp Bắc;3tCam Đức;3xCam Hiệp Nam;3xCam Phước Tây;3xCam Thành Bắc;3xCam An Bắc;6xCam An Nam;237xSuối Cát;3xSuối Tân
571|56|h|Vạn Ninh|22489tVạn Giã;3xĐại Lãnh;3xVạn Phước;3xVạn Long;3xVạn Bình;3xVạn Thọ;3xVạn Khánh;3xVạn Phú;3xVạn Lương;3xVạn Thắng;3xVạn Thạnh;3xXuân Sơn;3xVạn Hưng
572|56|tx|Ninh Hòa|22528pNinh Hiệp;3xNinh Sơn;3xNinh Tây;3xNinh Thượng;3xNinh An;3pNinh Hải;3xNinh Thọ;3xNinh Trung;3xNinh Sim;3xNinh Xuân;3xNinh Thân;3pNinh Diêm;3xNinh Đông;3pNinh Thuỷ;3pNinh Đa;3xNinh Phụng;3xNinh Bình;6xNinh Phú;3xNinh Tân;3xNinh Quang;3pNinh Giang;3pNinh Hà;3xNinh Hưng;3xNinh Lộc;3xNinh Ích;3xNinh Phước
573|56|h|Khánh Vĩnh|22609tKhánh Vĩnh;3xKhánh Hiệp;3xKhánh Bình;3xKhánh Trung;3xKhánh Đông;3xKhánh Thượng;3xKhánh Nam;3xSông Cầu;3xGiang Ly;3xCầu Bà;3xLiên Sang;3xKhánh Thành;3xKhánh Phú;3xSơn Thái
574|56|h|Diên Khánh|22651tDiên Khánh;3xDiên Lâm;3xDiên Điền;3xXuân Đồng;3xDiên Sơn;6xDiên Phú;3xDiên Thọ;3xDiên Phước;3xDiên Lạc;3xDiên Tân;3xDiên Hòa;3xDiên Thạnh;3xDiên Toàn;3xDiên An;3xBình Lộc;6xSuối Hiệp;3xSuối Tiên
575|56|h|Khánh Sơn|22714tTô Hạp;3xThành Sơn;3xSơn Lâm;3xSơn Hiệp;3xSơn Bình;3xSơn Trung;3xBa Cụm Bắc;3xBa Cụm Nam
576|56|h|Trường Sa|22736tTrường Sa;1xSong Tử Tây;2xSinh Tồn
582|58|tp|Phan Rang-Tháp Chàm|22738pĐô Vinh;3pPhước Mỹ;3pBảo An;6pPhủ Hà;9pKinh Dinh;3pĐạo Long;3pĐài Sơn;3pĐông Hải;3pMỹ Đông;3xThành Hải;3pVăn Hải;2pMỹ Bình;1pMỹ Hải
584|58|h|Bác Ái|22783xPhước Bình;3xPhước Hòa;3xPhước Tân;3xPhước Tiến;3xPhước Thắng;3xPhước Thành;3xPhước Đại;3xPhước Chính;3xPhước Trung
585|58|h|Ninh Sơn|22810tTân Sơn;3xLâm Sơn;3xLương Sơn;3xQuảng Sơn;3xMỹ Sơn;3xHòa Sơn;3xMa Nới;3xNhơn Sơn
586|58|h|Ninh Hải|22834tKhánh Hải;12xVĩnh Hải;6xPhương Hải;3xTân Hải;3xXuân Hải;3xHộ Hải;3xTri Hải;3xNhơn Hải;1xThanh Hải
587|58|h|Ninh Phước|22870tPhước Dân;3xPhước Sơn;3xPhước Thái;3xPhước Hậu;3xPhước Thuận;6xAn Hải;3xPhước Hữu;3xPhước Hải;18xPhước Vinh
588|58|h|Thuận Bắc|22837xPhước Chiến;3xCông Hải;3xPhước Kháng;6xLợi Hải;4xBắc Sơn;3xBắc Phong
589|58|h|Thuận Nam|22885xPhước Hà;12xPhước Nam;1xPhước Ninh;2xNhị Hà;3xPhước Dinh;3xPhước Minh;3xPhước Diêm;1xCà Ná
593|60|tp|Phan Thiết|22915pMũi Né;3pHàm Tiến;3pPhú Hài;3pPhú Thủy;3pPhú Tài;3pPhú Trinh;3pXuân An;3pThanh Hải;9pLạc Đạo;6pBình Hưng;3pĐức Long;3xThiện Nghiệp;3xPhong Nẫm;3xTiến Lợi;3xTiến Thành
594|60|tx|La Gi|23231pPhước Hội;1pPhước Lộc;2pTân Thiện;1pTân An;2pBình Tân;8xTân Hải;1xTân Tiến;2xTân Bình;20xTân Phước
595|60|h|Tuy Phong|22969tLiên Hương;3tPhan Rí Cửa;3xPhan Dũng;3xPhong Phú;3xVĩnh Hảo;3xVĩnh Tân;3xPhú Lạc;3xPhước Thể;3xHòa Minh;3xChí Công;3xBình Thạnh
596|60|h|Bắc Bình|23005tChợ Lầu;3xPhan Sơn;3xPhan Lâm;3xBình An;3xPhan Điền;3xHải Ninh;3xSông Lũy;3xPhan Tiến;3xSông Bình;3tLương Sơn;3xPhan Hòa;3xPhan Thanh;3xHồng Thái;3xPhan Hiệp;3xBình Tân;3xPhan Rí Thành;3xHòa Thắng;3xHồng Phong
597|60|h|Hàm Thuận Bắc|23059tMa Lâm;3tPhú Long;3xLa Dạ;3xĐông Tiến;3xThuận Hòa;3xĐông Giang;3xHàm Phú;3xHồng Liêm;3xThuận Minh;3xHồng Sơn;3xHàm Trí;3xHàm Đức;3xHàm Liêm;3xHàm Chính;3xHàm Hiệp;3xHàm Thắng;3xĐa Mi
598|60|h|Hàm Thuận Nam|23110tThuận Nam;3xMỹ Thạnh;3xHàm Cần;3xMương Mán;3xHàm Thạnh;3xHàm Kiệm;3xHàm Cường;3xHàm Mỹ;3xTân Lập;3xHàm Minh;3xThuận Quý=Thuận Quí;3xTân Thuận;3xTân Thành
599|60|h|Tánh Linh|23149tLạc Tánh;3xBắc Ruộng;6xNghị Đức;3xLa Ngâu;3xHuy Khiêm;3xMăng Tố;3xĐức Phú;3xĐồng Kho;3xGia An;3xĐức Bình;3xGia Huynh;3xĐức Thuận;3xSuối Kiết
600|60|h|Đức Linh|23191tVõ Xu;3tĐức Tài;3xĐa Kai;3xSùng Nhơn;3xMê Pu;3xNam Chính;6xĐức Hạnh;3xĐức Tín;3xVũ Hòa;3xTân Hà;3xĐông Hà;3xTrà Tân
601|60|h|Hàm Tân|23230tTân Minh;6tTân Nghĩa;3xSông Phan;3xTân Phúc;9xTân Đức;3xTân Thắng;1xThắng Hải;2xTân Hà;3xTân Xuân;6xSơn Mỹ
602|60|h|Phú Quí|23272xNgũ Phụng;3xLong Hải;3xTam Thanh
608|62|tp|Kon Tum|23281pQuang Trung;3pDuy Tân;3pQuyết Thắng;3pTrường Chinh;3pThắng Lợi;3pNgô Mây;3pThống Nhất;3pLê Lợi;3pNguyễn Trãi;3pTrần Hưng Đạo;3xĐăk Cấm=Đắk Cấm;3xKroong;3xNgọk Bay;3xVinh Quang;3xĐăk Blà=Đắk Blà;3xIa Chim;1xĐăk Năng;2xĐoàn Kết;3xChư Hreng;3xĐăk Rơ Wa=Đắk Rơ Wa;3xHòa Bình
610|62|h|Đắk Glei|23341tĐăk Glei=Đắk Glei;3xĐăk Plô=Đắk Blô;3xĐăk Man=Đắk Man;3xĐăk Nhoong=Đắk Nhoong;3xĐăk Pék=Đắk Pék;3xĐăk Choong=Đắk Choong;3xXốp;3xMường Hoong;3xNgọc Linh;3xĐăk Long=Đắk Long;3xĐăk Kroong=Đắk KRoong;3xĐăk Môn=Đắk Môn
611|62|h|Ngọc Hồi|23377tPlei Kần;3xĐăk Ang=Đắk Ang;3xĐăk Dục=Đắk Dục;3xĐăk Nông=Đắk Nông;3xĐăk Xú=Đắk Xú;3xĐăk Kan=Đắk Kan;3xPờ Y=Bờ Y;3xSa Loong
612|62|h|Đắk Tô|23401tĐăk Tô=Đắk Tô;26xĐăk Rơ Nga=Đắk Rơ Nga;1xNgọk Tụ;2xĐăk Trăm=Đắk Trăm;1xVăn Lem;3xKon Đào;3xTân Cảnh;3xDiên Bình;3xPô Kô
613|62|h|Kon Plông|23452xĐăk Nên=Đắk Nên;3xĐăk Ring=Đắk Ring;3xMăng Bút=Măng Buk;3xĐăk Tăng=Đắk Tăng;3xNgọk Tem=Ngok Tem;3xPờ Ê;3xMăng Cành;3tMăng Đen;3xHiếu
614|62|h|Kon Rẫy|23479tĐăk Rve=Đắk Rve;3xĐăk Kôi=Đắk Kôi;3xĐăk Tơ Lung=Đắk Tơ Lung;3xĐăk Ruồng=Đắk Ruồng;3xĐăk Pne=Đắk Pne;3xĐăk Tờ Re=Đắk Tờ Re;3xTân Lập
615|62|h|Đắk Hà|23500tĐăk Hà=Đắk Hà;3xĐăk Pxi=Đắk PXi;1xĐăk Long;2xĐăk Hring=Đắk HRing;3xĐăk Ui=Đắk Ui;1xĐăk Ngọk;2xĐăk Mar=Đắk Mar;3xNgọk Wang=Ngok Wang;3xNgọk Réo=Ngok Réo;3xHà Mòn;3xĐăk La=Đắk La
616|62|h|Sa Thầy|23527tSa Thầy;3xRờ Kơi=Rơ Kơi;3xSa Nhơn;1xHơ Moong;2xMô Rai;3xSa Sơn;3xSa Nghĩa;3xSa Bình;3xYa Xiêr;3xYa Tăng;3xYa Ly
617|62|h|Tu Mơ Rông|23404xNgọk Lây=Ngọc Lây;3xĐăk Na=Đắk Na;3xMăng Ri;3xNgọk Yêu=Ngọc Yêu;3xĐăk Sao=Đắk Sao;1xĐăk Rơ Ông=Đắk Rơ Ông;2xĐăk Tờ Kan=Đắk Tờ Kan;3xTu Mơ Rông;3xĐăk Hà=Đắk Hà;21xTê Xăng;3xVăn Xuôi
618|62|h|Ia H' Drai|23535xIa Đal;2xIa Dom;1xIa Tơi
622|64|tp|Pleiku|23557pYên Đỗ;3pDiên Hồng;3pIa Kring;3pHội Thương;3pHội Phú;1pPhù Đổng;2pHoa Lư;3pTây Sơn;3pThống Nhất;1pĐống Đa;2pTrà Bá;1pThắng Lợi;2pYên Thế;2pChi Lăng;4xBiển Hồ;6xTrà Đa;3xChư Á;3xAn Phú;3xDiên Phú;3xIa Kênh;3xGào
623|64|tx|An Khê|23614pAn Bình;3pTây Sơn;3pAn Phú;3pAn Tân;3xTú An;1xXuân An;2xCửu An;1pAn Phước;2xSong An;1pNgô Mây;2xThành An
624|64|tx|Ayun Pa|24041pCheo Reo;1pHòa Bình;2pĐoàn Kết;1pSông Bờ;19xIa Rbol;1xChư Băh;5xIa Rtô;3xIa Sao
625|64|h|KBang|23638tKbang;3xKon Pne;3xĐak Rong=Đăk Roong;3xSơn Lang;3xKrong;3xSơ Pai;3xLơ Ku;3xĐông;1xĐak Smar;2xNghĩa An;3xTơ Tung;3xKông Lơng Khơng;6xKông Bơ La
626|64|h|Đăk Đoa|23677tĐak Đoa=Đăk Đoa;3xHà Đông;3xĐak Sơmei=Đăk Sơmei;1xĐak Krong=Đăk Krong;2xHải Yang;3xKon Gang;3xHà Bầu;3xNam Yang;3xKDang=K' Dang;3xHneng=H' Neng;3xTân Bình;3xGlar;3xAdơk=A Dơk;3xTrang;1xHnol;2xIa Pết;3xIa Băng
627|64|h|Chư Păh|23722tPhú Hòa;3xHà Tây;3xIa Khươl;3xIa Phí;3tIa Ly;3xIa Mơ Nông;1xIa Kreng;2xĐăk Tơ Ver;3xHòa Phú;3xChư Đang Ya=Chư Đăng Ya;3xIa Ka;3xIa Nhin;3xNghĩa Hòa;6xNghĩa Hưng
628|64|h|Ia Grai|23764tIa Kha;3xIa Sao;1xIa Yok;2xIa Hrung;1xIa Bă;2xIa Khai;3xIa Krái=Ia KRai;2xIa Grăng;1xIa Tô;3xIa O;3xIa Dêr;3xIa Chia;3xIa Pếch
629|64|h|Mang Yang|23794tKon Dơng;3xAyun;1xĐak Jơ Ta;1xĐak Ta Ley;1xHra;3xĐăk Yă;3xĐak Djrăng=Đăk Djrăng;3xLơ Pang;3xKon Thụp;3xĐê Ar;3xKon Chiêng;3xĐăk Trôi
630|64|h|Kông Chro|23824tKông Chro;3xChư Krey=Chư Krêy;3xAn Trung;3xKông Yang;3xĐăk Tơ Pang;3xSRó;1xĐắk Kơ Ning;2xĐăk Song;1xĐăk Pling;2xYang Trung;1xĐăk Pơ Pho;2xYa Ma;3xChơ GLong=Chơ Long;3xYang Nam
631|64|h|Đức Cơ|23857tChư Ty;3xIa Dơk;3xIa Krêl;3xIa Din;3xIa Kla;3xIa Dom;3xIa Lang;3xIa Kriêng;3xIa Pnôn;3xIa Nan
632|64|h|Chư Prông|23887tChư Prông;1xIa Kly;2xBình Giáo;3xIa Drang=Ia Drăng;3xThăng Hưng;3xBàu Cạn;3xIa Phìn;3xIa Băng;3xIa Tôr;3xIa Boòng;3xIa O;3xIa Púch;3xIa Me;3xIa Vê;1xIa Bang;2xIa Pia;3xIa Ga;3xIa Lâu;3xIa Piơr;3xIa Mơ
633|64|h|Chư Sê|23941tChư Sê;3xIa Tiêm;1xChư Pơng;1xBar Măih;1xBờ Ngoong;3xIa Glai;3xAl Bá;1xKông Htok;2xAyun;3xIa Hlốp;3xIa Blang;3xDun;1xIa Pal;2xHBông=H Bông;9xIa Ko
634|64|h|Đăk Pơ|23989xHà Tam;3xAn Thành;3tĐak Pơ;3xYang Bắc;3xCư An;3xTân An;3xPhú An;3xYa Hội
635|64|h|Ia Pa|24013xPờ Tó;3xChư Răng;3xIa Kdăm;3xKim Tân;3xChư Mố;3xIa Tul;3xIa Mrơn=Ia Ma Rơn;3xIa Broăi;3xIa Trôk=Ia Trok
637|64|h|Krông Pa|24076tPhú Túc;3xIa Rsai;3xIa RSươm;3xChư Gu;3xĐất Bằng;3xIa Mlah=Ia Mláh;3xChư Drăng;3xPhú Cần;3xIa Dreh=Ia HDreh;3xIa Rmok;3xChư Ngọc;3xUar;3xChư RCăm;3xKrông Năng
638|64|h|Phú Thiện|24043tPhú Thiện;3xChư A Thai;2xAyun Hạ;1xIa Ake;3xIa Sol;3xIa Piar;3xIa Peng;2xChrôh Pơnan;1xIa Hiao;6xIa Yeng
639|64|h|Chư Pưh|23942tNhơn Hòa;29xIa Hrú;1xIa Rong;2xIa Dreng;4xIa Hla;2xChư Don;3xIa Phang;3xIa Le;1xIa Blứ
643|66|tp|Buôn Ma Thuột|24118pTân Lập;3pTân Hòa;3pTân An;6pThành Nhất;3pThành Công;3pTân Lợi;6pTân Thành;3pTân Tiến;3pTự An;3pEa Tam;3pKhánh Xuân;3xHòa Thuận;3xCư Êbur;3xEa Tu;3xHòa Thắng;3xEa Kao;3xHòa Phú;3xHòa Khánh;3xHòa Xuân
644|66|tx|Buôn Hồ|24305pAn Lạc;3pAn Bình;3pThiện An;7pĐạt Hiếu;4pĐoàn Kết;6xEa Drông;3pThống Nhất;1pBình Tân;2xEa Siên;3xBình Thuận;3xCư Bao
645|66|h|Ea H'leo|24181tEa Drăng;3xEa H'Leo;3xEa Sol;3xEa Ral;3xEa Wy;1xCư A Mung;2xCư Mốt;3xEa Hiao;3xEa Khăl=Ea Khal;3xDliê Yang;2xEa Tir;1xEa Nam
646|66|h|Ea Súp|24211tEa Súp;3xIa Lốp;1xIa Jlơi;2xEa Rốk;3xYa Tờ Mốt;1xIa Rvê;2xEa Lê;3xCư Kbang;3xEa Bung;3xCư M'Lan
647|66|h|Buôn Đôn|24235xKrông Na;3xEa Huar;3xEa Wer;3xTân Hòa;3xCuôr Knia;3xEa Bar;3xEa Nuôl
648|66|h|Cư M'gar|24256tEa Pốk;3tQuảng Phú;3xQuảng Tiến;2xEa Kuêh;1xEa Kiết;3xEa Tar;3xCư Dliê Mnông=Cư Dliê M'nông;3xEa H'đing=Ea H'đinh;3xEa Tul;3xEa Kpam;3xEa M'Droh=Ea M'DRóh;3xQuảng Hiệp;3xCư M'gar;3xEa Drơng=Ea D'Rơng;3xEa M'nang;3xCư Suê;3xCuôr Đăng=Cuor Đăng
649|66|h|Krông Búk|24307xCư Né;3xChứ Kbô=Chư KBô;3xCư Pơng;1xEa Sin;2tPơng Drang;1xTân Lập;2xEa Ngai
650|66|h|Krông Năng|24343tKrông Năng;3xDliê Ya=ĐLiê Ya;3xEa Tóh;3xEa Tam;3xPhú Lộc;3xTam Giang;1xEa Púk=Ea Puk;1xEa Dăh;1xEa Hồ;3xPhú Xuân;3xCư Klông;3xEa Tân
651|66|h|Ea Kar|24373tEa Kar;3tEa Knốp;3xEa Sô;1xEa Sar;2xXuân Phú;3xCư Huê;3xEa Tih;3xEa Đar;3xEa Kmút;3xCư Ni;3xEa Păl;1xCư Prông;2xEa Ô;1xCư Elang;2xCư Bông;3xCư Yang=Cư Jang
652|66|h|M'Đrắk|24412tM'Drắk=M'Đrắk;3xCư Prao;3xEa Pil;3xEa Lai;3xEa H'Mlay;3xKrông Jing;3xEa M'Doal=Ea M' Doal;3xEa Riêng;3xCư M'ta;3xCư Króa=Cư K Róa;3xKrông Á;2xCư San;1xEa Trang
653|66|h|Krông Bông|24448tKrông Kmar;3xDang Kang;3xCư Kty;3xHòa Thành;6xHòa Phong;3xHòa Lễ;3xYang Reh;3xEa Trul;3xKhuê Ngọc Điền;3xCư Pui;3xHòa Sơn;3xCư Drăm;3xYang Mao
654|66|h|Krông Pắc|24490tPhước An;3xKrông Búk;3xEa Kly;3xEa Kênh;3xEa Phê;3xEa Knuếc=Ea KNuec;3xEa Yông;3xHòa An;3xEa Kuăng;3xHòa Đông;3xEa Hiu;3xHòa Tiến;3xTân Tiến;3xVụ Bổn;3xEa Uy;3xEa Yiêng
655|66|h|Krông A Na|24538tBuôn Trấp;18xDray Sáp;3xEa Na;6xEa Bông;3xBăng A Drênh;3xDur Kmăl;3xBình Hòa;3xQuảng Điền
656|66|h|Lắk|24580tLiên Sơn;3xYang Tao;3xBông Krang;3xĐắk Liêng;3xBuôn Triết;3xBuôn Tría;3xĐắk Phơi;3xĐắk Nuê;3xKrông Nô;3xNam Ka;3xEa Rbin=Ea R'Bin
657|66|h|Cư Kuin|24540xEa Ning;1xCư Êwi=Cư Ê Wi;3xEa Ktur;3xEa Tiêu;3xEa Bhốk;3xEa Hu;8xDray Bhăng;1xHòa Hiệp
660|67|tp|Gia Nghĩa|24611pNghĩa Đức;1pNghĩa Thành;2pNghĩa Phú;1pNghĩa Tân;2pNghĩa Trung;1xĐắk R'Moan=Đăk R'Moan;1pQuảng Thành;9xĐắk Nia
661|67|h|Đăk Glong|24616xQuảng Sơn;4xQuảng Hòa;2xĐắk Ha;3xĐắk R'Măng;6xQuảng Khê;3xĐắk Plao;3xĐắk Som
662|67|h|Cư Jút|24640tEa T'ling;3xĐăk Wil=Đắk Wil;3xEa Pô;3xNam Dong;3xĐắk D'rông=Đắk DRông;3xTâm Thắng;3xCư K'nia=Cư Knia;3xTrúc Sơn
663|67|h|Đắk Mil|24664tĐắk Mil;3xĐắk Lao;3xĐắk R'La;3xĐắk Gằn;3xĐức Mạnh;1xĐắk N'Drót;1xLong Sơn;1xĐắk Sắk;3xThuận An;3xĐức Minh
664|67|h|Krông Nô|24688tĐắk Mâm;3xĐắk Sôr;1xNam Xuân;2xBuôn Choáh=Buôn Choah;3xNam Đà;2xTân Thành;1xĐắk Drô;3xNâm Nung;3xĐức Xuyên;3xĐắk Nang;3xQuảng Phú;3xNâm N'Đir
665|67|h|Đắk Song|24717tĐức An;1xĐắk Môl;1xĐắk Hòa;2xNam Bình;1xThuận Hà;2xThuận Hạnh;3xĐắk N'Drung=Đắk N'Dung;1xNâm N'Jang;2xTrường Xuân
666|67|h|Đắk R'Lấp|24733tKiến Đức;12xQuảng Tín;5xĐắk Wer;1xNhân Cơ;3xKiến Thành;2xNghĩa Thắng;1xĐạo Nghĩa;3xĐắk Sin;1xHưng Bình;2xĐắk Ru;3xNhân Đạo
667|67|h|Tuy Đức|24736xQuảng Trực;3xĐắk Búk So;1xQuảng Tâm;2xĐắk R'Tíh;4xĐắk Ngo;2xQuảng Tân
672|68|tp|Đà Lạt|24769p7;3p8;3p12;3p9;3p2;3p1;3p6;3p5;3p4;3p10;3p11;3p3;3xXuân Thọ;3xTà Nung;2xTrạm Hành;1xXuân Trường
673|68|tp|Bảo Lộc|24814pLộc Phát;3pLộc Tiến;3p2;3p1;3pB'Lao;3pLộc Sơn;3xĐamBri=Đạm Bri;3xLộc Thanh;3xLộc Nga;3xLộc Châu;3xĐại Lào
674|68|h|Đam Rông|24853xĐạ Tông;3xĐạ Long;3xĐạ M'Rông=Đạ M' Rong;15xLiêng Srônh;1xĐạ Rsal;2xRô Men;9xPhi Liêng;3xĐạ K' Nàng
675|68|h|Lạc Dương|24846tLạc Dương;1xĐạ Chais;1xĐạ Nhim;2xĐưng K'Nớ=Đưng KNớ;12xLát;3xĐạ Sar
676|68|h|Lâm Hà|24868tNam Ban;3tĐinh Văn;9xPhú Sơn;3xPhi Tô;9xMê Linh;3xĐạ Đờn;3xPhúc Thọ;3xĐông Thanh;3xGia Lâm;3xTân Thanh;3xTân Văn;3xHoài Đức;3xTân Hà;3xLiên Hà;3xĐan Phượng;3xNam Hà
677|68|h|Đơn Dương|24928tD'Ran;3tThạnh Mỹ;3xLạc Xuân;3xĐạ Ròn;3xLạc Lâm;3xKa Đô;6xKa Đơn;3xTu Tra;3xQuảng Lập
678|68|h|Đức Trọng|24958tLiên Nghĩa;3xHiệp An;3xLiên Hiệp;3xHiệp Thạnh;3xBình Thạnh;3xN' Thôn Hạ=N'Thol Hạ;3xTân Hội;3xTân Thành;3xPhú Hội;3xNinh Gia;3xTà Năng;1xĐa Quyn;2xTà Hine;3xĐà Loan;3xNinh Loan
679|68|h|Di Linh|25000tDi Linh;3xĐinh Trang Thượng;3xTân Thượng;1xTân Lâm;2xTân Châu;3xTân Nghĩa;3xGia Hiệp;3xĐinh Lạc;3xTam Bố;3xĐinh Trang Hòa;3xLiên Đầm;3xGung Ré;3xBảo Thuận;3xHòa Ninh;3xHòa Trung;3xHòa Nam;3xHòa Bắc;3xSơn Điền;3xGia Bắc
680|68|h|Bảo Lâm|25054tLộc Thắng;3xLộc Bảo;3xLộc Lâm;3xLộc Phú;3xLộc Bắc;3xB'Lá=B' Lá;3xLộc Ngãi;3xLộc Quảng;3xLộc Tân;3xLộc Đức;3xLộc An;3xTân Lạc;3xLộc Thành;3xLộc Nam
682|68|h|Đạ Huoai|25096tĐạ M'ri;3tMađaguôi=Ma Đa Guôi;6xHà Lâm;6xĐạ Oai;3xBà Gia;3xMađaguôi=Ma Đa Guôi;9tĐạ Tẻh;3xAn Nhơn;3xQuốc Oai;3xMỹ Đức;3xQuảng Trị;3xĐạ Lây;12xĐạ Kho;3xĐạ Pal;3tCát Tiên;3xTiên Hoàng;3xPhước Cát 2;3xGia Viễn;3xNam Ninh;9tPhước Cát;3xĐức Phổ;6xQuảng Ngãi;3xĐồng Nai Thượng
688|70|tx|Phước Long|25216pThác Mơ;1pLong Thủy;2pPhước Bình;1pLong Phước;17pSơn Giang;8xLong Giang;4xPhước Tín
689|70|tp|Đồng Xoài|25195pTân Phú;3pTân Đồng;3pTân Bình;3pTân Xuân;1pTân Thiện;2xTân Thành;3pTiến Thành;3xTiến Hưng
690|70|tx|Bình Long|25320pHưng Chiến;4pAn Lộc;1pPhú Thịnh;1pPhú Đức;7xThanh Lương;3xThanh Phú
691|70|h|Bù Gia Mập|25222xBù Gia Mập;3xĐăk Ơ=Đak Ơ;3xĐức Hạnh;1xPhú Văn;2xĐa Kia;1xPhước Minh;2xBình Thắng;33xPhú Nghĩa
692|70|h|Lộc Ninh|25270tLộc Ninh;3xLộc Hòa;3xLộc An;3xLộc Tấn;1xLộc Thạnh;2xLộc Hiệp;3xLộc Thiện;3xLộc Thuận;3xLộc Quang;1xLộc Phú;2xLộc Thành;3xLộc Thái;3xLộc Điền;3xLộc Hưng;2xLộc Thịnh;1xLộc Khánh
693|70|h|Bù Đốp|25308tThanh Bình;1xHưng Phước;1xPhước Thiện;2xThiện Hưng;3xThanh Hòa;3xTân Thành;3xTân Tiến
694|70|h|Hớn Quản|25327xThanh An;3xAn Khương;9xAn Phú;3xTân Lợi;3xTân Hưng;3xMinh Đức;1xMinh Tâm;2xPhước An;3xThanh Bình;3tTân Khai;3xĐồng Nơ;1xTân Hiệp;77xTân Quan
695|70|h|Đồng Phú|25363tTân Phú;3xThuận Lợi;3xĐồng Tâm;3xTân Phước;3xTân Hưng;3xTân Lợi;3xTân Lập;3xTân Hòa;3xThuận Phú;3xĐồng Tiến;3xTân Tiến
696|70|h|Bù Đăng|25396tĐức Phong;2xĐường 10;1xĐak Nhau;1xPhú Sơn;2xThọ Sơn;2xBình Minh;1xBom Bo;3xMinh Hưng;3xĐoàn Kết;3xĐồng Nai;3xĐức Liễu;3xThống Nhất;3xNghĩa Trung;1xNghĩa Bình;2xĐăng Hà;3xPhước Sơn
697|70|tx|Chơn Thành|25432pHưng Long;1pThành Tâm;2xMinh Lập;4xQuang Minh;2pMinh Hưng;3pMinh Long;3pMinh Thành;3xNha Bích;3xMinh Thắng
698|70|h|Phú Riềng|25240xLong Bình;3xBình Tân;1xBình Sơn;2xLong Hưng;4xPhước Tân;2xBù Nho;3xLong Hà;3xLong Tân;3xPhú Trung;3xPhú Riềng
703|72|tp|Tây Ninh|25456p1;3p3;3pIV=4;3pHiệp Ninh;3p2;3xThạnh Tân;3xTân Bình;3xBình Minh;3pNinh Sơn;3pNinh Thạnh
705|72|h|Tân Biên|25486tTân Biên;3xTân Lập;3xThạnh Bắc;3xTân Bình;3xThạnh Bình;3xThạnh Tây;3xHòa Hiệp;3xTân Phong;3xMỏ Công;3xTrà Vong
706|72|h|Tân Châu|25516tTân Châu;3xTân Hà;3xTân Đông;3xTân Hội;3xTân Hòa;3xSuối Ngô;3xSuối Dây;3xTân Hiệp;3xThạnh Đông;3xTân Thành;3xTân Phú;3xTân Hưng
707|72|h|Dương Minh Châu|25552tDương Minh Châu;3xSuối Đá;3xPhan;3xPhước Ninh;3xPhước Minh;3xBàu Năng;3xChà Là;3xCầu Khởi;3xBến Củi;3xLộc Ninh;3xTruông Mít
708|72|h|Châu Thành|25585tChâu Thành;3xHảo Đước;3xPhước Vinh;3xĐồng Khởi;3xThái Bình;3xAn Cơ;3xBiên Giới;3xHòa Thạnh;3xTrí Bình;3xHòa Hội;3xAn Bình;3xThanh Điền;3xThành Long;3xNinh Điền;3xLong Vĩnh
709|72|tx|Hòa Thành|25630pLong Hoa;3pHiệp Tân;3pLong Thành Bắc;3xTrường Hòa;3xTrường Đông;3pLong Thành Trung;3xTrường Tây;3xLong Thành Nam
710|72|h|Gò Dầu|25654tGò Dầu;3xThạnh Đức;3xCẩm Giang;3xHiệp Thạnh;3xBàu Đồn;3xPhước Thạnh;3xPhước Đông;3xPhước Trạch;3xThanh Phước
711|72|h|Bến Cầu|25681tBến Cầu;3xLong Chữ;3xLong Phước;3xLong Giang;3xTiên Thuận;3xLong Khánh;3xLợi Thuận;3xLong Thuận;3xAn Thạnh
712|72|tx|Trảng Bàng|25708pTrảng Bàng;3xĐôn Thuận;3xHưng Thuận;3pLộc Hưng;3pGia Lộc;3pGia Bình;6xPhước Bình;3pAn Tịnh;3pAn Hòa;3xPhước Chỉ
718|74|tp|Thủ Dầu Một|25741pHiệp Thành;3pPhú Lợi;3pPhú Cường;3pPhú Hòa;3pPhú Thọ;3pChánh Nghĩa;3pĐịnh Hòa;1pHòa Phú;2pPhú Mỹ;1pPhú Tân;2pTân An;3pHiệp An;3pTương Bình Hiệp;3pChánh Mỹ
719|74|h|Bàu Bàng|25816xTrừ Văn Thố;3xCây Trường II;3tLai Uyên;3xTân Hưng;3xLong Nguyên;3xHưng Hòa;3xLai Hưng
720|74|h|Dầu Tiếng|25777tDầu Tiếng;3xMinh Hòa;3xMinh Thạnh;3xMinh Tân;3xĐịnh An;3xLong Hòa;3xĐịnh Thành;3xĐịnh Hiệp;3xAn Lập;3xLong Tân;3xThanh An;3xThanh Tuyền
721|74|tp|Bến Cát|25813pMỹ Phước;24pChánh Phú Hòa;3pAn Điền;3pAn Tây;3pThới Hòa;3pHòa Lợi;3pTân Định;3xPhú An
722|74|h|Phú Giáo|25858tPhước Vĩnh;3xAn Linh;3xPhước Sang;1xAn Thái;2xAn Long;3xAn Bình;3xTân Hiệp;3xTam Lập;3xTân Long;3xVĩnh Hòa;3xPhước Hòa
723|74|tp|Tân Uyên|25888pUyên Hưng;3pTân Phước Khánh;21pVĩnh Tân;3pHội Nghĩa;5pTân Hiệp;1pKhánh Bình;3pPhú Chánh;6xBạch Đằng;3pTân Vĩnh Hiệp;3pThạnh Phước;1xThạnh Hội;2pThái Hòa
724|74|tp|Dĩ An|25942pDĩ An;3pTân Bình;3pTân Đông Hiệp;3pBình An;3pBình Thắng;3pĐông Hòa;3pAn Bình
725|74|tp|Thuận An|25963pAn Thạnh;3pLái Thiêu;3pBình Chuẩn;3pThuận Giao;3pAn Phú;3pHưng Định;3xAn Sơn;3pBình Nhâm;3pBình Hòa;3pVĩnh Phú
726|74|h|Bắc Tân Uyên|25894xTân Định;3xBình Mỹ;3tTân Bình;3xTân Lập;3tTân Thành;1xĐất Cuốc;1xHiếu Liêm;1xLạc An;9xTân Mỹ;9xThường Tân
731|75|tp|Biên Hòa|25993pTrảng Dài;3pTân Phong;3pTân Biên;3pHố Nai;3pTân Hòa;3pTân Hiệp;3pBửu Long;3pTân Mai;3pTam Hiệp;3pLong Bình;3pQuang Vinh;6pThống Nhất;12pTrung Dũng;6pBình Đa;3pAn Bình;3pBửu Hòa;3pLong Bình Tân;3pTân Vạn;3pTân Hạnh;3pHiệp Hòa;3pHóa An;303pAn Hòa;3pTam Phước;3pPhước Tân;3xLong Hưng
732|75|tp|Long Khánh|26077pXuân Bình;3pXuân An;3pXuân Hòa;3pPhú Bình;3xBình Lộc;3xBảo Quang;3pSuối Tre;3pBảo Vinh;3pXuân Lập;3pBàu Sen;3xBàu Trâm;3pXuân Tân;3xHàng Gòn
734|75|h|Tân Phú|26116tTân Phú;3xĐak Lua=Dak Lua;3xNam Cát Tiên;3xPhú An;6xTà Lài;3xPhú Lập;6xPhú Thịnh;3xThanh Sơn;3xPhú Sơn;3xPhú Xuân;3xPhú Lộc;3xPhú Lâm;3xPhú Bình;3xPhú Thanh;3xTrà Cổ;3xPhú Điền
735|75|h|Vĩnh Cửu|26170tVĩnh An;3xPhú Lý;3xTrị An;3xTân An;3xVĩnh Tân;3xBình Lợi;3xThạnh Phú;3xThiện Tân;3xTân Bình;6xMã Đà
736|75|h|Định Quán|26206tĐịnh Quán;3xThanh Sơn;3xPhú Tân;3xPhú Vinh;3xPhú Lợi;3xPhú Hòa;3xNgọc Định;3xLa Ngà;3xGia Canh;3xPhú Ngọc;3xPhú Cường;3xTúc Trưng;3xPhú Túc;3xSuối Nho
737|75|h|Trảng Bom|26248tTrảng Bom;3xThanh Bình;3xCây Gáo;3xBàu Hàm;3xSông Thao;3xSông Trầu;3xĐông Hòa;3xBắc Sơn;3xHố Nai 3;3xTây Hòa;3xBình Minh;3xTrung Hòa;3xĐồi 61;3xHưng Thịnh;3xQuảng Tiến;3xGiang Điền;3xAn Viễn
738|75|h|Thống Nhất|26299xGia Tân 1;3xGia Tân 2;3xGia Tân 3;3xGia Kiệm;3xQuang Trung;3xBàu Hàm 2;3xHưng Lộc;3xLộ 25;3xXuân Thiện;3tDầu Giây
739|75|h|Cẩm Mỹ|26329xSông Nhạn;3xXuân Quế;3xNhân Nghĩa;3xXuân Đường;3tLong Giao;3xXuân Mỹ;3xThừa Đức;3xBảo Bình;3xXuân Bảo;3xXuân Tây;3xXuân Đông;3xSông Ray;3xLâm San
740|75|h|Long Thành|26368tLong Thành;15xAn Phước;3xBình An;3xLong Đức;3xLộc An;3xBình Sơn;3xTam An;3xCẩm Đường;3xLong An;6xBàu Cạn;3xLong Phước;3xPhước Bình;3xTân Hiệp;3xPhước Thái
741|75|h|Xuân Lộc|26425tGia Ray;3xXuân Bắc;3xSuối Cao;3xXuân Thành;3xXuân Thọ;3xXuân Trường;3xXuân Hòa;3xXuân Hưng;3xXuân Tâm;3xSuối Cát;3xXuân Hiệp;3xXuân Phú;3xXuân Định;3xBảo Hòa;3xLang Minh
742|75|h|Nhơn Trạch|26470xPhước Thiền;3xLong Tân;3xĐại Phước;3tHiệp Phước;3xPhú Hữu;3xPhú Hội;3xPhú Thạnh;3xPhú Đông;3xLong Thọ;3xVĩnh Thanh;3xPhước Khánh;3xPhước An
747|77|tp|Vũng Tàu|26506p1;2pThắng Tam;1p2;3p3;3p4;3p5;3pThắng Nhì;3p7;2pNguyễn An Ninh;1p8;3p9;3pThắng Nhất;2pRạch Dừa;1p10;3p11;3p12;3xLong Sơn
748|77|tp|Bà Rịa|26548pPhước Hưng;6pPhước Nguyên;3pLong Toàn;1pLong Tâm;2pPhước Trung;3pLong Hương;3pKim Dinh;1xTân Hưng;2xLong Phước;3xHòa Long
750|77|h|Châu Đức|26574xBàu Chinh;1tNgãi Giao;3xBình Ba;3xSuối Nghệ;3xXuân Sơn;3xSơn Bình;3xBình Giã;3xBình Trung;3xXà Bang;3xCù Bị;3xLáng Lớn;3xQuảng Thành;3tKim Long;3xSuối Rao;3xĐá Bạc;3xNghĩa Thành
751|77|h|Xuyên Mộc|26620tPhước Bửu;3xPhước Thuận;3xPhước Tân;3xXuyên Mộc;3xBông Trang;3xTân Lâm;3xBàu Lâm;3xHòa Bình;3xHòa Hưng;3xHòa Hiệp;3xHòa Hội;3xBưng Riềng;3xBình Châu
753|77|h|Long Đất|26659tLong Điền;3tLong Hải;6xTam An;6xPhước Tỉnh;3xPhước Hưng;3tĐất Đỏ;3xPhước Long Thọ;3xPhước Hội;3tPhước Hải;6xLong Tân;3xLáng Dài
754|77|tp|Phú Mỹ|26704pPhú Mỹ;3pTân Hòa;3pTân Hải;3pPhước Hòa;3pTân Phước;3pMỹ Xuân;3xSông Xoài;3pHắc Dịch;3xChâu Pha;3xTóc Tiên
755|77|h|Côn Đảo|
760|79|q|1|26734pTân Định;3pĐa Kao;3pBến Nghé;3pBến Thành;3pNguyễn Thái Bình;3pPhạm Ngũ Lão;3pCầu Ông Lãnh;3pCô Giang;3pNguyễn Cư Trinh;3pCầu Kho
761|79|q|12|26764pThạnh Xuân;3pThạnh Lộc;3pHiệp Thành;3pThới An;3pTân Chánh Hiệp;3pAn Phú Đông;3pTân Thới Hiệp;3pTrung Mỹ Tây;2pTân Hưng Thuận;1pĐông Hưng Thuận;3pTân Thới Nhất
764|79|q|Gò Vấp|26872p15;3p17;1p6;2p16;3p12;1p14;2p10;3p5;3p1;8p8;1p11;3p3
765|79|q|Bình Thạnh|26905p13;3p11;3p27;3p26;3p12;3p25;3p5;3p7;3p14;12p2;3p1;6p17;3p19;3p22;6p28
766|79|q|Tân Bình|26965p2;3p4;3p12;3p13;3p1;3p3;3p11;3p7;3p5;3p10;3p6;3p8;3p9;3p14;3p15
767|79|q|Tân Phú|27010pTân Sơn Nhì;3pTây Thạnh;3pSơn Kỳ;3pTân Quý;3pTân Thành;3pPhú Thọ Hòa;3pPhú Thạnh;3pPhú Trung;3pHòa Thạnh;3pHiệp Tân;3pTân Thới Hòa
768|79|q|Phú Nhuận|27043p4;3p5;3p9;3p7;6p1;3p2;3p8;6p10;3p11;3p15;9p13
769|79|tp|Thủ Đức|26794pLinh Xuân;3pBình Chiểu;3pLinh Trung;3pTam Bình;3pTam Phú;3pHiệp Bình Phước;3pHiệp Bình Chánh;3pLinh Chiểu;3pLinh Tây;3pLinh Đông;3pBình Thọ;3pTrường Thọ;3pLong Bình;3pLong Thạnh Mỹ;3pTân Phú;3pHiệp Phú;3pTăng Nhơn Phú A;3pTăng Nhơn Phú B;3pPhước Long B;3pPhước Long A;3pTrường Thạnh;3pLong Phước;3pLong Trường;3pPhước Bình;3pPhú Hữu;222pThảo Điền;3pAn Phú;3pAn Khánh;3pBình Trưng Đông;3pBình Trưng Tây;9pCát Lái;3pThạnh Mỹ Lợi;3pAn Lợi Đông;3pThủ Thiêm
770|79|q|3|27127p14;3p12;3p11;6pVõ Thị Sáu;3p9;6p4;3p5;3p3;3p2;3p1
771|79|q|10|27163p15;3p13;3p14;3p12;6p10;3p9;3p1;3p8;3p2;3p4;9p6
772|79|q|11|27208p15;3p5;3p14;6p3;6p11;3p8;3p10;6p7;9p1;6p16
773|79|q|4|27259p13;6p9;6p8;6p18;6p4;3p3;3p16;3p2;3p15;3p1
774|79|q|5|27301p4;3p9;3p2;3p12;6p7;9p1;3p11;3p14;3p5;9p13
775|79|q|6|27346p14;3p13;3p9;6p12;6p11;3p2;6p1;3p8;6p7;3p10
776|79|q|8|27397pRạch Ông;6pHưng Phú;6p4;6pXóm Củi;3p5;3p14;3p6;3p15;3p16;3p7
777|79|q|Bình Tân|27436pBình Hưng Hòa;3pBình Hưng Hòa A;3pBình Hưng Hòa B;3pBình Trị Đông;3pBình Trị Đông A;3pBình Trị Đông B;3pTân Tạo;3pTân Tạo A;3pAn Lạc;3pAn Lạc A
778|79|q|7|27466pTân Thuận Đông;3pTân Thuận Tây;3pTân Kiểng;3pTân Hưng;3pBình Thuận;3pTân Quy;3pPhú Thuận;3pTân Phú;3pTân Phong;3pPhú Mỹ
783|79|h|Củ Chi|27496tCủ Chi;3xPhú Mỹ Hưng;3xAn Phú;3xTrung Lập Thượng;3xAn Nhơn Tây;3xNhuận Đức;3xPhạm Văn Cội;3xPhú Hòa Đông;3xTrung Lập Hạ;3xTrung An;3xPhước Thạnh;3xPhước Hiệp;3xTân An Hội;3xPhước Vĩnh An;3xThái Mỹ;3xTân Thạnh Tây;3xHòa Phú;3xTân Thạnh Đông;3xBình Mỹ;3xTân Phú Trung;3xTân Thông Hội
784|79|h|Hóc Môn|27559tHóc Môn;3xTân Hiệp;3xNhị Bình;3xĐông Thạnh;3xTân Thới Nhì;3xThới Tam Thôn;3xXuân Thới Sơn;3xTân Xuân;3xXuân Thới Đông;3xTrung Chánh;3xXuân Thới Thượng;3xBà Điểm
785|79|h|Bình Chánh|27595tTân Túc;3xPhạm Văn Hai;3xVĩnh Lộc A;3xVĩnh Lộc B;3xBình Lợi;3xLê Minh Xuân;3xTân Nhựt;3xTân Kiên;3xBình Hưng;3xPhong Phú;3xAn Phú Tây;3xHưng Long;3xĐa Phước;3xTân Quý Tây;3xBình Chánh;3xQui Đức=Quy Đức
786|79|h|Nhà Bè|27643tNhà Bè;3xPhước Kiển;3xPhước Lộc;3xNhơn Đức;3xPhú Xuân;3xLong Thới;3xHiệp Phước
787|79|h|Cần Giờ|27664tCần Thạnh;3xBình Khánh;3xTam Thôn Hiệp;3xAn Thới Đông;3xThạnh An;3xLong Hòa;3xLý Nhơn
794|80|tp|Tân An|27685p5;6p4;1pTân Khánh;2p1;3p3;1p7;2p6;3xHướng Thọ Phú;3xNhơn Thạnh Trung;3xLợi Bình Nhơn;3xBình Tâm;3pKhánh Hậu;3xAn Vĩnh Ngãi
795|80|tx|Kiến Tường|27787p1;1p2;2xThạnh Trị;3xBình Hiệp;6xBình Tân;6xTuyên Thạnh;1p3;11xThạnh Hưng
796|80|h|Tân Hưng|27721tTân Hưng;3xHưng Hà;3xHưng Điền B;3xHưng Điền;3xThạnh Hưng;3xHưng Thạnh;3xVĩnh Thạnh;3xVĩnh Châu B;3xVĩnh Lợi;3xVĩnh Đại;3xVĩnh Châu A;3xVĩnh Bửu
797|80|h|Vĩnh Hưng|27757tVĩnh Hưng;3xHưng Điền A;3xKhánh Hưng;3xThái Trị;3xVĩnh Trị;3xThái Bình Trung;3xVĩnh Bình;3xVĩnh Thuận;3xTuyên Bình;3xTuyên Bình Tây
798|80|h|Mộc Hóa|27796xBình Hòa Tây;6xBình Thạnh;6xBình Hòa Trung;3xBình Hòa Đông;3tBình Phong Thạnh;6xTân Lập;3xTân Thành
799|80|h|Tân Thạnh|27826tTân Thạnh;3xBắc Hòa;3xHậu Thạnh Tây;3xNhơn Hòa Lập;3xTân Lập;3xHậu Thạnh Đông;3xNhơn Hòa;3xKiến Bình;3xTân Thành;3xTân Bình;3xTân Ninh;3xNhơn Ninh;3xTân Hòa
800|80|h|Thạnh Hóa|27865tThạnh Hóa;3xTân Hiệp;3xThuận Bình;3xThạnh Phước;3xThạnh Phú;3xThuận Nghĩa Hòa;3xThủy Đông;3xThủy Tây;3xTân Tây;3xTân Đông;3xThạnh An
801|80|h|Đức Huệ|27898tĐông Thành;3xMỹ Quý Đông;3xMỹ Thạnh Bắc;3xMỹ Quý Tây;3xMỹ Thạnh Tây;3xMỹ Thạnh Đông;3xBình Thành;3xBình Hòa Bắc;3xBình Hòa Hưng;3xBình Hòa Nam;3xMỹ Bình
802|80|h|Đức Hòa|27931tHậu Nghĩa;3tHiệp Hòa;3tĐức Hòa;3xLộc Giang;3xAn Ninh Đông;3xAn Ninh Tây;3xTân Mỹ;3xHiệp Hòa;3xĐức Lập Thượng;3xĐức Lập Hạ;3xTân Phú;3xMỹ Hạnh Bắc;3xĐức Hòa Thượng;3xHòa Khánh Tây;3xHòa Khánh Đông;3xMỹ Hạnh Nam;3xHòa Khánh Nam;3xĐức Hòa Đông;3xĐức Hòa Hạ;3xHựu Thạnh
803|80|h|Bến Lức|27991tBến Lức;3xThạnh Lợi;3xLương Bình;3xThạnh Hòa;3xLương Hòa;6xTân Bửu;3xAn Thạnh;3xBình Đức;3xMỹ Yên;3xThanh Phú;3xLong Hiệp;3xThạnh Đức;3xPhước Lợi;3xNhựt Chánh
804|80|h|Thủ Thừa|28036tThủ Thừa;3xLong Thạnh;3xTân Thành;3xLong Thuận;3xMỹ Lạc;3xMỹ Thạnh;3xBình An;3xNhị Thành;3xMỹ An;3xBình Thạnh;3xMỹ Phú;6xTân Long
805|80|h|Tân Trụ|28075tTân Trụ;3xTân Bình;6xQuê Mỹ Thạnh;3xLạc Tấn;3xBình Trinh Đông;3xTân Phước Tây;3xBình Lãng;3xBình Tịnh;3xĐức Tân;3xNhựt Ninh
806|80|h|Cần Đước|28108tCần Đước;3xLong Trạch;3xLong Khê;3xLong Định;3xPhước Vân;3xLong Hòa;3xLong Cang;3xLong Sơn;3xTân Trạch;3xMỹ Lệ;3xTân Lân;3xPhước Tuy;3xLong Hựu Đông;3xTân Ân;3xPhước Đông;3xLong Hựu Tây;3xTân Chánh
807|80|h|Cần Giuộc|28159tCần Giuộc;3xPhước Lý;3xLong Thượng;3xLong Hậu;6xPhước Hậu;3xMỹ Lộc;3xPhước Lại;3xPhước Lâm;6xThuận Thành;3xPhước Vĩnh Tây;3xPhước Vĩnh Đông;3xLong An;3xLong Phụng;3xĐông Thạnh;3xTân Tập
808|80|h|Châu Thành|28210tTầm Vu;3xBình Quới;3xHòa Phú;3xPhú Ngãi Trị;3xVĩnh Công;3xThuận Mỹ;3xHiệp Thạnh;3xPhước Tân Hưng;3xThanh Phú Long;3xDương Xuân Hội;3xAn Lục Long;3xLong Trì;3xThanh Vĩnh Đông
815|82|tp|Mỹ Tho|28249p5;3p4;9p1;3p2;6p6;3p9;3p10;3pTân Long;3xĐạo Thạnh;3xTrung An;3xMỹ Phong;3xTân Mỹ Chánh;276xPhước Thạnh;24xThới Sơn
816|82|tp|Gò Công|28297p2;3p1;6p5;3pLong Hưng;3pLong Thuận;3pLong Chánh;3pLong Hòa;390xBình Đông;9xBình Xuân;12xTân Trung
817|82|tx|Cai Lậy|28435p1;1p2;1p3;2p4;1p5;7xMỹ Phước Tây;3xMỹ Hạnh Đông;3xMỹ Hạnh Trung;6xTân Phú;3xTân Bình;6xTân Hội;6pNhị Mỹ;3xNhị Quý;3xThanh Hòa;3xPhú Quý;3xLong Khánh
818|82|h|Tân Phước|28321tMỹ Phước;3xTân Hòa Đông;3xThạnh Tân;3xThạnh Mỹ;3xThạnh Hòa;3xPhú Mỹ;3xTân Hòa Thành;3xHưng Thạnh;3xTân Lập 1;3xTân Hòa Tây;6xTân Lập 2;3xPhước Lập
819|82|h|Cái Bè|28360tCái Bè;3xHậu Mỹ Bắc B;3xHậu Mỹ Bắc A;3xMỹ Trung;3xHậu Mỹ Trinh;3xHậu Mỹ Phú;3xMỹ Tân;3xMỹ Lợi B;3xThiện Trung;3xMỹ Hội;3xAn Cư;3xHậu Thành;3xMỹ Lợi A;3xHòa Khánh;3xThiện Trí;3xMỹ Đức Đông;3xMỹ Đức Tây;3xĐông Hòa Hiệp;3xAn Thái Đông;3xTân Hưng;3xMỹ Lương;3xTân Thanh;3xAn Thái Trung;3xAn Hữu;3xHòa Hưng
820|82|h|Cai Lậy|28438xThạnh Lộc;3xMỹ Thành Bắc;3xPhú Cường;12xMỹ Thành Nam;9xPhú Nhuận;6tBình Phú;18xCẩm Sơn;3xPhú An;3xMỹ Long;3xLong Tiên;3xHiệp Đức;3xLong Trung;3xHội Xuân;3xTân Phong;3xTam Bình;3xNgũ Hiệp
821|82|h|Châu Thành|28519tTân Hiệp;3xTân Hội Đông;3xTân Hương;3xTân Lý Đông;6xThân Cửu Nghĩa;3xTam Hiệp;3xĐiềm Hy;3xNhị Bình;6xĐông Hòa;3xLong Định;6xLong An;3xLong Hưng;3xBình Trưng;6xThạnh Phú;3xBàn Long;3xVĩnh Kim;3xBình Đức;3xSong Thuận;3xKim Sơn;3xPhú Phong
822|82|h|Chợ Gạo|28594tChợ Gạo;3xTrung Hòa;3xHòa Tịnh;3xMỹ Tịnh An;3xTân Bình Thạnh;3xPhú Kiết;3xLương Hòa Lạc;3xThanh Bình;3xQuơn Long;3xBình Phục Nhứt;3xĐăng Hưng Phước;3xTân Thuận Bình;3xSong Bình;3xBình Phan;3xLong Bình Điền;3xAn Thạnh Thủy;3xXuân Đông;3xHòa Định;3xBình Ninh
823|82|h|Gò Công Tây|28651tVĩnh Bình;3xĐồng Sơn;3xBình Phú;3xĐồng Thạnh;3xThành Công;3xBình Nhì;3xYên Luông;3xThạnh Trị;3xThạnh Nhựt;3xLong Vĩnh;3xBình Tân;3xVĩnh Hựu;3xLong Bình
824|82|h|Gò Công Đông|28702tTân Hòa;3xTăng Hòa;6xTân Phước;3xGia Thuận;6tVàm Láng;3xTân Tây;3xKiểng Phước;6xTân Đông;3xBình Ân;3xTân Điền;3xBình Nghị;3xPhước Trung;3xTân Thành
825|82|h|Tân Phú Đông|28690xTân Thới;3xTân Phú;3xPhú Thạnh;3xTân Thạnh;51xPhú Đông;3xPhú Tân
829|83|tp|Bến Tre|28756pPhú Khương;1pPhú Tân;2p8;3p6;15pAn Hội;3p7;3xSơn Đông;3xPhú Hưng;3xBình Phú;3xMỹ Thạnh An;3xNhơn Thạnh;3xPhú Nhuận
831|83|h|Châu Thành|28804xTân Thạch;3xQuới Sơn=Qưới Sơn;3tChâu Thành;3xGiao Long;6xPhú Túc;3xPhú Đức;6xAn Phước;3xTam Phước;3xThành Triệu;6xTân Phú;3xQuới Thành;3xPhước Thạnh;6xTiên Long;3xTường Đa;3xHữu Định;3tTiên Thủy
832|83|h|Chợ Lách|28870tChợ Lách;3xPhú Phụng;3xSơn Định;3xVĩnh Bình;3xHòa Nghĩa;3xLong Thới;3xPhú Sơn;3xTân Thiềng;3xVĩnh Thành;3xVĩnh Hòa;3xHưng Khánh Trung B
833|83|h|Mỏ Cày Nam|28903tMỏ Cày;27xĐịnh Thủy;9xĐa Phước Hội;1xTân Hội;2xPhước Hiệp;3xBình Khánh;6xAn Thạnh;6xAn Định;3xThành Thới B;3xTân Trung;3xAn Thới;3xThành Thới A;3xMinh Đức;3xNgãi Đăng;3xCẩm Sơn;3xHương Mỹ
834|83|h|Giồng Trôm|28984tGiồng Trôm;3xPhong Nẫm;6xMỹ Thạnh;3xChâu Hòa;3xLương Hòa;3xLương Quới;3xLương Phú;3xChâu Bình;3xThuận Điền;3xSơn Phú;3xBình Hòa;3xPhước Long;3xHưng Phong;3xLong Mỹ;3xTân Hào;3xBình Thành;3xTân Thanh;3xTân Lợi Thạnh;3xThạnh Phú Đông;3xHưng Nhượng;3xHưng Lễ
835|83|h|Bình Đại|29050tBình Đại;3xTam Hiệp;3xLong Định;3xLong Hòa;3xPhú Thuận;3xVang Quới Tây;3xVang Quới Đông;3xChâu Hưng;6xLộc Thuận;3xĐịnh Trung;3xThới Lai;3xBình Thới;3xPhú Long;3xBình Thắng;3xThạnh Trị;3xĐại Hòa Lộc;3xThừa Đức;3xThạnh Phước;3xThới Thuận
836|83|h|Ba Tri|29110tBa Tri;6xMỹ Hòa;3xTân Xuân;3xMỹ Chánh;3xBảo Thạnh;3xAn Phú Trung;3xMỹ Thạnh;3xMỹ Nhơn;3xPhước Ngãi;6xAn Ngãi Trung;3xPhú Lễ;3xAn Bình Tây;3xBảo Thuận;3xTân Hưng;3xAn Ngãi Tây;3xAn Hiệp;3xVĩnh Hòa;3xTân Thủy;3xVĩnh An;3xAn Đức;3xAn Hòa Tây;3tTiệm Tôm
837|83|h|Thạnh Phú|29182tThạnh Phú;3xPhú Khánh;3xĐại Điền;3xQuới Điền;3xTân Phong;3xMỹ Hưng;3xAn Thạnh;3xThới Thạnh;3xHòa Lợi;3xAn Điền;3xBình Thạnh;3xAn Thuận;3xAn Qui=An Quy;3xThạnh Hải;3xAn Nhơn;3xGiao Thạnh;3xThạnh Phong;3xMỹ An
838|83|h|Mỏ Cày Bắc|28889xPhú Mỹ;12xHưng Khánh Trung A;5xThanh Tân;3xThạnh Ngãi;3xTân Phú Tây;3tPhước Mỹ Trung;3xTân Thành Bình;3xThành An;3xHòa Lộc;3xTân Thanh Tây;6xTân Bình;3xNhuận Phú Tân;12xKhánh Thạnh Tân
842|84|tp|Trà Vinh|29236p4;3p1;3p3;6p5;6p7;3p8;3p9;3xLong Đức
844|84|h|Càng Long|29266tCàng Long;3xMỹ Cẩm;3xAn Trường A;3xAn Trường;3xHuyền Hội;3xTân An;3xTân Bình;3xBình Phú;3xPhương Thạnh;3xĐại Phúc;3xĐại Phước;3xNhị Long Phú;3xNhị Long;3xĐức Mỹ
845|84|h|Cầu Kè|29308tCầu Kè;3xHòa Ân;3xChâu Điền;3xAn Phú Tân;3xHòa Tân;3xNinh Thới;3xPhong Phú;3xPhong Thạnh;3xTam Ngãi;3xThông Hòa;3xThạnh Phú
846|84|h|Tiểu Cần|29341tTiểu Cần;3tCầu Quan;3xPhú Cần;3xHiếu Tử;3xHiếu Trung;3xLong Thới;3xHùng Hòa;3xTân Hùng;3xTập Ngãi;3xNgãi Hùng;3xTân Hòa
847|84|h|Châu Thành|29374tChâu Thành;3xĐa Lộc;3xMỹ Chánh;3xThanh Mỹ;3xLương Hòa A;3xLương Hòa;3xSong Lộc;3xNguyệt Hóa;3xHòa Thuận;3xHòa Lợi;3xPhước Hảo;3xHưng Mỹ;3xHòa Minh;3xLong Hòa
848|84|h|Cầu Ngang|29416tCầu Ngang;3tMỹ Long;3xMỹ Long Bắc;3xMỹ Long Nam;3xMỹ Hòa;3xVinh Kim=Vĩnh Kim;3xKim Hòa;3xHiệp Hòa;3xThuận Hòa;3xLong Sơn;3xNhị Trường;3xTrường Thọ;3xHiệp Mỹ Đông;3xHiệp Mỹ Tây;3xThạnh Hòa Sơn
849|84|h|Trà Cú|29461tTrà Cú;1tĐịnh An;2xPhước Hưng;3xTập Sơn;3xTân Sơn;3xAn Quảng Hữu;3xLưu Nghiệp Anh;3xNgãi Xuyên;3xKim Sơn;3xThanh Sơn;3xHàm Giang;1xHàm Tân;2xĐại An;3xĐịnh An;9xNgọc Biên;3xLong Hiệp;3xTân Hiệp
850|84|h|Duyên Hải|29497xĐôn Xuân;3xĐôn Châu;13tLong Thành;8xLong Khánh;9xNgũ Lạc;3xLong Vĩnh;3xĐông Hải
851|84|tx|Duyên Hải|29512p1;3xLong Toàn;1p2;2xLong Hữu;6xDân Thành;3xTrường Long Hòa;12xHiệp Thạnh
855|86|tp|Vĩnh Long|29542p9;3p5;6p1;3p4;3p3;3p8;3pTân Ngãi;3pTân Hòa;3pTân Hội;3pTrường An
857|86|h|Long Hồ|29578xĐồng Phú;3xBình Hòa Phước;3xHòa Ninh;3xAn Bình;3xThanh Đức;3xTân Hạnh;3xPhước Hậu;3xLong Phước;3tLong Hồ;3xLộc Hòa;3xLong An;3xPhú Quới;3xThạnh Quới;3xHòa Phú
858|86|h|Mang Thít|29623xMỹ An;3xMỹ Phước;3xAn Phước;3xNhơn Phú;3xLong Mỹ;3xHòa Tịnh;3tCái Nhum;3xBình Phước;3xChánh An;3xTân An Hội;3xTân Long;3xTân Long Hội
859|86|h|Vũng Liêm|29659tVũng Liêm;3xTân Quới Trung;3xQuới Thiện;3xQuới An;3xTrung Chánh;3xTân An Luông;3xThanh Bình;3xTrung Thành Tây;3xTrung Hiệp;3xHiếu Phụng;3xTrung Thành Đông;3xTrung Thành;3xTrung Hiếu;3xTrung Ngãi;3xHiếu Thuận;3xTrung Nghĩa;3xTrung An;3xHiếu Nhơn;3xHiếu Thành;3xHiếu Nghĩa
860|86|h|Tam Bình|29719tTam Bình;3xTân Lộc;3xPhú Thịnh;3xHậu Lộc;3xHòa Thạnh;3xHòa Lộc;3xPhú Lộc;3xSong Phú;3xHòa Hiệp;3xMỹ Lộc;3xTân Phú;3xLong Phú;3xMỹ Thạnh Trung;6xLoan Mỹ;3xNgãi Tứ;3xBình Ninh
861|86|tx|Bình Minh|29770pCái Vồn;1pThành Phước;35xThuận An;3xĐông Thạnh;3xĐông Bình;1pĐông Thuận;2xMỹ Hòa;3xĐông Thành
862|86|h|Trà Ôn|29821tTrà Ôn;3xXuân Hiệp;3xNhơn Bình;3xHòa Bình;3xThới Hòa;3xTrà Côn;3xTân Mỹ;3xHựu Thành;3xVĩnh Xuân;3xThuận Thới;3xPhú Thành;6xLục Sĩ Thành=Lục Sỹ Thành;3xTích Thiện
863|86|h|Bình Tân|29776xTân Thành;3xThành Trung;3xTân An Thạnh;3xTân Lược;3xNguyễn Văn Thảnh;3xThành Lợi;3xMỹ Thuận;3xTân Bình;3tTân Quới
866|87|tp|Cao Lãnh|29869p1;3p4;3p3;3p6;3pMỹ Ngãi;3xMỹ Tân;3xMỹ Trà;1pMỹ Phú;2xTân Thuận Tây;2pHòa Thuận;1xHòa An;3xTân Thuận Đông;3xTịnh Thới
867|87|tp|Sa Đéc|29902p3;3p1;3p4;3p2;3xTân Khánh Đông;3pTân Quy Đông;2pAn Hòa;1xTân Quy Tây;3xTân Phú Đông
868|87|tp|Hồng Ngự|29954pAn Lộc;1pAn Thạnh;4xBình Thạnh;6xTân Hội;13pAn Lạc;8pAn Bình B;3pAn Bình A
869|87|h|Tân Hồng|29926tSa Rài;3xTân Hộ Cơ;3xThông Bình;3xBình Phú;3xTân Thành A;3xTân Thành B;3xTân Phước;3xTân Công Chí;3xAn Phước
870|87|h|Hồng Ngự|29956xThường Phước 1;6xThường Thới Hậu A;9tThường Thới Tiền;3xThường Phước 2;3xThường Lạc;3xLong Khánh A;3xLong Khánh B;9xLong Thuận;3xPhú Thuận B;3xPhú Thuận A
871|87|h|Tam Nông|30001tTràm Chim;3xHòa Bình;3xTân Công Sính;3xPhú Hiệp;3xPhú Đức;3xPhú Thành B;3xAn Hòa;3xAn Long;3xPhú Cường;3xPhú Ninh;3xPhú Thọ;3xPhú Thành A
872|87|h|Tháp Mười|30037tMỹ An;3xThạnh Lợi;3xHưng Thạnh;3xTrường Xuân;3xTân Kiều;3xMỹ Hòa;3xMỹ Quí=Mỹ Quý;3xMỹ Đông;3xĐốc Binh Kiều;3xMỹ An;3xPhú Điền;3xLáng Biển;3xThanh Mỹ
873|87|h|Cao Lãnh|30076tMỹ Thọ;3xGáo Giồng;3xPhương Thịnh;3xBa Sao;3xPhong Mỹ;3xTân Nghĩa;3xPhương Trà;3xNhị Mỹ;3xMỹ Thọ;3xTân Hội Trung;3xAn Bình;3xMỹ Hội;3xMỹ Hiệp;3xMỹ Long;3xBình Hàng Trung;3xMỹ Xương;3xBình Hàng Tây;3xBình Thạnh
874|87|h|Thanh Bình|30130tThanh Bình;3xTân Quới;3xTân Hòa;3xAn Phong;3xPhú Lợi;3xTân Mỹ;3xBình Tấn;3xTân Huề;3xTân Bình;3xTân Thạnh;3xTân Phú;3xBình Thành;3xTân Long
875|87|h|Lấp Vò|30169tLấp Vò;3xMỹ An Hưng A;3xTân Mỹ;3xMỹ An Hưng B;3xTân Khánh Trung;3xLong Hưng A;3xVĩnh Thạnh;3xLong Hưng B;3xBình Thành;3xĐịnh An;3xĐịnh Yên;3xHội An Đông;3xBình Thạnh Trung
876|87|h|Lai Vung|30208tLai Vung;3xTân Dương;3xHòa Thành;3xLong Hậu;3xTân Phước;3xHòa Long;3xTân Thành;3xLong Thắng;3xVĩnh Thới;3xTân Hòa;3xĐịnh Hòa;3xPhong Hòa
877|87|h|Châu Thành|30244tCái Tàu Hạ;3xAn Hiệp;3xAn Nhơn;3xTân Nhuận Đông;3xTân Bình;3xTân Phú Trung;3xPhú Long;3xAn Phú Thuận;3xPhú Hựu;3xAn Khánh;3xTân Phú;3xHòa Tân
883|89|tp|Long Xuyên|30280pMỹ Bình;3pMỹ Long;3pMỹ Xuyên;3pBình Đức;3pBình Khánh;3pMỹ Phước;3pMỹ Quý;3pMỹ Thới;3pMỹ Thạnh;3pMỹ Hòa;3xMỹ Khánh;3xMỹ Hòa Hưng
884|89|tp|Châu Đốc|30316pChâu Phú B;3pChâu Phú A;3pVĩnh Mỹ;3pNúi Sam;3pVĩnh Nguơn=Vĩnh Ngươn;3xVĩnh Tế;3xVĩnh Châu
886|89|h|An Phú|30337tAn Phú;3xKhánh An;1tLong Bình;2xKhánh Bình;3xQuốc Thái;3xNhơn Hội;3xPhú Hữu;3xPhú Hội;3xPhước Hưng;3xVĩnh Lộc;3xVĩnh Hậu;3xVĩnh Trường;3xVĩnh Hội Đông;3tĐa Phước
887|89|tx|Tân Châu|30376pLong Thạnh;1pLong Hưng;1pLong Châu;1xPhú Lộc;3xVĩnh Xương;3xVĩnh Hòa;2xTân Thạnh;1xTân An;3xLong An;3pLong Phú;3xChâu Phong;3xPhú Vĩnh;3xLê Chánh;9pLong Sơn
888|89|h|Phú Tân|30406tPhú Mỹ;3tChợ Vàm;6xLong Hòa;3xPhú Long;3xPhú Lâm;3xPhú Hiệp;3xPhú Thạnh;3xHòa Lạc;3xPhú Thành;3xPhú An;3xPhú Xuân;3xHiệp Xương;3xPhú Bình;3xPhú Thọ;3xPhú Hưng;3xBình Thạnh Đông;3xTân Hòa;3xTân Trung
889|89|h|Châu Phú|30463tCái Dầu;3xKhánh Hòa;3xMỹ Đức;3xMỹ Phú;3xÔ Long Vĩ=Ô Long Vỹ;3tVĩnh Thạnh Trung;3xThạnh Mỹ Tây;3xBình Long;3xBình Mỹ;3xBình Thủy;3xĐào Hữu Cảnh;3xBình Phú;3xBình Chánh
890|89|tx|Tịnh Biên|30502pNhà Bàng;3pChi Lăng;3pNúi Voi;3pNhơn Hưng;3pAn Phú;3pThới Sơn;3pTịnh Biên;3xVăn Giáo;3xAn Cư;3xAn Nông;3xVĩnh Trung;3xTân Lợi;3xAn Hảo;3xTân Lập
891|89|h|Tri Tôn|30544tTri Tôn;3tBa Chúc;3xLạc Quới;3xLê Trì;3xVĩnh Gia;3xVĩnh Phước;3xChâu Lăng;3xLương Phi;3xLương An Trà;3xTà Đảnh;3xNúi Tô;3xAn Tức;3tCô Tô;3xTân Tuyến;3xÔ Lâm
892|89|h|Châu Thành|30589tAn Châu;3xAn Hòa;3xCần Đăng;3xVĩnh Hanh;3xBình Thạnh;3tVĩnh Bình;3xBình Hòa;3xVĩnh An;3xHòa Bình Thạnh;3xVĩnh Lợi;3xVĩnh Nhuận;3xTân Phú;3xVĩnh Thành
893|89|h|Chợ Mới|30628tChợ Mới;3tMỹ Luông;3xKiến An;3xMỹ Hội Đông;3xLong Điền A;3xTấn Mỹ;3xLong Điền B;3xKiến Thành;3xMỹ Hiệp;3xMỹ An;3xNhơn Mỹ;3xLong Giang;3xLong Kiến;3xBình Phước Xuân;3xAn Thạnh Trung;3tHội An;3xHòa Bình;3xHòa An
894|89|h|Thoại Sơn|30682tNúi Sập;3tPhú Hòa;3tÓc Eo;3xTây Phú;1xAn Bình;2xVĩnh Phú;3xVĩnh Trạch;3xPhú Thuận;3xVĩnh Chánh;3xĐịnh Mỹ;3xĐịnh Thành;3xMỹ Phú Đông;3xVọng Đông;3xVĩnh Khánh;3xThoại Giang;3xBình Thành;3xVọng Thê
899|91|tp|Rạch Giá|30733pVĩnh Thanh;3pVĩnh Quang;3pVĩnh Hiệp;3pVĩnh Thanh Vân;3pVĩnh Lạc;3pAn Hòa;3pAn Bình;3pRạch Sỏi;3pVĩnh Lợi;3pVĩnh Thông;3xPhi Thông
900|91|tp|Hà Tiên|30766pTô Châu;3pĐông Hồ;3pBình San;3pPháo Đài;3pMỹ Đức;3xTiên Hải;3xThuận Yên
902|91|h|Kiên Lương|30787tKiên Lương;3xKiên Bình;12xHòa Điền;3xDương Hòa;3xBình An;1xBình Trị;2xSơn Hải;3xHòn Nghệ
903|91|h|Hòn Đất|30817tHòn Đất;3tSóc Sơn;3xBình Sơn;3xBình Giang;2xMỹ Thái;1xNam Thái Sơn;3xMỹ Hiệp Sơn;3xSơn Kiên;1xSơn Bình;2xMỹ Thuận;2xLình Huỳnh;1xThổ Sơn;3xMỹ Lâm;3xMỹ Phước
904|91|h|Tân Hiệp|30850tTân Hiệp;3xTân Hội;3xTân Thành;3xTân Hiệp B;1xTân Hòa;2xThạnh Đông B;3xThạnh Đông;3xTân Hiệp A;3xTân An;3xThạnh Đông A;3xThạnh Trị
905|91|h|Châu Thành|30880tMinh Lương;3xMong Thọ A;3xMong Thọ B;1xMong Thọ;2xGiục Tượng;3xVĩnh Hòa Hiệp;1xVĩnh Hòa Phú;2xMinh Hòa;3xBình An;3xThạnh Lộc
906|91|h|Giồng Riềng|30904tGiồng Riềng;3xThạnh Hưng;3xThạnh Phước;3xThạnh Lộc;3xThạnh Hòa;1xThạnh Bình;2xBàn Thạch;3xBàn Tân Định;3xNgọc Thành;3xNgọc Chúc;3xNgọc Thuận;3xHòa Hưng;3xHòa Lợi;3xHòa An;3xLong Thạnh;3xVĩnh Thạnh;1xVĩnh Phú;2xHòa Thuận;1xNgọc Hòa
907|91|h|Gò Quao|30952tGò Quao;3xVĩnh Hòa Hưng Bắc;3xĐịnh Hòa;3xThới Quản;3xĐịnh An;3xThủy Liễu;3xVĩnh Hòa Hưng Nam;3xVĩnh Phước A;3xVĩnh Phước B;3xVĩnh Tuy;3xVĩnh Thắng
908|91|h|An Biên|30985tThứ Ba;3xTây Yên;3xTây Yên A;3xNam Yên;3xHưng Yên;3xNam Thái;3xNam Thái A;3xĐông Thái;3xĐông Yên
909|91|h|An Minh|31018tThứ Mười Một;3xThuận Hòa;3xĐông Hòa;6xĐông Thạnh;1xTân Thạnh;2xĐông Hưng;3xĐông Hưng A;3xĐông Hưng B;3xVân Khánh;3xVân Khánh Đông;3xVân Khánh Tây
910|91|h|Vĩnh Thuận|31051tVĩnh Thuận;9xVĩnh Bình Bắc;3xVĩnh Bình Nam;1xBình Minh;5xVĩnh Thuận;3xTân Thuận;2xPhong Đông;1xVĩnh Phong
911|91|tp|Phú Quốc|31078pDương Đông;3pAn Thới;3xCửa Cạn;3xGành Dầu;3xCửa Dương;3xHàm Ninh;3xDương Tơ;6xBãi Thơm;3xThổ Châu
912|91|h|Kiên Hải|31108xHòn Tre;3xLại Sơn;3xAn Sơn;1xNam Du
913|91|h|U Minh Thượng|31012xThạnh Yên;3xThạnh Yên A;12xAn Minh Bắc;27xVĩnh Hòa;3xHòa Chánh;9xMinh Thuận
914|91|h|Giang Thành|30791xVĩnh Phú;2xVĩnh Điều;3xTân Khánh Hòa;1xPhú Lợi;2xPhú Mỹ
916|92|q|Ninh Kiều|31117pCái Khế;3pAn Hòa;3pThới Bình;12pTân An;9pXuân Khánh;3pHưng Lợi;2pAn Khánh;1pAn Bình
917|92|q|Ô Môn|31153pChâu Văn Liêm;1pThới Hòa;2pThới Long;1pLong Hưng;2pThới An;3pPhước Thới;3pTrường Lạc
918|92|q|Bình Thuỷ|31168pBình Thủy;1pTrà An;2pTrà Nóc;3pThới An Đông;3pAn Thới;1pBùi Hữu Nghĩa;2pLong Hòa;3pLong Tuyền
919|92|q|Cái Răng|31186pLê Bình;3pHưng Phú;3pHưng Thạnh;3pBa Láng;3pThường Thạnh;3pPhú Thứ;3pTân Phú
923|92|q|Thốt Nốt|31207pThốt Nốt;3pThới Thuận;2pThuận An;1pTân Lộc;3pTrung Nhứt;1pThạnh Hòa;2pTrung Kiên;8pTân Hưng;1pThuận Hưng
924|92|h|Vĩnh Thạnh|31211xVĩnh Bình;20tThạnh An=Thanh An;1tVĩnh Thạnh;2xThạnh Mỹ;3xVĩnh Trinh;3xThạnh An;1xThạnh Tiến;2xThạnh Thắng;1xThạnh Lợi;2xThạnh Quới;6xThạnh Lộc
925|92|h|Cờ Đỏ|31222xTrung An;3xTrung Thạnh;24xThạnh Phú;6xTrung Hưng;6tCờ Đỏ;3xThới Hưng;9xĐông Hiệp;1xĐông Thắng;2xThới Đông;1xThới Xuân
926|92|h|Phong Điền|31299tPhong Điền;1xNhơn Ái;3xGiai Xuân;3xTân Thới;3xTrường Long;3xMỹ Khánh;3xNhơn Nghĩa
927|92|h|Thới Lai|31258tThới Lai;9xThới Thạnh;1xTân Thạnh;2xXuân Thắng;9xĐông Bình;3xĐông Thuận;3xThới Tân;1xTrường Thắng;2xĐịnh Môn;3xTrường Thành;3xTrường Xuân;3xTrường Xuân A;1xTrường Xuân B
930|93|tp|Vị Thanh|31318pI;3pIII;3pIV;3pV;3pVII;3xVị Tân;3xHỏa Lựu;2xTân Tiến;1xHỏa Tiến
931|93|tp|Ngã Bảy|31340pNgã Bảy;1pLái Hiếu;2pHiệp Thành;1pHiệp Lợi;67xĐại Thành;3xTân Thành
932|93|h|Châu Thành A|31342tMột Ngàn;3xTân Hòa;1tBảy Ngàn;2xTrường Long Tây;3xTrường Long A;6xNhơn Nghĩa A;2tRạch Gòi;1xThạnh Xuân;2tCái Tắc;1xTân Phú Thạnh
933|93|h|Châu Thành|31366tNgã Sáu;3xĐông Thạnh;6xĐông Phú;3xPhú Hữu;1xPhú Tân;2tMái Dầm;3xĐông Phước;3xĐông Phước A
934|93|h|Phụng Hiệp|31393tKinh Cùng;3tCây Dương;3xTân Bình;3xBình Thành;3xThạnh Hòa;3xLong Thạnh;9xPhụng Hiệp;3xHòa Mỹ;3xHòa An;3xPhương Bình;3xHiệp Hưng;3xTân Phước Hưng;1tBúng Tàu;2xPhương Phú;3xTân Long
935|93|h|Vị Thuỷ|31441tNàng Mau;3xVị Trung;3xVị Thủy;3xVị Thắng;3xVĩnh Thuận Tây;3xVĩnh Trung;3xVĩnh Tường;3xVị Đông;3xVị Thanh;3xVị Bình
936|93|h|Long Mỹ|31483xThuận Hưng;1xThuận Hòa;2xVĩnh Thuận Đông;3tVĩnh Viễn;1xVĩnh Viễn A;2xLương Tâm;1xLương Nghĩa;2xXà Phiên
937|93|tx|Long Mỹ|31471pThuận An;1pTrà Lồng;1pBình Thạnh;1xLong Bình;1pVĩnh Tường;2xLong Trị;1xLong Trị A;2xLong Phú;1xTân Phú
941|94|tp|Sóc Trăng|31498p5;3p7;3p8;3p6;3p2;6p4;3p3;3p1;3p10
942|94|h|Châu Thành|31569tChâu Thành;1xHồ Đắc Kiện;3xPhú Tâm;3xThuận Hòa;6xPhú Tân;3xThiện Mỹ;9xAn Hiệp;6xAn Ninh
943|94|h|Kế Sách|31528tKế Sách;3tAn Lạc Thôn;3xXuân Hòa;3xPhong Nẫm;3xAn Lạc Tây;3xTrinh Phú;3xBa Trinh;3xThới An Hội;3xNhơn Mỹ;3xKế Thành;3xKế An;3xĐại Hải;3xAn Mỹ
944|94|h|Mỹ Tú|31567tHuỳnh Hữu Nghĩa;12xLong Hưng;9xHưng Phú;3xMỹ Hương;6xMỹ Tú;6xMỹ Phước;3xThuận Hưng;3xMỹ Thuận;3xPhú Mỹ
945|94|h|Cù Lao Dung|31615tCù Lao Dung;3xAn Thạnh 1;3xAn Thạnh Tây;3xAn Thạnh Đông;3xĐại Ân 1;3xAn Thạnh 2;3xAn Thạnh 3;3xAn Thạnh Nam
946|94|h|Long Phú|31639tLong Phú;3xSong Phụng;3tĐại Ngãi;3xHậu Thạnh;3xLong Đức;3xTrường Khánh;3xPhú Hữu;3xTân Hưng;3xChâu Khánh;3xTân Thạnh;3xLong Phú
947|94|h|Mỹ Xuyên|31684tMỹ Xuyên;6xĐại Tâm;3xTham Đôn;15xThạnh Phú;3xNgọc Đông;3xThạnh Quới;3xHòa Tú 1;3xGia Hòa 1;3xNgọc Tố;3xGia Hòa 2;3xHòa Tú 2=Hòa Tú II
948|94|tx|Ngã Năm|31732p1;3p2;3xVĩnh Quới;3xTân Long;3xLong Bình;3p3;3xMỹ Bình;3xMỹ Quới
949|94|h|Thạnh Trị|31756tPhú Lộc;1tHưng Lợi;2xLâm Tân;3xThạnh Tân;3xLâm Kiết;3xTuân Tức;3xVĩnh Thành;3xThạnh Trị;3xVĩnh Lợi;3xChâu Hưng
950|94|tx|Vĩnh Châu|31783p1;3xHòa Đông;3pKhánh Hòa;3xVĩnh Hiệp;3xVĩnh Hải;3xLạc Hòa;3p2;3pVĩnh Phước;3xVĩnh Tân;3xLai Hòa
951|94|h|Trần Đề|31672xĐại Ân 2;1tTrần Đề;2xLiêu Tú;3xLịch Hội Thượng;1tLịch Hội Thượng;2xTrung Bình;6xTài Văn;9xViên An;3xThạnh Thới An;3xThạnh Thới Thuận;3xViên Bình
954|95|tp|Bạc Liêu|31813p2;3p3;3p5;3p7;3p1;3p8;3pNhà Mát;3xVĩnh Trạch;3xVĩnh Trạch Đông;3xHiệp Thành
956|95|h|Hồng Dân|31843tNgan Dừa;3xNinh Quới;3xNinh Quới A;3xNinh Hòa;3xLộc Ninh;3xVĩnh Lộc;3xVĩnh Lộc A;2xNinh Thạnh Lợi A;1xNinh Thạnh Lợi
957|95|h|Phước Long|31867tPhước Long;3xVĩnh Phú Đông;3xVĩnh Phú Tây;3xPhước Long;3xHưng Phú;3xVĩnh Thanh;3xPhong Thạnh Tây A;3xPhong Thạnh Tây B
958|95|h|Vĩnh Lợi|31894xVĩnh Hưng;3xVĩnh Hưng A;3tChâu Hưng;3xChâu Hưng A;3xHưng Thành;3xHưng Hội;3xChâu Thới;9xLong Thạnh
959|95|tx|Giá Rai|31942p1;3pHộ Phòng;3xPhong Thạnh Đông;3pLáng Tròn;3xPhong Tân;3xTân Phong;3xPhong Thạnh;3xPhong Thạnh A;3xPhong Thạnh Tây;3xTân Thạnh
960|95|h|Đông Hải|31972tGành Hào;3xLong Điền Đông;3xLong Điền Đông A;3xLong Điền;3xLong Điền Tây;1xĐiền Hải;2xAn Trạch;1xAn Trạch A;2xAn Phúc;3xĐịnh Thành;3xĐịnh Thành A
961|95|h|Hoà Bình|31891tHòa Bình;24xMinh Diệu;3xVĩnh Bình;6xVĩnh Mỹ B;3xVĩnh Hậu;3xVĩnh Hậu A;3xVĩnh Mỹ A;3xVĩnh Thịnh
964|96|tp|Cà Mau|31999p9;3p2;3p1;3p5;6p8;3p6;3p7;2pTân Xuyên;1xAn Xuyên;2pTân Thành;1xTân Thành;3xTắc Vân;3xLý Văn Lâm;3xĐịnh Bình;3xHòa Thành;3xHòa Tân
966|96|h|U Minh|32044tU Minh;3xKhánh Hòa;1xKhánh Thuận;2xKhánh Tiến;3xNguyễn Phích;3xKhánh Lâm;3xKhánh An;3xKhánh Hội
967|96|h|Thới Bình|32065tThới Bình;3xBiển Bạch;1xTân Bằng;2xTrí Phải;1xTrí Lực;2xBiển Bạch Đông;3xThới Bình;3xTân Phú;3xTân Lộc Bắc;3xTân Lộc;3xTân Lộc Đông;3xHồ Thị Kỷ
968|96|h|Trần Văn Thời|32095tTrần Văn Thời;3tSông Đốc;3xKhánh Bình Tây Bắc;3xKhánh Bình Tây;3xTrần Hợi;1xKhánh Lộc;2xKhánh Bình;3xKhánh Hưng;3xKhánh Bình Đông;3xKhánh Hải;3xLợi An;2xPhong Điền;1xPhong Lạc
969|96|h|Cái Nước|32128tCái Nước;2xThạnh Phú;1xLương Thế Trân;3xPhú Hưng;3xTân Hưng;3xHưng Mỹ;1xHòa Mỹ;1xĐông Hưng;1xĐông Thới;3xTân Hưng Đông;3xTrần Thới
970|96|h|Đầm Dơi|32152tĐầm Dơi;3xTạ An Khương;3xTạ An Khương Đông;3xTrần Phán;1xTân Trung;2xTân Đức;3xTân Thuận;3xTạ An Khương Nam;3xTân Duyệt;1xTân Dân;2xTân Tiến;3xQuách Phẩm Bắc;3xQuách Phẩm;3xThanh Tùng;1xNgọc Chánh;2xNguyễn Huân
971|96|h|Năm Căn|32191tNăm Căn;3xHàm Rồng;3xHiệp Tùng;3xĐất Mới;1xLâm Hải;2xHàng Vịnh;3xTam Giang;3xTam Giang Đông
972|96|h|Phú Tân|32212tCái Đôi Vàm;2xPhú Thuận;1xPhú Mỹ;3xPhú Tân;3xTân Hải;3xViệt Thắng;3xTân Hưng Tây;1xRạch Chèo;2xNguyễn Việt Khái
973|96|h|Ngọc Hiển|32233xTam Giang Tây;3xTân Ân Tây;3xViên An Đông;3xViên An;2tRạch Gốc;1xTân Ân;3xĐất Mũi
`;
