/**
 * The lists of codes that the SDK knows, under the names that `Coding.system`, loaded tables, code look-ups and fields
 * of forms use for them. Lists that a claim has a field for are called like that field. A facility may use any other
 * list beside them under a name of its own; such codes stay in the record and do not go into a claim.
 */
export const codingSystems = {
  /** Diseases. @legal TT 06/2026/TT-BYT @official MA_BENH_CHINH, MA_BENH_KT */
  disease: "icd-10-vn",
  /** Procedures, ICD-9-CM volume 3. @legal QĐ 4440/QĐ-BYT (2020) @official MA_PTTT_QT */
  procedure: "icd-9-cm",
  /** Diseases of traditional medicine. @legal QĐ 7603/QĐ-BYT (2018) @official MA_BENH_YHCT */
  traditional: "yhct",
  /** Technical services: orders, laboratory, imaging, operations. @official MA_DICH_VU */
  service: "MA_DICH_VU",
  /** One index of a laboratory result. @official MA_CHI_SO */
  index: "MA_CHI_SO",
  /** Active ingredients of drugs. @official MA_THUOC */
  drug: "MA_THUOC",
  /** Medical supplies. @official MA_VAT_TU */
  supply: "MA_VAT_TU",
  /** Facilities. @official MA_CSKCB */
  facility: "MA_CSKCB",
} as const;

/** The name of a list that the SDK knows. */
export type CodingSystem = (typeof codingSystems)[keyof typeof codingSystems];
