// Made of the code lists of QĐ 2062 in our library of descriptions (2026-11-21); its labels are in English there.
import { type SpecTable, specRows } from "./spec-table.ts";

export const checkupCodeTable: SpecTable = {
  ...{ id: "ksk.codes", hub: "emrhub" },
  ...{ vi: "Mã trong hồ sơ khám sức khỏe", en: "Codes of check-ups" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 01; giới tính theo QĐ 3176",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    YES_NO 0 | D | YES_NO | no
    YES_NO 1 | D | YES_NO | yes
    NORMAL 0 | D | NORMAL | not normal
    NORMAL 1 | D | NORMAL | normal
    HEALTH_CLASS 1 | D | HEALTH_CLASS | very fit (rất khỏe)
    HEALTH_CLASS 2 | D | HEALTH_CLASS | fit (khỏe)
    HEALTH_CLASS 3 | D | HEALTH_CLASS | average (trung bình)
    HEALTH_CLASS 4 | D | HEALTH_CLASS | weak (yếu)
    HEALTH_CLASS 5 | D | HEALTH_CLASS | very weak (rất yếu)
    SEX 1 | D | SEX | male
    SEX 2 | D | SEX | female
    SEX 3 | D | SEX | undetermined
    RELATION_TO_CHILD 1 | D | RELATION_TO_CHILD | father
    RELATION_TO_CHILD 2 | D | RELATION_TO_CHILD | mother
    RELATION_TO_CHILD 3 | D | RELATION_TO_CHILD | grandparent
    RELATION_TO_CHILD 4 | D | RELATION_TO_CHILD | sibling
    RELATION_TO_CHILD 5 | D | RELATION_TO_CHILD | other relative
    RELATION_TO_CHILD 9 | D | RELATION_TO_CHILD | other
    SUBJECT_GROUP 1 | D | SUBJECT_GROUP | elderly
    SUBJECT_GROUP 2 | D | SUBJECT_GROUP | person with disability
    SUBJECT_GROUP 3 | D | SUBJECT_GROUP | poor or near-poor household
    SUBJECT_GROUP 4 | D | SUBJECT_GROUP | person of merit
    SUBJECT_GROUP 5 | D | SUBJECT_GROUP | chronic disease
    SUBJECT_GROUP 6 | D | SUBJECT_GROUP | ethnic minority or mountain area
    SUBJECT_GROUP 7 | D | SUBJECT_GROUP | disadvantaged or extremely disadvantaged area
    SUBJECT_GROUP 8 | D | SUBJECT_GROUP | island commune
    SUBJECT_GROUP 9 | D | SUBJECT_GROUP | special zone
    SUBJECT_GROUP 10 | D | SUBJECT_GROUP | preschool child
    SUBJECT_GROUP 11 | D | SUBJECT_GROUP | pupil
    SUBJECT_GROUP 12 | D | SUBJECT_GROUP | student
    SUBJECT_GROUP 13 | D | SUBJECT_GROUP | worker
    SUBJECT_GROUP 14 | D | SUBJECT_GROUP | informal worker
    SUBJECT_GROUP 15 | D | SUBJECT_GROUP | no health insurance
    SUBJECT_GROUP 16 | D | SUBJECT_GROUP | other
    FUNDING_SOURCE 1 | D | FUNDING_SOURCE | central budget
    FUNDING_SOURCE 2 | D | FUNDING_SOURCE | local budget
    FUNDING_SOURCE 3 | D | FUNDING_SOURCE | health insurance fund
    FUNDING_SOURCE 4 | D | FUNDING_SOURCE | employer
    FUNDING_SOURCE 5 | D | FUNDING_SOURCE | social contribution
    FUNDING_SOURCE 9 | D | FUNDING_SOURCE | other
    VITAL_TEMP 1 | D | VITAL_TEMP | normal
    VITAL_TEMP 2 | D | VITAL_TEMP | fever
    VITAL_TEMP 3 | D | VITAL_TEMP | hypothermia
    VITAL_PULSE 1 | D | VITAL_PULSE | normal
    VITAL_PULSE 2 | D | VITAL_PULSE | fast
    VITAL_RESP 1 | D | VITAL_RESP | normal
    VITAL_RESP 2 | D | VITAL_RESP | fast
    VITAL_RESP 3 | D | VITAL_RESP | slow
    HEAD_SIZE 1 | D | HEAD_SIZE | normal
    HEAD_SIZE 2 | D | HEAD_SIZE | large
    HEAD_SIZE 3 | D | HEAD_SIZE | small
    SKIN_COLOUR 1 | D | SKIN_COLOUR | pink
    SKIN_COLOUR 2 | D | SKIN_COLOUR | pale
    SKIN_COLOUR 3 | D | SKIN_COLOUR | cyanotic
    SKIN_COLOUR 4 | D | SKIN_COLOUR | yellow
    SKIN_COLOUR 5 | D | SKIN_COLOUR | dusky
    PALM 1 | D | PALM | normal
    PALM 2 | D | PALM | pale
    FONTANELLE 1 | D | FONTANELLE | normal
    FONTANELLE 2 | D | FONTANELLE | wide
    FONTANELLE 3 | D | FONTANELLE | narrow
    FONTANELLE 4 | D | FONTANELLE | bulging
    NECK_MOVEMENT 1 | D | NECK_MOVEMENT | normal
    NECK_MOVEMENT 2 | D | NECK_MOVEMENT | limited
    EYE_POSITION 1 | D | EYE_POSITION | normal
    EYE_POSITION 2 | D | EYE_POSITION | wide apart
    EYELID 1 | D | EYELID | normal
    EYELID 2 | D | EYELID | swollen or red
    EYELID 3 | D | EYELID | discharge
    NOSE_SHAPE 1 | D | NOSE_SHAPE | normal
    NOSE_SHAPE 2 | D | NOSE_SHAPE | large or thick
    NOSE_SHAPE 3 | D | NOSE_SHAPE | missing nasal bone
    MOUTH_SHAPE 1 | D | MOUTH_SHAPE | normal
    MOUTH_SHAPE 2 | D | MOUTH_SHAPE | cleft
    TONGUE 1 | D | TONGUE | normal
    TONGUE 2 | D | TONGUE | large
    APNOEA 0 | D | APNOEA | no
    APNOEA 1 | D | APNOEA | pauses over 5 seconds
    PERIPHERAL_PULSE 1 | D | PERIPHERAL_PULSE | clear
    PERIPHERAL_PULSE 2 | D | PERIPHERAL_PULSE | weak
    PERIPHERAL_PULSE 3 | D | PERIPHERAL_PULSE | absent
    MUSCLE_TONE 1 | D | MUSCLE_TONE | normal
    MUSCLE_TONE 2 | D | MUSCLE_TONE | increased
    MUSCLE_TONE 3 | D | MUSCLE_TONE | decreased
    HIP 1 | D | HIP | normal
    HIP 2 | D | HIP | dislocated
    BIRTH_PROBLEM 1 | D | BIRTH_PROBLEM | preterm
    BIRTH_PROBLEM 2 | D | BIRTH_PROBLEM | overweight at birth
    BIRTH_PROBLEM 3 | D | BIRTH_PROBLEM | assisted delivery
    BIRTH_PROBLEM 4 | D | BIRTH_PROBLEM | asphyxia
    BIRTH_PROBLEM 5 | D | BIRTH_PROBLEM | mother ill in pregnancy
    VACCINE 0 | D | VACCINE | not given
    VACCINE 1 | D | VACCINE | given
    VACCINE 99 | D | VACCINE | not remembered
  `,
  ),
};

/** The envelope. `means`: what stands there. */
export const checkupEnvelopeTable: SpecTable = {
  ...{ id: "ksk.envelope", hub: "emrhub" },
  ...{ vi: "Phong bì KHAMSUCKHOE", en: "Envelope KHAMSUCKHOE" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 02 mục 6",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    KHAMSUCKHOE/THONGTINDONVI/MACSKCB | D | 9999999999999 | mã cơ sở, mẫu chính thức dùng 13 số (một đoạn văn nói 5 ký tự)
    KHAMSUCKHOE/THONGTINHOSO/NGAYLAP | D | 20260715 | ngày lập, yyyyMMdd
    KHAMSUCKHOE/THONGTINHOSO/SOLUONGHOSO | D | 1 | số HOSO
    KHAMSUCKHOE/THONGTINHOSO/DANHSACHHOSO/HOSO | D | present | một HOSO là một lần khám
    KHAMSUCKHOE/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/LOAIHOSO | D | XML1 | loại tệp, XML1 đến XML12
    KHAMSUCKHOE/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO/NOIDUNGFILE | D | present | nội dung XML lồng trực tiếp, không Base64
    KHAMSUCKHOE/CHUKYDONVI | D | empty | chữ ký số, cuối tài liệu
  `,
  ),
};
