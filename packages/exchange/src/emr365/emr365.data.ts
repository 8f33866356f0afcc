// Made by tools/generate/emr365.mjs from data/emr365. Do not edit: run `npm run generate`.

/** A row of a group whose items nobody could read yet: whatever a sender wrote. */
export type Emr365Row = Readonly<Record<string, unknown>>;

/**
 * `HoSoBenhAn`: one record in the exchange format of CV 365/TTYQG-GPQLCL, by the names that the format gives. Every
 * value is text, an empty one says nothing. What a sender wrote beyond these names stays beside them.
 */
export interface Emr365 {
  /** Patient. */
  readonly ThongTinBenhNhan: {
    /** Kind of record (form number of the case record). */
    readonly loaiba: string;
    /** Admission number; the link key repeated in all groups. */
    readonly sovaovien: string;
    /** Record number. */
    readonly soba: string;
    /** Archive number. */
    readonly soluutru: string;
    /** Department code. */
    readonly makhoa: string;
    /** Department name. */
    readonly tenkhoa: string;
    /** Admission time. */
    readonly thoigianvaovien: string;
    /** Patient code of the facility. */
    readonly mabenhnhan: string;
    /** Room. */
    readonly buong: string;
    /** Bed. */
    readonly giuong: string;
    /** Citizen identity number. */
    readonly cccd_so: string;
    /** Passport number. */
    readonly hochieu_so: string;
    /** Full name. */
    readonly hoten: string;
    /** Date of birth. */
    readonly ngaysinh: string;
    /** Age. */
    readonly tuoi: string;
    /** Sex. */
    readonly gioitinh: string;
    /** Occupation, name. */
    readonly nghenghiep: string;
    /** Occupation, code. */
    readonly nghenghiep_ma: string;
    /** Ethnic group, name. */
    readonly dantoc: string;
    /** Ethnic group, code. */
    readonly dantoc_ma: string;
    /** Nationality of a foreigner, name. */
    readonly ngoaikieu: string;
    /** Nationality of a foreigner, code. */
    readonly ngoaikieu_ma: string;
    /** Insurance card valid from. */
    readonly tungaybhyt: string;
    /** Insurance card valid to. */
    readonly denngaybhyt: string;
    /** Insurance card number. */
    readonly mabhyt: string;
    /** Registered first-contact facility. */
    readonly noidangkykcbbd: string;
    /** Address in one line. */
    readonly diachi: string;
    /** House number. */
    readonly sonha: string;
    /** Hamlet or street. */
    readonly thonpho: string;
    /** Commune. */
    readonly xaphuong: string;
    /** District (abolished 01/07/2025, still in the annex). */
    readonly quanhuyen: string;
    /** District code (abolished 01/07/2025, still in the annex). */
    readonly quanhuyen_ma: string;
    /** Province. */
    readonly tinhthanh: string;
    /** Province code. */
    readonly tinhthanh_ma: string;
    /** Place of work. */
    readonly noilamviec: string;
    /** Phone. */
    readonly sodienthoai: string;
    /** ABO blood group. */
    readonly nhommau: string;
    /** Rh factor. */
    readonly yeutorh: string;
    /** Patient category (payer). */
    readonly doituongbn_loai: string;
    /** Relative: name. */
    readonly hotennguoithan: string;
    /** Relative: address. */
    readonly diachinguoithan: string;
    /** Relative: phone. */
    readonly sodienthoainguoithan: string;
    /** Reason for reception. */
    readonly lydotiepnhan: string;
    /** Kind of referring source. */
    readonly noigioithieu_loai: string;
    /** Own medical history items. */
    readonly tiensubenhtatcuabanthan: readonly {
      /** Item code. */
      readonly thongtin_ma: string;
      /** Item text. */
      readonly thongtin_noidung: string;
      /** Value. */
      readonly thongtin_giatri: string;
      /** Note. */
      readonly thongtin_ghichu: string;
    }[];
    /** Family medical history. */
    readonly tiensubenhtatcuagiadinh: string;
    /** Gynaecological history. */
    readonly tiensusanphukhoa?: {
      /** Age at first menstruation. */
      readonly tuoibatdaukinh?: string;
      /** Nature of menstruation. */
      readonly tinhchatkinhnguyet?: string;
      /** Cycle. */
      readonly chukykinhnguyet?: string;
      /** Days of bleeding. */
      readonly songaythaykinh?: string;
      /** Amount. */
      readonly luongkinh?: string;
      /** Date of last menstruation. */
      readonly kinhlancuoingay?: string;
      /** Menstrual pain. */
      readonly daubungkinh?: string;
      /** Year of marriage. */
      readonly laychongnam?: string;
      /** Year of menopause. */
      readonly hetkinhnam?: string;
      /** Gynaecological diseases already treated. */
      readonly benhphukhoadadieutri?: string;
    };
    /** Obstetric history. */
    readonly tiensusankhoa?: {
      /** Obstetric formula (births, preterm, miscarriages, living). */
      readonly PARA?: string;
    };
  };
  /** Admission examination. */
  readonly ThongTinVaoVien: {
    /** Admission number. */
    readonly sovaovien: string;
    /** Sheet number. */
    readonly sophieu: string;
    /** Examination room. */
    readonly phongkham: string;
    /** Examination room code. */
    readonly maphongkham: string;
    /** Examining doctor. */
    readonly bacsikhambenh: string;
    /** Examining doctor, code. */
    readonly mabacsikhambenh: string;
    /** Diagnosis of the referring place. */
    readonly chandoancuanoigioithieu: string;
    /** Preliminary diagnosis. */
    readonly chandoansobo: string;
    /** Admission diagnosis. */
    readonly chandoanvaovien: string;
    /** Admission diagnosis, ICD code. */
    readonly khambenh_chandoanvaovienmaicd: string;
    /** Height. */
    readonly chieucao: string;
    /** Admitted to department. */
    readonly dieutritaikhoa: string;
    /** Admitted to department, code. */
    readonly madieutritaikhoa: string;
    /** Name of the signer. */
    readonly chuky_hoten: string;
    /** Arrival time. */
    readonly denkhambenhluc: string;
    /** Reason for admission. */
    readonly lydovaovien: string;
    /** History of the present illness. */
    readonly quatrinhbenhly: string;
    /** Pulse. */
    readonly mach: string;
    /** Temperature. */
    readonly nhietdo: string;
    /** Respiratory rate. */
    readonly nhiptho: string;
    /** Systolic pressure. */
    readonly huyetap_tamthu: string;
    /** Diastolic pressure. */
    readonly huyetap_tamtruong: string;
    /** Weight. */
    readonly cannang: string;
    /** General examination. */
    readonly khambenh_toanthan: string;
    /** Examination by organ. */
    readonly khambenh_caccoquan: {
      /** Circulation. */
      readonly tuanhoan: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Respiration. */
      readonly hohap: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Digestion. */
      readonly tieuhoa: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Kidney and urinary tract. */
      readonly thantietnieu: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Nervous system. */
      readonly thankinh: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Muscles, bones, joints. */
      readonly coxuongkhop: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Ear, nose, throat. */
      readonly taimuihong: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Teeth and jaws. */
      readonly ranghammat: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
      /** Eyes. */
      readonly mat?: {
        /** Right eye. */
        readonly matphai?: string;
        /** Left eye. */
        readonly mattrai?: string;
      };
      /** Endocrine, nutrition, other. */
      readonly noitiet_dinhduong_benhlikhac: readonly {
        /** Code of the finding. */
        readonly dauchung_ma: {
          /** Vietnamese code. */
          readonly VNCODE: string;
          /** SNOMED CT code. */
          readonly SNOMED: string;
        };
        /** Finding in words. */
        readonly dauchung: string;
        /** Note. */
        readonly dauchung_ghichu: string;
      }[];
    };
  };
  /** Treatment. */
  readonly ThongTinDieuTri: {
    /** Treating doctor. */
    readonly bacsidieutri: string;
    /** Treating doctor, code. */
    readonly bacsidieutri_ma: string;
    /** Treating department, code. */
    readonly khoadieutri_ma: string;
    /** Treating department. */
    readonly khoadieutri: string;
    /** Bed code. */
    readonly giuong_ma: string;
    /** Bed. */
    readonly giuong: string;
    /** Admitting department, code. */
    readonly khoavaovien_ma: string;
    /** Admitting department. */
    readonly khoavaovien: string;
    /** Date of entry into the department. */
    readonly ngaynhapkhoa: string;
    /** Days of treatment (department). */
    readonly songaydieutri: string;
    /** Discharge date. */
    readonly ngayravien: string;
    /** Days of treatment in total. */
    readonly tongsongaydieutri: string;
    /** Diagnosis. */
    readonly chandoan: string;
    /** Diagnosis, code. */
    readonly chandoan_ma: string;
    /** Admission diagnosis. */
    readonly chandoanvaovien: string;
    /** Admission diagnosis, code. */
    readonly chandoanvaovien_ma: string;
    /** Diagnosis of the lower level. */
    readonly chandoantuyenduoi: string;
    /** Diagnosis of the lower level, code. */
    readonly chandoantuyenduoi_ma: string;
    /** Main ICD code. */
    readonly maicd: string;
    /** Main ICD name. */
    readonly tenicd: string;
    /** Other ICD codes. */
    readonly maicd_khac: string;
    /** Other ICD names. */
    readonly tenicd_khac: string;
    /** Note. */
    readonly ghichu: string;
    /** Adverse event. */
    readonly taibien: string;
    /** Summary. */
    readonly tomtat: string;
    /** Complication. */
    readonly bienchung: string;
    /** Prognosis. */
    readonly tienluong: string;
    /** Treatment plan. */
    readonly huongdieutri: string;
    /** Transfers between departments. */
    readonly danhsachchuyenkhoa: readonly {
      /** Department. */
      readonly khoa?: string;
      /** From. */
      readonly tungay?: string;
      /** To. */
      readonly denngay?: string;
    }[];
    /** Vital signs. */
    readonly danhsachsinhhieu: readonly {
      /** Pulse. */
      readonly mach: string;
      /** Temperature. */
      readonly nhietdo: string;
      /** Systolic pressure. */
      readonly huyetap_cao: string;
      /** Diastolic pressure. */
      readonly huyetap_thap: string;
      /** Respiratory rate. */
      readonly nhiptho: string;
      /** Weight. */
      readonly cannang: string;
      /** Height. */
      readonly chieucao: string;
      /** Time of measurement. */
      readonly thoidiem: string;
    }[];
    /** State at discharge. */
    readonly tinhtrangravien: {
      /** Treatment result. */
      readonly ketquadieutri: string;
      /** Doctor's advice. */
      readonly loidanbacsi: string;
    };
  };
  /** Drug and supply orders. */
  readonly YLenhThuocVatTu: {
    /** Admission number. */
    readonly sovaovien: string;
    /** Order sheets. */
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Ordering doctor. */
      readonly bacsichidinh: string;
      /** Ordering doctor, code. */
      readonly mabacsichidinh: string;
      /** Preliminary diagnosis. */
      readonly chandoansobo: string;
      /** Patient category (payer). */
      readonly doituongbn: string;
      /** Ordered items. */
      readonly danhsach: readonly {
        /** Order code. */
        readonly machidinh: string;
        /** Directions for use. */
        readonly cachdung: string;
        /** Date of the order. */
        readonly ngaykedonthuoc: string;
        /** Unit. */
        readonly donvitinh: string;
        /** Group. */
        readonly nhom: string;
        /** Kind of drug. */
        readonly loaithuoc: string;
        /** Drug or supply code of the hospital. */
        readonly mathuocvattu_bv: string;
        /** Drug or supply code of the ministry. */
        readonly mathuocvattu_byt: string;
        /** Quantity. */
        readonly soluongthuocvattu: string;
        /** Day number of use. */
        readonly sothutungaydungthuoc: string;
        /** Drug or supply name. */
        readonly tenthuocvattu: string;
        /** Note. */
        readonly ylenhthuocvattu_ghichu: string;
      }[];
    }[];
  };
  /** Service orders. */
  readonly PhieuChiDinh: {
    /** Admission number. */
    readonly sovaovien: string;
    /** Order sheets. */
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Ordering doctor. */
      readonly bacsichidinh: string;
      /** Ordering doctor, code. */
      readonly mabacsichidinh: string;
      /** Preliminary diagnosis. */
      readonly chandoansobo: string;
      /** Patient category (payer). */
      readonly doituongbn: string;
      /** Ordered services. */
      readonly danhsach: readonly {
        /** Order code. */
        readonly machidinh: string;
        /** Date of the order. */
        readonly ngaychidinh: string;
        /** Amount the patient pays. */
        readonly benhnhanphaitra: string;
        /** Unit price. */
        readonly dongia: string;
        /** Kind of order. */
        readonly loaichidinh: string;
        /** Kind of the order code. */
        readonly loaimachidinh: string;
        /** Performing place. */
        readonly noithuchienchidinh: string;
        /** Performing place, code. */
        readonly manoithuchienchidinh: string;
        /** Quantity. */
        readonly soluong: string;
        /** Service name. */
        readonly tenchidinh: string;
        /** Amount. */
        readonly thanhtien: string;
      }[];
      /** Time the specimen was handed over. */
      readonly giogiaomau: string;
      /** Time the specimen was taken. */
      readonly giolaymau: string;
      /** Bed. */
      readonly giuong: string;
      /** Treating department. */
      readonly khoadieutri: string;
      /** Urgency. */
      readonly mucdochidinh: string;
      /** Specimen taken by. */
      readonly nguoilaymau: string;
      /** Ordering place. */
      readonly noichidinh: string;
      /** Room. */
      readonly phong: string;
      /** Total amount. */
      readonly tongcong: string;
    }[];
  };
  /** Imaging results. */
  readonly KetQuaChanDoanHinhAnh: {
    /** Admission number. */
    readonly sovaovien: string;
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Order code. */
      readonly machidinh: string;
      /** Ordering doctor. */
      readonly bacsichidinh: string;
      /** Ordering doctor, code. */
      readonly mabacsichidinh: string;
      /** Performing doctor. */
      readonly bacsithuchien: string;
      /** Performing doctor, code. */
      readonly mabacsithuchien: string;
      /** Diagnosis. */
      readonly chandoan: string;
      /** Image. */
      readonly hinhanh: string;
      /** Description of the result. */
      readonly kqcls_mota: string;
      /** Conclusion. */
      readonly kqcls_ketluan: string;
      /** Recommendation. */
      readonly kqcls_denghi: string;
      /** Link to the image viewer. */
      readonly kqcls_linkhinhanh: string;
      /** Result time. */
      readonly ngayketqua: string;
    }[];
  };
  /** Laboratory results. */
  readonly KetQuaXetNghiem: {
    /** Admission number. */
    readonly sovaovien: string;
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Ordering doctor. */
      readonly bacsichidinh: string;
      /** Ordering doctor, code. */
      readonly mabacsichidinh: string;
      /** Person performing the test. */
      readonly nguoithuchienxetnghiem: string;
      /** Person performing the test, code. */
      readonly manguoithuchienxetnghiem: string;
      /** Diagnosis. */
      readonly chandoan: string;
      /** Note. */
      readonly ghichu: string;
      /** Patient category (payer). */
      readonly doituongbn: string;
      /** Time the specimen was taken. */
      readonly giolaymau: string;
      /** Specimen number. */
      readonly masobenhpham: string;
      /** Performing place. */
      readonly noithuchienchidinh: string;
      /** Department. */
      readonly khoa: string;
    }[];
  };
  /** Transfer paper. */
  readonly GiayChuyenVien: {
    readonly sovaovien: string;
    readonly danhsach: readonly Emr365Row[];
  };
  /** Emergency record. */
  readonly HoSoCapCuu: {
    readonly sovaovien: string;
    readonly danhsach: readonly Emr365Row[];
  };
  /** Procedure sheet. */
  readonly PhieuThuThuat: {
    /** Admission number. */
    readonly sovaovien: string;
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Department code. */
      readonly khoa_ma: string;
      /** Department. */
      readonly khoa: string;
      /** Room. */
      readonly buong: string;
      /** Bed. */
      readonly giuong: string;
      /** Admission time. */
      readonly ngaygiovaovien: string;
      /** Sex. */
      readonly gioitinh: string;
      /** Age. */
      readonly tuoi: string;
      /** ICD code. */
      readonly maicd: string;
      /** ICD name. */
      readonly tenicd: string;
      /** Description of the illness. */
      readonly motabenh: string;
      /** Diagnosis after the procedure. */
      readonly cdsauphauthuat: string;
      /** Note. */
      readonly ghichu: string;
      /** Method. */
      readonly phuongphapphauthuat: string;
      /** Class of the procedure. */
      readonly loaiphauthuat: string;
      /** Anaesthesia method. */
      readonly phuongphapvocam: string;
      /** Time of the procedure. */
      readonly ngaygiophauthuat: string;
      /** Operator, code. */
      readonly maphauthuatvien: string;
      /** Operator. */
      readonly phauthuatvien: string;
      /** Anaesthetist, code. */
      readonly mabacsigaymehoisuc: string;
      /** Anaesthetist. */
      readonly bacsigaymehoisuc: string;
      /** Sketch. */
      readonly luocdophauthuat: string;
      /** Course of the procedure. */
      readonly trinhtuphauthuatthuthuat: string;
      /** Drain. */
      readonly danluu: string;
      /** Wick. */
      readonly bac: string;
      /** Date the wick or drain is withdrawn. */
      readonly ngayrutchi: string;
      /** Date of suture removal. */
      readonly ngaycatchi: string;
      /** Name of the surgery service. */
      readonly dvpt?: string;
      /** Assistant anaesthetist, code. */
      readonly mabacsigaymehoisuc_phu1?: string;
      /** Assistant anaesthetist. */
      readonly bacsigaymehoisuc_phu1?: string;
      /** Assistant surgeon. */
      readonly phuphauthuat?: string;
      /** Instrument nurse. */
      readonly phudungcu?: string;
      /** Circulating nurse. */
      readonly ddvongngoai?: string;
      readonly phauthuatvien_phu1?: string;
    }[];
  };
  /** Surgery sheet. */
  readonly PhieuPhauThuat: {
    /** Admission number. */
    readonly sovaovien: string;
    readonly danhsach: readonly {
      /** Sheet number. */
      readonly sophieu: string;
      /** Department code. */
      readonly khoa_ma: string;
      /** Department. */
      readonly khoa: string;
      /** Room. */
      readonly buong: string;
      /** Bed. */
      readonly giuong: string;
      /** Admission time. */
      readonly ngaygiovaovien: string;
      /** Sex. */
      readonly gioitinh: string;
      /** Age. */
      readonly tuoi: string;
      /** Name of the surgery service. */
      readonly dvpt: string;
      /** Class of the surgery. */
      readonly loaiphauthuat: string;
      /** Time of the surgery. */
      readonly ngaygiophauthuat: string;
      /** Surgeon, code. */
      readonly maphauthuatvien: string;
      /** Surgeon. */
      readonly phauthuatvien: string;
      /** Anaesthetist, code. */
      readonly mabacsigaymehoisuc: string;
      /** Anaesthetist. */
      readonly bacsigaymehoisuc: string;
      /** Assistant anaesthetist, code. */
      readonly mabacsigaymehoisuc_phu1: string;
      /** Assistant anaesthetist. */
      readonly bacsigaymehoisuc_phu1: string;
      /** Assistant surgeon. */
      readonly phuphauthuat: string;
      /** Instrument nurse. */
      readonly phudungcu: string;
      /** Circulating nurse. */
      readonly ddvongngoai: string;
      /** Sketch. */
      readonly luocdophauthuat: string;
      /** Course of the surgery. */
      readonly trinhtuphauthuatthuthuat: string;
      /** ICD code. */
      readonly maicd?: string;
      /** ICD name. */
      readonly tenicd?: string;
      /** Description of the illness. */
      readonly motabenh?: string;
      /** Diagnosis after the procedure. */
      readonly cdsauphauthuat?: string;
      /** Note. */
      readonly ghichu?: string;
      /** Method. */
      readonly phuongphapphauthuat?: string;
      /** Anaesthesia method. */
      readonly phuongphapvocam?: string;
      /** Drain. */
      readonly danluu?: string;
      /** Wick. */
      readonly bac?: string;
      /** Date the wick or drain is withdrawn. */
      readonly ngayrutchi?: string;
      /** Date of suture removal. */
      readonly ngaycatchi?: string;
      readonly phauthuatvien_phu1?: string;
    }[];
  };
}

/** The names of the 11 groups. */
export type Emr365GroupName = keyof Emr365;
