import type { Bilingual } from "../../faults/issue.ts";
import type { SensitivityTag } from "./sensitivity-groups.ts";

/** A code that tells of a special group. */
export interface CodeSign {
  readonly tag: SensitivityTag;
  /** Of the code without its dot, in capitals, from its beginning. */
  readonly code: RegExp;
  /** `certain`: the words of the code say it. `likely`: a person looks, the code fits other cases too. */
  readonly confidence: "certain" | "likely";
  readonly reason: Bilingual;
  /** Only of a patient who was a child on the day. */
  readonly ofChild?: true;
}

function sign(
  tag: SensitivityTag,
  code: RegExp,
  confidence: CodeSign["confidence"],
  vi: string,
  en: string,
): CodeSign {
  return { tag, code, confidence, reason: { vi, en } };
}

/**
 * Codes of ICD-10 whose words name a group. They are our reading of the classification, not a list of the law: the
 * facility decides. Surrogacy and the sex of a foetus have no code: there the facility says it.
 *
 * @legal TT 06/2026/TT-BYT (ICD-10)
 */
export const diseaseSigns: readonly CodeSign[] = [
  sign("hiv", /^B2[0-4]/, "certain", "B20–B24: bệnh do HIV", "B20–B24: HIV disease"),
  sign("hiv", /^Z21/, "certain", "Z21: nhiễm HIV không triệu chứng", "Z21: HIV infection without symptoms"),
  sign("hiv", /^O987/, "certain", "O98.7: HIV gây biến chứng thai sản", "O98.7: HIV in pregnancy"),
  sign("hiv", /^F024/, "certain", "F02.4: sa sút trí tuệ do HIV", "F02.4: dementia in HIV disease"),
  sign("hiv", /^R75/, "certain", "R75: xét nghiệm có bằng chứng HIV", "R75: laboratory evidence of HIV"),
  sign(
    "hiv",
    /^(?:Z206|Z114|Z717)/,
    "likely",
    "tiếp xúc, sàng lọc, tư vấn HIV",
    "contact, screening, advice on HIV",
  ),
  sign(
    "psychiatric",
    /^F\d\d/,
    "certain",
    "F00–F99: rối loạn tâm thần và hành vi",
    "F00–F99: mental disorders",
  ),
  sign(
    "psychiatric",
    /^(?:Z046|X[67]\d|X8[0-4])/,
    "likely",
    "khám tâm thần, tự gây thương tích",
    "psychiatric examination, self-harm",
  ),
  sign(
    "substitution-treatment",
    /^F1122/,
    "certain",
    "F11.22: nghiện opioid đang điều trị thay thế",
    "F11.22: opioid dependence on replacement",
  ),
  sign(
    "substitution-treatment",
    /^(?:F11|Z503)/,
    "likely",
    "nghiện opioid, phục hồi chức năng cai nghiện",
    "opioid dependence, drug rehabilitation",
  ),
  sign(
    "drug-test",
    /^R78[1-5]/,
    "certain",
    "R78.1–R78.5: tìm thấy chất gây nghiện, hướng thần trong máu",
    "R78.1–R78.5: drugs found in blood",
  ),
  sign(
    "drug-test",
    /^Z040/,
    "likely",
    "Z04.0: xét nghiệm rượu, ma túy trong máu",
    "Z04.0: test of blood for alcohol and drugs",
  ),
  sign(
    "assisted-reproduction",
    /^(?:Z31[1-3]|N98)/,
    "certain",
    "Z31.1–Z31.3, N98: hỗ trợ sinh sản",
    "Z31.1–Z31.3, N98: assisted fertilisation",
  ),
  sign(
    "assisted-reproduction-donor",
    /^Z528/,
    "likely",
    "Z52.8: người hiến khác, có thể là noãn",
    "Z52.8: other donor, eggs perhaps",
  ),
  sign(
    "transplant-donor",
    /^Z52[3-7]/,
    "certain",
    "Z52.3–Z52.7: người hiến tủy, tạng, giác mạc",
    "Z52.3–Z52.7: donor of marrow, organs, cornea",
  ),
  sign(
    "transplant-donor",
    /^(?:Z52[1289]|Z005)/,
    "likely",
    "người hiến mô khác, khám người dự kiến hiến",
    "other donor, examination of a possible donor",
  ),
  sign(
    "gender-redetermination",
    /^(?:Q56|F640)/,
    "likely",
    "giới tính không xác định, chuyển đổi giới",
    "undetermined sex, transsexualism",
  ),
  sign("genetic", /^Z315/, "certain", "Z31.5: tư vấn di truyền", "Z31.5: genetic advice"),
  sign("genetic", /^Q9\d/, "likely", "Q90–Q99: bất thường nhiễm sắc thể", "Q90–Q99: abnormal chromosomes"),
  sign(
    "domestic-violence",
    /^Y0[67]0/,
    "certain",
    "Y06.0, Y07.0: do vợ, chồng, bạn tình",
    "Y06.0, Y07.0: by spouse or partner",
  ),
  sign(
    "domestic-violence",
    /^(?:T74|Y0[67]1)/,
    "likely",
    "T74, Y06.1, Y07.1: hội chứng bị ngược đãi",
    "T74, Y06.1, Y07.1: maltreatment",
  ),
  sign(
    "child-abuse",
    /^Z61[4-6]/,
    "certain",
    "Z61.4–Z61.6: nghi xâm hại trẻ em",
    "Z61.4–Z61.6: alleged abuse of a child",
  ),
  {
    ...sign(
      "child-abuse",
      /^(?:T74|Y0[67])/,
      "likely",
      "bị ngược đãi, người bệnh là trẻ em",
      "maltreatment of a child",
    ),
    ofChild: true,
  },
];

/** Codes of procedures, ICD-9-CM volume 3. @legal QĐ 4440/QĐ-BYT (2020) */
export const procedureSigns: readonly CodeSign[] = [
  sign(
    "gender-redetermination",
    /^645/,
    "certain",
    "64.5: phẫu thuật chuyển đổi giới tính",
    "64.5: operation for sex transformation",
  ),
];
