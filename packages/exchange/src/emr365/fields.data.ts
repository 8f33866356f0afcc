// Made by tools/generate/emr365.mjs from data/emr365. Do not edit: run `npm run generate`.

import type { Emr365Group } from "./field-table.ts";

/** The edition of this field table. */
export const emr365Edition = "cv365@2025-06";

/** The 11 groups in their order, each with its items. */
export const emr365Groups: readonly Emr365Group[] = [
  {
    "name": "ThongTinBenhNhan",
    "shape": "object",
    "no": "I",
    "vi": "Thông tin bệnh nhân",
    "en": "Patient",
    "confidence": "medium-high",
    "ordered": true,
    "items": [
      {
        "name": "loaiba",
        "shape": "text",
        "en": "Kind of record (form number of the case record)"
      },
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number; the link key repeated in all groups"
      },
      {
        "name": "soba",
        "shape": "text",
        "en": "Record number"
      },
      {
        "name": "soluutru",
        "shape": "text",
        "en": "Archive number"
      },
      {
        "name": "makhoa",
        "shape": "text",
        "en": "Department code"
      },
      {
        "name": "tenkhoa",
        "shape": "text",
        "en": "Department name"
      },
      {
        "name": "thoigianvaovien",
        "shape": "text",
        "en": "Admission time",
        "form": "instant"
      },
      {
        "name": "mabenhnhan",
        "shape": "text",
        "en": "Patient code of the facility"
      },
      {
        "name": "buong",
        "shape": "text",
        "en": "Room"
      },
      {
        "name": "giuong",
        "shape": "text",
        "en": "Bed"
      },
      {
        "name": "cccd_so",
        "shape": "text",
        "en": "Citizen identity number",
        "form": "digits",
        "max": 15,
        "sizeBasis": "annex"
      },
      {
        "name": "hochieu_so",
        "shape": "text",
        "en": "Passport number"
      },
      {
        "name": "hoten",
        "shape": "text",
        "en": "Full name"
      },
      {
        "name": "ngaysinh",
        "shape": "text",
        "en": "Date of birth",
        "form": "date"
      },
      {
        "name": "tuoi",
        "shape": "text",
        "en": "Age"
      },
      {
        "name": "gioitinh",
        "shape": "text",
        "en": "Sex"
      },
      {
        "name": "nghenghiep",
        "shape": "text",
        "en": "Occupation, name"
      },
      {
        "name": "nghenghiep_ma",
        "shape": "text",
        "en": "Occupation, code"
      },
      {
        "name": "dantoc",
        "shape": "text",
        "en": "Ethnic group, name"
      },
      {
        "name": "dantoc_ma",
        "shape": "text",
        "en": "Ethnic group, code"
      },
      {
        "name": "ngoaikieu",
        "shape": "text",
        "en": "Nationality of a foreigner, name"
      },
      {
        "name": "ngoaikieu_ma",
        "shape": "text",
        "en": "Nationality of a foreigner, code"
      },
      {
        "name": "tungaybhyt",
        "shape": "text",
        "en": "Insurance card valid from",
        "form": "date"
      },
      {
        "name": "denngaybhyt",
        "shape": "text",
        "en": "Insurance card valid to",
        "form": "date"
      },
      {
        "name": "mabhyt",
        "shape": "text",
        "en": "Insurance card number"
      },
      {
        "name": "noidangkykcbbd",
        "shape": "text",
        "en": "Registered first-contact facility"
      },
      {
        "name": "diachi",
        "shape": "text",
        "en": "Address in one line"
      },
      {
        "name": "sonha",
        "shape": "text",
        "en": "House number"
      },
      {
        "name": "thonpho",
        "shape": "text",
        "en": "Hamlet or street"
      },
      {
        "name": "xaphuong",
        "shape": "text",
        "en": "Commune"
      },
      {
        "name": "quanhuyen",
        "shape": "text",
        "en": "District (abolished 01/07/2025, still in the annex)"
      },
      {
        "name": "quanhuyen_ma",
        "shape": "text",
        "en": "District code (abolished 01/07/2025, still in the annex)"
      },
      {
        "name": "tinhthanh",
        "shape": "text",
        "en": "Province"
      },
      {
        "name": "tinhthanh_ma",
        "shape": "text",
        "en": "Province code"
      },
      {
        "name": "noilamviec",
        "shape": "text",
        "en": "Place of work"
      },
      {
        "name": "sodienthoai",
        "shape": "text",
        "en": "Phone"
      },
      {
        "name": "nhommau",
        "shape": "text",
        "en": "ABO blood group"
      },
      {
        "name": "yeutorh",
        "shape": "text",
        "en": "Rh factor"
      },
      {
        "name": "doituongbn_loai",
        "shape": "text",
        "en": "Patient category (payer)"
      },
      {
        "name": "hotennguoithan",
        "shape": "text",
        "en": "Relative: name"
      },
      {
        "name": "diachinguoithan",
        "shape": "text",
        "en": "Relative: address"
      },
      {
        "name": "sodienthoainguoithan",
        "shape": "text",
        "en": "Relative: phone"
      },
      {
        "name": "lydotiepnhan",
        "shape": "text",
        "en": "Reason for reception"
      },
      {
        "name": "noigioithieu_loai",
        "shape": "text",
        "en": "Kind of referring source"
      },
      {
        "name": "tiensubenhtatcuabanthan",
        "shape": "list",
        "en": "Own medical history items",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "thongtin_ma",
            "shape": "text",
            "en": "Item code"
          },
          {
            "name": "thongtin_noidung",
            "shape": "text",
            "en": "Item text"
          },
          {
            "name": "thongtin_giatri",
            "shape": "text",
            "en": "Value"
          },
          {
            "name": "thongtin_ghichu",
            "shape": "text",
            "en": "Note"
          }
        ]
      },
      {
        "name": "tiensubenhtatcuagiadinh",
        "shape": "text",
        "en": "Family medical history"
      },
      {
        "name": "tiensusanphukhoa",
        "shape": "object",
        "en": "Gynaecological history",
        "written": "when-filled",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "tuoibatdaukinh",
            "shape": "text",
            "en": "Age at first menstruation",
            "written": "when-filled"
          },
          {
            "name": "tinhchatkinhnguyet",
            "shape": "text",
            "en": "Nature of menstruation",
            "written": "when-filled"
          },
          {
            "name": "chukykinhnguyet",
            "shape": "text",
            "en": "Cycle",
            "written": "when-filled"
          },
          {
            "name": "songaythaykinh",
            "shape": "text",
            "en": "Days of bleeding",
            "written": "when-filled"
          },
          {
            "name": "luongkinh",
            "shape": "text",
            "en": "Amount",
            "written": "when-filled"
          },
          {
            "name": "kinhlancuoingay",
            "shape": "text",
            "en": "Date of last menstruation",
            "written": "when-filled"
          },
          {
            "name": "daubungkinh",
            "shape": "text",
            "en": "Menstrual pain",
            "written": "when-filled"
          },
          {
            "name": "laychongnam",
            "shape": "text",
            "en": "Year of marriage",
            "written": "when-filled"
          },
          {
            "name": "hetkinhnam",
            "shape": "text",
            "en": "Year of menopause",
            "written": "when-filled"
          },
          {
            "name": "benhphukhoadadieutri",
            "shape": "text",
            "en": "Gynaecological diseases already treated",
            "written": "when-filled"
          }
        ]
      },
      {
        "name": "tiensusankhoa",
        "shape": "object",
        "en": "Obstetric history",
        "written": "when-filled",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "PARA",
            "shape": "text",
            "en": "Obstetric formula (births, preterm, miscarriages, living)",
            "written": "when-filled"
          }
        ]
      }
    ]
  },
  {
    "name": "ThongTinVaoVien",
    "shape": "object",
    "no": "II",
    "vi": "Thông tin vào viện",
    "en": "Admission examination",
    "confidence": "medium-high",
    "ordered": true,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "sophieu",
        "shape": "text",
        "en": "Sheet number"
      },
      {
        "name": "phongkham",
        "shape": "text",
        "en": "Examination room"
      },
      {
        "name": "maphongkham",
        "shape": "text",
        "en": "Examination room code"
      },
      {
        "name": "bacsikhambenh",
        "shape": "text",
        "en": "Examining doctor"
      },
      {
        "name": "mabacsikhambenh",
        "shape": "text",
        "en": "Examining doctor, code"
      },
      {
        "name": "chandoancuanoigioithieu",
        "shape": "text",
        "en": "Diagnosis of the referring place"
      },
      {
        "name": "chandoansobo",
        "shape": "text",
        "en": "Preliminary diagnosis"
      },
      {
        "name": "chandoanvaovien",
        "shape": "text",
        "en": "Admission diagnosis"
      },
      {
        "name": "khambenh_chandoanvaovienmaicd",
        "shape": "text",
        "en": "Admission diagnosis, ICD code"
      },
      {
        "name": "chieucao",
        "shape": "text",
        "en": "Height",
        "form": "decimal"
      },
      {
        "name": "dieutritaikhoa",
        "shape": "text",
        "en": "Admitted to department"
      },
      {
        "name": "madieutritaikhoa",
        "shape": "text",
        "en": "Admitted to department, code"
      },
      {
        "name": "chuky_hoten",
        "shape": "text",
        "en": "Name of the signer"
      },
      {
        "name": "denkhambenhluc",
        "shape": "text",
        "en": "Arrival time",
        "form": "instant"
      },
      {
        "name": "lydovaovien",
        "shape": "text",
        "en": "Reason for admission"
      },
      {
        "name": "quatrinhbenhly",
        "shape": "text",
        "en": "History of the present illness"
      },
      {
        "name": "mach",
        "shape": "text",
        "en": "Pulse",
        "form": "decimal"
      },
      {
        "name": "nhietdo",
        "shape": "text",
        "en": "Temperature",
        "form": "decimal"
      },
      {
        "name": "nhiptho",
        "shape": "text",
        "en": "Respiratory rate",
        "form": "decimal"
      },
      {
        "name": "huyetap_tamthu",
        "shape": "text",
        "en": "Systolic pressure",
        "form": "decimal"
      },
      {
        "name": "huyetap_tamtruong",
        "shape": "text",
        "en": "Diastolic pressure",
        "form": "decimal"
      },
      {
        "name": "cannang",
        "shape": "text",
        "en": "Weight",
        "form": "decimal"
      },
      {
        "name": "khambenh_toanthan",
        "shape": "text",
        "en": "General examination"
      },
      {
        "name": "khambenh_caccoquan",
        "shape": "object",
        "en": "Examination by organ",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "tuanhoan",
            "shape": "list",
            "en": "Circulation",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "hohap",
            "shape": "list",
            "en": "Respiration",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "tieuhoa",
            "shape": "list",
            "en": "Digestion",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "thantietnieu",
            "shape": "list",
            "en": "Kidney and urinary tract",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "thankinh",
            "shape": "list",
            "en": "Nervous system",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "coxuongkhop",
            "shape": "list",
            "en": "Muscles, bones, joints",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "taimuihong",
            "shape": "list",
            "en": "Ear, nose, throat",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "ranghammat",
            "shape": "list",
            "en": "Teeth and jaws",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          },
          {
            "name": "mat",
            "shape": "object",
            "en": "Eyes",
            "written": "when-filled",
            "confidence": "medium-low",
            "ordered": false,
            "items": [
              {
                "name": "matphai",
                "shape": "text",
                "en": "Right eye",
                "written": "when-filled"
              },
              {
                "name": "mattrai",
                "shape": "text",
                "en": "Left eye",
                "written": "when-filled"
              }
            ]
          },
          {
            "name": "noitiet_dinhduong_benhlikhac",
            "shape": "list",
            "en": "Endocrine, nutrition, other",
            "alone": true,
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "dauchung_ma",
                "shape": "object",
                "en": "Code of the finding",
                "confidence": "medium-high",
                "ordered": true,
                "items": [
                  {
                    "name": "VNCODE",
                    "shape": "text",
                    "en": "Vietnamese code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  },
                  {
                    "name": "SNOMED",
                    "shape": "text",
                    "en": "SNOMED CT code",
                    "max": 25,
                    "sizeBasis": "second-hand"
                  }
                ]
              },
              {
                "name": "dauchung",
                "shape": "text",
                "en": "Finding in words"
              },
              {
                "name": "dauchung_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "name": "ThongTinDieuTri",
    "shape": "object",
    "no": "III",
    "vi": "Thông tin điều trị",
    "en": "Treatment",
    "confidence": "medium-high",
    "ordered": true,
    "items": [
      {
        "name": "bacsidieutri",
        "shape": "text",
        "en": "Treating doctor"
      },
      {
        "name": "bacsidieutri_ma",
        "shape": "text",
        "en": "Treating doctor, code"
      },
      {
        "name": "khoadieutri_ma",
        "shape": "text",
        "en": "Treating department, code"
      },
      {
        "name": "khoadieutri",
        "shape": "text",
        "en": "Treating department"
      },
      {
        "name": "giuong_ma",
        "shape": "text",
        "en": "Bed code"
      },
      {
        "name": "giuong",
        "shape": "text",
        "en": "Bed"
      },
      {
        "name": "khoavaovien_ma",
        "shape": "text",
        "en": "Admitting department, code"
      },
      {
        "name": "khoavaovien",
        "shape": "text",
        "en": "Admitting department"
      },
      {
        "name": "ngaynhapkhoa",
        "shape": "text",
        "en": "Date of entry into the department",
        "form": "date"
      },
      {
        "name": "songaydieutri",
        "shape": "text",
        "en": "Days of treatment (department)",
        "form": "decimal"
      },
      {
        "name": "ngayravien",
        "shape": "text",
        "en": "Discharge date",
        "form": "date"
      },
      {
        "name": "tongsongaydieutri",
        "shape": "text",
        "en": "Days of treatment in total",
        "form": "decimal"
      },
      {
        "name": "chandoan",
        "shape": "text",
        "en": "Diagnosis"
      },
      {
        "name": "chandoan_ma",
        "shape": "text",
        "en": "Diagnosis, code"
      },
      {
        "name": "chandoanvaovien",
        "shape": "text",
        "en": "Admission diagnosis"
      },
      {
        "name": "chandoanvaovien_ma",
        "shape": "text",
        "en": "Admission diagnosis, code"
      },
      {
        "name": "chandoantuyenduoi",
        "shape": "text",
        "en": "Diagnosis of the lower level"
      },
      {
        "name": "chandoantuyenduoi_ma",
        "shape": "text",
        "en": "Diagnosis of the lower level, code"
      },
      {
        "name": "maicd",
        "shape": "text",
        "en": "Main ICD code",
        "max": 7,
        "sizeBasis": "second-hand"
      },
      {
        "name": "tenicd",
        "shape": "text",
        "en": "Main ICD name",
        "max": 255,
        "sizeBasis": "second-hand"
      },
      {
        "name": "maicd_khac",
        "shape": "text",
        "en": "Other ICD codes",
        "max": 100,
        "sizeBasis": "second-hand"
      },
      {
        "name": "tenicd_khac",
        "shape": "text",
        "en": "Other ICD names"
      },
      {
        "name": "ghichu",
        "shape": "text",
        "en": "Note"
      },
      {
        "name": "taibien",
        "shape": "text",
        "en": "Adverse event"
      },
      {
        "name": "tomtat",
        "shape": "text",
        "en": "Summary"
      },
      {
        "name": "bienchung",
        "shape": "text",
        "en": "Complication"
      },
      {
        "name": "tienluong",
        "shape": "text",
        "en": "Prognosis"
      },
      {
        "name": "huongdieutri",
        "shape": "text",
        "en": "Treatment plan"
      },
      {
        "name": "danhsachchuyenkhoa",
        "shape": "list",
        "en": "Transfers between departments",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "khoa",
            "shape": "text",
            "en": "Department",
            "written": "when-filled"
          },
          {
            "name": "tungay",
            "shape": "text",
            "en": "From",
            "form": "either",
            "written": "when-filled"
          },
          {
            "name": "denngay",
            "shape": "text",
            "en": "To",
            "form": "either",
            "written": "when-filled"
          }
        ]
      },
      {
        "name": "danhsachsinhhieu",
        "shape": "list",
        "en": "Vital signs",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "mach",
            "shape": "text",
            "en": "Pulse",
            "form": "decimal"
          },
          {
            "name": "nhietdo",
            "shape": "text",
            "en": "Temperature",
            "form": "decimal"
          },
          {
            "name": "huyetap_cao",
            "shape": "text",
            "en": "Systolic pressure",
            "form": "decimal"
          },
          {
            "name": "huyetap_thap",
            "shape": "text",
            "en": "Diastolic pressure",
            "form": "decimal"
          },
          {
            "name": "nhiptho",
            "shape": "text",
            "en": "Respiratory rate",
            "form": "decimal"
          },
          {
            "name": "cannang",
            "shape": "text",
            "en": "Weight",
            "form": "decimal"
          },
          {
            "name": "chieucao",
            "shape": "text",
            "en": "Height",
            "form": "decimal"
          },
          {
            "name": "thoidiem",
            "shape": "text",
            "en": "Time of measurement",
            "form": "instant"
          }
        ]
      },
      {
        "name": "tinhtrangravien",
        "shape": "object",
        "en": "State at discharge",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "ketquadieutri",
            "shape": "text",
            "en": "Treatment result"
          },
          {
            "name": "loidanbacsi",
            "shape": "text",
            "en": "Doctor's advice"
          }
        ]
      }
    ]
  },
  {
    "name": "YLenhThuocVatTu",
    "shape": "object",
    "no": "IV",
    "vi": "Y lệnh thuốc, vật tư",
    "en": "Drug and supply orders",
    "confidence": "medium-high",
    "ordered": true,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "en": "Order sheets",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "bacsichidinh",
            "shape": "text",
            "en": "Ordering doctor"
          },
          {
            "name": "mabacsichidinh",
            "shape": "text",
            "en": "Ordering doctor, code"
          },
          {
            "name": "chandoansobo",
            "shape": "text",
            "en": "Preliminary diagnosis"
          },
          {
            "name": "doituongbn",
            "shape": "text",
            "en": "Patient category (payer)"
          },
          {
            "name": "danhsach",
            "shape": "list",
            "en": "Ordered items",
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "machidinh",
                "shape": "text",
                "en": "Order code",
                "max": 255,
                "sizeBasis": "second-hand"
              },
              {
                "name": "cachdung",
                "shape": "text",
                "en": "Directions for use"
              },
              {
                "name": "ngaykedonthuoc",
                "shape": "text",
                "en": "Date of the order",
                "form": "date"
              },
              {
                "name": "donvitinh",
                "shape": "text",
                "en": "Unit"
              },
              {
                "name": "nhom",
                "shape": "text",
                "en": "Group"
              },
              {
                "name": "loaithuoc",
                "shape": "text",
                "en": "Kind of drug"
              },
              {
                "name": "mathuocvattu_bv",
                "shape": "text",
                "en": "Drug or supply code of the hospital"
              },
              {
                "name": "mathuocvattu_byt",
                "shape": "text",
                "en": "Drug or supply code of the ministry",
                "max": 255,
                "sizeBasis": "second-hand"
              },
              {
                "name": "soluongthuocvattu",
                "shape": "text",
                "en": "Quantity",
                "form": "decimal"
              },
              {
                "name": "sothutungaydungthuoc",
                "shape": "text",
                "en": "Day number of use",
                "form": "decimal"
              },
              {
                "name": "tenthuocvattu",
                "shape": "text",
                "en": "Drug or supply name"
              },
              {
                "name": "ylenhthuocvattu_ghichu",
                "shape": "text",
                "en": "Note"
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "name": "PhieuChiDinh",
    "shape": "object",
    "no": "V",
    "vi": "Phiếu chỉ định",
    "en": "Service orders",
    "confidence": "medium-high",
    "ordered": true,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "en": "Order sheets",
        "confidence": "medium-high",
        "ordered": true,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "bacsichidinh",
            "shape": "text",
            "en": "Ordering doctor"
          },
          {
            "name": "mabacsichidinh",
            "shape": "text",
            "en": "Ordering doctor, code"
          },
          {
            "name": "chandoansobo",
            "shape": "text",
            "en": "Preliminary diagnosis"
          },
          {
            "name": "doituongbn",
            "shape": "text",
            "en": "Patient category (payer)"
          },
          {
            "name": "danhsach",
            "shape": "list",
            "en": "Ordered services",
            "confidence": "medium-high",
            "ordered": true,
            "items": [
              {
                "name": "machidinh",
                "shape": "text",
                "en": "Order code",
                "max": 255,
                "sizeBasis": "second-hand"
              },
              {
                "name": "ngaychidinh",
                "shape": "text",
                "en": "Date of the order",
                "form": "date"
              },
              {
                "name": "benhnhanphaitra",
                "shape": "text",
                "en": "Amount the patient pays",
                "form": "decimal"
              },
              {
                "name": "dongia",
                "shape": "text",
                "en": "Unit price",
                "form": "decimal"
              },
              {
                "name": "loaichidinh",
                "shape": "text",
                "en": "Kind of order"
              },
              {
                "name": "loaimachidinh",
                "shape": "text",
                "en": "Kind of the order code"
              },
              {
                "name": "noithuchienchidinh",
                "shape": "text",
                "en": "Performing place"
              },
              {
                "name": "manoithuchienchidinh",
                "shape": "text",
                "en": "Performing place, code"
              },
              {
                "name": "soluong",
                "shape": "text",
                "en": "Quantity",
                "form": "decimal"
              },
              {
                "name": "tenchidinh",
                "shape": "text",
                "en": "Service name"
              },
              {
                "name": "thanhtien",
                "shape": "text",
                "en": "Amount",
                "form": "decimal"
              }
            ]
          },
          {
            "name": "giogiaomau",
            "shape": "text",
            "en": "Time the specimen was handed over",
            "form": "either"
          },
          {
            "name": "giolaymau",
            "shape": "text",
            "en": "Time the specimen was taken",
            "form": "either"
          },
          {
            "name": "giuong",
            "shape": "text",
            "en": "Bed"
          },
          {
            "name": "khoadieutri",
            "shape": "text",
            "en": "Treating department"
          },
          {
            "name": "mucdochidinh",
            "shape": "text",
            "en": "Urgency"
          },
          {
            "name": "nguoilaymau",
            "shape": "text",
            "en": "Specimen taken by"
          },
          {
            "name": "noichidinh",
            "shape": "text",
            "en": "Ordering place"
          },
          {
            "name": "phong",
            "shape": "text",
            "en": "Room"
          },
          {
            "name": "tongcong",
            "shape": "text",
            "en": "Total amount",
            "form": "decimal"
          }
        ]
      }
    ]
  },
  {
    "name": "KetQuaChanDoanHinhAnh",
    "shape": "object",
    "no": "VI",
    "vi": "Kết quả chẩn đoán hình ảnh",
    "en": "Imaging results",
    "confidence": "medium-low",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "machidinh",
            "shape": "text",
            "en": "Order code",
            "max": 255,
            "sizeBasis": "second-hand"
          },
          {
            "name": "bacsichidinh",
            "shape": "text",
            "en": "Ordering doctor"
          },
          {
            "name": "mabacsichidinh",
            "shape": "text",
            "en": "Ordering doctor, code"
          },
          {
            "name": "bacsithuchien",
            "shape": "text",
            "en": "Performing doctor"
          },
          {
            "name": "mabacsithuchien",
            "shape": "text",
            "en": "Performing doctor, code"
          },
          {
            "name": "chandoan",
            "shape": "text",
            "en": "Diagnosis"
          },
          {
            "name": "hinhanh",
            "shape": "text",
            "en": "Image"
          },
          {
            "name": "kqcls_mota",
            "shape": "text",
            "en": "Description of the result"
          },
          {
            "name": "kqcls_ketluan",
            "shape": "text",
            "en": "Conclusion"
          },
          {
            "name": "kqcls_denghi",
            "shape": "text",
            "en": "Recommendation"
          },
          {
            "name": "kqcls_linkhinhanh",
            "shape": "text",
            "en": "Link to the image viewer"
          },
          {
            "name": "ngayketqua",
            "shape": "text",
            "en": "Result time",
            "form": "either"
          }
        ]
      }
    ]
  },
  {
    "name": "KetQuaXetNghiem",
    "shape": "object",
    "no": "VII",
    "vi": "Kết quả xét nghiệm",
    "en": "Laboratory results",
    "confidence": "medium-low",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "bacsichidinh",
            "shape": "text",
            "en": "Ordering doctor"
          },
          {
            "name": "mabacsichidinh",
            "shape": "text",
            "en": "Ordering doctor, code"
          },
          {
            "name": "nguoithuchienxetnghiem",
            "shape": "text",
            "en": "Person performing the test"
          },
          {
            "name": "manguoithuchienxetnghiem",
            "shape": "text",
            "en": "Person performing the test, code"
          },
          {
            "name": "chandoan",
            "shape": "text",
            "en": "Diagnosis"
          },
          {
            "name": "ghichu",
            "shape": "text",
            "en": "Note"
          },
          {
            "name": "doituongbn",
            "shape": "text",
            "en": "Patient category (payer)"
          },
          {
            "name": "giolaymau",
            "shape": "text",
            "en": "Time the specimen was taken",
            "form": "either"
          },
          {
            "name": "masobenhpham",
            "shape": "text",
            "en": "Specimen number"
          },
          {
            "name": "noithuchienchidinh",
            "shape": "text",
            "en": "Performing place"
          },
          {
            "name": "khoa",
            "shape": "text",
            "en": "Department"
          }
        ]
      }
    ]
  },
  {
    "name": "GiayChuyenVien",
    "shape": "object",
    "no": "VIII",
    "vi": "Giấy chuyển viện",
    "en": "Transfer paper",
    "confidence": "unknown",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "unknown",
        "ordered": false,
        "items": []
      }
    ]
  },
  {
    "name": "HoSoCapCuu",
    "shape": "object",
    "no": "IX",
    "vi": "Hồ sơ cấp cứu",
    "en": "Emergency record",
    "confidence": "unknown",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "unknown",
        "ordered": false,
        "items": []
      }
    ]
  },
  {
    "name": "PhieuThuThuat",
    "shape": "object",
    "no": "X",
    "vi": "Phiếu thủ thuật",
    "en": "Procedure sheet",
    "confidence": "medium-low",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "khoa_ma",
            "shape": "text",
            "en": "Department code"
          },
          {
            "name": "khoa",
            "shape": "text",
            "en": "Department"
          },
          {
            "name": "buong",
            "shape": "text",
            "en": "Room"
          },
          {
            "name": "giuong",
            "shape": "text",
            "en": "Bed"
          },
          {
            "name": "ngaygiovaovien",
            "shape": "text",
            "en": "Admission time",
            "form": "either"
          },
          {
            "name": "gioitinh",
            "shape": "text",
            "en": "Sex"
          },
          {
            "name": "tuoi",
            "shape": "text",
            "en": "Age"
          },
          {
            "name": "maicd",
            "shape": "text",
            "en": "ICD code"
          },
          {
            "name": "tenicd",
            "shape": "text",
            "en": "ICD name"
          },
          {
            "name": "motabenh",
            "shape": "text",
            "en": "Description of the illness"
          },
          {
            "name": "cdsauphauthuat",
            "shape": "text",
            "en": "Diagnosis after the procedure"
          },
          {
            "name": "ghichu",
            "shape": "text",
            "en": "Note"
          },
          {
            "name": "phuongphapphauthuat",
            "shape": "text",
            "en": "Method"
          },
          {
            "name": "loaiphauthuat",
            "shape": "text",
            "en": "Class of the procedure"
          },
          {
            "name": "phuongphapvocam",
            "shape": "text",
            "en": "Anaesthesia method"
          },
          {
            "name": "ngaygiophauthuat",
            "shape": "text",
            "en": "Time of the procedure",
            "form": "either"
          },
          {
            "name": "maphauthuatvien",
            "shape": "text",
            "en": "Operator, code"
          },
          {
            "name": "phauthuatvien",
            "shape": "text",
            "en": "Operator"
          },
          {
            "name": "mabacsigaymehoisuc",
            "shape": "text",
            "en": "Anaesthetist, code"
          },
          {
            "name": "bacsigaymehoisuc",
            "shape": "text",
            "en": "Anaesthetist"
          },
          {
            "name": "luocdophauthuat",
            "shape": "text",
            "en": "Sketch"
          },
          {
            "name": "trinhtuphauthuatthuthuat",
            "shape": "text",
            "en": "Course of the procedure"
          },
          {
            "name": "danluu",
            "shape": "text",
            "en": "Drain"
          },
          {
            "name": "bac",
            "shape": "text",
            "en": "Wick"
          },
          {
            "name": "ngayrutchi",
            "shape": "text",
            "en": "Date the wick or drain is withdrawn",
            "form": "either"
          },
          {
            "name": "ngaycatchi",
            "shape": "text",
            "en": "Date of suture removal",
            "form": "either"
          },
          {
            "name": "dvpt",
            "shape": "text",
            "en": "Name of the surgery service",
            "written": "when-filled"
          },
          {
            "name": "mabacsigaymehoisuc_phu1",
            "shape": "text",
            "en": "Assistant anaesthetist, code",
            "written": "when-filled"
          },
          {
            "name": "bacsigaymehoisuc_phu1",
            "shape": "text",
            "en": "Assistant anaesthetist",
            "written": "when-filled"
          },
          {
            "name": "phuphauthuat",
            "shape": "text",
            "en": "Assistant surgeon",
            "written": "when-filled"
          },
          {
            "name": "phudungcu",
            "shape": "text",
            "en": "Instrument nurse",
            "written": "when-filled"
          },
          {
            "name": "ddvongngoai",
            "shape": "text",
            "en": "Circulating nurse",
            "written": "when-filled"
          },
          {
            "name": "phauthuatvien_phu1",
            "shape": "text",
            "written": "when-filled"
          }
        ]
      }
    ]
  },
  {
    "name": "PhieuPhauThuat",
    "shape": "object",
    "no": "XI",
    "vi": "Phiếu phẫu thuật",
    "en": "Surgery sheet",
    "confidence": "medium-low",
    "ordered": false,
    "items": [
      {
        "name": "sovaovien",
        "shape": "text",
        "en": "Admission number"
      },
      {
        "name": "danhsach",
        "shape": "list",
        "confidence": "medium-low",
        "ordered": false,
        "items": [
          {
            "name": "sophieu",
            "shape": "text",
            "en": "Sheet number"
          },
          {
            "name": "khoa_ma",
            "shape": "text",
            "en": "Department code"
          },
          {
            "name": "khoa",
            "shape": "text",
            "en": "Department"
          },
          {
            "name": "buong",
            "shape": "text",
            "en": "Room"
          },
          {
            "name": "giuong",
            "shape": "text",
            "en": "Bed"
          },
          {
            "name": "ngaygiovaovien",
            "shape": "text",
            "en": "Admission time",
            "form": "either"
          },
          {
            "name": "gioitinh",
            "shape": "text",
            "en": "Sex"
          },
          {
            "name": "tuoi",
            "shape": "text",
            "en": "Age"
          },
          {
            "name": "dvpt",
            "shape": "text",
            "en": "Name of the surgery service"
          },
          {
            "name": "loaiphauthuat",
            "shape": "text",
            "en": "Class of the surgery"
          },
          {
            "name": "ngaygiophauthuat",
            "shape": "text",
            "en": "Time of the surgery",
            "form": "either"
          },
          {
            "name": "maphauthuatvien",
            "shape": "text",
            "en": "Surgeon, code"
          },
          {
            "name": "phauthuatvien",
            "shape": "text",
            "en": "Surgeon"
          },
          {
            "name": "mabacsigaymehoisuc",
            "shape": "text",
            "en": "Anaesthetist, code"
          },
          {
            "name": "bacsigaymehoisuc",
            "shape": "text",
            "en": "Anaesthetist"
          },
          {
            "name": "mabacsigaymehoisuc_phu1",
            "shape": "text",
            "en": "Assistant anaesthetist, code"
          },
          {
            "name": "bacsigaymehoisuc_phu1",
            "shape": "text",
            "en": "Assistant anaesthetist"
          },
          {
            "name": "phuphauthuat",
            "shape": "text",
            "en": "Assistant surgeon"
          },
          {
            "name": "phudungcu",
            "shape": "text",
            "en": "Instrument nurse"
          },
          {
            "name": "ddvongngoai",
            "shape": "text",
            "en": "Circulating nurse"
          },
          {
            "name": "luocdophauthuat",
            "shape": "text",
            "en": "Sketch"
          },
          {
            "name": "trinhtuphauthuatthuthuat",
            "shape": "text",
            "en": "Course of the surgery"
          },
          {
            "name": "maicd",
            "shape": "text",
            "en": "ICD code",
            "written": "when-filled"
          },
          {
            "name": "tenicd",
            "shape": "text",
            "en": "ICD name",
            "written": "when-filled"
          },
          {
            "name": "motabenh",
            "shape": "text",
            "en": "Description of the illness",
            "written": "when-filled"
          },
          {
            "name": "cdsauphauthuat",
            "shape": "text",
            "en": "Diagnosis after the procedure",
            "written": "when-filled"
          },
          {
            "name": "ghichu",
            "shape": "text",
            "en": "Note",
            "written": "when-filled"
          },
          {
            "name": "phuongphapphauthuat",
            "shape": "text",
            "en": "Method",
            "written": "when-filled"
          },
          {
            "name": "phuongphapvocam",
            "shape": "text",
            "en": "Anaesthesia method",
            "written": "when-filled"
          },
          {
            "name": "danluu",
            "shape": "text",
            "en": "Drain",
            "written": "when-filled"
          },
          {
            "name": "bac",
            "shape": "text",
            "en": "Wick",
            "written": "when-filled"
          },
          {
            "name": "ngayrutchi",
            "shape": "text",
            "en": "Date the wick or drain is withdrawn",
            "form": "either",
            "written": "when-filled"
          },
          {
            "name": "ngaycatchi",
            "shape": "text",
            "en": "Date of suture removal",
            "form": "either",
            "written": "when-filled"
          },
          {
            "name": "phauthuatvien_phu1",
            "shape": "text",
            "written": "when-filled"
          }
        ]
      }
    ]
  }
];
