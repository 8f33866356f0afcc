// QĐ 2062/QĐ-BYT (07/07/2026), annex 01 (rows, sizes, required marks) in the order of the XML sample of annex 02 section 6.
// Read as extracted text and cross-checked with QĐ 1551/QĐ-BYT and three public clients; state of knowledge 2026-11-21.

/** One code list of annex 01. */
export interface CheckupCodeList {
  readonly values: Readonly<Record<string, string>>;
  /** Several values may stand in one field, between `;`. */
  readonly several?: true;
}

/** The code lists by name, the meaning of each value in English. */
export const checkupCodeLists = {
  YES_NO: {
    values: {
      "0": "no",
      "1": "yes",
    },
  },
  NORMAL: {
    values: {
      "0": "not normal",
      "1": "normal",
    },
  },
  HEALTH_CLASS: {
    values: {
      "1": "very fit (rất khỏe)",
      "2": "fit (khỏe)",
      "3": "average (trung bình)",
      "4": "weak (yếu)",
      "5": "very weak (rất yếu)",
    },
  },
  SEX: {
    values: {
      "1": "male",
      "2": "female",
      "3": "undetermined",
    },
  },
  RELATION_TO_CHILD: {
    values: {
      "1": "father",
      "2": "mother",
      "3": "grandparent",
      "4": "sibling",
      "5": "other relative",
      "9": "other",
    },
  },
  SUBJECT_GROUP: {
    several: true,
    values: {
      "1": "elderly",
      "2": "person with disability",
      "3": "poor or near-poor household",
      "4": "person of merit",
      "5": "chronic disease",
      "6": "ethnic minority or mountain area",
      "7": "disadvantaged or extremely disadvantaged area",
      "8": "island commune",
      "9": "special zone",
      "10": "preschool child",
      "11": "pupil",
      "12": "student",
      "13": "worker",
      "14": "informal worker",
      "15": "no health insurance",
      "16": "other",
    },
  },
  FUNDING_SOURCE: {
    values: {
      "1": "central budget",
      "2": "local budget",
      "3": "health insurance fund",
      "4": "employer",
      "5": "social contribution",
      "9": "other",
    },
  },
  VITAL_TEMP: {
    values: {
      "1": "normal",
      "2": "fever",
      "3": "hypothermia",
    },
  },
  VITAL_PULSE: {
    values: {
      "1": "normal",
      "2": "fast",
    },
  },
  VITAL_RESP: {
    values: {
      "1": "normal",
      "2": "fast",
      "3": "slow",
    },
  },
  HEAD_SIZE: {
    values: {
      "1": "normal",
      "2": "large",
      "3": "small",
    },
  },
  SKIN_COLOUR: {
    values: {
      "1": "pink",
      "2": "pale",
      "3": "cyanotic",
      "4": "yellow",
      "5": "dusky",
    },
  },
  PALM: {
    values: {
      "1": "normal",
      "2": "pale",
    },
  },
  FONTANELLE: {
    values: {
      "1": "normal",
      "2": "wide",
      "3": "narrow",
      "4": "bulging",
    },
  },
  NECK_MOVEMENT: {
    values: {
      "1": "normal",
      "2": "limited",
    },
  },
  EYE_POSITION: {
    values: {
      "1": "normal",
      "2": "wide apart",
    },
  },
  EYELID: {
    values: {
      "1": "normal",
      "2": "swollen or red",
      "3": "discharge",
    },
  },
  NOSE_SHAPE: {
    values: {
      "1": "normal",
      "2": "large or thick",
      "3": "missing nasal bone",
    },
  },
  MOUTH_SHAPE: {
    values: {
      "1": "normal",
      "2": "cleft",
    },
  },
  TONGUE: {
    values: {
      "1": "normal",
      "2": "large",
    },
  },
  APNOEA: {
    values: {
      "0": "no",
      "1": "pauses over 5 seconds",
    },
  },
  PERIPHERAL_PULSE: {
    values: {
      "1": "clear",
      "2": "weak",
      "3": "absent",
    },
  },
  MUSCLE_TONE: {
    values: {
      "1": "normal",
      "2": "increased",
      "3": "decreased",
    },
  },
  HIP: {
    values: {
      "1": "normal",
      "2": "dislocated",
    },
  },
  BIRTH_PROBLEM: {
    values: {
      "1": "preterm",
      "2": "overweight at birth",
      "3": "assisted delivery",
      "4": "asphyxia",
      "5": "mother ill in pregnancy",
    },
  },
  VACCINE: {
    values: {
      "0": "not given",
      "1": "given",
      "99": "not remembered",
    },
  },
} as const satisfies Readonly<Record<string, CheckupCodeList>>;
