/** One diagnosis of a prescription. @official chan_doan */
export interface PrescriptionDiagnosis {
  /** ICD-10. */
  readonly ma_chan_doan?: string;
  readonly ten_chan_doan?: string;
  /** What the doctor concludes, in words. */
  readonly ket_luan?: string;
}

/** One course of treatment. The text tells its parts in words; the names are those of clients. @official dot_dung_thuoc */
export interface PrescriptionCourse {
  /** Number of the course, from 1. */
  readonly dot: number;
  /** First day, `d/m/Y`. */
  readonly tu_ngay: string;
  /** Last day, `d/m/Y`. */
  readonly den_ngay: string;
  /** Packs of a decoction. */
  readonly so_thang_thuoc?: number;
}

/** One drug. The names mislead: `biet_duoc` is the active ingredient, `ten_thuoc` the trade name. @official thong_tin_don_thuoc */
export interface PrescriptionDrug {
  /** Of the list of the drug administration. */
  readonly ma_thuoc: string;
  /** Active ingredient; for traditional medicine the herb. */
  readonly biet_duoc: string;
  /** Trade name. */
  readonly ten_thuoc: string;
  readonly don_vi_tinh: string;
  /** In that unit. */
  readonly so_luong: number;
  /** Route, dose and duration in words. */
  readonly cach_dung: string;
}

/**
 * A prescription by the names of the connection document. All drugs of it are of one kind: a visit with basic and
 * narcotic drugs makes two.
 *
 * @official POST /api/v1/gui-don-thuoc, QĐ 808/QĐ-BYT (2022)
 */
export interface Prescription {
  /** `c` basic · `n` narcotic · `h` psychotropic, precursor · `y` traditional. Upper case is taken, too. */
  readonly loai_don_thuoc: string;
  /** 14 characters; see `createPrescriptionCode`. */
  readonly ma_don_thuoc: string;
  readonly ho_ten_benh_nhan: string;
  /** `d/m/Y`, such as `17/05/1985`. */
  readonly ngay_sinh_benh_nhan: string;
  readonly ma_dinh_danh_y_te?: string;
  readonly ma_dinh_danh_cong_dan?: string;
  /** Kilograms. */
  readonly can_nang?: number;
  /** 1 not known · 2 male · 3 female: no other hub counts so. */
  readonly gioi_tinh: number;
  /** The ten digits that stay the person's. */
  readonly ma_so_the_bao_hiem_y_te?: string;
  /** Who stands for a child: name, phone, address. */
  readonly thong_tin_nguoi_giam_ho?: string;
  readonly dia_chi: string;
  readonly chan_doan: readonly PrescriptionDiagnosis[];
  readonly luu_y?: string;
  /** 1 and 2 were seen (out-patient, discharge); the ministry's list is not known. */
  readonly hinh_thuc_dieu_tri?: number;
  readonly dot_dung_thuoc?: readonly PrescriptionCourse[];
  readonly thong_tin_don_thuoc: readonly PrescriptionDrug[];
  readonly loi_dan?: string;
  readonly so_dien_thoai_nguoi_kham_benh?: string;
  /** Days from the day of prescribing until the patient comes again. */
  readonly ngay_tai_kham?: number;
  /** `Y-m-d H:m:s`, such as `2026-07-02 09:20:00`, by the clock of the ward. */
  readonly ngay_gio_ke_don?: string;
  /** What is signed, and how it is encoded, nobody has written down: left out unless the host gives it. */
  readonly signature?: string;
}

/** A prescription of which fields may still be missing; the check says which. */
export type PrescriptionDraft = { readonly [K in keyof Prescription]?: Prescription[K] | undefined };
