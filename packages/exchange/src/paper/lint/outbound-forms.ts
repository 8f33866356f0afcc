/**
 * Papers that are given to the patient or to another facility, in which nothing may be abbreviated: `named` by the text
 * (summary, hand-over, transfer, re-examination), or `given` to the patient by their nature, which is our reading.
 *
 * @legal TT 32/2023/TT-BYT Đ52 k2 c
 */
export const outboundForms: Readonly<Record<string, "named" | "given">> = {
  "43/BV2": "named",
  "44/BV2": "named",
  "45/BV2": "named",
  "52/BV2": "named",
  "TT25-03": "named",
  "TT01-V": "named",
  "TT01-VI": "named",
  "02/BV2": "given",
  "TT25-01": "given",
  "TT25-02": "given",
  "TT25-05": "given",
  "TT25-06": "given",
  "TT25-07": "given",
  "TT25-08": "given",
  "TT25-09": "given",
  "TT25-10": "given",
  "TT25-11": "given",
  "TT22-01": "given",
  "TT22-02": "given",
  "TT26-I": "given",
  "TT26-II": "given",
  "TT26-III": "given",
  "TT55-THANG": "given",
  "TT32-XXIV-KSK": "given",
};
